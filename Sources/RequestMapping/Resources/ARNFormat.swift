import IAMEvaluation

/// The format of a resource type's ARNs, as the reference writes it:
/// `arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}`.
struct ARNFormat: Hashable, Sendable {
  /// A part of the text.
  enum Piece: Hashable, Sendable {
    case literal(String)
    case partition
    case region
    case account
    case placeholder(String)
  }

  let pieces: [Piece]
  /// The names of the placeholders that parameters fill, in order.
  let placeholders: [String]
  /// Bytes that are the same in all ARNs of the format.
  var literalCount: Int {
    pieces.reduce(0) { count, piece in
      if case .literal(let text) = piece { count + text.utf8.count } else { count }
    }
  }

  /// Those whose values can hold slashes.
  private let slashedNames: Set<String>

  init(_ text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8
    func part(_ range: Range<Int>) -> Substring {
      let first = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return text[first..<bytes.index(first, offsetBy: range.count)]
    }
    var pieces: [Piece] = []
    var start = 0
    var field = 0
    while let dollar = text.position(of: "${", from: start) {
      if dollar > start {
        let literal = part(start..<dollar)
        field += literal.utf8.count { $0 == UInt8(ascii: ":") }
        pieces.append(.literal(String(literal)))
      }
      let close = text.position(of: "}", from: dollar + 2)
      pieces.append(Self.piece(part(dollar + 2..<(close ?? bytes.count)), field: field))
      start = close.map { $0 + 1 } ?? bytes.count
    }
    if start < bytes.count { pieces.append(.literal(String(part(start..<bytes.count)))) }
    self.pieces = pieces
    placeholders = pieces.compactMap { piece in
      if case .placeholder(let name) = piece { name } else { nil }
    }
    slashedNames = Set(placeholders.filter { Self.mayHoldSlash($0) })
  }

  /// The owner's account stands in the fifth field; elsewhere an account is a name like others.
  private static func piece(_ name: Substring, field: Int) -> Piece {
    switch (field, name) {
    case (1, _): .partition
    case (3, _) where name.hasPrefix("Region"): .region
    case (4, _) where name.lowercased().holds("account"): .account
    default: .placeholder(String(name))
    }
  }

  /// Whether a text has this format.
  ///
  /// A placeholder stands for at least one character; a slash is part of it only where the
  /// resource's name can hold one. Each ends where the literal behind it is first found, so the
  /// time is linear; at the end of the text the literal must stand there.
  func matches(_ text: String) -> Bool {
    match(text) { _, _ in }
  }

  /// What stands for the placeholders in a text of this format; nil if it has another.
  func values(in text: String) -> [String: String]? {
    var values: [String: String] = [:]
    let bytes = text.utf8
    let isMatch = match(text) { name, range in
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      let end = bytes.index(start, offsetBy: range.count)
      values[name] = String(text[start..<end])
    }
    return isMatch ? values : nil
  }

  private func match(_ text: String, telling tell: (String, Range<Int>) -> Void) -> Bool {
    let count = text.utf8.count
    var offset = 0
    for (index, piece) in pieces.enumerated() {
      if case .literal(let literal) = piece {
        guard text.holds(literal, at: offset) else { return false }
        offset += literal.utf8.count
        continue
      }
      var end = count
      if index + 1 < pieces.count {
        // Two placeholders in a row cannot be told apart.
        guard case .literal(let next) = pieces[index + 1] else { continue }
        if index + 2 == pieces.count {
          end = count - next.utf8.count
          guard end >= offset, text.holds(next, at: end) else { return false }
        } else {
          guard let found = text.position(of: next, from: offset) else { return false }
          end = found
        }
      }
      if case .placeholder(let name) = piece {
        guard end > offset else { return false }
        if !slashedNames.contains(name), Self.hasSlash(text, offset..<end) { return false }
        tell(name, offset..<end)
      }
      offset = end
    }
    return offset == count
  }

  private static func hasSlash(_ text: String, _ range: Range<Int>) -> Bool {
    let bytes = text.utf8.span
    for index in range where bytes[index] == UInt8(ascii: "/") { return true }
    return false
  }

  /// Whether names of this kind hold slashes, or paths.
  private static func mayHoldSlash(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return slashed.contains { lowercased.holds($0) }
  }

  private static let slashed = [
    "path", "object", "secret", "repository", "parameter", "loggroup", "logstream", "slash",
    "keyspace", "prefix", "document",
  ]
}

/// The text of a resource while it is put together: known stretches, and gaps between them.
struct ResourceText: Hashable, Sendable {
  private(set) var pieces: [String] = [Self.beginning]

  /// An empty text with room for an ARN.
  private static var beginning: String {
    var text = ""
    text.reserveCapacity(96)
    return text
  }

  /// Whether all of it is known.
  var isWhole: Bool { pieces.count == 1 }

  mutating func append(_ text: some StringProtocol) {
    pieces[pieces.count - 1] += text
  }

  mutating func appendGap() {
    pieces.append("")
  }

  /// The resource: the text itself, or a template with its gaps.
  var resource: RequestResource {
    isWhole ? .exact(pieces[0]) : .template(ResourceTemplate(pieces: pieces))
  }

  /// The text with `*` for its gaps, where AWS by convention compares that.
  var conventional: RequestResource { .exact(pieces.joined(separator: "*")) }
}
