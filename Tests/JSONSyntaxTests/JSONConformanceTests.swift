import Foundation
import JSONSyntax
import TestSupport
import Testing

/// The grammar of RFC 8259, production by production: what must be accepted, what must be refused.
struct JSONConformanceTests {
  /// Texts that are JSON, with the section that says so.
  static let accepted: [(section: String, texts: [String])] = [
    (
      "2, a text is any value with white space around it",
      [
        "null", "true", "false", "0", "\"\"", "[]", "{}", " \t\n\r null \t\n\r ", "[ ]", "{ }",
        "[\n1\n,\n2\n]", "{\t\"a\"\r:\n1 }",
      ]
    ),
    (
      "4, objects",
      [
        #"{"a":1}"#, #"{"a":1,"b":2}"#, #"{"":0}"#, #"{"a":{"a":{"a":{}}}}"#,
        // "names … SHOULD be unique", but needn't.
        #"{"a":1,"a":2}"#, #"{"\u0061":1,"a":2}"#, #"{"a\u0000b":1}"#,
      ]
    ),
    ("5, arrays", ["[1]", "[1,2]", "[[],[[]]]", #"[null,1,"1",{},true]"#, "[1,\"a\",[2]]"]),
    (
      "6, numbers",
      [
        "0", "-0", "1", "-1", "10", "1234567890", "0.0", "0.10", "-0.5", "1.5", "0e0", "0E0", "1e1",
        "1E1", "1e+1", "1e-1", "1.5e10", "-1.5E-10", "1e0001", "0e+00", "1e400", "-1e-400",
        "123456789012345678901234567890", "0.1234567890123456789012345678901234567890",
        "9007199254740993", "-9223372036854775809", "18446744073709551616",
      ]
    ),
    (
      "7, strings",
      [
        #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\u00e9\u00E9""#, #""\uFFFF""#,
        #""\ud83d\ude00""#, #""\uD83D\uDE00""#, #""\u005c\u0022""#, "\"\u{7f}\"", "\"\u{80}\"",
        "\"é€😀\u{10ffff}\"", "\"\u{2028}\u{2029}\u{feff}\"", #""/""#, #"" \t ""#,
        "\"\u{fffd}\u{fffc}\"", #""a\\""#, #""\\\"""#,
      ]
    ),
  ]

  /// Texts that are no JSON, with the section that they offend.
  static let refused: [(section: String, texts: [String])] = [
    (
      "2, there must be one value",
      ["", " ", "\n", "1 2", "null null", "[] []", "{}{}", "[],", ",", ":"]
    ),
    (
      "2, white space is space, tab, line feed and carriage return",
      ["\u{b}1", "1\u{c}", "\u{a0}1", "[1\u{2028}]", "\u{feff}1", "\u{85}null"]
    ),
    (
      "3, words are in lower case and whole",
      [
        "True", "NULL", "nul", "tru", "falsee", "nulll", "undefined", "NaN", "Infinity",
        "-Infinity",
      ]
    ),
    (
      "4, objects",
      [
        "{", "}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#,
        #"{,"a":1}"#,
        #"{"a":1 "b":2}"#, #"{"a":1,,"b":2}"#, #"{"a" 1}"#, #"{"a"::1}"#, #"{"a":1"#, #"{"a":1]"#,
        #"{"a""#,
        #"{"a":1;"b":2}"#, #"{["a"]:1}"#, #"{"a"=1}"#,
      ]
    ),
    (
      "5, arrays",
      [
        "[", "]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1", "[1}", "[[]", "[]]", "[1;2]", "[:]",
        #"["a":1]"#,
      ]
    ),
    (
      "6, numbers",
      [
        "-", "+1", "01", "-01", "00", ".5", "-.5", "1.", "1.e1", "1e", "1e+", "1E-", "1e1.5", "0x1",
        "1_000",
        "1,000", "--1", "1-", "1e1e1", "1.2.3", "١", "1a", "0b1", "2.e3", "1 .5", "- 1", "1e 1",
      ]
    ),
    (
      "7, strings",
      [
        "\"", "\"a", "a\"", "'a'", "\"a\nb\"", "\"\t\"", "\"\u{0}\"", "\"\u{1f}\"", #""\""#,
        #""\a""#, #""\x41""#,
        #""\u""#, #""\u1""#, #""\u12""#, #""\u123""#, #""\u123g""#, #""\U0041""#, #""\'""#,
        #""\0""#, #""\ ""#,
        #""\u 041""#, #""\u+041""#, "\"\\\n\"", "“a”",
      ]
    ),
    (
      "8.2, surrogates come in pairs, or the text has no meaning",
      [
        #""\ud83d""#, #""\ude00""#, #""\ude00\ud83d""#, #""\ud83d\ud83d""#, #""\ud83da""#,
        #""\ud83d\u0041""#,
      ]
    ),
    (
      "comments are none of its productions",
      ["// a\n1", "/* a */ 1", "1 // a", "[1] # a", "{/**/}"]
    ),
  ]

  /// Bytes that are no UTF-8 (section 8.1), inside of a string.
  static let foreignBytes: [[UInt8]] = [
    [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xe0, 0x80, 0x80], [0xe2, 0x82],
    [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf], [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xfe], [0xff], [0xc3, 0x28],
  ]

  @Test(arguments: accepted.flatMap { group in group.texts.map { (group.section, $0) } })
  func whatTheGrammarHasIsRead(section: String, text: String) throws {
    _ = try JSONParser.parse(text.utf8.span)
    #expect(JSONParser.parseRecovering(text.utf8.span).errors == [])
  }

  @Test(arguments: refused.flatMap { group in group.texts.map { (group.section, $0) } })
  func whatTheGrammarHasNotIsRefused(section: String, text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text.utf8.span) }
    #expect(JSONParser.parseRecovering(text.utf8.span).errors != [])
  }

  @Test(arguments: foreignBytes)
  func whatIsNoUTF8IsRefused(bytes: [UInt8]) {
    let text = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text.span) }
    #expect(JSONParser.parseRecovering(text.span).errors != [])
  }

  @Test(arguments: [
    "1e400", "123456789012345678901234567890", "0.1000000000000000055511151231257827",
  ])
  func numbersAreKeptAsTheyAreWritten(text: String) throws {
    #expect(try JSONParser.parse(text.utf8.span).content == .number(text))
  }

  @Test func everyMemberOfARepeatedNameIsKept() throws {
    let tree = try JSONParser.parse(#"{"a":1,"b":2,"a":3}"#.utf8.span)
    #expect(
      tree.members?.map { "\($0.key)=\($0.value.scalarText ?? "")" } == ["a=1", "b=2", "a=3"])
  }

  @Test(arguments: [255, 256, 257, 100_000, 1_000_000])
  func nestingIsReadUpToTheLimit(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    if depth <= JSONParser.defaultDepthLimit {
      #expect(throws: Never.self) { try JSONParser.parse(text.utf8.span) }
    } else {
      #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text.utf8.span) }
      #expect(JSONParser.parseRecovering(text.utf8.span).errors != [])
    }
  }

  /// Against Foundation, on documents that chance has damaged.
  @Test(arguments: 0..<20)
  func damagedDocumentsAreReadWhereFoundationReadsThem(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = Self.accepted.flatMap(\.texts) + Self.refused.flatMap(\.texts)
    for _ in 0..<200 {
      var bytes = Array("[".utf8)
      for part in 0..<Int.random(in: 1...3, using: &random) {
        if part > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += Array(all[Int.random(in: all.indices, using: &random)].utf8)
      }
      bytes.append(UInt8(ascii: "]"))
      if Bool.random(using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = Array("{}[]\",:\\0-.e \n\u{1}".utf8).randomElement(using: &random) ?? 0
      }
      let ours = (try? JSONParser.parse(bytes.span)) != nil
      let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
      if ours != theirs {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
          Self.isDifferenceOfFoundation(text),
          "seed \(seed): ours \(ours), theirs \(theirs): \(text)")
      }
    }
  }

  /// Where Foundation is known to go its own way: it takes a comma behind the last item, and no
  /// number that a Double doesn't hold.
  private static func isDifferenceOfFoundation(_ text: String) -> Bool {
    text.contains(/,[ \t\r\n]*[\]}]/) || text.contains(/[eE][+-]?[0-9]{3,}/)
  }
}
