/// A placeholder of a format, and what fills it.
final class Slot: Sendable {
  /// The placeholder's name.
  let name: String
  /// Whether the name says nothing of what it names.
  let isGeneral: Bool
  /// The parameters that fill it, as the catalog tells; nil where those of its own name do.
  let binding: Binding?
  /// One parameter of its name, or a list of them.
  let ownPath: ParameterPath
  /// What values are told with that the format has before the placeholder: `/hostedzone/Z1`,
  /// `/my/parameter`.
  private let word: String
  private let isBehindSlash: Bool

  /// The placeholders of a format, each once.
  static func all(of format: ARNFormat) -> [Slot] {
    var slots: [Slot] = []
    for name in format.placeholders where !slots.contains(where: { $0.name == name }) {
      slots.append(Slot(name, in: format))
    }
    return slots
  }

  private convenience init(_ name: String, in format: ARNFormat) {
    let literal = Self.literal(before: name, in: format)
    self.init(
      name, binding: nil, word: literal.map(Self.word) ?? "",
      isBehindSlash: literal?.hasSuffix("/") ?? false)
  }

  /// A placeholder by itself, filled as the bindings tell that hold for all types.
  convenience init(_ name: String, boundBy bindings: [Binding]) {
    self.init(
      name, binding: bindings.first { $0.placeholder == name && $0.resourceType == nil },
      word: "", isBehindSlash: false)
  }

  private init(_ name: String, binding: Binding?, word: String, isBehindSlash: Bool) {
    self.name = name
    self.binding = binding
    self.word = word
    self.isBehindSlash = isBehindSlash
    isGeneral = ParameterPath(name).isGeneral
    ownPath = ParameterPath(name.hasSuffix("s") ? name : name + "s")
  }

  /// The same placeholder, filled as the bindings of its type tell.
  func bound(by bindings: [Binding]) -> Slot {
    guard let binding = bindings.first(where: { $0.placeholder == name }) else { return self }
    return Slot(name, binding: binding, word: word, isBehindSlash: isBehindSlash)
  }

  /// The literal before a placeholder; nil where values are not trimmed.
  private static func literal(before name: String, in format: ARNFormat) -> String? {
    guard !name.lowercased().holds("object"),
      let position = format.pieces.firstIndex(of: .placeholder(name)), position > 0,
      case .literal(let literal) = format.pieces[position - 1]
    else { return nil }
    return literal
  }

  private static func word(endingIn literal: String) -> String {
    let bytes = literal.utf8
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") }
    if let end = bytes.lastIndex(where: isEnd), bytes.index(after: end) < bytes.endIndex {
      return String(literal[bytes.index(after: end)...])
    }
    // What stands between two colons, or what ends in a slash or a colon.
    let last = bytes.dropLast().split(separator: UInt8(ascii: ":")).last
    return last.map { String(Substring($0)) + "/" } ?? ""
  }

  /// A value without the words that the format has before it.
  func trimmed(_ value: String) -> String {
    let bytes = value.utf8
    var start = 0
    if isBehindSlash, bytes.first == UInt8(ascii: "/") { start = 1 }
    if !word.isEmpty, value.holds(word, at: start) { start += word.utf8.count }
    return start == 0 ? value : String(value[bytes.index(bytes.startIndex, offsetBy: start)...])
  }
}
