import JSONSyntax
import TestSupport
import Testing

struct JSONRecoveryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var read: String
    var errors: [String]
    var testDescription: String { text }

    init(_ text: String, _ read: String, _ errors: String...) {
      self.text = text
      self.read = read
      self.errors = errors
    }
  }

  static let cases = [
    Case(#"["a" "b"]"#, #"["a","b"]"#, "1:5-1:5 expected `,` between the items"),
    Case(
      #"["a",,"b"]"#, #"["a","b"]"#, "1:6-1:7 expected no comma here; one stands between two items"),
    Case("[,1]", "[1]", "1:2-1:3 expected no comma here; one stands between two items"),
    Case("[1,]", "[1]", "1:3-1:4 expected no comma here; one stands between two items"),
    Case("[1;2]", "[1,2]", "1:3-1:4 expected `,` between the items"),
    Case(
      "{'a': 'b c'}", #"{"a":"b c"}"#,
      "1:2-1:5 expected `\"` around the text, found single quotes",
      "1:7-1:12 expected `\"` around the text, found single quotes"),
    Case(
      "{“a”: “b”}", #"{"a":"b"}"#,
      "1:2-1:5 expected `\"` around the text, found typographic quotes",
      "1:7-1:10 expected `\"` around the text, found typographic quotes"),
    Case(
      "{Effect: Allow}", #"{"Effect":"Allow"}"#,
      "1:2-1:8 expected `\"` around `Effect`", "1:10-1:15 expected `\"` around `Allow`"),
    Case("{Effect:\"Allow\"}", #"{"Effect":"Allow"}"#, "1:2-1:8 expected `\"` around `Effect`"),
    Case(
      "{aws:SourceIp: 10.0.0.0/8}", #"{"aws:SourceIp":"10.0.0.0/8"}"#,
      "1:2-1:14 expected `\"` around `aws:SourceIp`",
      "1:16-1:26 expected `\"` around `10.0.0.0/8`"),
    Case(
      #"{Version": 2012-10-17}"#, #"{"Version":"2012-10-17"}"#,
      "1:2-1:9 expected `\"` before `Version`", "1:12-1:22 expected `\"` around `2012-10-17`"),
    Case(
      "[True, NONE, 012]", #"[true,null,"012"]"#,
      "1:2-1:6 expected `true`, found `True`", "1:8-1:12 expected `null`, found `NONE`",
      "1:14-1:17 expected `\"` around `012`"),
    Case(
      "// a\n{ /* b */ \"a\": 1 # c\n}", #"{"a":1}"#,
      "1:1-1:5 expected no comment; JSON has none", "2:3-2:10 expected no comment; JSON has none",
      "2:18-2:21 expected no comment; JSON has none"),
    Case(
      "[1 /* open", "[1]", "1:4-1:11 expected no comment; JSON has none",
      "1:11-1:11 expected `]`, found the end of the text"),
    Case("[\u{a0}1]", "[1]", "1:2-1:3 unexpected character U+00A0 between the values"),
    Case(
      #"{"a": ["b", "c": 1}"#, #"{"a":["b"],"c":1}"#,
      "1:11-1:11 expected `]` at the end of the array"),
    Case(
      #"{"a": ["b" "c": 1}"#, #"{"a":["b"],"c":1}"#,
      "1:11-1:11 expected `]` at the end of the array",
      "1:11-1:11 expected `,` between the items"),
    Case(#"{"a": ["b"}"#, #"{"a":["b"]}"#, "1:11-1:12 expected `]` before `}`"),
    Case(
      #"[{"a": 1, {"b": 2}]"#, #"[{"a":1},{"b":2}]"#,
      "1:9-1:9 expected `}` at the end of the object"),
    Case(#"[{"a": 1]"#, #"[{"a":1}]"#, "1:9-1:10 expected `}` before `]`"),
    Case(
      #"{"a": [{"b": 1"#, #"{"a":[{"b":1}]}"#, "1:15-1:15 expected `}]}`, found the end of the text"
    ),
    Case("{}}", "{}", "1:3-1:4 unexpected `}`, which closes nothing"),
    Case("{]}", "{}", "1:2-1:3 unexpected `]`, which closes nothing"),
    Case("{} {}", "{}", "1:4-1:4 expected the end of the text after its one value"),
    Case(
      "{\"a\": \"b,\n\"c\": 1}", #"{"a":"b","c":1}"#,
      "1:7-1:9 expected `\"` at the end of the text; it is not closed on its line"),
    Case(
      "[\"a\tb\"]", #"["a\tb"]"#,
      "1:4-1:5 control character in a string; it must be written as \\uXXXX"),
    Case(
      #"["\x \d \n"]"#, #"["\\x \\d \n"]"#,
      #"1:3-1:5 invalid escape; expected one of \" \\ \/ \b \f \n \r \t \uXXXX"#,
      #"1:6-1:8 invalid escape; expected one of \" \\ \/ \b \f \n \r \t \uXXXX"#),
    Case(#"["\ud800"]"#, #"["\\ud800"]"#, "1:3-1:9 the string is not valid Unicode"),
    Case(
      #"{"a" 1, "b" = 2, "c" => 3, "d", "e":}"#,
      #"{"a":1,"b":2,"c":3,"d":null,"e":null}"#,
      "1:5-1:5 expected `:` after the key", "1:13-1:14 expected `:` after the key",
      "1:22-1:23 expected `:` after the key", "1:31-1:31 expected `:` and a value after the key",
      "1:37-1:37 expected a value after the key"),
    Case("{1: 2}", #"{"1":2}"#, "1:2-1:3 expected `\"` around `1`"),
    Case(#"{"a": 1, [2]}"#, #"{"a":1}"#, "1:10-1:11 expected a key in double quotes"),
    Case(
      "{\"a\": \"b }", #"{"a":"b"}"#,
      "1:7-1:9 expected `\"` at the end of the text; it is not closed on its line"),
    Case(
      "[\"${a}, \n\"b\"]", #"["${a}","b"]"#,
      "1:2-1:7 expected `\"` at the end of the text; it is not closed on its line"),
    Case(
      "[\"a”\n\"b\"]", #"["a","b"]"#,
      "1:2-1:5 expected `\"` around the text, found typographic quotes",
      "1:5-1:5 expected `,` between the items"),
    Case(
      #""a": 1, "b": [2]"#, #"{"a":1,"b":[2]}"#, "1:1-1:1 expected `{` before the first key",
      "1:17-1:17 expected `}`, found the end of the text"),
    Case("", "nothing", "1:1-1:1 expected a JSON value"),
    Case("}", "null", "1:1-1:2 expected a value"),
  ]

  @Test(arguments: cases) func everyMistakeIsNamedAndWhatWasMeantIsRead(_ example: Case) {
    let source = SourceText(name: "x", example.text)
    let (tree, errors) = JSONParser.parseRecovering(source.bytes.span)
    #expect(errors.map { "\(source.range($0.range)) \($0.message)" } == example.errors)
    var writer = JSONWriter()
    if let tree { writer.tree(tree) }
    #expect((tree == nil ? "nothing" : writer.text) == example.read)
  }

  @Test func invalidUTF8IsRepaired() {
    let bytes: [UInt8] = [0x5b, 0x22, 0xff, 0x61, 0x22, 0x5d]
    let (tree, errors) = JSONParser.parseRecovering(bytes.span)
    #expect(errors == [JSONSyntaxError(.invalidUnicode, in: 2..<4)])
    #expect(tree?.elements?.first?.string == "\u{fffd}a")
  }

  @Test func damagedTextsAreReadToTheEndWhateverTheDamage() {
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "//", "/*", "#", "\n", " ", "a", "1", "true",
      "“", "\u{a0}", "=", ";", "\"k\"", "\"k\":", "\u{0}",
    ]
    for seed in 1...2_000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let bytes = Array(text.utf8)
      let (_, errors) = JSONParser.parseRecovering(bytes.span)
      let strict = Result { try JSONParser.parse(bytes.span) }
      let isValid = (try? strict.get()) != nil
      #expect(errors.isEmpty == isValid, "seed \(seed): \(text)")
      #expect(errors.map(\.offset) == errors.map(\.offset).sorted(), "seed \(seed): \(text)")
      #expect(
        errors.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count },
        "seed \(seed): \(text)")
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "{\"a\":", "[1 ", "#\n", ",", "'", "\"", "a ", "]", "{:", "[\"\\x"])
  func hostileTextsAreReadInLinearTime(unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let (_, errors) = JSONParser.parseRecovering(text.utf8.span)
    #expect(!errors.isEmpty)
    #expect(errors.count <= 1_001)
  }
}

struct SourceTextTests {
  @Test func placesAgreeWithCountingFromTheStart() {
    let line = String(repeating: "aé😀", count: 700)
    let source = SourceText(name: "x", "\u{feff}a\n\n" + line + "\nb")
    #expect(source.hasByteOrderMark)
    var place = SourceLocation(line: 1, column: 1)
    for (offset, byte) in source.bytes.enumerated() {
      let isScalarStart = byte & 0xc0 != 0x80
      if isScalarStart, source.location(at: offset) != place {
        Issue.record("offset \(offset): \(source.location(at: offset)), should be \(place)")
        return
      }
      if byte == UInt8(ascii: "\n") {
        place = SourceLocation(line: place.line + 1, column: 1)
      } else if isScalarStart {
        place.column += 1
      }
    }
    #expect(source.location(at: source.bytes.count) == place)
    #expect(source.location(at: .max) == place)
    #expect(source.location(at: -1) == SourceLocation(line: 1, column: 1))
    #expect(source.line(3) == line)
    #expect(source.line(4) == "b")
    #expect(source.line(0) == "" && source.line(5) == "")
  }

  @Test func linesOfWindowsLoseTheirReturn() {
    let source = SourceText(name: "x", "a\r\nb\r\n")
    #expect(source.line(1) == "a" && source.line(2) == "b" && source.line(3) == "")
  }
}
