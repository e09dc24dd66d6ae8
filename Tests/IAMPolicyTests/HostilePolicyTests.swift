import IAMPolicy
import JSONSyntax
import TestSupport
import Testing

struct HostilePolicyTests {
  static let megabyte = 1_000_000

  static let texts: [(name: String, text: String)] = [
    ("brackets", String(repeating: "[", count: megabyte)),
    ("objects", String(repeating: "{\"Statement\":", count: megabyte / 13)),
    ("a huge string", "{\"Statement\":\"" + String(repeating: "x", count: megabyte) + "\"}"),
    (
      "a huge action",
      document(statement: "\"Action\":\"" + String(repeating: "${", count: megabyte / 2) + "\"")
    ),
    (
      "a huge ARN",
      document(
        statement: "\"Resource\":\"arn:" + String(repeating: "{{<%", count: megabyte / 4) + "\"")
    ),
    (
      "a huge Effect",
      document(statement: "\"Effect\":\"" + String(repeating: "Allow", count: megabyte / 5) + "\"")
    ),
    (
      "a huge operator",
      document(
        statement: "\"Condition\":{\"" + String(repeating: "ForAllValues:", count: megabyte / 13)
          + "\":{}}")
    ),
    (
      "elements",
      document(statement: (0..<50_000).map { "\"Acton\($0 % 100)\":1" }.joined(separator: ","))
    ),
    ("statements", "{\"Statement\":[" + String(repeating: "{},", count: 100_000) + "{}]}"),
    ("quotes", String(repeating: "'", count: megabyte)),
    ("comments", String(repeating: "//\n", count: megabyte / 3)),
    ("an array of nothing", "[" + String(repeating: "0,", count: megabyte / 2) + "0]"),
    ("words", String(repeating: "a: b\n", count: megabyte / 5)),
    ("blanks", String(repeating: " ", count: megabyte)),
    (
      "colons",
      document(statement: "\"Resource\":\"arn" + String(repeating: ":", count: megabyte) + "\"")
    ),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: texts.map(\.name))
  func hostileTextsAreRefusedSoonAndBriefly(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let reading = PolicySource.read(name: "p", bytes: Array(text.utf8))
    #expect(reading.document == nil)
    #expect(!reading.diagnostics.isEmpty && reading.diagnostics.count <= 2_003)
    #expect(reading.rendered.utf8.count < 100_000)
  }

  @Test(.timeLimit(.minutes(1))) func manyStatementsAreReadOnOneLine() {
    let statement = #"{"Effect":"Allow","Action":["s3:Get*"],"Resource":"*"},"#
    let text =
      #"{"Version":"2012-10-17","Statement":["#
      + String(repeating: statement, count: 20_000)
      .dropLast() + "]}"
    let result = PolicyParser.parse(SourceText(name: "p", text))
    #expect(result.document?.statements.count == 20_000)
    #expect(result.diagnostics.map(\.id) == ["too-long"])
    #expect(
      result.document?.statements.last?.start
        == SourceLocation(line: 1, column: text.utf8.count - statement.utf8.count))
  }

  @Test func aFloodOfWarningsDoesNotHideTheError() {
    let statement = #"{"Effect":"Allow","Action":"x","Resource":"*"},"#
    let text =
      #"{"Version":"2012-10-17","Statement":["# + String(repeating: statement, count: 3_000)
      + #"{"Effect":"no","Action":"*","Resource":"*"}]}"#
    let result = PolicyParser.parse(SourceText(name: "p", text))
    #expect(result.document == nil)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.id) == ["invalid-effect"])
    #expect(result.diagnostics.count == 1_001 && result.omitted == 2_001)
  }

  @Test func damagedPoliciesNeverTrapAndAlwaysSayWhy() {
    let whole = Array(
      """
      {"Version": "2012-10-17", "Id": "x", "Statement": [{"Sid": "A", "Effect": "Allow",
       "Principal": {"AWS": ["*", "111122223333"]}, "Action": ["s3:*", "iam:Get*"],
       "NotResource": "arn:aws:s3:::${aws:username}", "Condition": {"StringLike": {"aws:x": [1, "é"]}}}]}
      """.utf8)
    for seed in 1...500 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: place)
        default: bytes.removeSubrange(place..<min(place + 9, bytes.count))
        }
        if bytes.isEmpty { bytes = [0x7b] }
      }
      let types = PolicyType.allCases
      let type = types[Int.random(in: 0..<types.count, using: &generator)]
      let reading = PolicySource.read(name: "p", bytes: bytes, as: type)
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      #expect(hasErrors == (reading.document == nil), "seed \(seed)")
      #expect(
        reading.rendered.unicodeScalars.allSatisfy {
          $0 == "\n" || $0 == "\t" || !$0.isUnsafeToPrint
        }, "seed \(seed)")
    }
  }
}
