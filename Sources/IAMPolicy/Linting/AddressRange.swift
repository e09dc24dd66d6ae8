/// A range of IP addresses as conditions write it: an address, or CIDR.
struct AddressRange {
  private var bytes: [UInt8]
  private var bits: Int

  /// Reads a range; nil if the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let bytes = Self.version4(parts[0]) ?? Self.version6(parts[0]) else { return nil }
    self.bytes = bytes
    bits = bytes.count * 8
    if parts.count == 2 {
      guard let length = Int(parts[1]), (0...bits).contains(length),
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      bits = length
    }
  }

  /// Whether bits are set that the mask leaves out.
  var hasBitsBehindMask: Bool { masked != bytes }

  /// The range written with its first address; nil for version 6.
  var first: String? {
    guard bytes.count == 4 else { return nil }
    return masked.map { String($0) }.joined(separator: ".") + "/\(bits)"
  }

  /// Whether every address of it is private.
  ///
  /// Source: RFC 1918, RFC 4193.
  var isPrivate: Bool {
    if bytes.count == 16 { return bits >= 7 && bytes[0] & 0xfe == 0xfc }
    return bits >= 8 && bytes[0] == 10
      || bits >= 12 && bytes[0] == 172 && bytes[1] & 0xf0 == 16
      || bits >= 16 && bytes[0] == 192 && bytes[1] == 168
  }

  /// Whether it holds every address of its version.
  var isEverything: Bool { bits == 0 }

  private var masked: [UInt8] {
    bytes.enumerated().map { index, byte in
      let kept = min(max(bits - index * 8, 0), 8)
      return kept == 0 ? 0 : byte & (0xff << UInt8(8 - kept))
    }
  }

  private static func version4(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
    }
    return bytes.count == 4 ? bytes : nil
  }

  private static func version6(_ text: Substring) -> [UInt8]? {
    guard text.utf8.contains(UInt8(ascii: ":")), text.utf8.count <= 45 else { return nil }
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    func words(_ half: Substring) -> [UInt8]? {
      guard !half.isEmpty else { return [] }
      var bytes: [UInt8] = []
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index == parts.count - 1, part.contains("."), let last = version4(part) {
          bytes += last
          continue
        }
        guard part.utf8.count <= 4, let word = UInt16(part, radix: 16) else { return nil }
        bytes += [UInt8(word >> 8), UInt8(word & 0xff)]
      }
      return bytes
    }
    guard let head = words(halves[0]) else { return nil }
    guard halves.count == 2 else { return head.count == 16 ? head : nil }
    guard let tail = words(halves[1]), head.count + tail.count <= 14 else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }
}
