import Replay
import Testing

/// How near the numbers of distinct texts are.
struct DistinctSampleTests {
  @Test(arguments: [1, 127, 128, 129, 1_000, 20_000, 200_000])
  func theNumberIsExactUpToItsLimitAndNearBeyond(number: Int) {
    var sample = DistinctSample()
    var parts = [DistinctSample](repeating: DistinctSample(), count: 7)
    for index in 0..<number {
      sample.insert("arn:aws:iam::111122223333:user/u\(index)")
      parts[index % 7].insert("arn:aws:iam::111122223333:user/u\(index)")
    }
    var merged = DistinctSample()
    for part in parts { merged.merge(part) }
    #expect(merged == sample)
    #expect(sample.isExact == (number <= 128))
    if sample.isExact {
      #expect(sample.count == number)
    } else {
      // Four times the standard error of 3.3 %.
      #expect(abs(sample.count - number) * 100 <= number * 13, "\(sample.count)")
    }
  }
}
