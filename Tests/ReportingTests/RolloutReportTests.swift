import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import Testing
import Timestamps

@testable import Reporting

/// Waves, and who has which boundary now.
struct RolloutReportTests {
  @Test func everyPrincipalStandsInOneWaveByWhatWouldHappenToIt() {
    var tally = Tally(boundaries: 1)
    tally.candidates[0].principals = [
      ReportFixtures.key("calm"): ReportFixtures.principal(
        "arn:calm", ReportFixtures.counts(allowed: 7)),
      ReportFixtures.key("locked"): ReportFixtures.principal(
        "arn:locked", ReportFixtures.counts(alreadyDenied: 2)),
      ReportFixtures.key("open"): ReportFixtures.principal(
        "arn:open", ReportFixtures.counts(allowed: 3, indeterminate: 1, alreadyDenied: 1)),
      ReportFixtures.key("hit"): ReportFixtures.principal(
        "arn:hit", ReportFixtures.counts(allowed: 3, denied: 5, indeterminate: 1)),
      ReportFixtures.key("left"): ReportFixtures.principal(
        "arn:left", ReportFixtures.counts(exempt: 4, outOfScope: 9)),
    ]
    let waves = ReportFixtures.report([ReportFixtures.boundary()], tally).waves
    #expect(waves.map(\.impact) == [.none, .undecided, .denied])
    #expect(
      waves.map { $0.principals.map(\.arn) } == [
        ["arn:calm", "arn:locked"], ["arn:open"], ["arn:hit"],
      ])
    #expect(waves.map(\.calls) == [9, 5, 9])
    #expect(waves.map(\.number) == [1, 2, 3])
  }

  /// A snapshot goes before the log, and documents tell what is this boundary and what another.
  @Test func attachmentsAreToldFromTheSnapshotAndTheLog() throws {
    let boundary = ReportFixtures.boundary()
    var same = boundary.document
    for index in same.statements.indices { same.statements[index].start.line += 40 }
    var other = boundary.document
    other.statements.removeLast()
    let arn = "arn:aws:iam::111122223333:policy/"
    var setting = RolloutSetting()
    setting.known = KnownBoundaries(
      identities: [
        ReportFixtures.key("deploy"): .init(arn: "arn:deploy", boundary: arn + "same"),
        ReportFixtures.key("idle"): .init(arn: "arn:idle", boundary: arn + "other"),
        ReportFixtures.key("unseen"): .init(arn: "arn:unseen", boundary: nil),
        ReportFixtures.key("hidden"): .init(arn: "arn:hidden", boundary: arn + "unlisted"),
      ],
      documents: [arn + "same": same, arn + "other": other], boundaries: [boundary])
    var tally = Tally(boundaries: 1)
    tally.candidates = [ReportFixtures.candidate()]
    func event(_ name: String, _ boundary: BoundaryEvent.Boundary, _ time: String) {
      tally.boundaries.add(
        BoundaryEvent(
          principal: ReportFixtures.key(name), boundary: boundary, isCreation: false),
        at: Timestamp(iso8601: time), eventID: "e-\(name)")
    }
    event("deploy", .none, "2025-01-02T00:00:00Z")
    event("fresh", .policy(arn + "same"), "2025-01-02T00:00:00Z")
    event("fresh", .none, "2025-01-01T00:00:00Z")
    event("removed", .gone, "2025-01-02T00:00:00Z")
    let report = Report(
      boundaries: [boundary], tally: tally, asOf: "2025-02-01", dedupe: "exact", toolVersion: "",
      catalogVersion: "", setting: setting)
    var kinds: [String: BoundaryAttachment.Kind] = [:]
    for attachment in report.attachments { kinds[attachment.key.name] = attachment.kind }
    #expect(
      kinds == [
        "deploy": .this, "idle": .other, "unseen": .none, "hidden": .some, "fresh": .this,
        "dev-01": .unknown, "AWSReservedSSO_ReadOnlyAccess_0123456789abcdef": .unknown,
      ])
    let deploy = try #require(report.attachments.first { $0.key.name == "deploy" })
    #expect(deploy.source == .snapshot && deploy.isSeen && deploy.changes == 1)
    #expect(deploy.matches == [1])
    let fresh = try #require(report.attachments.first { $0.key.name == "fresh" })
    #expect(fresh.source == .log && !fresh.isSeen && fresh.boundary == arn + "same")
  }
}
