/// Two texts compared line by line, in the unified format.
///
/// Source: The Open Group Base Specifications, "diff" (`-U`).
struct UnifiedDiff {
  private static let context = 3
  /// Lines of one text times lines of the other up to which the smallest difference is sought.
  private static let stepLimit = 16_000_000

  private enum Line {
    case same(Substring)
    case removed(Substring)
    case added(Substring)
  }

  private let lines: [Line]
  /// Whether the last line of either text has no end.
  private let oldIsOpen: Bool
  private let newIsOpen: Bool

  /// Compares two texts.
  init(from old: String, to new: String) {
    let (before, after) = (Self.split(old), Self.split(new))
    oldIsOpen = !old.isEmpty && !old.hasSuffix("\n")
    newIsOpen = !new.isEmpty && !new.hasSuffix("\n")
    lines = Self.compare(before, after, endsDiffer: oldIsOpen != newIsOpen)
  }

  /// The difference as text; nothing if there is none.
  func text(from oldName: String, to newName: String) -> String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    for hunk in hunks { text += self.text(of: hunk) }
    return text
  }

  private static func split(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func compare(
    _ before: [Substring], _ after: [Substring], endsDiffer: Bool
  ) -> [Line] {
    // Of last lines that differ in their end alone one is removed and one is added.
    func isSame(_ left: Int, _ right: Int) -> Bool {
      before[left] == after[right]
        && !(endsDiffer && (left == before.count - 1 || right == after.count - 1))
    }
    var start = 0
    while start < before.count, start < after.count, isSame(start, start) { start += 1 }
    var (oldEnd, newEnd) = (before.count, after.count)
    while oldEnd > start, newEnd > start, isSame(oldEnd - 1, newEnd - 1) {
      oldEnd -= 1
      newEnd -= 1
    }
    let head = before[..<start].map { Line.same($0) }
    let tail = before[oldEnd...].map { Line.same($0) }
    let (rows, columns) = (oldEnd - start, newEnd - start)
    guard rows > 0, columns > 0,
      !rows.multipliedReportingOverflow(by: columns).overflow, rows * columns <= stepLimit
    else {
      return head + before[start..<oldEnd].map { .removed($0) }
        + after[start..<newEnd].map { .added($0) } + tail
    }
    // How many lines the rests have in common.
    var common = [[Int32]](
      repeating: [Int32](repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        common[row][column] =
          isSame(start + row, start + column)
          ? common[row + 1][column + 1] + 1
          : max(common[row + 1][column], common[row][column + 1])
      }
    }
    var middle: [Line] = []
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      if row < rows, column < columns, isSame(start + row, start + column) {
        middle.append(.same(before[start + row]))
        row += 1
        column += 1
      } else if column == columns
        || row < rows && common[row + 1][column] >= common[row][column + 1]
      {
        middle.append(.removed(before[start + row]))
        row += 1
      } else {
        middle.append(.added(after[start + column]))
        column += 1
      }
    }
    return head + middle + tail
  }

  /// Ranges of lines that hold changes with their surroundings.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let (oldBefore, newBefore) = counts(lines[..<hunk.lowerBound])
    let (old, new) = counts(lines[hunk])
    let (oldAll, newAll) = counts(lines[...])
    var text = "@@ -\(Self.place(oldBefore, old)) +\(Self.place(newBefore, new)) @@\n"
    var (oldLine, newLine) = (oldBefore, newBefore)
    for line in lines[hunk] {
      switch line {
      case .same(let line):
        text += " \(line)\n"
        oldLine += 1
        newLine += 1
        if oldIsOpen, oldLine == oldAll { text += Self.openEnd }
      case .removed(let line):
        text += "-\(line)\n"
        oldLine += 1
        if oldIsOpen, oldLine == oldAll { text += Self.openEnd }
      case .added(let line):
        text += "+\(line)\n"
        newLine += 1
        if newIsOpen, newLine == newAll { text += Self.openEnd }
      }
    }
    return text
  }

  private static let openEnd = "\\ No newline at end of file\n"

  private func counts(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
    var (old, new) = (0, 0)
    for line in lines {
      switch line {
      case .same:
        old += 1
        new += 1
      case .removed: old += 1
      case .added: new += 1
      }
    }
    return (old, new)
  }

  private static func place(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
