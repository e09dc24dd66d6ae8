/// The condition keys that the reference lists for an action and its resource types.
///
/// Few policies ask for any of them, so they are compared as they are spelt.
struct SupportedKeys: Sendable {
  /// The reference's spellings, `aws:RequestTag/${TagKey}`.
  private let spellings: [[String]]

  /// Creates the keys from lists of the reference's spellings.
  init(_ spellings: [[String]]) {
    self.spellings = spellings.filter { !$0.isEmpty }
  }

  /// The keys without a variable tail, in lower case and sorted.
  var whole: [String] {
    let all = spellings.joined().filter { key in
      let key = key.utf8.span
      return !key.indices.contains { Self.isTail(of: key, at: $0) }
    }
    return Set(all.map { $0.lowercased() }).sorted()
  }

  /// Whether a key, in lower case, is one of them.
  func contains(_ key: String) -> Bool {
    spellings.contains { list in list.contains { Self.covers($0.utf8.span, key.utf8.span) } }
  }

  private static func covers(_ spelling: Span<UInt8>, _ key: Span<UInt8>) -> Bool {
    var index = 0
    while index < spelling.count, index < key.count, lowercased(spelling[index]) == key[index] {
      index += 1
    }
    if index == spelling.count, index == key.count { return true }
    for start in 0...index where isTail(of: spelling, at: start) { return true }
    return false
  }

  /// Whether what stands for any text begins at a place of a spelling: `${TagKey}`, `<key>`, or
  /// `tag-key` behind a slash.
  private static func isTail(of spelling: Span<UInt8>, at index: Int) -> Bool {
    guard index < spelling.count else { return false }
    switch spelling[index] {
    case UInt8(ascii: "$"): return index + 1 < spelling.count && spelling[index + 1] == openBrace
    case UInt8(ascii: "<"): return true
    case UInt8(ascii: "t"):
      guard index > 0, spelling[index - 1] == UInt8(ascii: "/"),
        spelling.count - index == tagKey.utf8.count
      else { return false }
      let word = tagKey.utf8.span
      for place in word.indices where spelling[index + place] != word[place] { return false }
      return true
    default: return false
    }
  }

  private static let openBrace = UInt8(ascii: "{")
  private static let tagKey = "tag-key"

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
