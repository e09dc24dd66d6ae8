/// The condition keys that the reference lists for an action and its resource types.
struct SupportedKeys: Sendable {
  private var names: Set<String> = []
  /// What stands before a variable tail: `aws:requesttag/`.
  private var stems: [String] = []

  /// Creates the keys from the reference's spellings, `aws:RequestTag/${TagKey}`.
  init(_ keys: [String]) {
    var found = Set<String>()
    for key in keys {
      let key = key.lowercased()
      if let stem = Self.stem(of: key) { found.insert(stem) } else { names.insert(key) }
    }
    stems = found.sorted()
  }

  /// The keys without a variable tail, in lower case.
  var whole: [String] { names.sorted() }

  /// Whether a key, in lower case, is one of them.
  func contains(_ key: String) -> Bool {
    names.contains(key) || stems.contains { key.hasPrefix($0) }
  }

  private static func stem(of key: String) -> String? {
    let bytes = key.utf8
    if let brace = key.position(of: "${", from: 0) { return String(Substring(bytes.prefix(brace))) }
    if let angle = bytes.firstIndex(of: UInt8(ascii: "<")) { return String(key[..<angle]) }
    if key.hasSuffix("/tag-key") { return String(key.dropLast("tag-key".count)) }
    return nil
  }
}
