import Foundation
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct GroupingTests {
  @Test(arguments: [
    ("AWSReservedSSO_ReadOnlyAccess_0123456789abcdef", RoleOrigin.permissionSet("ReadOnlyAccess")),
    ("AWSReservedSSO_Data_Science_0123456789abcdef", .permissionSet("Data_Science")),
    ("AWSReservedSSO_x", .untold), ("AWSReservedSSO__0123456789abcdef", .untold),
    ("cdk-hnb659fds-deploy-role-111122223333-eu-west-1", .bootstrap(qualifier: "hnb659fds")),
    ("cdk-acme-cfn-exec-role-111122223333-us-east-1", .bootstrap(qualifier: "acme")),
    ("shop-api-HandlerServiceRole-1A2B3C4D5E6F", .stack("shop-api")),
    ("shop-HandlerServiceRole0B1C-mX3fQ9aLz0Ab", .stack("shop")),
    ("deploy", .untold), ("my-service-role", .untold), ("team-a-deployments", .untold),
    ("a-b-communicator", .untold),
  ])
  func aRolesNameTellsWhoMadeIt(name: String, origin: RoleOrigin) {
    #expect(RoleOrigin(ReportFixtures.key(name)) == origin)
    #expect(RoleOrigin(ReportFixtures.key(name, .user)) == .untold)
  }

  @Test(arguments: ReportGrouping.allCases)
  func everyFindingIsInAGroup(grouping: ReportGrouping) {
    let report = ReportFixtures.oneBoundary()
    let groups = grouping.groups(of: report.findings)
    let calls = report.findings.reduce(0) { $0 + $1.finding.calls }
    #expect(groups.reduce(0) { $0 + $1.denied + $1.undecided } == calls)
    if grouping != .day {
      #expect(groups.reduce(0) { $0 + $1.findings.count } == report.findings.count)
    }
  }

  @Test(arguments: [
    (ReportGrouping.service, ["iam", "ec2", "sqs", "*"]), (.account, ["111122223333"]),
    (.permissionSet, ["(not of a permission set)", "ReadOnlyAccess"]),
    (
      .day,
      [
        "2025-01-03", "2025-01-06", "2025-01-07", "2025-01-09", "2025-01-10", "2025-01-11",
        "2025-01-12", "2025-01-14", "2025-01-17",
      ]
    ),
  ])
  func theGroupsWithMostDenialsComeFirst(grouping: ReportGrouping, names: [String]) {
    let groups = grouping.groups(of: ReportFixtures.oneBoundary().findings).map(\.name)
    #expect(groups.filter { !$0.hasPrefix("(caller") } == names)
  }

  @Test(arguments: ReportGrouping.allCases)
  func everyFormatThatHasGroupsShowsThem(grouping: ReportGrouping) throws {
    let style = ReportStyle(top: 40, grouping: grouping)
    for make in [ReportFixtures.oneBoundary, ReportFixtures.hostile] {
      let report = make()
      let text = ReportFormatTests.text(report, .text, style)
      #expect(text.contains("IMPACT BY "))
      #expect(text.lines.allSatisfy { terminalColumns($0) <= 80 })
      #expect(
        ReportFormatTests.text(report, .markdown, style).contains("### By \(grouping.rawValue)"))
      let page = ReportFormatTests.text(report, .html, style)
      let count = grouping.groups(of: report.findings).count
      let table = try #require(
        page.components(separatedBy: "<section class=\"groups\">").dropFirst().first
      )
      .components(separatedBy: "</section>")[0]
      #expect(table.components(separatedBy: "<th scope=\"row\">").count == count + 1)
      #expect(HTMLOutline(page).faults == [])
      let rows = try CSVRendererTests.rows(ReportFormatTests.text(report, .csv, style))
      #expect(rows.count == count + 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count })
    }
  }

  @Test func whereTheBoundaryOfSuchARoleIsSetIsSaid() {
    let text = ReportFormatTests.text(ReportFixtures.oneBoundary(), .text)
    #expect(text.contains("permission set ReadOnlyAccess of IAM Identity Center"))
  }
}
