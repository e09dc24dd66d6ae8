/// The name of a parameter, compared as the services' log writers spell it.
///
/// The API calls it `DBInstanceIdentifier`, CloudTrail `dBInstanceIdentifier`, older writers
/// `db-instance-identifier`: letters and digits alone are compared, without regard to case.
struct ParameterName: Hashable, Sendable {
  let text: String
  /// The first letter or digit in lower case, if the name begins with it; else 0.
  private let first: UInt8
  /// What the name of one element is, where it is of a list: its first bytes, and whether a `y` follows
  /// them; 0 where it is of none.
  private let stem: Int
  private let endsInY: Bool

  init(_ text: some StringProtocol) {
    let text = String(text)
    self.text = text
    let bytes = text.utf8.span
    let count = bytes.count
    first = count > 0 ? Self.folded(bytes[0]) : 0
    endsInY = count > 4 && text.holds("ies", at: count - 3)
    if endsInY {
      stem = count - 3
    } else if count > 2, bytes[count - 1] == UInt8(ascii: "s"),
      bytes[count - 2] != UInt8(ascii: "s")
    {
      stem = count - 1
    } else {
      stem = 0
    }
  }

  static func == (left: ParameterName, right: ParameterName) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  // MARK: - Keys of a record

  /// How well a key of a record fits the name.
  enum Fit: Int {
    /// It is this parameter.
    case whole
    /// It is one element of it.
    case element
    /// It is the set that EC2 wraps a list in, `instancesSet`.
    case set
  }

  /// How a key of the record fits; nil if it is another parameter.
  func fit(of key: Span<UInt8>) -> Fit? {
    // Most keys differ in their first letter.
    if first != 0, key.count > 0, Self.folded(key[0]) != first, Self.folded(key[0]) != 0 {
      return nil
    }
    if Self.areSame(text.utf8.span, key) { return .whole }
    if isElement(key) { return .element }
    let rest = key.count - 3
    guard rest >= 0, key[rest] | 0x20 == UInt8(ascii: "s"),
      key[rest + 1] | 0x20 == UInt8(ascii: "e"), key[rest + 2] | 0x20 == UInt8(ascii: "t")
    else { return nil }
    let inner = key.extracting(0..<rest)
    return Self.areSame(text.utf8.span, inner) || isElement(inner) ? .set : nil
  }

  /// Whether a key of the record is this parameter or one element of it.
  func matchesElement(_ key: String) -> Bool {
    switch fit(of: key.utf8.span) {
    case .whole, .element: true
    case .set, nil: false
    }
  }

  private func isElement(_ key: Span<UInt8>) -> Bool {
    guard stem > 0 else { return false }
    return Self.areSame(
      text.utf8.span.extracting(0..<stem), followedBy: endsInY ? UInt8(ascii: "y") : nil, key)
  }

  // MARK: - Other names

  /// Whether a longer name ends in this one.
  func isTail(of name: String) -> Bool {
    let own = text.utf8.span
    let bytes = name.utf8.span
    // From behind: most names differ in their last letter.
    var place = own.count
    var index = bytes.count
    while true {
      var wanted: UInt8 = 0
      while wanted == 0 {
        guard place > 0 else { return true }
        place -= 1
        wanted = Self.folded(own[place])
      }
      var found: UInt8 = 0
      while found == 0 {
        guard index > 0 else { return false }
        index -= 1
        found = Self.folded(bytes[index])
      }
      guard found == wanted else { return false }
    }
  }

  /// Whether a longer name begins with this one: `automation` with `automation-execution`.
  func begins(_ name: String) -> Bool {
    let own = text.utf8.span
    let bytes = name.utf8.span
    var index = 0
    for place in own.indices {
      let wanted = Self.folded(own[place])
      if wanted == 0 { continue }
      while index < bytes.count, Self.folded(bytes[index]) == 0 { index += 1 }
      guard index < bytes.count, Self.folded(bytes[index]) == wanted else { return false }
      index += 1
    }
    return true
  }

  /// Whether this name ends in a word.
  func ends(in word: String) -> Bool { ParameterName(word).isTail(of: text) }

  /// Whether two parameters have the same name.
  func isSame(as other: ParameterName) -> Bool { Self.areSame(text, other.text) }

  /// Whether two texts name the same parameter, told without preparing either.
  static func areSame(_ left: String, _ right: String) -> Bool {
    areSame(left.utf8.span, right.utf8.span)
  }

  private static func areSame(
    _ left: Span<UInt8>, followedBy last: UInt8? = nil, _ right: Span<UInt8>
  ) -> Bool {
    var place = 0
    for index in left.indices {
      let byte = folded(left[index])
      if byte == 0 { continue }
      while place < right.count, folded(right[place]) == 0 { place += 1 }
      guard place < right.count, folded(right[place]) == byte else { return false }
      place += 1
    }
    if let last {
      while place < right.count, folded(right[place]) == 0 { place += 1 }
      guard place < right.count, folded(right[place]) == last else { return false }
      place += 1
    }
    while place < right.count {
      if folded(right[place]) != 0 { return false }
      place += 1
    }
    return true
  }

  /// The first letter or digit of a name: parameters of the same name share it.
  static func initial(of text: String) -> UInt8? {
    let bytes = text.utf8.span
    for index in bytes.indices where folded(bytes[index]) != 0 { return folded(bytes[index]) }
    return nil
  }

  /// A letter in lower case or a digit; 0 for what is not compared.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: 0
    }
  }
}

/// The way to a parameter: a name, or names that lead into structures and elements of lists.
struct ParameterPath: Hashable, Sendable {
  let first: ParameterName
  /// What leads on from there.
  let rest: [ParameterName]
  /// What the path ends in.
  var last: ParameterName { rest.last ?? first }

  init(_ text: some StringProtocol) {
    guard text.utf8.contains(UInt8(ascii: ".")) else {
      first = ParameterName(text)
      rest = []
      return
    }
    let names = text.split(separator: ".").map { ParameterName($0) }
    first = names.first ?? ParameterName("")
    rest = Array(names.dropFirst())
  }

  /// Whether the parameter's name says nothing of what it names: `ResourceId`.
  var isGeneral: Bool {
    rest.isEmpty && Self.general.contains { $0.isSame(as: first) }
  }

  private static let general = [
    "id", "identifier", "name", "resource", "resourceId", "resourceIdentifier", "resourceName",
  ].map { ParameterName($0) }

  /// Whether a placeholder's name ends in the parameter's: `Name` for `TargetGroupName`.
  func isTail(of placeholder: String) -> Bool { last.isTail(of: placeholder) }

  /// Whether the parameter's name begins with a word: `clusterIdentifier` with `cluster`.
  func begins(with word: String) -> Bool { ParameterName(word).begins(last.text) }

  /// Whether the parameter's name ends in a word.
  func ends(in word: String) -> Bool { last.ends(in: word) }

  /// Whether the parameter has the name of a placeholder.
  func isNamed(_ placeholder: String) -> Bool {
    ParameterName.areSame(last.text, placeholder)
  }
}
