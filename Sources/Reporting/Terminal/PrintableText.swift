import JSONSyntax

/// Text that a terminal can show as it is: one line, nothing in it that moves the cursor, changes
/// colours or turns the reading direction.
///
/// Logs are written by whoever calls AWS, so every text is taken for hostile. Anything that is not
/// plainly visible is shown as `\u{…}`; a `\u{` that was in the text shows as `\u{5c}u{`, so two
/// different texts never look the same for their escapes. Literals are our own words and stand as
/// they are; what is interpolated into them is escaped:
///
///     let cell: PrintableText = "\(calls) calls by \(escaping: session)"
struct PrintableText: Hashable, Sendable {
  /// The smallest part that is never broken: a character with its marks, or an escape.
  struct Cell: Hashable, Sendable {
    var text: String
    var columns: Int
  }

  /// What is shown.
  private(set) var text: String
  /// The columns that it takes.
  private(set) var columns: Int

  /// Combining marks on one character that are shown as such.
  private static let markLimit = 4

  /// Makes any text printable.
  init(escaping untrusted: String) {
    if Self.isPlain(untrusted) {
      self.init(text: untrusted, columns: untrusted.utf8.count)
    } else {
      self.init(cells: Self.cells(of: untrusted))
    }
  }

  /// Joins parts.
  init(cells: some Sequence<Cell>) {
    self.init(text: "", columns: 0)
    for cell in cells {
      text += cell.text
      columns += cell.columns
    }
  }

  private init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// Its parts; what is printable stays as it is.
  var cells: [Cell] { Self.cells(of: text, isPrintable: true) }

  /// The text, its middle replaced by `…` where it is wider than `limit`.
  ///
  /// Two fifths of what is shown are its beginning and the rest its end: the ends of ARNs differ
  /// more than their beginnings.
  func shortened(to limit: Int) -> PrintableText {
    guard columns > limit else { return self }
    let budget = max(0, limit - 1)
    if Self.isPlain(text) {
      let (head, tail) = (
        text.utf8.prefix(budget * 2 / 5), text.utf8.suffix(budget - budget * 2 / 5)
      )
      return PrintableText(text: "\(Substring(head))…\(Substring(tail))", columns: budget + 1)
    }
    let cells = self.cells
    let head = Self.run(of: cells, columns: budget * 2 / 5)
    let headColumns = cells[..<head].reduce(0) { $0 + $1.columns }
    let tail = Self.run(of: cells.reversed(), columns: budget - headColumns)
    return PrintableText(
      cells: cells[..<head] + [Cell(text: "…", columns: 1)] + cells[(cells.count - tail)...])
  }

  /// Both texts, one after the other.
  static func + (left: PrintableText, right: PrintableText) -> PrintableText {
    var sum = left
    sum += right
    return sum
  }

  /// Adds a text at the end.
  static func += (left: inout PrintableText, right: PrintableText) {
    left.text += right.text
    left.columns += right.columns
  }

  /// The text with blanks at its end up to a width.
  func padded(to width: Int) -> PrintableText {
    self + Self.blanks(width - columns)
  }

  /// The text with blanks at its beginning up to a width.
  func rightAligned(to width: Int) -> PrintableText {
    Self.blanks(width - columns) + self
  }

  /// So many blanks, none if negative.
  static func blanks(_ count: Int) -> PrintableText {
    PrintableText(text: String(repeating: " ", count: max(0, count)), columns: max(0, count))
  }

  /// The text with its blanks escaped as well, for lists in which a blank would part two names.
  var withoutBlanks: PrintableText {
    guard text.utf8.contains(UInt8(ascii: " ")) else { return self }
    return split().joined(separator: "\\u{20}")
  }

  /// The parts between blanks.
  func split() -> [PrintableText] {
    let isOneColumnAByte = columns == text.utf8.count
    return text.split(separator: " ", omittingEmptySubsequences: false).map { part in
      isOneColumnAByte
        ? PrintableText(text: String(part), columns: part.utf8.count)
        : PrintableText(cells: Self.cells(of: String(part), isPrintable: true))
    }
  }

  /// How many of the first cells fit.
  static func run(of cells: some Sequence<Cell>, columns: Int) -> Int {
    var left = columns
    var count = 0
    for cell in cells {
      left -= cell.columns
      if left < 0 { break }
      count += 1
    }
    return count
  }

  /// Whether each byte is a character of one column that needs no escape.
  private static func isPlain(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7f).contains(byte), byte != UInt8(ascii: "\\"),
        byte != UInt8(ascii: " ") || previous != UInt8(ascii: " ")
      else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || text.isEmpty
  }

  private static func cells(of text: String, isPrintable: Bool = false) -> [Cell] {
    let scalars = Array(text.unicodeScalars)
    var cells: [Cell] = []
    cells.reserveCapacity(scalars.count)
    var marks = markLimit
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isPrintable, let end = escapeEnd(in: scalars, from: index) {
        let escape = String(String.UnicodeScalarView(scalars[index...end]))
        cells.append(Cell(text: escape, columns: escape.utf8.count))
        marks = markLimit
        index = end + 1
        continue
      }
      let columns = scalar.columns
      let isEscaped =
        !isPrintable && needsEscape(scalar, at: index, of: scalars)
        || columns == 0 && marks >= markLimit
      if isEscaped {
        let escape = "\\u{\(String(scalar.value, radix: 16))}"
        cells.append(Cell(text: escape, columns: escape.utf8.count))
        marks = markLimit
      } else if columns == 0, !cells.isEmpty {
        cells[cells.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      } else {
        cells.append(Cell(text: String(scalar), columns: columns))
        marks = 0
      }
      index += 1
    }
    return cells
  }

  /// The index of the `}` that ends an escape which begins at an index.
  private static func escapeEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 2 < scalars.count, scalars[start] == "\\", scalars[start + 1] == "u",
      scalars[start + 2] == "{"
    else { return nil }
    return scalars[start...].prefix(10).firstIndex(of: "}")
  }

  private static func needsEscape(
    _ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case " ":
      // Blanks that could push text to the next line, or hide at an end.
      index == 0 || index == scalars.count - 1 || scalars[index - 1] == " "
    case "\\": index + 2 < scalars.count && scalars[index + 1] == "u" && scalars[index + 2] == "{"
    default: scalar.isInvisible
    }
  }
}

extension PrintableText: ExpressibleByStringInterpolation {
  /// Collects words of ours and escaped texts of others.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var result: PrintableText = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      result += PrintableText(stringLiteral: literal)
    }

    /// Adds a text of others.
    mutating func appendInterpolation(escaping untrusted: String) {
      result += PrintableText(escaping: untrusted)
    }

    /// Adds a text that is printable already.
    mutating func appendInterpolation(_ printable: PrintableText) {
      result += printable
    }

    /// Adds a count, its thousands grouped.
    mutating func appendInterpolation(_ count: Int) {
      result += PrintableText(escaping: grouped(count))
    }

    /// Adds a number that names something, its digits as they are.
    mutating func appendInterpolation(number: Int) {
      result += PrintableText(escaping: String(number))
    }
  }

  init(stringLiteral words: String) {
    self.init(cells: Self.cells(of: words, isPrintable: true))
  }

  init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.result
  }
}

extension PrintableText {
  /// A count and what is counted: `1 call`, `1,204 calls`.
  static func count(_ count: Int, _ noun: PrintableText) -> PrintableText {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension Sequence where Element == PrintableText {
  /// All texts in a row, with a separator between each two.
  func joined(separator: PrintableText) -> PrintableText {
    var joined: PrintableText = ""
    for (index, text) in enumerated() {
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }
}

/// A number with a comma between each three digits: `1,204,332`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var grouped = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
    grouped.append(digit)
  }
  return grouped
}

extension Unicode.Scalar {
  /// Whether it shows nothing, or not what it is: controls, formatting, blanks that are no space.
  fileprivate var isInvisible: Bool {
    if isASCII { return value < 0x20 || value == 0x7f }
    if isUnsafeToPrint || properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      true
    default: false
    }
  }

  /// The columns it takes on a terminal.
  ///
  /// Wide are the blocks that Unicode Standard Annex #11, "East Asian Width", lists as wide or
  /// full-width, and what has an emoji presentation.
  fileprivate var columns: Int {
    guard value >= 0x300 else { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f,
      0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff00...0xff60,
      0xffe0...0xffe6, 0x16fe0...0x18aff, 0x1b000...0x1b2ff, 0x1f300...0x1f64f, 0x1f680...0x1f6ff,
      0x1f900...0x1f9ff, 0x1fa70...0x1faff, 0x2_0000...0x3_fffd:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
