import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
public import Replay
import RequestMapping
import Timestamps

/// The calls that a boundary would touch as JSON, one a line (`--events`): flat columns about the
/// call and the first of its requests that decides, and a list of all of those.
///
/// Every line has the same members with values of the same types, as databases want them.
public struct CallNDJSONRenderer: Sendable {
  private let boundaries: [ReportedBoundary]
  private let resourcePolicies: ResourcePolicies?

  /// Creates a renderer for calls under these boundaries, in the order of `--boundary`.
  public init(boundaries: [ReportedBoundary], supplied: SuppliedLayers = SuppliedLayers()) {
    self.boundaries = boundaries
    resourcePolicies = supplied.resource
  }

  /// The line of a call, with its line end.
  public func line(_ call: ImpactedCall) -> String {
    var writer = JSONWriter(layout: .compact)
    let record = call.record
    let identity = record.userIdentity
    writer.object { writer in
      writer.member("boundary", call.boundary.map { $0 + 1 })
      writer.member("boundarySource", call.boundary.map { boundaries[$0].source })
      writer.member("eventID", record.eventID)
      writer.member("eventTime", record.eventTime?.description)
      writer.member("eventSource", record.eventSource)
      writer.member("eventName", record.eventName)
      writer.member("account", record.recipientAccountId ?? identity?.accountId)
      writer.member("region", record.awsRegion)
      writer.member("principal", call.principal?.arn)
      writer.member("session", call.principal?.session)
      writer.member("sourceIdentity", identity?.session?.sourceIdentity)
      writer.member("sourceIPAddress", record.sourceIPAddress)
      writer.member("userAgent", record.userAgent)
      writer.member("invokedBy", identity?.invokedBy)
      writer.member("errorCode", record.errorCode)
      writer.member("verdict", call.verdict.rawValue)
      writer.member("recorded", call.recorded.rawValue)
      if let first = call.shown.first { self.shown(first, of: call, &writer) }
      writer.key("requests")
      writer.array { writer in
        for shown in call.shown {
          writer.object { writer in
            writer.member("verdict", shown.key.verdict.rawValue)
            self.shown(shown, of: call, &writer)
          }
        }
      }
      if let calls = record.condensed?.count { writer.member("calls", calls) }
      writer.member("file", call.file)
      writer.member("offset", call.offset)
    }
    writer.endLine()
    return writer.takeText()
  }

  private func shown(
    _ shown: ImpactedCall.Shown, of call: ImpactedCall, _ writer: inout JSONWriter
  ) {
    let key = shown.key
    let statement =
      key.resourcePolicy.map { resourcePolicies?.reference(to: key.statement, ofPolicyOf: $0) }
      ?? call.boundary.flatMap { boundaries[$0].reference(to: key.statement) }
    writer.member("action", key.action)
    writer.member("resource", shown.resource)
    writer.member("reason", key.reason.rawValue)
    writer.member("statementSid", statement?.sid)
    writer.member("statementIndex", statement?.index)
    writer.member("statementLine", statement?.line)
    writer.member("missing", key.missing)
    writer.member("rescue", shown.mayBeRescued ? "possible" : "none")
    writer.member("certainty", shown.certainty.rawValue)
  }
}
