import JSONSyntax
import TestSupport
import Testing

@testable import Reporting

struct PrintableTextTests {
  @Test(
    arguments: [
      ("plain text", "plain text", 10),
      ("", "", 0),
      ("a\u{1b}[31mb", "a\\u{1b}[31mb", 12),
      ("a\r\nb", "a\\u{d}\\u{a}b", 12),
      ("\u{202e}x", "\\u{202e}x", 9),
      ("\u{9b}2J", "\\u{9b}2J", 8),
      ("soft\u{ad}hyphen", "soft\\u{ad}hyphen", 16),
      ("tag\u{e0041}", "tag\\u{e0041}", 12),
      ("private\u{e000}", "private\\u{e000}", 15),
      ("hard\u{a0}blank", "hard\\u{a0}blank", 15),
      (" a  b ", "\\u{20}a \\u{20}b\\u{20}", 21),
      ("back\\slash", "back\\slash", 10),
      ("\\u{1b}", "\\u{5c}u{1b}", 11),
      ("机器人", "机器人", 6),
      ("e\u{301}", "e\u{301}", 1),
      ("\u{301}e", "\\u{301}e", 8),
      ("ｆｕｌｌ", "ｆｕｌｌ", 8),
      ("👍", "👍", 2),
    ])
  func whatCannotBeSeenIsEscaped(text: String, expected: String, columns: Int) {
    let printable = PrintableText(escaping: text)
    #expect(printable.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(printable.columns == columns)
  }

  @Test func marksThatPileUpAreEscaped() {
    let text = PrintableText(escaping: "a" + String(repeating: "\u{301}", count: 9)).text
    #expect(text.unicodeScalars.count { $0 == "\u{301}" } == 4)
  }

  @Test func differentTextsNeverLookTheSameForTheirEscapes() {
    let alphabet = ["a", "\\", "u", "{", "}", "1", "b", " ", "\u{1b}"]
    var texts = [""]
    var looks: [String: String] = [:]
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + $0 } }
      for text in texts {
        let look = PrintableText(escaping: text).text
        #expect(looks[look] == nil, "\(text) and \(looks[look] ?? "") look like \(look)")
        looks[look] = text
      }
    }
  }

  @Test(arguments: 0..<20)
  func whateverIsWrittenIsPrintableAndFits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = hostileText(using: &generator)
      let printable = PrintableText(escaping: text)
      #expect(!printable.text.unicodeScalars.contains { $0.isUnsafeToPrint }, "seed \(seed)")
      #expect(printable.cells.reduce(0) { $0 + $1.columns } == printable.columns, "seed \(seed)")
      #expect(PrintableText(cells: printable.cells) == printable, "seed \(seed)")
      let limit = Int.random(in: 1...60, using: &generator)
      #expect(printable.shortened(to: limit).columns <= limit, "seed \(seed)")
      var canvas = TextCanvas(width: 40, usesColor: false)
      canvas.paragraph([.init(printable), .init(printable, .strong)], indent: 3, hanging: 17)
      canvas.field("label", printable, indent: 4, labelWidth: 11)
      for line in canvas.takeText().lines {
        #expect(PrintableText(stringLiteral: line).columns <= 40, "seed \(seed): \(line)")
      }
    }
  }

  @Test func wrappingLosesNothing() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let printable = PrintableText(escaping: hostileText(using: &generator))
      var canvas = TextCanvas(width: 40, usesColor: false)
      canvas.paragraph(printable)
      let kept = canvas.takeText().unicodeScalars.filter { $0 != "\n" && $0 != " " }
      #expect(kept.elementsEqual(printable.text.unicodeScalars.filter { $0 != " " }))
    }
  }

  @Test(
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (1_204_332, "1,204,332"),
      (-1_000, "-1,000"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func thousandsAreGrouped(number: Int, expected: String) {
    #expect(grouped(number) == expected)
  }

  @Test(
    arguments: [
      (0, 0, "0 %"), (0, 7, "0 %"), (7, 7, "100 %"), (1, 2, "50.0 %"), (1, 3, "33.3 %"),
      (1, 10_000, "<0.1 %"), (9_999, 10_000, ">99.9 %"), (Int.max - 1, Int.max, ">99.9 %"),
      (30, 65, "46.2 %"),
      (2, 3, "66.7 %"), (5, 10_000, "0.1 %"), (4, 10_000, "<0.1 %"),
    ])
  func aShareIsNeverNothingNorAllUnlessItIs(part: Int, whole: Int, expected: String) {
    #expect(share(part, of: whole).text == expected)
  }

  @Test(
    arguments: [
      ("logs/2025", "logs/2025"), ("my logs", "'my logs'"), ("it's", "'it'\\''s'"), ("", "''"),
      ("$(rm -rf)", "'$(rm -rf)'"), ("a ", nil), ("-x", nil), ("a\u{1b}", nil),
    ] as [(String, String?)])
  func argumentsAreQuotedForAShell(word: String, expected: String?) {
    #expect(shellWord(word)?.text == expected)
  }
}

struct NameShortenerTests {
  @Test func theMiddleIsLeftOut() {
    var names = NameShortener()
    #expect(names.name("short", columns: 10).text == "short")
    #expect(names.name("abcdefghijklmnop", columns: 11).text == "abcd…klmnop")
  }

  @Test func aNameThatWouldLookLikeAnotherShowsWhereTheyDiffer() {
    var names = NameShortener()
    let first = names.name("arn:aws:iam::1:role/team-a/service/deploy-production", columns: 30)
    let second = names.name("arn:aws:iam::1:role/team-b/service/deploy-production", columns: 30)
    #expect(first.text == "arn:aws:iam…/deploy-production")
    #expect(second.text == "arn:aws:i…m-b/servi…production")
  }

  @Test func theSameNameAlwaysLooksTheSame() {
    var names = NameShortener()
    let long = (0..<30).map { "head-" + String(repeating: "x", count: 50 + $0) + "-tail" }
    let looks = long.map { names.name($0, columns: 20) }
    #expect(Set(looks).count == 30)
    #expect(long.map { names.name($0, columns: 20) } == looks)
    #expect(looks.allSatisfy { $0.columns <= 20 })
  }

  @Test(arguments: 0..<10)
  func noTwoNamesLookTheSame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var names = NameShortener()
    var owners: [PrintableText: String] = [:]
    let literals = ["", "(empty)", "(empty) (2)", "aaaaaaa…aaaaaaaaaaa", "aaaaa…aaaaaaaa (2)"]
    for index in 0..<500 {
      let middle = (0..<40).map { _ in Bool.random(using: &generator) ? "a" : "b" }.joined()
      let name =
        index < literals.count
        ? literals[index] : String(repeating: "a", count: 20) + middle + "aaaaaaaaaaaaaaa"
      let look = names.name(name, columns: 20)
      #expect(look.columns <= 20)
      #expect(owners[look] == nil || owners[look] == name, "seed \(seed)")
      owners[look] = name
    }
  }
}

/// A text of up to 200 scalars with all that could do harm in it.
func hostileText(using generator: inout SeededGenerator) -> String {
  let picks: [Unicode.Scalar] = [
    "a", "b", "/", ":", " ", " ", "\\", "u", "{", "}", "\u{1b}", "[", "\r", "\n", "\t", "\0",
    "\u{7f}", "\u{9b}", "\u{ad}", "\u{200b}", "\u{200d}", "\u{202e}", "\u{2066}", "\u{2028}",
    "\u{feff}", "\u{301}", "\u{489}", "\u{fe0f}", "\u{3000}", "\u{3164}", "机", "ｆ", "가", "👍",
    "🇩", "א", "ا", "…", "\u{e0041}", "\u{10ffff}", "\u{e000}",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...200, using: &generator) {
    let random = Unicode.Scalar(UInt32.random(in: 0...0x10ffff, using: &generator)) ?? "x"
    let scalar = Int.random(in: 0..<8, using: &generator) == 0 ? random : nil
    text.unicodeScalars.append(scalar ?? picks.randomElement(using: &generator) ?? "a")
  }
  return text
}
