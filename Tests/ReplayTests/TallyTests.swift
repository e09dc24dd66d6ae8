import Replay
import Testing

struct TallyTests {
  @Test func distinctTextsAreExactUpToTheLimitAndMergeInAnyOrder() {
    let texts = (0..<5_000).map { "arn:aws:s3:::bucket/\($0)" }
    var whole = DistinctSample()
    texts.forEach { whole.insert($0) }
    var parts = [DistinctSample](repeating: DistinctSample(), count: 7)
    for (index, text) in texts.enumerated() { parts[index % 7].insert(text) }
    var merged = DistinctSample()
    for part in parts.reversed() { merged.merge(part) }
    #expect(merged == whole)
    #expect(!whole.isExact)
    #expect((4_000...6_000).contains(whole.count))
    var few = DistinctSample()
    texts.prefix(100).forEach { few.insert($0) }
    few.insert(texts[0])
    #expect(few.isExact && few.count == 100)
    #expect(few.examples == texts.prefix(100).sorted().prefix(5).map { $0 })
  }

  @Test func theFullerARNWinsWhateverTheOrder() {
    let (short, long) = ("arn:aws:iam::1:role/r", "arn:aws:iam::1:role/p/r")
    #expect(PrincipalTally.fuller(short, long) == long)
    #expect(PrincipalTally.fuller(long, short) == long)
  }
}
