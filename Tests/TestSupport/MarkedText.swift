/// A text with marks around the parts that a test is about: `⟦` before, `⟧` after.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public var text: String
  /// The bytes of each part, in order.
  public var ranges: [Range<Int>]

  /// Reads a marked text; marks may be nested.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    ranges = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧":
        if let start = open.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
