import AccountFacts
import ByteStreams
import IAMEvaluation
import IAMPolicy
import Replay
import ServiceCatalog
import Timestamps

/// The layers beside the boundary, and the sessions that the boundary reaches.
enum LayerArguments {
  static let options = [
    OptionDeclaration(
      "resource-policies", "FILE",
      help: """
        Policies of resources: a JSON object with the ARN of a resource (* and ? allowed) before \
        each policy; null: it has none. They decide what escapes the boundary.
        """),
    OptionDeclaration(
      "scp", "FILE",
      help: """
        Service control policies: a JSON array of levels, root to account, each an array of \
        policies; or an object with account ids, or *, before such arrays.
        """),
    OptionDeclaration(
      "rcp", "FILE", help: "Resource control policies, in the shapes of --scp."),
    OptionDeclaration(
      "session-policy", "FILE",
      help: "The session policy of every role session, or an array of session policies."),
    OptionDeclaration(
      "sessions", "WHICH", choices: ["all", "new-only"],
      help: """
        Which calls the boundary reaches: all (default; as AWS evaluates), or those of sessions that \
        began at --effective-at or later.
        """),
    OptionDeclaration(
      "effective-at", "TIME", help: "When the boundary takes effect, for --sessions new-only."),
  ]

  /// Reads `--sessions` and `--effective-at`, which need each other.
  static func sessions(
    _ arguments: ParsedArguments, _ command: CommandDeclaration
  ) throws(UsageError) -> SessionRule {
    let isNewOnly = arguments.value("sessions") == "new-only"
    guard let text = arguments.value("effective-at") else {
      guard !isNewOnly else {
        throw UsageError(.other("`--sessions new-only` needs `--effective-at TIME`"), command)
      }
      return .all
    }
    guard isNewOnly else {
      throw UsageError(.other("`--effective-at` needs `--sessions new-only`"), command)
    }
    guard let time = Timestamp(iso8601: text) else {
      throw UsageError(
        .invalidValue(
          text, option: "effective-at",
          expected: "a time in ISO 8601: 2026-10-01, 2026-10-01T12:00:00Z"), command)
    }
    return .newOnly(effectiveAt: time)
  }

  /// Reads every layer that is given; the mistakes of all of them are told before it ends.
  static func supplied(
    _ arguments: ParsedArguments, _ snapshot: AccountSnapshot?, _ catalog: Catalog
  ) throws(CommandFailure) -> SuppliedLayers {
    var layers = SuppliedLayers()
    layers.servicesUnderResourceControl = catalog.servicesUnderResourceControl
    layers.identity = snapshot?.identityPolicies()
    var isUsable = true
    func read<Content>(
      _ option: String, _ parse: (String, [UInt8]) -> LayerFileReading<Content>
    ) -> Content? {
      guard let path = arguments.value(option) else { return nil }
      let content = file(path, option: option, arguments).flatMap { bytes -> Content? in
        let reading = parse(path, bytes)
        Console.write(reading.rendered)
        return reading.content
      }
      if content == nil { isUsable = false }
      return content
    }
    layers.resource = read("resource-policies") { LayerFile.resources(name: $0, bytes: $1) }
      .map { ResourcePolicies($0.map { ($0.arn, $0.policy.map(LayerPolicy.init)) }) }
    layers.serviceControl = read("scp") {
      LayerFile.levels(name: $0, bytes: $1, as: .serviceControl)
    }.map(OrganizationPolicies.init)
    layers.resourceControl = read("rcp") {
      LayerFile.levels(name: $0, bytes: $1, as: .resourceControl)
    }.map(OrganizationPolicies.init)
    layers.session = read("session-policy") { LayerFile.session(name: $0, bytes: $1) }
      .map { $0.map(LayerPolicy.init) }
    guard isUsable else { throw CommandFailure(message: "", status: .badDocument) }
    return layers
  }

  private static func file(
    _ path: String, option: String, _ arguments: ParsedArguments
  ) -> [UInt8]? {
    do throws(StreamError) {
      return try arguments.documents.read(
        path, limit: PolicySource.sizeLimit, keepsContent: option == "resource-policies")
    } catch {
      Console.error("`\(printable(path))` (--\(option)) cannot be read: \(error.message)")
      return nil
    }
  }
}

extension LayerPolicy {
  /// Compiles a policy out of a file.
  init(_ filed: FiledPolicy) {
    self.init(name: filed.source, policy: CompiledPolicy(filed.document))
  }
}

extension OrganizationPolicies {
  /// Compiles the levels out of a file.
  init(_ filed: FiledLevels) {
    func compiled(_ levels: [[FiledPolicy]]) -> [[LayerPolicy]] {
      levels.map { $0.map(LayerPolicy.init) }
    }
    self.init(
      byAccount: filed.byAccount.mapValues(compiled), others: filed.others.map(compiled))
  }
}
