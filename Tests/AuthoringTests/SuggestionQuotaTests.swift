import Authoring
import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import ServiceCatalog
import Testing

/// Suggestions that have to be made to fit.
struct SuggestionQuotaTests {
  /// Records of many distinct actions, ten a service.
  private static func archive(actions: Int) -> [[String]] {
    let catalog = Catalog()
    var records: [String] = []
    for service in catalog.services {
      guard catalog.prefixes(ofEventSource: service) == [service] else { continue }
      let own = catalog.actions(ofService: service).filter { facts in
        !catalog.needsNoPermission(facts.qualifiedName)
          && catalog.operation(facts.name, prefix: service)?.actions == [facts.qualifiedName]
      }
      guard own.count >= 10 else { continue }
      records += own.prefix(10).map { Recording.call("\(service).amazonaws.com", $0.name, "{}") }
      if records.count >= actions { break }
    }
    return [Array(records.prefix(actions))]
  }

  private func expectItKeepsItsPromise(_ run: SuggestingRun) {
    #expect(run.suggestion.fits)
    #expect(run.suggestion.text.filter { !$0.isWhitespace }.count <= run.suggestion.limit)
    #expect(run.proof.keepsPromise)
  }

  @Test func fourHundredActionsFit() async throws {
    let run = try await SuggestingRun(Self.archive(actions: 400))
    let needed = Set(run.decided.flatMap { $0.before.requests.map(\.mapped.request.action) })
    #expect(needed.count >= 400)
    expectItKeepsItsPromise(run)
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
    // What was given up for it is told: each wildcard, what it stands for, and what it opens.
    let fitting = run.suggestion.fitting
    #expect(fitting.isMerged)
    #expect(fitting.leftOut.isEmpty)
    #expect(!fitting.generalizations.isEmpty)
    #expect(fitting.generalizations.allSatisfy { $0.replaced.count > 0 })
    let opened = Set(fitting.generalizations.flatMap(\.opened))
    #expect(opened.isSuperset(of: run.suggestion.opened.flatMap(\.actions)))
    // What leads out of the boundary is named one by one.
    for statement in run.suggestion.added where statement.isReview {
      #expect(statement.sid.hasPrefix("Review"))
      #expect(statement.actions.allSatisfy { !$0.contains("*") })
    }
  }

  @Test func aBoundaryOverTheQuotaIsSaidShorter() async throws {
    let catalog = Catalog()
    let own = catalog.actions(ofService: "ec2").prefix(250).map { "\"\($0.qualifiedName)\"" }
    let boundary = """
      {"Version": "2012-10-17", "Statement": [
        {"Sid": "Machines", "Effect": "Allow", "Action": [\(own.joined(separator: ", "))], "Resource": "*"},
        {"Sid": "Never", "Effect": "Deny", "Action": "ec2:CreateVpc", "Resource": "*"}
      ]}
      """
    let run = try await SuggestingRun(Self.archive(actions: 400), boundary: boundary)
    #expect(boundary.filter { !$0.isWhitespace }.count > 6_144)
    expectItKeepsItsPromise(run)
    #expect(run.suggestion.fitting.isRewritten)
    #expect(!run.suggestion.fitting.generalizations.isEmpty)
    let denied = run.suggestion.document.statements.filter { $0.effect == .deny }
    #expect(denied.map(\.actions) == [.action(["ec2:CreateVpc"])])
    let patterns = run.suggestion.fitting.generalizations.map {
      WildcardPattern($0.pattern, ignoringCase: true)
    }
    #expect(!patterns.contains { $0.matches("ec2:createvpc") })
  }

  @Test func whatCannotFitIsLeftOutByTheFewestCalls() async throws {
    let often = Recording.call("iam.amazonaws.com", "CreateUser", #"{"userName": "a"}"#)
    let records =
      (1...3).map { often.replacing("id-CreateUser", with: "id-\($0)") }
      + [
        Recording.call("iam.amazonaws.com", "DeleteUser", #"{"userName": "a"}"#),
        Recording.call("iam.amazonaws.com", "CreateGroup", #"{"groupName": "a"}"#),
      ]
    let run = try await SuggestingRun([records], limit: 130)
    expectItKeepsItsPromise(run)
    #expect(run.actions == ["iam:CreateUser"])
    #expect(run.suggestion.fitting.leftOut.map(\.action) == ["iam:CreateGroup", "iam:DeleteUser"])
    #expect(run.proof.needsDecision)
    #expect(run.proof.obstacles.map(\.kind) == [.leftOut, .leftOut])
  }

  @Test func whatFitsNowhereIsToldAndNotCutDown() async throws {
    let records = [Recording.call("ec2.amazonaws.com", "DescribeVpcs", "{}")]
    let boundary =
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": ["s3:DeleteBucket", "s3:DeleteObject"], "Resource": "*"}]}"#
    let run = try await SuggestingRun([records], boundary: boundary, limit: 80)
    #expect(!run.suggestion.fits)
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
  }

  @Test func wildcardsThatOpenLeastGoFirst() async throws {
    // All five Describe actions of the service together open less than two that write.
    let records = ["DescribeVpcs", "DescribeSubnets", "CreateVpc", "CreateSubnet", "ListThings"].map
    {
      Recording.call("ec2.amazonaws.com", $0 == "ListThings" ? "DescribeImages" : $0, "{}")
    }
    let whole = try await SuggestingRun([records])
    #expect(whole.suggestion.fitting.generalizations.isEmpty)
    let run = try await SuggestingRun([records], limit: whole.suggestion.characters - 10)
    expectItKeepsItsPromise(run)
    #expect(run.suggestion.fitting.generalizations.map(\.pattern) == ["ec2:Describe*"])
    #expect(
      run.suggestion.fitting.generalizations.first?.replaced == [
        "ec2:DescribeImages", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
      ])
  }

  @Test func resourcesBecomePatternsBeforeTheyBecomeEverything() async throws {
    let records = (1...40).map { number in
      Recording.call(
        "s3.amazonaws.com", "GetObject", #"{"bucketName": "data", "key": "in/part-\#(number)"}"#
      ).replacing("id-GetObject", with: "id-\(number)")
    }
    let choice = SuggestionChoice(granularity: .resource)
    let tight = try await SuggestingRun([records], choice: choice)
    #expect(tight.suggestion.added.first?.resources.count == 40)
    let run = try await SuggestingRun([records], choice: choice, limit: 400)
    expectItKeepsItsPromise(run)
    #expect(run.suggestion.added.map(\.resources) == [["arn:aws:s3:::data/in/*"]])
    #expect(run.suggestion.fitting.widenings.map(\.told) == [40])
    let wide = try await SuggestingRun([records], choice: choice, limit: 122)
    #expect(wide.suggestion.added.map(\.resources) == [["*"]])
  }

  @Test func moreResourcesThanAreKeptStillPass() async throws {
    let records = (1...300).map { number in
      Recording.call(
        "s3.amazonaws.com", "PutObject", #"{"bucketName": "data", "key": "day-\#(number)/a"}"#
      ).replacing("id-PutObject", with: "id-\(number)")
    }
    let run = try await SuggestingRun(
      [records], choice: SuggestionChoice(granularity: .resource), limit: 100_000)
    expectItKeepsItsPromise(run)
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
    #expect(run.suggestion.added.map(\.resources) == [["arn:aws:s3:::data/*"]])
  }
}
