extension SHA256 {
  /// The digest of a whole message in base64 (RFC 4648, section 4), as a Content Security Policy
  /// names the scripts and styles that it lets through.
  public static func base64(of bytes: Span<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digestBytes = digest.finalize()
    var text: [UInt8] = []
    for start in stride(from: 0, to: digestBytes.count, by: 3) {
      let group = digestBytes[start..<min(start + 3, digestBytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let letter = letters[Int(bits >> (18 - 6 * UInt32(place)) & 63)]
        text.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
