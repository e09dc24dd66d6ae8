/// Searches in the UTF-8 of texts: names and ARNs are compared byte by byte, never by character.
extension String {
  /// Whether a text stands anywhere in this one.
  func holds(_ text: String) -> Bool { position(of: text, from: 0) != nil }

  /// The offset of the first byte of a text in this one, at or behind an offset.
  func position(of text: String, from start: Int) -> Int? {
    let bytes = utf8.span
    let wanted = text.utf8.span
    guard let first = wanted.isEmpty ? nil : wanted[0], bytes.count >= wanted.count else {
      return nil
    }
    var offset = start
    while offset <= bytes.count - wanted.count {
      if bytes[offset] == first, Self.isEqual(bytes, from: offset, wanted) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether a text stands at an offset.
  func holds(_ text: String, at offset: Int) -> Bool {
    let bytes = utf8.span
    let wanted = text.utf8.span
    return offset >= 0 && bytes.count - offset >= wanted.count
      && Self.isEqual(bytes, from: offset, wanted)
  }

  private static func isEqual(_ bytes: Span<UInt8>, from offset: Int, _ wanted: Span<UInt8>) -> Bool
  {
    for index in 0..<wanted.count where bytes[offset + index] != wanted[index] { return false }
    return true
  }
}
