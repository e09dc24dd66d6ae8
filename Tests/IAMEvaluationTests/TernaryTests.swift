import IAMEvaluation
import IAMPolicy
import Testing

struct TernaryTests {
  private static let values: [Ternary] = [.no, .unknown, .yes]

  /// Kleene: `no` is less than `unknown`, which is less than `yes`; both is the lesser, either the
  /// greater.
  @Test(arguments: 0..<3, 0..<3)
  func bothAndEitherAreTheLesserAndTheGreater(left: Int, right: Int) {
    let (first, second) = (Self.values[left], Self.values[right])
    #expect((first && second) == Self.values[min(left, right)])
    #expect((first || second) == Self.values[max(left, right)])
    #expect(first.negated == Self.values[2 - left])
  }

  @Test(arguments: [
    ("*", "a*", Ternary.yes), ("a*", "*", .unknown), ("a*", "b*", .no), ("a?", "ab", .yes),
    ("*b", "a*", .unknown), ("ab", "ab", .yes), ("ab", "a", .no),
  ])
  func aPatternCoversAllOfAnothersTextsSomeOrNone(
    pattern: String, texts: String, covered: Ternary
  ) {
    #expect(WildcardPattern(pattern).covers(WildcardPattern(texts)) == covered)
  }
}
