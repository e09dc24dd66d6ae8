/// A sorted table of facts, one row a line, looked up without parsing what is not asked for.
///
/// A row is a line of columns divided by tabs. Its first column names the kind of fact and is the
/// same in all rows of a table; the columns after it are the key, by which the rows are sorted,
/// in lower case. So a look-up is a binary search over the bytes of the text. The built-in tables
/// are string literals: they lie in the binary's read-only data, cost nothing at the start, and
/// are never copied.
struct FactTable: Sendable {
  /// The kind of fact, as the first column has it.
  let kind: FactKind
  /// All rows, each ended by a newline.
  let text: String

  /// Creates a table from rows that are sorted by their lower-cased key, each ended by a newline.
  ///
  /// INVARIANT (sorted): every row starts with `kind`, and keys ascend. The generator writes them
  /// so, a test proves it, and the overlay sorts before it comes here. A table that broke it would
  /// miss rows; nothing worse.
  init(kind: FactKind, sortedRows text: String) {
    self.kind = kind
    self.text = text
  }

  /// The row whose key columns are `key`, given in lower case and divided by tabs.
  func row(_ key: String) -> FactRow? {
    let start = firstRow(notBefore: key)
    return holds(key, at: start, asWholeKey: true) ? row(at: start) : nil
  }

  /// All rows whose key columns start with the columns `key`, in order.
  func rows(startingWith key: String) -> [FactRow] {
    rows(keysWithPrefix: key + "\t")
  }

  /// All rows whose key starts with the text `prefix`, in order.
  func rows(keysWithPrefix prefix: String) -> [FactRow] {
    var found: [FactRow] = []
    var offset = firstRow(notBefore: prefix)
    while holds(prefix, at: offset, asWholeKey: false), let row = row(at: offset) {
      found.append(row)
      offset += row.line.utf8.count + 1
    }
    return found
  }

  /// All rows, in order.
  var rows: [FactRow] {
    text[...].parts("\n").map { FactRow(line: String($0), kind: kind) }
  }

  /// Whether any row's key starts with the columns `key`.
  func hasRow(startingWith key: String) -> Bool {
    let prefix = key + "\t"
    return holds(prefix, at: firstRow(notBefore: prefix), asWholeKey: false)
  }

  private func row(at offset: Int) -> FactRow? {
    let bytes = text.utf8
    guard offset < bytes.count else { return nil }
    let span = bytes.span
    var end = offset
    while end < span.count, span[end] != .newline { end += 1 }
    let start = bytes.index(bytes.startIndex, offsetBy: offset)
    let line = bytes[start..<bytes.index(start, offsetBy: end - offset)]
    return FactRow(line: String(Substring(line)), kind: kind)
  }

  /// Whether the key columns of the row at an offset are a text in lower case, or begin with it.
  private func holds(_ text: String, at offset: Int, asWholeKey isWhole: Bool) -> Bool {
    let span = self.text.utf8.span
    let wanted = text.utf8.span
    var position = offset + kind.rawValue.utf8.count + 1
    guard position + wanted.count <= span.count else { return false }
    var tabs = 0
    for index in wanted.indices {
      guard span[position] != .newline, span[position].lowercased == wanted[index] else {
        return false
      }
      if wanted[index] == UInt8(ascii: "\t") { tabs += 1 }
      position += 1
    }
    // What lies behind the key columns is none of the key.
    guard isWhole else { return tabs < kind.keyColumns }
    return tabs == kind.keyColumns - 1
      && (position == span.count || span[position] == .newline
        || span[position] == UInt8(ascii: "\t"))
  }

  /// The offset of the first row whose key is not less than `key`; the end if all are less.
  private func firstRow(notBefore key: String) -> Int {
    let bytes = text.utf8
    let span = bytes.span
    let keyBytes = key.utf8
    let wanted = keyBytes.span
    let keyOffset = kind.rawValue.utf8.count + 1
    var low = 0
    var high = span.count
    // Both bounds are always the start of a row, or the end.
    while low < high {
      var start = low + (high - low) / 2
      while start > low, span[start - 1] != .newline { start -= 1 }
      if Self.isLess(span, from: start + keyOffset, than: wanted) {
        var next = start
        while next < high, span[next] != .newline { next += 1 }
        low = min(next + 1, high)
      } else {
        high = start
      }
    }
    return low
  }

  private static func isLess(
    _ span: Span<UInt8>, from start: Int, than wanted: Span<UInt8>
  ) -> Bool {
    var position = start
    for index in 0..<wanted.count {
      guard position < span.count, span[position] != .newline else { return true }
      let byte = span[position].lowercased
      if byte != wanted[index] { return byte < wanted[index] }
      position += 1
    }
    return false
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")

  /// The byte with an ASCII capital made small.
  fileprivate var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}

/// The overlay's table before the built-in one: its rows replace those with the same key.
struct LayeredTable: Sendable {
  let builtIn: FactTable
  var overlay: FactTable?

  /// The row whose key columns are `key`, given in lower case and divided by tabs.
  func row(_ key: String) -> FactRow? {
    overlay?.row(key) ?? builtIn.row(key)
  }

  /// All rows whose key columns start with the columns `key`, sorted by key.
  func rows(startingWith key: String) -> [FactRow] {
    merge(overlay?.rows(startingWith: key) ?? [], before: builtIn.rows(startingWith: key))
  }

  /// All rows whose key starts with the text `prefix`, sorted by key.
  func rows(keysWithPrefix prefix: String) -> [FactRow] {
    merge(
      overlay?.rows(keysWithPrefix: prefix) ?? [], before: builtIn.rows(keysWithPrefix: prefix))
  }

  /// All rows, sorted by key.
  var rows: [FactRow] {
    merge(overlay?.rows ?? [], before: builtIn.rows)
  }

  /// All rows as text, each ended by a newline.
  var text: String {
    overlay == nil ? builtIn.text : rows.map { $0.line + "\n" }.joined()
  }

  /// Whether any row's key starts with the columns `key`.
  func hasRow(startingWith key: String) -> Bool {
    overlay?.hasRow(startingWith: key) ?? false || builtIn.hasRow(startingWith: key)
  }

  private func merge(_ upper: [FactRow], before lower: [FactRow]) -> [FactRow] {
    guard !upper.isEmpty else { return lower }
    let replaced = Set(upper.map(\.key))
    return (upper + lower.filter { !replaced.contains($0.key) })
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
