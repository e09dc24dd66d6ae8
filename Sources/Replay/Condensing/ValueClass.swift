/// A class of values that stands for those which are too many: what is before the first slash of a
/// name, a network of addresses.
///
/// It follows from the value alone, so that it does not matter which values were met before.
enum ValueClass {
  /// The class of a value by its JSON; nil where values of the kind fall into no classes.
  static func of(_ text: String, _ kind: CondensedField) -> String? {
    guard text.utf8.first == UInt8(ascii: "\""), text.utf8.count > 2,
      !text.utf8.contains(UInt8(ascii: "\\"))
    else { return nil }
    let value = text.dropFirst().dropLast()
    switch kind {
    case .parameters: return folder(of: value)
    case .sourceAddress: return network(of: value)
    case .time, .userAgent, .sessionName, .sessionStart, .accessKey, .events: return nil
    }
  }

  /// How reports tell of it.
  static func pattern(_ class: String, _ kind: CondensedField) -> String {
    kind == .sourceAddress ? `class` : `class` + "*"
  }

  /// The class of a pattern that `pattern` has made; nil for that of any value.
  static func ofPattern(_ pattern: String, _ kind: CondensedField) -> String? {
    guard pattern != anything else { return nil }
    return kind == .sourceAddress ? pattern : String(pattern.dropLast())
  }

  /// The pattern of any value.
  static let anything = "*"

  /// The text up to its first slash, one in front not counted.
  private static func folder(of value: Substring) -> String? {
    let behind = value.utf8.dropFirst()
    guard let slash = behind.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(value[...slash])
  }

  /// The network of 256 addresses that an IPv4 address lies in.
  private static func network(of value: Substring) -> String? {
    let parts = value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy(isNumber) else { return nil }
    return value[..<parts[3].startIndex] + "0/24"
  }

  private static func isNumber(_ part: Substring.UTF8View) -> Bool {
    (1...3).contains(part.count)
      && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (part.count == 1 || part.first != UInt8(ascii: "0")) && UInt8(Substring(part)) != nil
  }
}
