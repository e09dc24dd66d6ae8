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
    #expect((4_500...5_500).contains(whole.count))
    var few = DistinctSample()
    texts.prefix(100).forEach { few.insert($0) }
    few.insert(texts[0])
    #expect(few.isExact && few.count == 100)
    #expect(few.examples == texts.prefix(100).sorted().prefix(5).map { $0 })
  }

  @Test(arguments: [129, 200, 1_000, 2_600, 30_000, 400_000])
  func estimatesStayNearTheTruth(number: Int) {
    var sample = DistinctSample()
    for index in 0..<number { sample.insert("name-\(index)") }
    // Three standard errors of 3.3 %.
    #expect(abs(sample.count - number) <= number / 10, "\(sample.count) for \(number)")
    #expect(!sample.isExact)
  }

  @Test func textsThatNobodyCouldReadAreCut() {
    var sample = DistinctSample()
    let long = String(repeating: "x", count: 1 << 20)
    sample.insert(long)
    sample.insert(long + "y")
    #expect(sample.count == 2 && sample.isExact)
    #expect(sample.examples.count == 2)
    #expect(sample.examples.allSatisfy { $0.utf8.count < 1_600 })
  }

  @Test func theFullerARNWinsWhateverTheOrder() {
    let (short, long) = ("arn:aws:iam::1:role/r", "arn:aws:iam::1:role/p/r")
    #expect(PrincipalTally.fuller(short, long) == long)
    #expect(PrincipalTally.fuller(long, short) == long)
  }
}
