import IAMPolicy
import JSONSyntax
import Testing

struct DiagnosticTextTests {
  private func rendered(_ text: String, as type: PolicyType = .permissionsBoundary) -> String {
    let source = SourceText(name: "boundary.json", text)
    return DiagnosticText.render(PolicyParser.parse(source, as: type).diagnostics, in: source)
  }

  @Test func theArticlesBoundaryIsExplainedCommaByCommaAndWrittenOutWhole() {
    let printed = """
      {
        "Effect": "Allow",
        "Action": [
          "s3:GetObject"
          "s3:ListBucket"
          "CloudWatch:*"
          "IAM:CreateUser"
          "sqs:DeleteQueue"
          "sqs:CreateQueue"
          "ec2:*"
          "ec2:DescribeInstances"
        ],
        "Resource": "*"
      }
      """
    #expect(
      rendered(printed) == """
        boundary.json:4:19: error: expected `,` between the items
        4 |     "s3:GetObject"
          |                   ^
        boundary.json:5:20: error: expected `,` between the items
        5 |     "s3:ListBucket"
          |                    ^
        boundary.json:6:19: error: expected `,` between the items
        6 |     "CloudWatch:*"
          |                   ^
        boundary.json:7:21: error: expected `,` between the items
        7 |     "IAM:CreateUser"
          |                     ^
        boundary.json:8:22: error: expected `,` between the items
        8 |     "sqs:DeleteQueue"
          |                      ^
        boundary.json:9:22: error: expected `,` between the items
        9 |     "sqs:CreateQueue"
          |                      ^
        boundary.json:10:12: error: expected `,` between the items
        10 |     "ec2:*"
           |            ^
        boundary.json:1:1: error: expected a policy document, found a statement alone; it lacks `Version` and `Statement`
        1 | {
          | ^
        help: the document that was probably meant:
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:GetObject",
                "s3:ListBucket",
                "CloudWatch:*",
                "IAM:CreateUser",
                "sqs:DeleteQueue",
                "sqs:CreateQueue",
                "ec2:*",
                "ec2:DescribeInstances"
              ],
              "Resource": "*"
            }
          ]
        }

        """)
  }

  @Test func whatIsPrintedToBePastedIsAPolicyWithoutMistakes() throws {
    let texts = [
      #"{"Effect":"Allow","Action":["s3:*" "ec2:*"],"Resource":"*"}"#,
      #"[{"effect":"Allow","Actions":"s3:*","Resource":"*"}]"#,
      "{Version: '2012-10-17', Statement: [{Effect: Allow, Action: s3:*, Resource: '*'}],} // x",
    ]
    for text in texts {
      let source = SourceText(name: "p", text)
      let helps = PolicyParser.parse(source).diagnostics.compactMap(\.help)
      let help = try #require(helps.first { $0.contains("probably meant") })
      let pasted = help[try #require(help.firstIndex(of: "{"))...]
      let result = PolicyParser.parse(SourceText(name: "pasted", String(pasted)))
      #expect(result.diagnostics.isEmpty)
      #expect(result.document?.version == .v2012)
      #expect(result.document?.statements.count == 1)
    }
  }

  @Test func oneSyntaxMistakeInAGoodDocumentGetsTheWholeDocumentToo() {
    #expect(
      rendered(#"{"Version":"2012-10-17","Statement":[],}"#) == """
        boundary.json:1:39: error: expected no comma here; one stands between two items
        1 | {"Version":"2012-10-17","Statement":[],}
          |                                       ^
        help: remove the comma
        the document that was probably meant:
        {
          "Version": "2012-10-17",
          "Statement": []
        }
        boundary.json:1:37: warning: `Statement` is empty; a permissions boundary without statements allows nothing
        1 | {"Version":"2012-10-17","Statement":[],}
          |                                     ^^

        """)
  }

  @Test func notesNameTheirPlace() {
    #expect(
      rendered(
        "{\n\"Version\":\"2012-10-17\",\n\t\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}"
      )
        == """
        boundary.json:3:2: error: `Version` stands twice in this object
        3 | \t"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}
          | \t^^^^^^^^^
        boundary.json:2:1: note: it first stands here
        help: join the two values in an array, or remove one

        """)
  }

  @Test func tabsStayAndWideCharactersTakeTwoColumns() {
    let source = SourceText(name: "p", "\ta日本e\u{301}x")
    #expect(render(columns: 6..<7, in: source) == "1 | \ta日本e\u{301}x\n  | \t      ^\n")
    #expect(render(columns: 2..<4, in: source) == "1 | \ta日本e\u{301}x\n  | \t ^^^^\n")
  }

  @Test func longLinesAreCutAroundTheMark() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let source = SourceText(name: "p", line)
    let text = render(columns: 500..<501, in: source)
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("1 | …a") && lines[0].hasSuffix("b…"))
    #expect(lines[0].unicodeScalars.count <= 110)
    let mark = lines[1].unicodeScalars.count - 1
    #expect(Array(lines[0].unicodeScalars)[mark] == "X")
    #expect(render(columns: 0..<1_000, in: source).count < 250)
  }

  @Test func aMarkPastTheEndOfTheLineIsStillShown() {
    #expect(render(columns: 3..<3, in: SourceText(name: "p", "abc")) == "1 | abc\n  |    ^\n")
    #expect(render(columns: 9..<9, in: SourceText(name: "p", "")) == "")
  }

  @Test func hostileTextIsHarmless() {
    let hostile = "\u{1b}[2J\u{202e}\u{9b}\u{200b}"
    let source = SourceText(name: "\u{1b}]0;x\u{7}.json", "a\(hostile)b")
    let start = SourceLocation(line: 1, column: 2)
    let diagnostic = Diagnostic(
      id: "x", severity: .error, message: "m\(hostile)\nn",
      range: SourceRange(start: start, end: SourceLocation(line: 1, column: 3)),
      help: "h\(hostile)\nk", notes: [.init("n\(hostile)", at: start, in: hostile)])
    let text = DiagnosticText.render([diagnostic], in: source)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToPrint })
    #expect(text.contains("1 | a\\u{1b}[2J\\u{202e}\\u{9b}\\u{200b}b\n  |  ^^^^^^\n"))
    #expect(text.contains("m\\u{1b}[2J\\u{202e}\\u{9b}\\u{200b}\\u{a}n\n"))
    #expect(text.contains("\\u{200b}\nk\n"))
  }

  @Test func theOutputIsBoundedAndErrorsComeBeforeWarnings() {
    let place = SourceRange(
      start: SourceLocation(line: 1, column: 1), end: SourceLocation(line: 1, column: 1))
    var diagnostics = (0..<60).map {
      Diagnostic(id: "w", severity: .warning, message: "w\($0)", range: place)
    }
    diagnostics.append(Diagnostic(id: "e", severity: .error, message: "e", range: place))
    let text = DiagnosticText.render(
      diagnostics, in: SourceText(name: "p", ""), limit: 2, omitted: 7)
    #expect(text == "p:1:1: warning: w0\np:1:1: error: e\n… and 66 more\n")
    let all = DiagnosticText.render(diagnostics, in: SourceText(name: "p", ""))
    #expect(all.split(separator: "\n").count == 51)
  }

  private func render(columns: Range<Int>, in source: SourceText) -> String {
    let diagnostic = Diagnostic(
      id: "x", severity: .note, message: "m",
      range: SourceRange(
        start: SourceLocation(line: 1, column: columns.lowerBound + 1),
        end: SourceLocation(line: 1, column: columns.upperBound + 1)))
    let text = DiagnosticText.render([diagnostic], in: source)
    return String(text.drop { $0 != "\n" }.dropFirst())
  }
}
