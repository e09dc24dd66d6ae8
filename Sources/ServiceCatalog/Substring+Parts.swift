/// Splitting by bytes: all dividers are ASCII, and by `Character` it takes ten times as long.
extension Substring {
  /// The parts between dividers, without empty ones.
  func parts(_ divider: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: divider)).map { Substring($0) }
  }

  /// The parts between dividers, empty ones too; the last holds the rest if there are more.
  func columns(_ divider: Unicode.Scalar, atMost count: Int = .max) -> [Substring] {
    utf8.split(
      separator: UInt8(ascii: divider), maxSplits: count - 1, omittingEmptySubsequences: false
    ).map { Substring($0) }
  }

  /// The parts between blanks.
  var words: [String] { parts(" ").map { String($0) } }
}
