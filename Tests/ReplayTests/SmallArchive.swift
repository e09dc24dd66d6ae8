import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import ServiceCatalog
import TestSupport

/// An archive of a test's own: what its records say, and the files that they lie in.
final class SmallArchive {
  private let folder: TemporaryFolder
  private var names: [String] = []

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a log file of records.
  func write(_ records: [Record], to name: String) throws {
    let text = #"{"Records":[\#(records.map(\.json).joined(separator: ","))]}"#
    try folder.write(Array(text.utf8), to: name)
    names.append(name)
  }

  var logs: LogList { LogListing(paths: [folder.path]).files }

  /// Files of the archive, in the order of their names here.
  func logs(_ names: [String]) -> LogList {
    LogListing(paths: names.map { "\(folder.path)/\($0)" }, root: folder.path).files
  }

  func replay(
    _ logs: LogList? = nil, scope: ReplayScope = ReplayScope(), dedupe: DedupeMode = .exact,
    workers: Int = 1, limits: TallyLimits = .standard
  ) async -> Tally {
    await ReplayEngine.run(
      Self.plan(scope, limits), over: logs ?? self.logs, dedupe: dedupe, workers: workers)
  }

  /// Replays files under the control of a test, their paths named from this folder.
  func outcome(
    _ logs: LogList, dedupe: DedupeMode = .off, limits: TallyLimits = .standard,
    ledger: ReplayLedger? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) async -> ReplayOutcome {
    var control = ReplayControl()
    control.naming = FileNaming(root: folder.path, currentFolder: "/")
    control.ledger = ledger
    control.isStopped = isStopped
    return await ReplayEngine.run(
      Self.plan(ReplayScope(), limits), over: logs, dedupe: dedupe, under: control)
  }

  /// The event ids that are in scope, in the order of the files.
  func inScope(_ scope: ReplayScope) -> [String] {
    var ids: [String] = []
    _ = RecordWalk.run(Self.plan(scope), over: logs, dedupe: .off) { walked in
      if walked.isInScope { ids.append(walked.record.eventID ?? "?") }
    }
    return ids
  }

  /// Two boundaries: one allows S3 alone, the other all that is not IAM.
  private static func plan(
    _ scope: ReplayScope, _ limits: TallyLimits = .standard
  ) -> ReplayPlan {
    func boundary(_ actions: Statement.Actions) -> CompiledPolicy {
      CompiledPolicy(
        PolicyDocument(
          version: .v2012,
          statements: [
            Statement(index: 1, effect: .allow, actions: actions, resources: .resource(["*"]))
          ]))
    }
    var plan = ReplayPlan(
      boundaries: [boundary(.action(["s3:*"])), boundary(.notAction(["iam:*"]))],
      catalog: Catalog(), scope: scope)
    plan.limits = limits
    return plan
  }

  /// What one record says; nil is left out.
  struct Record {
    var id: String? = "event-1"
    var user: String? = "dev-01"
    var account = "111122223333"
    var event: String? = "s3:ListBuckets"
    var time: String? = "2024-09-01T10:00:00Z"
    var region: String? = "eu-west-1"
    var error: String?
    var agent = "cli"

    var json: String {
      let parts = event?.split(separator: ":").map(String.init)
      let identity = user.map {
        #""userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::\#(account):user/team/\#($0)","#
          + #""accountId":"\#(account)","userName":"\#($0)"}"#
      }
      func member(_ name: String, _ value: String?) -> String? {
        value.map { "\"\(name)\":\"\($0)\"" }
      }
      let members = [
        identity, member("eventID", id), member("eventTime", time), member("awsRegion", region),
        member("eventSource", parts.map { $0[0] + ".amazonaws.com" }),
        member("eventName", parts.map { $0[1] }), member("errorCode", error),
        member("userAgent", agent), member("recipientAccountId", user == nil ? nil : account),
        #""eventVersion":"1.08","eventType":"AwsApiCall""#,
      ]
      return "{\(members.compactMap(\.self).joined(separator: ","))}"
    }
  }
}
