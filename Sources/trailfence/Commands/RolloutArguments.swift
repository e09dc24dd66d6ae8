import AccountFacts
import ByteStreams
import Digests
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import RequestMapping

/// Which boundaries are to be rolled out, to whom, and what they replace: `--boundary`, `--plan` and
/// `--baseline`.
struct RolloutArguments {
  static let plan = OptionDeclaration(
    "plan", "FILE",
    help: """
      A rollout plan instead of --boundary: who gets which boundary, by ARN, account, path or tags; \
      the first assignment that fits decides.
      """)
  static let baseline = OptionDeclaration(
    "baseline", "FILE|current",
    help: """
      The boundary in force, to report what changes: a policy, or current: each principal's own, as \
      of the --account-snapshot.
      """)

  static let options = [plan, baseline]

  /// The boundaries in the order of their numbers.
  private(set) var boundaries: [BoundaryFile]
  /// Which of them each principal gets; nil where each is a candidate for everybody.
  private(set) var plan: RolloutPlan?
  /// What is in force; nil where nothing is compared.
  private(set) var baseline: Baseline?
  /// The file of the baseline, if it is one.
  private(set) var baselineFile: BoundaryFile?
  /// The same, as the report speaks of it.
  private(set) var setting = RolloutSetting()

  /// Whether the options go together, before anything is read.
  ///
  /// - Parameter isRequired: whether there must be a boundary or a plan.
  static func check(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, isRequired: Bool = true
  ) throws(UsageError) {
    let hasPlan = arguments.value("plan") != nil
    if hasPlan, arguments.value("boundary") != nil {
      throw UsageError(
        .other("`--plan` and `--boundary` do not go together: the plan names its boundaries"),
        command)
    }
    if isRequired, !hasPlan, arguments.value("boundary") == nil {
      throw UsageError(.missingOption("--boundary FILE"), command)
    }
    if arguments.value("baseline") == "current", arguments.value("account-snapshot") == nil {
      throw UsageError(
        .other(
          """
          `--baseline current` needs --account-snapshot FILE; make one of each account with \
          `aws iam get-account-authorization-details > account.json`
          """), command)
    }
  }

  /// Reads plan, boundaries and baseline; all their mistakes are told before it ends.
  init(_ arguments: ParsedArguments, _ known: FactsArguments) throws(CommandFailure) {
    var isUsable = true
    if let path = arguments.value("plan") {
      boundaries = []
      isUsable = readPlan(path, arguments.value("policy"), known)
    } else {
      do throws(CommandFailure) {
        boundaries = try BoundaryFile.read(arguments, snapshot: known.snapshot)
      } catch {
        boundaries = []
        isUsable = false
      }
    }
    if let path = arguments.value("baseline") {
      isUsable = readBaseline(path, arguments.value("policy"), known) && isUsable
    }
    guard isUsable else { throw CommandFailure(message: "", status: .badDocument) }
    let reported = boundaries.map(\.reported)
    setting.known = known.snapshot.map { KnownBoundaries($0, reported) }
  }

  // MARK: Plan

  private mutating func readPlan(
    _ path: String, _ policyName: String?, _ known: FactsArguments
  ) -> Bool {
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try WholeFile.read(path: path, limit: RolloutFile.sizeLimit)
    } catch {
      Console.error("the plan `\(printable(path))` cannot be read: \(error.message)")
      return false
    }
    var file = RolloutFile(
      name: path, bytes: bytes,
      knowsTags: known.snapshot != nil || !known.supplied.identities.isEmpty)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let read = file.boundaries.map { boundary -> BoundaryFile? in
      let isWhole = boundary.name.hasPrefix("/") || PolicySource.isPolicyARN(boundary.name)
      let found = BoundaryFile.read(
        isWhole ? boundary.name : folder + boundary.name, policyName: policyName,
        snapshot: known.snapshot)
      if found == nil {
        file.file.error(
          "boundary-file", "the boundary \(Diagnostic.quoted(boundary.name)) cannot be used",
          at: boundary.range, help: "names of files are relative to the plan's folder")
      }
      return found
    }
    Console.write(file.file.rendered)
    guard !file.file.hasErrors else { return false }
    boundaries = read.compactMap(\.self)
    plan = file.plan
    setting.plan = RolloutSetting.Plan(
      source: String(path.split(separator: "/").last ?? "-"), path: path,
      sha256: SHA256.hexadecimal(of: bytes.span), assignments: file.plan.assignments.count)
    return true
  }

  // MARK: Baseline

  private mutating func readBaseline(
    _ path: String, _ policyName: String?, _ known: FactsArguments
  ) -> Bool {
    if path == "current", let snapshot = known.snapshot {
      baseline = .each(Self.inForce(snapshot))
      setting.baseline = .current
      return true
    }
    guard
      let file = BoundaryFile.read(path, policyName: policyName, snapshot: known.snapshot)
    else { return false }
    baselineFile = file
    baseline = .same(file.compiled)
    setting.baseline = .file(file.reported)
    return true
  }

  /// The boundary of each user and role that a snapshot lists.
  ///
  /// One of which it holds no document, or none that can be read, is told and stays unknown.
  static func inForce(_ snapshot: AccountSnapshot) -> [Principal.Key: Baseline.InForce] {
    var compiled: [String: Baseline.InForce] = [:]
    var inForce: [Principal.Key: Baseline.InForce] = [:]
    for identity in snapshot.identities {
      guard let arn = identity.boundary else {
        inForce[identity.key] = Baseline.InForce.none
        continue
      }
      let boundary = compiled[arn] ?? compile(arn, in: snapshot)
      compiled[arn] = boundary
      inForce[identity.key] = boundary
    }
    return inForce
  }

  private static func compile(_ arn: String, in snapshot: AccountSnapshot) -> Baseline.InForce {
    let document = snapshot.policy(arn: arn)?.document?.parse(as: .permissionsBoundary)
    guard let document = document?.result.document else {
      Console.warning("the snapshot holds no usable document of the boundary `\(printable(arn))`")
      return .unknown
    }
    return .policy(CompiledPolicy(document))
  }
}

extension KnownBoundaries {
  /// What a snapshot tells of the boundaries of users and roles.
  fileprivate init(_ snapshot: AccountSnapshot, _ boundaries: [ReportedBoundary]) {
    var identities: [Principal.Key: Identity] = [:]
    var documents: [String: PolicyDocument] = [:]
    for identity in snapshot.identities {
      identities[identity.key] = Identity(arn: identity.arn, boundary: identity.boundary)
      guard let arn = identity.boundary, documents[arn] == nil else { continue }
      documents[arn] =
        snapshot.policy(arn: arn)?.document?.parse(as: .permissionsBoundary).result.document
    }
    self.init(identities: identities, documents: documents, boundaries: boundaries)
  }
}
