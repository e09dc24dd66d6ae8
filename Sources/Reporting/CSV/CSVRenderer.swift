import IAMEvaluation
import JSONSyntax
import Replay
import RequestMapping
import Timestamps

/// The findings as comma-separated values: one row each, below a row of column names.
///
/// Lists stand in their cells as JSON arrays. The columns behind `waivedExpires` are about the whole
/// report and the same in every row.
public struct CSVRenderer: ReportRenderer {
  private let grouping: ReportGrouping?

  /// Creates a renderer; with a grouping, a row is a group of findings.
  public init(grouping: ReportGrouping? = nil) {
    self.grouping = grouping
  }

  /// Writes the names of the columns, and a row for each finding or group.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    if let grouping { return render(report, by: grouping, into: &output) }
    output.write(Self.columns.map(\.name).joined(separator: ",") + "\r\n")
    for finding in report.findings {
      var row = CSVRow()
      for column in Self.columns { column.write(finding, report, &row) }
      row.end()
      output.write(row.text)
    }
  }

  private func render(
    _ report: Report, by grouping: ReportGrouping, into output: inout some TextOutputStream
  ) {
    output.write(
      "boundary,boundarySource,groupedBy,groupName,findings,denied,indeterminate,principals,"
        + "sessions,sessionsExact,firstSeen,lastSeen,asOf,complete,stoppedBy\r\n")
    for candidate in report.candidates {
      for group in grouping.groups(of: candidate.findings) {
        var row = CSVRow()
        row.add(candidate.number)
        row.add(candidate.source)
        row.add(grouping.rawValue)
        // Account ids are texts: as numbers they would lose their leading zeros.
        let isAccount = grouping == .account && group.name.utf8.count == 12
        row.add(isAccount ? "arn:aws:iam::\(group.name):root" : group.name)
        row.add(group.findings.count)
        row.add(group.denied)
        row.add(group.undecided)
        row.add(group.principals.count)
        row.add(group.sessions.count)
        row.add(group.sessions.isExact)
        row.add(time: group.firstSeen?.description)
        row.add(time: group.lastSeen?.description)
        row.add(time: report.asOf)
        row.add(report.isComplete)
        row.add(report.stoppedBy)
        row.end()
        output.write(row.text)
      }
    }
  }

  private struct Column: Sendable {
    let name: String
    let write: @Sendable (ReportedFinding, Report, inout CSVRow) -> Void

    init(
      _ name: String, _ write: @escaping @Sendable (ReportedFinding, Report, inout CSVRow) -> Void
    ) {
      self.name = name
      self.write = write
    }
  }

  private static let columns = subject + reasons + counts + samples + judgement + whole

  private static let subject = [
    Column("boundary") { $2.add($0.boundary) },
    Column("boundarySource") { $2.add($1.boundary($0.boundary)?.source) },
    Column("principal") { $2.add($0.principal) },
    Column("principalType") { $2.add($0.key.principal?.kind.rawValue) },
    Column("action") { $2.add($0.key.action) },
    Column("service") { $2.add($0.service) },
    Column("verdict") { $2.add($0.key.verdict.rawValue) },
  ]

  private static let reasons = [
    Column("reason") { $2.add($0.key.reason.rawValue) },
    Column("why") { $2.add($0.why.text) },
    Column("statementSid") { $2.add($0.statement?.sid) },
    Column("statementIndex") { $2.add($0.statement?.index) },
    Column("statementLine") { $2.add($0.statement?.line) },
    Column("statementColumn") { $2.add($0.statement?.column) },
    Column("resourcePolicy") { $2.add($0.key.resourcePolicy) },
    Column("nearestMissSid") { $2.add($0.nearestMiss?.statement.sid) },
    Column("nearestMissIndex") { $2.add($0.nearestMiss?.statement.index) },
    Column("nearestMissLine") { $2.add($0.nearestMiss?.statement.line) },
    Column("nearestMissColumn") { $2.add($0.nearestMiss?.statement.column) },
    Column("nearestMissWhy") { $2.add($0.nearestMiss?.why) },
    Column("missing") { $2.add(jsonArray($0.key.missing)) },
    Column("rescue") { $2.add($0.finding.mayBeRescued ? "possible" : "none") },
    Column("certainty") { $2.add($0.finding.certainty.rawValue) },
  ]

  private static let counts = [
    Column("calls") { $2.add($0.finding.calls) },
    Column("succeeded") { $2.add($0.finding.recorded[.succeeded, default: 0]) },
    Column("failedAfter") { $2.add($0.finding.recorded[.failedAfter, default: 0]) },
    Column("failedBefore") { $2.add($0.finding.recorded[.failedBefore, default: 0]) },
    Column("notShown") { $2.add($0.finding.recorded[.notShown, default: 0]) },
    Column("firstSeen") { $2.add(time: $0.finding.firstSeen?.description) },
    Column("lastSeen") { $2.add(time: $0.finding.lastSeen?.description) },
    Column("activeDays") { $2.add($0.finding.perDay.count) },
  ]

  private static let samples = [
    Column("resources") { $2.add($0.finding.resources.count) },
    Column("resourcesExact") { $2.add($0.finding.resources.isExact) },
    Column("resourceExamples") { $2.add(jsonArray($0.finding.resources.examples)) },
    Column("sessions") { $2.add($0.finding.sessions.count) },
    Column("sessionsExact") { $2.add($0.finding.sessions.isExact) },
    Column("sessionExamples") { $2.add(jsonArray($0.finding.sessions.examples)) },
    Column("eventIDs") { $2.add(jsonArray($0.finding.events.map(\.id))) },
  ]

  private static let judgement = [
    Column("change") { $2.add($0.key.change?.rawValue) },
    Column("waivedOwner") { $2.add($0.waiver?.owner) },
    Column("waivedReason") { $2.add($0.waiver?.reason) },
    Column("waivedExpires") { $2.add(time: $0.waiver?.expires) },
  ]

  private static let whole = [
    Column("asOf") { $2.add(time: $1.asOf) },
    Column("complete") { $2.add($1.isComplete) },
    Column("stoppedBy") { $2.add($1.stoppedBy) },
    Column("withoutDataEvents") { $2.add(jsonArray($1.servicesWithoutDataEvents)) },
    Column("blindSpots") { $2.add($1.blindSpots.count) },
  ]
}

/// A list in one cell.
private func jsonArray(_ values: [String]) -> String {
  var writer = JSONWriter(layout: .compact)
  writer.array { writer in
    for value in values { writer.string(value) }
  }
  return writer.takeText()
}
