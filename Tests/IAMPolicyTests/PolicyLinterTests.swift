import IAMPolicy
import JSONSyntax
import ServiceCatalog
import TestSupport
import Testing

/// Every rule against the example that its page of documentation shows.
struct PolicyLinterTests {
  static let catalog = Catalog()
  static let examples = PolicyLinter.rules.filter { $0.example != nil }

  static func findings(_ text: String) -> [CheckFinding]? {
    let reading = PolicySource.read(name: "boundary.json", bytes: Array(text.utf8))
    return PolicyLinter.lint(reading, catalog: catalog)?.findings
  }

  @Test(arguments: examples)
  func aRuleMarksWhatItsExampleMarks(rule: CheckRule) throws {
    let marked = MarkedText(try #require(rule.example).faulty)
    let found = try #require(Self.findings(marked.text)).filter { $0.rule.code == rule.code }
    #expect(found.map(\.bytes) == marked.ranges, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.type == rule.type })
  }

  @Test(arguments: examples)
  func aMendedExampleHasNoFindingOfTheRuleAndNoError(rule: CheckRule) throws {
    guard let mended = try #require(rule.example).mended else { return }
    #expect(!mended.contains("⟦"))
    let found = try #require(Self.findings(mended))
    #expect(!found.contains { $0.rule.code == rule.code }, "\(found.map(\.message))")
    #expect(!found.contains { $0.type == .error }, "\(found.map(\.message))")
  }

  @Test func codesAreUniqueAndSpelledAsAccessAnalyzerSpellsThem() {
    let codes = PolicyLinter.rules.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in PolicyLinter.rules {
      #expect(
        rule.code.utf8.allSatisfy { (0x41...0x5a).contains($0) || $0 == 0x5f }, "\(rule.code)")
      #expect(rule.why.hasSuffix(".") && rule.instead.hasSuffix("."), "\(rule.code)")
      #expect(!rule.title.hasSuffix("."), "\(rule.code)")
    }
  }
}
