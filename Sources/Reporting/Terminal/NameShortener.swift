/// Shortens names to a number of columns so that in one report no two names look the same.
///
/// The middle goes first. Where that makes two names alike, the part in which they differ is shown;
/// where even that is not enough, the later one is numbered.
struct NameShortener {
  private struct Request: Hashable {
    var name: String
    var limit: Int
  }

  /// The name behind each look that was given out.
  private var owners: [PrintableText: String] = [:]
  /// The looks of names that had to be numbered, and the last number of each crowd.
  private var numbered: [Request: PrintableText] = [:]
  private var lastNumber: [PrintableText: Int] = [:]

  /// Creates a shortener that has not met any name.
  init() {}

  /// How a name is shown in at most so many columns.
  mutating func name(_ full: String, columns limit: Int) -> PrintableText {
    let whole: PrintableText = full.isEmpty ? "(empty)" : PrintableText(escaping: full)
    let first = whole.shortened(to: limit)
    guard let other = claim(first, for: full) else { return first }
    let second = Self.around(
      Self.firstDifference(of: whole, PrintableText(escaping: other)), of: whole, columns: limit)
    if claim(second, for: full) == nil { return second }
    return number(whole, first: first, Request(name: full, limit: limit))
  }

  private mutating func number(
    _ whole: PrintableText, first: PrintableText, _ request: Request
  ) -> PrintableText {
    if let look = numbered[request] { return look }
    while true {
      let number = lastNumber[first, default: 1] + 1
      lastNumber[first] = number
      let mark: PrintableText = " (\(number: number))"
      let look = whole.shortened(to: request.limit - mark.columns) + mark
      if claim(look, for: request.name) == nil {
        numbered[request] = look
        return look
      }
    }
  }

  /// Takes a look for a name; returns the name that has it already, if another does.
  private mutating func claim(_ look: PrintableText, for full: String) -> String? {
    if let owner = owners[look] { return owner == full ? nil : owner }
    owners[look] = full
    return nil
  }

  private static func firstDifference(of name: PrintableText, _ other: PrintableText) -> Int {
    zip(name.cells, other.cells).prefix { $0 == $1 }.count
  }

  /// The name's beginning, the part around a cell, and its end.
  private static func around(
    _ difference: Int, of name: PrintableText, columns limit: Int
  ) -> PrintableText {
    let cells = name.cells
    let third = max(1, (limit - 2) / 3)
    let ellipsis = PrintableText.Cell(text: "…", columns: 1)
    let head = PrintableText.run(of: cells, columns: third)
    let start = max(head, difference - 2)
    guard start < cells.count else { return name.shortened(to: limit) }
    let middle = PrintableText.run(of: cells[start...], columns: third)
    let rest = cells[(start + middle)...]
    let left = limit - 2 - PrintableText(cells: cells[..<head]).columns
    let tail = PrintableText.run(
      of: rest.reversed(),
      columns: left - PrintableText(cells: cells[start..<start + middle]).columns)
    let parts = [cells[..<head], cells[start..<start + middle], rest.suffix(tail)]
    var shortened = Array(parts[0])
    if start > head { shortened.append(ellipsis) }
    shortened += parts[1]
    if tail < rest.count { shortened.append(ellipsis) }
    shortened += parts[2]
    return PrintableText(cells: shortened)
  }
}
