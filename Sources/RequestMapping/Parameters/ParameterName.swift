/// The name of a parameter, compared as the services' log writers spell it.
///
/// The API calls it `DBInstanceIdentifier`, CloudTrail `dBInstanceIdentifier`, older writers
/// `db-instance-identifier`: letters and digits alone are compared, without regard to case.
struct ParameterName: Hashable, Sendable {
  let text: String
  /// The letters and digits, in lower case: of the name, and of the name of one element, where it is
  /// of a list.
  private let compared: [UInt8]
  private let singular: [UInt8]?

  init(_ text: some StringProtocol) {
    let text = String(text)
    self.text = text
    let bytes = text.utf8.span
    let count = bytes.count
    compared = Self.folded(bytes)
    if count > 4, text.holds("ies", at: count - 3) {
      singular = Self.folded(bytes.extracting(0..<count - 3)) + [UInt8(ascii: "y")]
    } else if count > 2, text.holds("s", at: count - 1), !text.holds("ss", at: count - 2) {
      singular = Self.folded(bytes.extracting(0..<count - 1))
    } else {
      singular = nil
    }
  }

  static func == (left: ParameterName, right: ParameterName) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether a key of the record is this parameter.
  func matches(_ key: String) -> Bool { Self.equal(compared, key.utf8.span) }

  /// Whether a key of the record is this parameter or one element of it.
  func matchesElement(_ key: String) -> Bool { matchesElement(key.utf8.span) }

  /// Whether a key of the record is the set that EC2 wraps a list in, `instancesSet`.
  func matchesSet(_ key: String) -> Bool {
    let key = key.utf8.span
    let stem = key.count - 3
    guard stem >= 0, key[stem] | 0x20 == UInt8(ascii: "s"),
      key[stem + 1] | 0x20 == UInt8(ascii: "e"), key[stem + 2] | 0x20 == UInt8(ascii: "t")
    else { return false }
    return matchesElement(key.extracting(0..<stem))
  }

  private func matchesElement(_ key: Span<UInt8>) -> Bool {
    if Self.equal(compared, key) { return true }
    guard let singular else { return false }
    return Self.equal(singular, key)
  }

  /// Whether a longer name ends in this one.
  func isTail(of name: String) -> Bool {
    let bytes = name.utf8.span
    // From behind, without a copy: most names differ in their last letter.
    var place = compared.count
    var index = bytes.count
    while place > 0, index > 0 {
      index -= 1
      guard let byte = Self.folded(bytes[index]) else { continue }
      place -= 1
      guard compared[place] == byte else { return false }
    }
    return place == 0
  }

  /// Whether a longer name begins with this one: `automation` with `automation-execution`.
  func begins(_ name: String) -> Bool {
    let bytes = name.utf8.span
    var place = 0
    var index = 0
    while place < compared.count, index < bytes.count {
      defer { index += 1 }
      guard let byte = Self.folded(bytes[index]) else { continue }
      guard compared[place] == byte else { return false }
      place += 1
    }
    return place == compared.count
  }

  /// Whether this name ends in a word.
  func ends(in word: String) -> Bool { ParameterName(word).isTail(of: text) }

  /// Whether two parameters have the same name.
  func isSame(as other: ParameterName) -> Bool { matches(other.text) }

  /// Whether two texts name the same parameter, told without preparing either.
  static func areSame(_ left: String, _ right: String) -> Bool {
    let left = left.utf8.span
    let right = right.utf8.span
    var place = 0
    for index in left.indices {
      guard let byte = folded(left[index]) else { continue }
      while place < right.count, folded(right[place]) == nil { place += 1 }
      guard place < right.count, folded(right[place]) == byte else { return false }
      place += 1
    }
    while place < right.count {
      if folded(right[place]) != nil { return false }
      place += 1
    }
    return true
  }

  /// The first letter or digit of a name: parameters of the same name share it.
  static func initial(of text: String) -> UInt8? {
    let bytes = text.utf8.span
    for index in bytes.indices {
      if let byte = folded(bytes[index]) { return byte }
    }
    return nil
  }

  /// Whether a key's letters and digits are these.
  private static func equal(_ compared: [UInt8], _ key: Span<UInt8>) -> Bool {
    var place = 0
    for index in key.indices {
      guard let byte = folded(key[index]) else { continue }
      guard place < compared.count, compared[place] == byte else { return false }
      place += 1
    }
    return place == compared.count
  }

  /// The letters and digits of a text, in lower case.
  private static func folded(_ bytes: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if let byte = Self.folded(bytes[index]) { folded.append(byte) }
    }
    return folded
  }

  /// A letter in lower case or a digit; nil for what is not compared.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }
}

/// The way to a parameter: a name, or names that lead into structures and elements of lists.
struct ParameterPath: Hashable, Sendable {
  let names: [ParameterName]

  init(_ text: some StringProtocol) {
    names =
      text.utf8.contains(UInt8(ascii: "."))
      ? text.split(separator: ".").map { ParameterName($0) } : [ParameterName(text)]
  }

  /// Whether the parameter's name says nothing of what it names: `ResourceId`.
  var isGeneral: Bool {
    names.count == 1 && Self.general.contains { $0.isSame(as: names[0]) }
  }

  private static let general = [
    "id", "identifier", "name", "resource", "resourceId", "resourceIdentifier", "resourceName",
  ].map { ParameterName($0) }

  /// Whether a placeholder's name ends in the parameter's: `Name` for `TargetGroupName`.
  func isTail(of placeholder: String) -> Bool { names.last?.isTail(of: placeholder) ?? false }

  /// Whether the parameter's name begins with a word: `clusterIdentifier` with `cluster`.
  func begins(with word: String) -> Bool {
    names.last.map { ParameterName(word).begins($0.text) } ?? false
  }

  /// Whether the parameter's name ends in a word.
  func ends(in word: String) -> Bool { names.last?.ends(in: word) ?? false }

  /// Whether the parameter has the name of a placeholder.
  func isNamed(_ placeholder: String) -> Bool {
    names.last?.isSame(as: ParameterName(placeholder)) ?? false
  }
}
