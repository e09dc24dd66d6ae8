import IAMPolicy

/// A policy's text taken apart into what stands for itself and what stands for a context key.
///
/// `${key}` and `${key, 'default'}` are variables; `${*}`, `${?}` and `${$}` are the characters
/// that are otherwise special. A `${` that is never closed and a `${}` are plain text, and a
/// variable whose name no request can have has no value (D16).
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
struct VariableText: Hashable, Sendable {
  /// A piece of the text.
  enum Piece: Hashable, Sendable {
    case text([WildcardPattern.Element])
    case variable(Variable)
  }

  /// A variable.
  struct Variable: Hashable, Sendable {
    /// The key in lower case, as it is looked up.
    var key: String
    /// The key as it was written.
    var shownKey: String
    /// The text that stands in when the key has no value.
    var fallback: String?
  }

  /// The pieces in order.
  var pieces: [Piece]

  /// The variables in order.
  var variables: [Variable] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .variable(let variable): variable
      }
    }
  }

  /// Creates a text from pieces.
  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Reads a text; `*` and `?` are wildcards where they are said to be, and the text has
  /// variables where it is said to.
  init(_ source: String, wildcards: Bool, variables: Bool) {
    pieces = []
    guard variables, source.utf8.contains(UInt8(ascii: "$")) else {
      append(source[...], wildcards: wildcards)
      return
    }
    let bytes = source[...].utf8
    var plain = bytes.startIndex
    var index = bytes.startIndex
    while let dollar = bytes[index...].firstIndex(of: UInt8(ascii: "$")) {
      index = bytes.index(after: dollar)
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "{") else { continue }
      guard let (piece, end) = Self.variable(in: bytes[index...].dropFirst()) else { break }
      append(source[plain..<dollar], wildcards: wildcards)
      pieces.append(piece)
      index = end
      plain = end
    }
    append(source[plain...], wildcards: wildcards)
  }

  private mutating func append(_ text: Substring, wildcards: Bool) {
    guard !text.utf8.isEmpty else { return }
    pieces.append(
      .text(
        wildcards ? WildcardPattern.elements(of: text) : WildcardPattern.literals(of: text)))
  }

  /// Reads what follows `${`; nil when it is never closed.
  private static func variable(
    in text: Substring.UTF8View
  ) -> (piece: Piece, end: String.Index)? {
    guard let brace = text.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let name = text[..<brace]
    if name.count == 1, let byte = name.first, [0x2a, 0x3f, 0x24].contains(byte) {
      return (.text([.literal(byte)]), text.index(after: brace))
    }
    if name.isEmpty {
      return (.text(WildcardPattern.literals(of: "${}")), text.index(after: brace))
    }
    if let comma = name.firstIndex(of: UInt8(ascii: ",")),
      let found = withFallback(in: text, after: comma)
    {
      return found
    }
    let shown = String(decoding: name, as: UTF8.self)
    let variable = Variable(key: shown.lowercased(), shownKey: shown, fallback: nil)
    return (.variable(variable), text.index(after: brace))
  }

  /// Reads `key, 'default'}`; nil when that is not what stands there.
  private static func withFallback(
    in text: Substring.UTF8View, after comma: String.Index
  ) -> (piece: Piece, end: String.Index)? {
    let afterComma = text[text.index(after: comma)...].drop { $0 == UInt8(ascii: " ") }
    guard afterComma.first == UInt8(ascii: "'") else { return nil }
    let body = afterComma.dropFirst()
    guard let quote = body.firstIndex(of: UInt8(ascii: "'")) else { return nil }
    let tail = body[body.index(after: quote)...].drop { $0 == UInt8(ascii: " ") }
    guard tail.first == UInt8(ascii: "}") else { return nil }
    var name = String(decoding: text[..<comma], as: UTF8.self)
    while name.last == " " { name.removeLast() }
    let fallback = String(decoding: body[..<quote], as: UTF8.self)
    return (
      .variable(Variable(key: name.lowercased(), shownKey: name, fallback: fallback)),
      tail.index(after: tail.startIndex)
    )
  }

  /// The text split at its first five colons that stand for themselves; nil when there are fewer.
  ///
  /// A colon in a variable's value is not one of them, so a value can't add a part.
  var arnParts: [VariableText]? {
    var parts = [VariableText(pieces: [])]
    for piece in pieces {
      switch piece {
      case .variable:
        parts[parts.count - 1].pieces.append(piece)
      case .text(let elements):
        var run: [WildcardPattern.Element] = []
        for element in elements {
          if element == .literal(UInt8(ascii: ":")), parts.count < 6 {
            parts[parts.count - 1].pieces.append(.text(run))
            parts.append(VariableText(pieces: []))
            run = []
          } else {
            run.append(element)
          }
        }
        parts[parts.count - 1].pieces.append(.text(run))
      }
    }
    return parts.count == 6 ? parts : nil
  }
}
