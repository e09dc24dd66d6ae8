/// IpAddress: an address inside one of the policy's blocks.
struct AddressTest: Sendable {
  let blocks: [AddressBlock]

  /// Compiles the policy's values; one that is no block is never satisfied.
  init(_ values: [String]) {
    blocks = values.compactMap { AddressBlock($0) }
  }

  /// Whether a value is an address in one of the blocks.
  func holds(_ value: String) -> Bool {
    guard let address = IPAddress(value) else { return false }
    return blocks.contains { $0.contains(address) }
  }
}

/// A CIDR block; an address alone is a block of one.
struct AddressBlock: Hashable, Sendable {
  let address: IPAddress
  /// The bits that are compared.
  let length: Int
  private let mask: UInt128

  /// Reads `address` or `address/length`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = IPAddress(String(parts[0])) else { return nil }
    self.address = address
    var length = address.width
    if parts.count == 2 {
      let digits = parts[1].utf8
      guard (1...3).contains(digits.count),
        digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int(parts[1]), number <= address.width
      else { return nil }
      length = number
    }
    self.length = length
    // The host's bits are ignored: only the first `length` are compared.
    mask = length == 0 ? 0 : ~UInt128(0) << UInt128(address.width - length)
  }

  /// Whether an address of the same family lies in the block.
  func contains(_ other: IPAddress) -> Bool {
    address.width == other.width && (address.bits ^ other.bits) & mask == 0
  }
}

/// An IPv4 or IPv6 address; the two never equal each other, `::ffff:192.0.2.1` included (D12).
struct IPAddress: Hashable, Sendable {
  /// 32 for IPv4, 128 for IPv6.
  let width: Int
  /// The address as a number.
  let bits: UInt128

  /// Reads a dotted quad, or any spelling of IPv6 without a zone; nil for anything else.
  init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count <= 45 else { return nil }
    if bytes.contains(UInt8(ascii: ":")) {
      guard let bits = Self.version6(text) else { return nil }
      self.bits = bits
      width = 128
    } else {
      guard let bits = Self.version4(text[...]) else { return nil }
      self.bits = bits
      width = 32
    }
  }

  private static func version4(_ text: Substring) -> UInt128? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt128 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0"),
        let octet = UInt8(String(decoding: part, as: UTF8.self)),
        part.first != UInt8(ascii: "+")
      else { return nil }
      bits = bits << 8 | UInt128(octet)
    }
    return bits
  }

  private static func version6(_ text: String) -> UInt128? {
    var body = text[...]
    var tail: [UInt16] = []
    // The last 32 bits may be written as a dotted quad.
    if body.utf8.contains(UInt8(ascii: ".")) {
      guard let colon = body.lastIndex(of: ":"),
        let quad = version4(body[body.index(after: colon)...])
      else { return nil }
      tail = [UInt16(truncatingIfNeeded: quad >> 16), UInt16(truncatingIfNeeded: quad)]
      body = body[...colon]
      // `::1.2.3.4` keeps its double colon, `1:1.2.3.4` loses its single one.
      if !body.hasSuffix("::") { body = body.dropLast() }
    }
    var groups: [UInt16]
    if let gap = doubleColon(in: body) {
      guard doubleColon(in: body[body.index(after: gap)...]) == nil,
        let left = hexGroups(body[..<gap]),
        let right = hexGroups(body[body.index(gap, offsetBy: 2)...])
      else { return nil }
      let missing = 8 - left.count - right.count - tail.count
      guard missing >= 1 else { return nil }
      groups = left + [UInt16](repeating: 0, count: missing) + right + tail
    } else {
      guard let all = hexGroups(body) else { return nil }
      groups = all + tail
    }
    guard groups.count == 8 else { return nil }
    return groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  private static func doubleColon(in text: Substring) -> Substring.Index? {
    var previous: Substring.Index?
    for index in text.indices {
      guard text[index] == ":" else {
        previous = nil
        continue
      }
      if let previous { return previous }
      previous = index
    }
    return nil
  }

  private static func hexGroups(_ text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard (1...4).contains(part.utf8.count), part.first != "+", part.first != "-",
        let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }
}
