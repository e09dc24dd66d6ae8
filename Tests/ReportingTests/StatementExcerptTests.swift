import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import Testing

@testable import Reporting

/// Which lines of the boundary a finding shows, and what in them is marked.
struct StatementExcerptTests {
  static let source = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Sid": "One", "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*"},
        {
          "Sid": "Two",
          "Effect": "Deny",
          "Action": [
            "iam:Create*",
            "iam:Delete*"
          ],
          "Resource": "*",
          "Condition": {
            "StringEquals": {
              "aws:ResourceTag/team": "a"
            }
          }
        }
      ]
    }
    """

  private static func boundary(_ text: String = source) throws -> ReportedBoundary {
    let source = SourceText(name: "b.json", text)
    let document = try #require(PolicyParser.parse(source, as: .permissionsBoundary).document)
    return ReportedBoundary(
      source: "b.json", sha256: "", document: document,
      listing: PolicyListing(document, in: source))
  }

  private static func finding(
    _ action: String, _ reason: FindingReason, statement: Int? = nil, missing: [String] = [],
    nearest: NearestMiss? = nil, in boundary: ReportedBoundary
  ) -> ReportedFinding {
    var finding = Finding()
    finding.nearestMiss = nearest
    return ReportedFinding(
      boundary: 1,
      key: FindingKey(
        principal: nil, action: action, verdict: .denied, reason: reason, statement: statement,
        missing: missing), principal: nil, finding: finding, of: boundary)
  }

  /// The excerpt as `number: text`, what is marked in brackets.
  private static func outline(_ excerpt: StatementExcerpt?) -> [String] {
    (excerpt?.lines ?? []).map { line in
      let text = line.pieces.enumerated().map {
        $0.offset.isMultiple(of: 2) ? $0.element.text : "[\($0.element.text)]"
      }.joined()
      return "\(line.number ?? 0): \(text)"
    }
  }

  @Test func ofAnExplicitDenyThePatternThatMatchesIsMarked() throws {
    let boundary = try Self.boundary()
    let excerpt = boundary.excerpt(
      for: Self.finding("iam:DeleteUser", .explicitDeny, statement: 2, in: boundary))
    let lines = Self.outline(excerpt)
    #expect(lines.first == "5:     {")
    #expect(lines.contains("9:         \"iam:Create*\","))
    #expect(lines.contains("10:         [\"iam:Delete*\"]"))
    #expect(lines.last == "18:     }")
    #expect(excerpt?.isNearest == false)
  }

  @Test func ofAnUnknownKeyItsConditionIsMarked() throws {
    let boundary = try Self.boundary()
    let lines = Self.outline(
      boundary.excerpt(
        for: Self.finding(
          "iam:DeleteUser", .unknownContextKey, statement: 2, missing: ["aws:resourcetag/TEAM"],
          in: boundary)))
    #expect(
      lines.filter { $0.contains("[\"") } == ["15:           [\"aws:ResourceTag/team\"]: \"a\""])
  }

  @Test func ofANearMissWhatDoesNotFitIsMarked() throws {
    let boundary = try Self.boundary()
    func lines(_ why: String) throws -> [String] {
      let excerpt = try #require(
        boundary.excerpt(
          for: Self.finding(
            "s3:GetObject", .implicitDeny, nearest: NearestMiss(statement: 1, why: why),
            in: boundary)))
      #expect(excerpt.isNearest)
      return Self.outline(excerpt)
    }
    #expect(
      try lines("allows this action, on other resources") == [
        """
        4:     {"Sid": "One", "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::a/*"]}
        """
      ])
    #expect(try lines("allows other actions").first?.contains("\"Action\": [\"s3:*\"]") == true)
  }

  @Test func ofAPolicyInOneLineOnlyTheStatementIsShown() throws {
    let text =
      #"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"},{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}"#
    let boundary = try Self.boundary(text)
    #expect(
      Self.outline(
        boundary.excerpt(for: Self.finding("iam:X", .explicitDeny, statement: 2, in: boundary)))
        == [#"1: {"Effect":"Deny","Action":["iam:*"],"Resource":"*"}"#])
  }

  @Test func ofALongStatementTheLinesAroundTheMarkAreShown() throws {
    let patterns = (0..<300).map { "\"s3:Action\($0)\"" }.joined(separator: ",\n")
    let boundary = try Self.boundary(
      "{\"Statement\": [{\"Effect\": \"Deny\", \"Resource\": \"*\", \"Action\": [\n\(patterns)\n]}]}"
    )
    let lines = Self.outline(
      boundary.excerpt(for: Self.finding("s3:Action150", .explicitDeny, statement: 1, in: boundary))
    )
    #expect(lines.count == 9)
    #expect(lines[4] == "152: [\"s3:Action150\"],")
    #expect(lines[1] == "0: …" && lines[7] == "0: …")
  }

  @Test func aTextThatIsNotKeptHasNoExcerpt() throws {
    var boundary = try Self.boundary()
    boundary.listing = nil
    #expect(
      boundary.excerpt(for: Self.finding("s3:X", .explicitDeny, statement: 2, in: boundary)) == nil)
    let long = SourceText(name: "b", bytes: Array(repeating: 0x20, count: 300_000))
    #expect(PolicyListing(boundary.document, in: long) == nil)
  }
}
