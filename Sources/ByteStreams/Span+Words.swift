extension Span<UInt8> {
  /// Up to eight bytes as a number, the first lowest.
  public func word(from start: Int, to end: Int) -> UInt64 {
    precondition(
      start >= 0 && start <= end && end <= count && end &- start <= 8,
      "a word is of eight bytes of the span at the most")
    let length = end &- start
    // unsafe: all loads lie between `start` and `end`, which lie in the span.
    return unsafe withUnsafeBytes { bytes in
      if length == 8 {
        return UInt64(
          littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
      if length >= 4 {
        let low = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        let high = unsafe bytes.loadUnaligned(fromByteOffset: end &- 4, as: UInt32.self)
        let shift = UInt64(truncatingIfNeeded: (length &- 4) &* 8)
        return UInt64(UInt32(littleEndian: low)) | UInt64(UInt32(littleEndian: high)) << shift
      }
      var word: UInt64 = 0
      for index in 0..<length {
        word |= UInt64(unsafe bytes[start &+ index]) << UInt64(truncatingIfNeeded: index &* 8)
      }
      return word
    }
  }
}
