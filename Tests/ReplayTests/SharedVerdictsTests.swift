import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import TestSupport
import Testing
import Timestamps

/// Summaries beside the findings, which merge to the same value in any order.
struct SharedVerdictsTests {
  @Test(arguments: 0..<20)
  func aSpanCoversEachOfItsTextsAndMergesInAnyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      let middle = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        ["a", "b", "ä", "/"][Int.random(in: 0..<4, using: &generator)]
      }.joined()
      return ["ab", "aba", "a", ""][Int.random(in: 0..<4, using: &generator)] + middle
        + ["ba", "aba", ""][Int.random(in: 0..<3, using: &generator)]
    }
    var span = TextSpan()
    texts.forEach { span.insert($0) }
    let cover = try #require(span.cover)
    for text in texts { #expect(cover.matches(text), "seed \(seed): \(texts)") }
    var backwards = TextSpan()
    for text in texts.reversed() {
      var part = TextSpan()
      part.insert(text)
      backwards.merge(part)
    }
    #expect(backwards == span, "seed \(seed)")
    if Set(texts).count == 1 {
      #expect(WildcardPattern(texts[0]).covers(cover) == .yes)
    }
  }

  @Test func thePatternOfAFolderCoversASpanOfItsObjects() throws {
    var span = TextSpan()
    for index in 0..<500 { span.insert("arn:aws:s3:::legacy-exports/backup/\(index).json") }
    let cover = try #require(span.cover)
    #expect(WildcardPattern("arn:aws:s3:::legacy-exports/*").covers(cover) == .yes)
    #expect(WildcardPattern("arn:aws:s3:::legacy-*/*.json").covers(cover) == .yes)
    #expect(WildcardPattern("arn:aws:s3:::legacy-exports/backup/1*").covers(cover) == .unknown)
    #expect(WildcardPattern("arn:aws:s3:::other/*").covers(cover) == .no)
    #expect(TextSpan().cover == nil)
  }

  @Test func theLastCallTellsWhatAnIdentityHasWhateverTheOrder() throws {
    let key = Principal.Key(account: "111122223333", kind: .role, name: "ci")
    let steps: [(String, BoundaryEvent.Boundary, Bool)] = [
      ("2026-01-01T00:00:00Z", .none, true), ("2026-01-03T00:00:00Z", .policy("b"), false),
      ("2026-01-02T00:00:00Z", .policy("a"), false),
    ]
    func history(_ order: [Int]) -> BoundaryHistory {
      var history = BoundaryHistory()
      for index in order {
        var part = BoundaryHistory()
        let (time, boundary, isCreation) = steps[index]
        part.add(
          BoundaryEvent(principal: key, boundary: boundary, isCreation: isCreation),
          at: Timestamp(iso8601: time), eventID: "e\(index)")
        history.merge(part)
      }
      return history
    }
    let whole = history([0, 1, 2])
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(history(order) == whole)
    }
    let entry = try #require(whole.entries[key])
    #expect(entry.last.boundary == .policy("b"))
    #expect(entry.count == 3)
    #expect(entry.changes == 2)
  }
}
