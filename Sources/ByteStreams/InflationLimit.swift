/// How far a compressed file may be blown up, so that a small file cannot keep a batch job busy
/// for days.
///
/// Memory is bounded anyway. Deflate cannot pass a ratio of 1,032; CloudTrail files stay near 10,
/// and even a file of records that differ only in their event IDs stays below 100.
public struct InflationLimit: Hashable, Sendable {
  /// Inflated bytes of one file at the most.
  public var bytes: Int
  /// Inflated bytes for each compressed one at the most.
  public var ratio: Int
  /// Inflated bytes from which on the ratio is watched, since a small file harms nobody.
  public var ratioAppliesFrom: Int

  /// One tebibyte; 400 to 1 from 256 mebibytes on.
  public static let standard = InflationLimit(
    bytes: 1 << 40, ratio: 400, ratioAppliesFrom: 256 << 20)

  /// Creates a limit.
  public init(bytes: Int, ratio: Int, ratioAppliesFrom: Int) {
    self.bytes = bytes
    self.ratio = ratio
    self.ratioAppliesFrom = ratioAppliesFrom
  }

  /// Whether so many bytes may come out of so many.
  func allows(inflated: Int, from compressed: Int) -> Bool {
    guard inflated <= bytes else { return false }
    return inflated < ratioAppliesFrom || inflated / max(1, compressed) < ratio
  }
}
