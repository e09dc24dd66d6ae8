import IAMPolicy
import Replay
import Testing
import Timestamps

/// Each filter, over records that fit, do not fit, and do not tell.
struct ReplayScopeTests {
  private typealias Record = SmallArchive.Record

  private static func archive() throws -> SmallArchive {
    let archive = try SmallArchive()
    try archive.write(
      [
        Record(id: "plain"),
        Record(
          id: "other", user: "analyst", account: "444455556666", event: "ec2:DescribeInstances",
          time: "2024-09-02T00:00:00Z", region: "us-east-1"),
        Record(id: "alias", event: "monitoring:ListMetrics", time: "2024-09-03T00:00:00Z"),
        Record(id: "timeless", time: nil),
        Record(id: "nowhere", region: nil),
        Record(id: "nobody", user: nil),
        Record(id: "nothing", event: nil),
        Record(id: "unneeded", event: "sts:GetCallerIdentity"),
      ], to: "a.json")
    return archive
  }

  private func inScope(_ set: (inout ReplayScope) -> Void) throws -> Set<String> {
    var scope = ReplayScope()
    set(&scope)
    return Set(try Self.archive().inScope(scope))
  }

  private let all: Set = [
    "plain", "other", "alias", "timeless", "nowhere", "nobody", "nothing", "unneeded",
  ]

  private func ids(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  private func patterns(_ texts: [String], ignoringCase: Bool = false) -> [WildcardPattern] {
    texts.map { WildcardPattern($0, ignoringCase: ignoringCase) }
  }

  @Test func withoutFiltersAllIsInScope() throws {
    #expect(try inScope { _ in } == all)
  }

  @Test func timesBeginAtSinceAndEndBeforeUntil() throws {
    let second = Timestamp(iso8601: "2024-09-02")
    #expect(try inScope { $0.since = second } == ["other", "alias", "timeless"])
    #expect(try inScope { $0.until = second } == all.subtracting(["other", "alias"]))
  }

  @Test(arguments: [
    (["analyst"], "other nobody"), (["a*"], "other nobody"), (["nobody-*"], "nobody"),
    (["arn:aws:iam::444455556666:user/team/analyst"], "other nobody"),
    (["arn:aws:iam::444455556666:user/analyst"], "nobody"),
    (["*/team/ana*"], "other nobody"), (["ANALYST"], "nobody"),
    (["analyst", "nobody-*"], "other nobody"),
  ])
  func principalsAreNamedByNameOrARN(texts: [String], expected: String) throws {
    #expect(try inScope { $0.principals = patterns(texts) } == ids(expected))
  }

  @Test func everyNameOrEveryARNIsEverybody() throws {
    #expect(try inScope { $0.principals = patterns(["*"]) } == all)
    #expect(try inScope { $0.principals = patterns(["arn:*"]) } == all)
  }

  @Test func accountsAndRegionsAreThoseOfTheCall() throws {
    #expect(try inScope { $0.accounts = patterns(["4444*"]) } == ["other", "nobody"])
    #expect(try inScope { $0.regions = patterns(["us-*", "ap-*"]) } == ["other", "nowhere"])
  }

  @Test(arguments: [
    ("EC2", "other nothing"), ("cloudwatch", "alias nothing"),
    ("monitoring", "nothing"), ("sts", "unneeded nothing"),
  ])
  func servicesAreThoseOfTheActions(text: String, expected: String) throws {
    #expect(try inScope { $0.services = patterns([text], ignoringCase: true) } == ids(expected))
  }

  @Test(arguments: [
    ("ec2:describe*", "other nothing"), ("cloudwatch:ListMetrics", "alias nothing"),
    ("sts:GetCallerIdentity", "unneeded nothing"), ("ListBuckets", "nothing"),
  ])
  func actionsAreNamedWithTheirService(text: String, expected: String) throws {
    #expect(try inScope { $0.actions = patterns([text], ignoringCase: true) } == ids(expected))
  }

  @Test func eachFilterThatIsGivenMustFit() throws {
    let scope = try inScope {
      $0.accounts = patterns(["111122223333"])
      $0.services = patterns(["s3"], ignoringCase: true)
    }
    #expect(scope == ["plain", "timeless", "nowhere", "nobody", "nothing"])
  }
}
