/// Writes JSON as UTF-8 text, members in the order they are given.
///
/// What could move a terminal's cursor or turn its text around is escaped: control characters,
/// DEL, C1 controls, line separators, and the bidirectional marks and overrides.
public struct JSONWriter: Sendable {
  /// How values are laid out.
  public enum Layout: Sendable {
    /// No blanks, one line.
    case compact
    /// Two blanks a level; an empty array or object stays on its line.
    case indented
  }

  /// What has been written.
  public private(set) var text = ""

  private let layout: Layout
  private var counts: [Int] = []
  private var followsKey = false

  /// Creates a writer of nothing yet.
  public init(layout: Layout = .compact) {
    self.layout = layout
  }

  /// Writes an object; the closure writes its members.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    container("{", "}", members)
  }

  /// Writes an array; the closure writes its elements.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    container("[", "]", elements)
  }

  /// Writes the key of the member whose value is written next.
  public mutating func key(_ key: String) {
    separate()
    quote(key)
    text += layout == .indented ? ": " : ":"
    followsKey = true
  }

  /// Writes a string, or null.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    quote(value)
  }

  /// Writes a whole number, or null.
  public mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    separate()
    text += String(value)
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) {
    separate()
    text += value ? "true" : "false"
  }

  /// Writes null.
  public mutating func null() {
    separate()
    text += "null"
  }

  /// Writes a tree, numbers as they were written.
  public mutating func tree(_ tree: JSONTree) {
    switch tree.content {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let digits):
      separate()
      text += digits
    case .string(let value): string(value)
    case .array(let elements): array { writer in elements.forEach { writer.tree($0) } }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.tree(member.value)
        }
      }
    }
  }

  /// Ends a line; used between the values of NDJSON and after a whole document.
  public mutating func endLine() {
    text += "\n"
  }

  /// Takes what has been written so far, so that a long output need not be held.
  public mutating func takeText() -> String {
    defer { text = "" }
    return text
  }

  /// Opens an object whose members whoever holds the writer writes next.
  public mutating func beginObject() {
    begin("{")
  }

  /// Closes the object that was opened last.
  public mutating func endObject() {
    end("}")
  }

  /// Adds text as it is, such as the rest of a value that was taken out and cut.
  public mutating func append(_ raw: String) {
    text += raw
  }

  private mutating func container(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    begin(open)
    body(&self)
    end(close)
  }

  private mutating func begin(_ open: String) {
    separate()
    text += open
    counts.append(0)
  }

  private mutating func end(_ close: String) {
    if (counts.popLast() ?? 0) > 0 { breakLine() }
    text += close
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let count = counts.last else { return }
    if count > 0 { text += "," }
    counts[counts.count - 1] = count + 1
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text += "\n" + String(repeating: "  ", count: counts.count)
  }

  private mutating func quote(_ value: String) {
    text += "\""
    if value.utf8.allSatisfy(Self.isPlain) {
      text += value + "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isUnsafeToPrint: text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Whether a byte is a printable ASCII character that JSON strings hold as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a reader could be misled by it: controls, separators, bidirectional marks.
  public var isUnsafeToPrint: Bool {
    switch value {
    case 0...0x1f, 0x7f...0x9f, 0x061c, 0x200b...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
      true
    default: false
    }
  }
}
