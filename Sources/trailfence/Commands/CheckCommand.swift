import AccountFacts
import Authoring
import ByteStreams
import IAMPolicy
import JSONSyntax
import Reporting
import ServiceCatalog

/// `trailfence check`: what speaks against a boundary, before it is tried on a log.
enum CheckCommand: Command {
  static let declaration = CommandDeclaration(
    name: "check",
    summary: "Validate a boundary: mistakes, what never applies, and ways out of it.",
    operands: "FILE…",
    discussion: """
      Looks at each boundary as IAM Access Analyzer's ValidatePolicy does, offline, with its types \
      and codes where they mean the same: grammar and quota; services, actions, condition keys and \
      operators that do not exist; ARNs of no known form; statements, actions and conditions that \
      never apply or change nothing. And for the ways out, which only a boundary can have: creating \
      or changing principals without it, rewriting it, acting through what is stronger.

      FILE is a policy document or AWS's output that wraps one, as for `replay --boundary`; - is \
      standard input. With --account-snapshot it can be the ARN of a policy, and a policy that the \
      snapshot lists is known by its ARN.

      The status is 3 if a finding is at least as grave as --fail-on says, and 65 if a FILE is not \
      JSON or no policy. Each code has a page in docs/checks.
      """,
    options: [
      SharedOptions.policy,
      OptionDeclaration(
        "fail-on", "TYPE", choices: ["ERROR", "SECURITY_WARNING", "WARNING"],
        help: "The least grave findings that end with status 3; default: ERROR."),
      OptionDeclaration(
        "account-snapshot", "FILE", isRepeatable: true,
        help: "Output of `aws iam get-account-authorization-details`, one file an account."),
      SharedOptions.catalog, SharedOptions.format(["text", "json", "sarif"]),
    ] + SharedOptions.output)

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw UsageError(.missingOperand("FILE…"), declaration)
    }
    let output = try OutputArguments(arguments, declaration)
    let known = try FactsArguments(arguments)
    try requireFiles(arguments.operands)
    let catalog = try CatalogArguments.catalog(arguments)
    var files: [CheckReport.File] = []
    var isUsable = true
    for operand in arguments.operands {
      guard let reading = read(operand, arguments.value("policy"), known.snapshot) else {
        isUsable = false
        continue
      }
      let check = PolicyCheck(
        reading, catalog: catalog, ownARNs: ownARNs(of: reading, operand, known.snapshot))
      if !check.isPolicy {
        isUsable = false
        Console.write(reading.rendered)
      }
      files.append(
        CheckReport.File(
          path: operand, policy: reading.policyName, source: reading.source, check: check))
    }
    let report = CheckReport(
      files: files, toolVersion: Trailfence.version, catalogVersion: catalog.version)
    try output.write { stream in
      switch output.format {
      case "json": CheckJSONRenderer().render(report, into: &stream)
      case "sarif": CheckSARIFRenderer().render(report, into: &stream)
      default:
        CheckTextRenderer(width: output.width, color: output.color).render(report, into: &stream)
      }
    }
    guard isUsable else { return .badDocument }
    let limit = arguments.value("fail-on").flatMap { CheckRule.FindingType(rawValue: $0) } ?? .error
    let fails = files.contains { file in file.check.gravest.map { $0 <= limit } ?? false }
    return fails ? .gate : .success
  }

  /// Tells of all files that don't exist, before anything is read.
  private static func requireFiles(_ operands: [String]) throws(CommandFailure) {
    let missing = operands.filter { path in
      guard path != "-", !PolicySource.isPolicyARN(path) else { return false }
      return (try? FileStatus(path: path)) == nil
    }
    guard missing.isEmpty else {
      throw CommandFailure(
        message: missing.map { "error: `\(printable($0))` does not exist\n" }.joined(),
        status: .noInput)
    }
  }

  /// Reads one policy; nil, and told, if there is no text to be read.
  private static func read(
    _ operand: String, _ policyName: String?, _ snapshot: AccountSnapshot?
  ) -> PolicyReading? {
    if PolicySource.isPolicyARN(operand) {
      guard let listed = snapshot?.policy(arn: operand)?.document else {
        let diagnostic = PolicySource.unresolved(arn: operand)
        Console.error(printable(diagnostic.message))
        if let help = diagnostic.help { Console.note("help: \(help)") }
        return nil
      }
      return PolicySource.read(name: operand, bytes: Array(listed.text.utf8))
    }
    do throws(StreamError) {
      let bytes = try WholeFile.read(path: operand, limit: PolicySource.sizeLimit)
      return PolicySource.read(name: operand, bytes: bytes, policyName: policyName)
    } catch {
      Console.error("the policy `\(printable(operand))` cannot be read: \(error.message)")
      return nil
    }
  }

  /// The ARNs under which a policy exists: its own, if it was named by it, or those of policies in
  /// the snapshot that say the same.
  private static func ownARNs(
    of reading: PolicyReading, _ operand: String, _ snapshot: AccountSnapshot?
  ) -> [String] {
    if PolicySource.isPolicyARN(operand) { return [operand] }
    guard let snapshot, let text = compact(reading.source.bytes) else { return [] }
    return snapshot.policies.filter { policy in
      policy.document.flatMap { compact(Array($0.text.utf8)) } == text
    }.map(\.arn)
  }

  /// A document without its white space; nil if it is no JSON.
  private static func compact(_ bytes: [UInt8]) -> String? {
    let (tree, errors) = JSONParser.parseRecovering(bytes.span)
    guard let tree, errors.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.tree(tree)
    return writer.text
  }
}
