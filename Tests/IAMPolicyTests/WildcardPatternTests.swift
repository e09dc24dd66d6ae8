import IAMPolicy
import TestSupport
import Testing

struct WildcardPatternTests {
  @Test(arguments: [
    ("*", "", true), ("*", "anything", true), ("", "", true), ("", "a", false), ("?", "", false),
    ("?", "a", true), ("?", "ab", false), ("a*", "a", true), ("a*", "ba", false),
    ("*a", "ba", true), ("*a", "ab", false), ("a*c", "ac", true), ("a*c", "abbc", true),
    ("a*c", "abcd", false), ("a?c", "ac", false), ("a**c", "abc", true), ("*?*", "", false),
    ("*?*", "x", true), ("a*b*c", "a-b-b-c", true), ("a*bc*bd", "abcbcbd", true),
    ("b/*/t/*", "b/1/2/t/x", true), ("b/*/t/*", "b/t/x", false), ("[a]", "a", false),
    ("[a]", "[a]", true), (".", "x", false), ("\\*", "\\x", true), ("\\*", "*", false),
    ("A", "a", false), ("x*", "x\n", true),
  ])
  func wildcardsAreStarAndQuestionMarkAlone(pattern: String, text: String, expected: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    ("?", "é", true), ("??", "é", false), ("?", "😀", true), ("??", "e\u{301}", true),
    ("*é", "aé", true), ("*?x", "éx", true), ("é*", "è", false), ("*\u{80}", "\u{c0}", false),
  ])
  func aQuestionMarkTakesOneUnicodeScalar(pattern: String, text: String, expected: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    ("s3:GET*", "S3:getObject", true), ("É", "é", false), ("[", "{", false), ("@", "`", false),
  ])
  func caseIsIgnoredForASCIILettersAlone(pattern: String, text: String, expected: Bool) {
    #expect(WildcardPattern(pattern, ignoringCase: true).matches(text) == expected)
  }

  @Test func literalElementsAreNoWildcards() {
    let pattern = WildcardPattern(
      elements: WildcardPattern.literals(of: "a*") + WildcardPattern.elements(of: "*"))
    #expect(pattern.matches("a*b"))
    #expect(!pattern.matches("ab"))
    #expect(!pattern.isLiteral)
    #expect(WildcardPattern(elements: WildcardPattern.literals(of: "*")).isLiteral)
    #expect(!WildcardPattern(elements: WildcardPattern.literals(of: "*")).matchesEverything)
    #expect(WildcardPattern("***").matchesEverything)
  }

  @Test func substringsAreMatchedWhereTheyStand() {
    let text = "xx-s3:GetObject-xx"
    #expect(WildcardPattern("s3:*").matches(text.dropFirst(3).dropLast(3)))
  }

  @Test func theMatcherAgreesWithTheDefinitionOnEverySmallWorld() {
    var texts = [""]
    for _ in 0..<5 { texts += texts.flatMap { [$0 + "a", $0 + "b"] } }
    var patterns = [""]
    for _ in 0..<4 { patterns += patterns.flatMap { [$0 + "a", $0 + "*", $0 + "?"] } }
    for pattern in Set(patterns) {
      let compiled = WildcardPattern(pattern)
      for text in Set(texts) {
        let expected = Self.defined(Array(pattern)[...], Array(text)[...])
        if compiled.matches(text) != expected {
          Issue.record("`\(pattern)` against `\(text)` should be \(expected)")
        }
      }
    }
  }

  private static func defined(
    _ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>
  ) -> Bool {
    switch pattern.first {
    case nil: text.isEmpty
    case "*":
      defined(pattern.dropFirst(), text) || (!text.isEmpty && defined(pattern, text.dropFirst()))
    case "?": !text.isEmpty && defined(pattern.dropFirst(), text.dropFirst())
    case let literal: text.first == literal && defined(pattern.dropFirst(), text.dropFirst())
    }
  }

  @Test(.timeLimit(.minutes(1))) func hostilePatternsTakeBoundedTime() {
    let text = String(repeating: "a", count: 8_000)
    let pattern = String(repeating: "*a", count: 100) + "b"
    #expect(!WildcardPattern(pattern).matches(text))
    #expect(!WildcardPattern("*" + String(repeating: "?", count: 1_000) + "b").matches(text))
  }
}
