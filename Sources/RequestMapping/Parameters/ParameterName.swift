/// The name of a parameter, compared as the services' log writers spell it.
///
/// The API calls it `DBInstanceIdentifier`, CloudTrail `dBInstanceIdentifier`, older writers
/// `db-instance-identifier`: letters and digits alone are compared, without regard to case.
struct ParameterName: Hashable, Sendable {
  let text: String

  init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  /// Whether a key of the record is this parameter.
  func matches(_ key: String) -> Bool { Self.equal(text.utf8, key.utf8) }

  /// Whether a key of the record is this parameter or one element of it.
  func matchesElement(_ key: String) -> Bool {
    Self.equal(text.utf8, key.utf8) || Self.equalSingular(text, key.utf8)
  }

  /// Whether a key of the record is the set that EC2 wraps a list in, `instancesSet`.
  func matchesSet(_ key: String) -> Bool {
    guard let suffix = key.utf8.suffix(3).first, suffix | 0x20 == UInt8(ascii: "s"),
      key.lowercased().hasSuffix("set")
    else { return false }
    let stem = key.utf8.dropLast(3)
    return Self.equal(text.utf8, stem) || Self.equalSingular(text, stem)
  }

  /// Whether a longer name ends in this one.
  func isTail(of name: String) -> Bool {
    let tail = text.utf8.filter(Self.isCompared)
    let whole = name.utf8.filter(Self.isCompared)
    return whole.count >= tail.count && Self.equal(tail, whole.suffix(tail.count))
  }

  /// Whether a longer name begins with this one: `automation` with `automation-execution`.
  func begins(_ name: String) -> Bool {
    let head = text.utf8.filter(Self.isCompared)
    let whole = name.utf8.filter(Self.isCompared)
    return whole.count >= head.count && Self.equal(head, whole.prefix(head.count))
  }

  /// Whether this name ends in a word.
  func ends(in word: String) -> Bool { ParameterName(word).isTail(of: text) }

  /// Whether two parameters have the same name.
  func isSame(as other: ParameterName) -> Bool { matches(other.text) }

  private static func equal(
    _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>
  ) -> Bool {
    var left = left.makeIterator()
    var right = right.makeIterator()
    while true {
      let (first, second) = (next(&left), next(&right))
      guard first == second else { return false }
      if first == nil { return true }
    }
  }

  /// Compares with the name of one element, where the name is of a list.
  private static func equalSingular(_ text: String, _ key: some Sequence<UInt8>) -> Bool {
    let count = text.utf8.count
    if text.hasSuffix("ies"), count > 4 {
      return equal(Array(text.utf8.dropLast(3)) + [UInt8(ascii: "y")], key)
    }
    guard text.hasSuffix("s"), !text.hasSuffix("ss"), count > 2 else { return false }
    return equal(text.utf8.dropLast(), key)
  }

  private static func isCompared(_ byte: UInt8) -> Bool {
    var bytes = CollectionOfOne(byte).makeIterator()
    return next(&bytes) != nil
  }

  private static func next(_ bytes: inout some IteratorProtocol<UInt8>) -> UInt8? {
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return byte
      default: continue
      }
    }
    return nil
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
