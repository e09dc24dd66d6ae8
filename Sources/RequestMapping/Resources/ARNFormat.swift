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
  /// The text before the first placeholder of the resource part, with the service: `:ec2:`.
  let service: String

  init(_ text: some StringProtocol) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    var field = 0
    while let dollar = rest.firstRange(of: "${") {
      if dollar.lowerBound > rest.startIndex {
        let literal = rest[..<dollar.lowerBound]
        field += literal.utf8.count { $0 == UInt8(ascii: ":") }
        pieces.append(.literal(String(literal)))
      }
      let body = rest[dollar.upperBound...]
      let close = body.firstIndex(of: "}") ?? body.endIndex
      pieces.append(Self.piece(body[..<close], field: field))
      rest = close == body.endIndex ? "" : body[body.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
    placeholders = pieces.compactMap { piece in
      if case .placeholder(let name) = piece { name } else { nil }
    }
    let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    service = parts.count > 2 ? String(parts[2]) : ""
  }

  /// The owner's account stands in the fifth field; elsewhere an account is a name like others.
  private static func piece(_ name: Substring, field: Int) -> Piece {
    switch (field, name) {
    case (1, _): .partition
    case (3, _) where name.hasPrefix("Region"): .region
    case (4, _) where name.lowercased().contains("account"): .account
    default: .placeholder(String(name))
    }
  }

  /// Whether a text has this format.
  ///
  /// A placeholder stands for at least one character; a slash is part of it only where the
  /// resource's name can hold one. Each placeholder ends where the literal behind it is first
  /// found (the last one that may hold slashes: last), so the time is linear.
  func matches(_ text: String) -> Bool {
    var rest = text[...]
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let literal):
        guard rest.hasPrefix(literal) else { return false }
        rest = rest.dropFirst(literal.count)
      case .partition, .region, .account, .placeholder:
        let mayHoldSlash = Self.mayHoldSlash(piece)
        guard index + 1 < pieces.count, case .literal(let next) = pieces[index + 1] else {
          // Two placeholders in a row cannot be told apart; a text has them both or neither.
          if index + 1 < pieces.count { continue }
          return isName(rest, mayHoldSlash: mayHoldSlash)
        }
        guard let end = Self.end(of: rest, before: next, isLast: index + 2 == pieces.count) else {
          return false
        }
        if case .placeholder = piece {
          guard isName(rest[..<end], mayHoldSlash: mayHoldSlash) else { return false }
        }
        rest = rest[end...]
      }
    }
    return rest.isEmpty
  }

  private func isName(_ text: Substring, mayHoldSlash: Bool) -> Bool {
    !text.isEmpty && (mayHoldSlash || !text.contains("/"))
  }

  private static func end(
    of text: Substring, before literal: String, isLast: Bool
  ) -> Substring.Index? {
    if isLast {
      return text.hasSuffix(literal) ? text.index(text.endIndex, offsetBy: -literal.count) : nil
    }
    return text.firstRange(of: literal)?.lowerBound
  }

  /// Whether names of this kind hold slashes, or paths.
  private static func mayHoldSlash(_ piece: Piece) -> Bool {
    guard case .placeholder(let name) = piece else { return false }
    let lowercased = name.lowercased()
    return slashed.contains { lowercased.contains($0) }
  }

  private static let slashed = [
    "path", "object", "secret", "repository", "parameter", "loggroup", "logstream", "slash",
    "keyspace", "prefix", "document",
  ]
}

/// The text of a resource while it is put together: known stretches, and gaps between them.
struct ResourceText: Hashable, Sendable {
  private(set) var pieces: [String] = [""]

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
