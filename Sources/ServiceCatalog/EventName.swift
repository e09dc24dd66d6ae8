/// The names of events.
enum EventName {
  /// The name without the version of the API that some services put behind it:
  /// `CreateFunction20150331`, `GetFunction20150331v2`, `CreateDistribution2020_05_31`.
  static func withoutVersion(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var end = bytes.count
    // `v` and one digit
    if end >= 2, isDigit(bytes[end - 1]), bytes[end - 2] == UInt8(ascii: "v") { end -= 2 }
    if let start = start(ofVersion: "dddddddd", in: bytes, before: end) {
      return head(of: bytes, to: start)
    }
    if let start = start(ofVersion: "dddd_dd_dd", in: bytes, before: bytes.count) {
      let hasDivider = start > 0 && bytes[start - 1] == UInt8(ascii: "_")
      return head(of: bytes, to: hasDivider ? start - 1 : start)
    }
    return name
  }

  private static func start(ofVersion shape: String, in bytes: [UInt8], before end: Int) -> Int? {
    let shape = Array(shape.utf8)
    let start = end - shape.count
    guard start > 0 else { return nil }
    for (offset, expected) in shape.enumerated() {
      let byte = bytes[start + offset]
      guard expected == UInt8(ascii: "d") ? isDigit(byte) : byte == expected else { return nil }
    }
    return start
  }

  private static func head(of bytes: [UInt8], to end: Int) -> String {
    String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
