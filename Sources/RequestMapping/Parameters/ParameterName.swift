/// The name of a parameter, compared as the services' log writers spell it.
///
/// The API calls it `DBInstanceIdentifier`, CloudTrail `dBInstanceIdentifier`, older writers
/// `db-instance-identifier`: letters and digits alone are compared, without regard to case.
struct ParameterName: Hashable, Sendable {
  private let letters: [UInt8]
  /// The same for one element, where the name is of a list.
  private let singular: [UInt8]

  init(_ text: some StringProtocol) {
    letters = Self.letters(of: text)
    singular = Self.singular(letters)
  }

  /// Whether a key of the record is this parameter.
  func matches(_ key: String) -> Bool { Self.equal(letters, key, suffix: []) }

  /// Whether a key of the record is one element of this parameter.
  func matchesElement(_ key: String) -> Bool {
    Self.equal(letters, key, suffix: []) || Self.equal(singular, key, suffix: [])
  }

  /// Whether a key of the record is the set that EC2 wraps a list in, `instancesSet`.
  func matchesSet(_ key: String) -> Bool {
    Self.equal(letters, key, suffix: Self.set) || Self.equal(singular, key, suffix: Self.set)
  }

  private static let set = Array("set".utf8)

  private static func equal(_ letters: [UInt8], _ key: String, suffix: [UInt8]) -> Bool {
    var position = 0
    let count = letters.count + suffix.count
    for byte in key.utf8 {
      guard let letter = folded(byte) else { continue }
      guard position < count else { return false }
      let expected =
        position < letters.count ? letters[position] : suffix[position - letters.count]
      guard letter == expected else { return false }
      position += 1
    }
    return position == count
  }

  private static func letters(of text: some StringProtocol) -> [UInt8] {
    text.utf8.compactMap(folded)
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }

  private static func singular(_ letters: [UInt8]) -> [UInt8] {
    let text = String(decoding: letters, as: UTF8.self)
    if text.hasSuffix("ies"), text.utf8.count > 4 { return Array(text.dropLast(3).utf8) + [0x79] }
    if text.hasSuffix("s"), !text.hasSuffix("ss"), text.utf8.count > 2 {
      return Array(letters.dropLast())
    }
    return letters
  }
}

/// The way to a parameter: a name, or names that lead into structures and elements of lists.
struct ParameterPath: Hashable, Sendable {
  let names: [ParameterName]
  /// The last name as the catalog spells it.
  let text: String

  init(_ text: String) {
    self.text = text
    names = text.split(separator: ".").map { ParameterName($0) }
  }

  /// Whether the parameter has the name of a placeholder.
  func isNamed(_ placeholder: String) -> Bool { names.last == ParameterName(placeholder) }
}
