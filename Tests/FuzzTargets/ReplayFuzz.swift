import Foundation
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import Reporting
import ServiceCatalog
import TestSupport

/// A log file through the whole program: the memo must not show, the verdicts add up, and every
/// format is well-formed.
enum ReplayFuzz {
  private static let policy = """
    {"Version": "2012-10-17", "Statement": [
      {"Sid": "All", "Effect": "Allow", "Action": ["s3:*", "ec2:Describe*", "iam:*"], "Resource": "*"},
      {"Effect": "Allow", "Action": "lambda:*", "Resource": "arn:aws:lambda:*:*:function:a-*"},
      {"Effect": "Deny", "Action": "s3:Put*", "NotResource": "arn:aws:s3:::${aws:PrincipalAccount}/*"},
      {"Effect": "Deny", "Action": "iam:*", "Resource": "*",
       "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"},
                     "Bool": {"aws:ViaAWSService": "false"}}}]}
    """

  static func run(_ bytes: [UInt8]) async throws(FuzzFailure) {
    guard let folder = try? TemporaryFolder(), let path = try? folder.write(bytes, to: "log.json")
    else { throw FuzzFailure("no file can be written") }
    guard
      let document = PolicySource.read(name: "boundary.json", bytes: Array(policy.utf8)).document
    else { throw FuzzFailure("the boundary is not read") }
    let catalog = Catalog()
    let plan = ReplayPlan(
      boundaries: [CompiledPolicy(document)], catalog: catalog, scope: ReplayScope())
    let logs = LogListing(paths: [path]).files
    let tally = await ReplayEngine.run(plan, over: logs, dedupe: .exact, workers: 1)
    let plain = await ReplayEngine.run(
      plan, over: logs, dedupe: .exact, workers: 2, usesMemo: false)
    try require(tally == plain, "the memo shows")
    let counts = tally.candidates[0].verdicts
    let sum = Verdict.allCases.reduce(0) { $0 + counts[$1] }
    try require(sum == tally.input.records, "\(sum) verdicts on \(tally.input.records) records")

    let report = Report(
      boundaries: [
        ReportedBoundary(source: "boundary.json", sha256: "0", document: document)
      ],
      tally: tally, asOf: "2025-01-01", dedupe: "exact", toolVersion: "0", catalogVersion: "0")
    var json = ""
    JSONRenderer().render(report, into: &json)
    try require((try? JSONParser.parse(json.utf8.span)) != nil, "the report is no JSON: \(json)")
    var text = ""
    TextRenderer(width: 80, color: false).render(report, into: &text)
    try require(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7f },
      "the text holds control characters")
  }
}
