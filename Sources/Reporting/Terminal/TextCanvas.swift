/// Lays out lines of text for a terminal; no line is wider than its width.
struct TextCanvas {
  /// How a part of a line is shown where colours are on; the text says the same without.
  enum Style: String {
    case plain = ""
    case strong = "1"
    case denied = "1;31"
    case undecided = "33"
    case quiet = "2"
  }

  /// Words in one style.
  struct Run {
    var text: PrintableText
    var style: Style

    init(_ text: PrintableText, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The narrowest terminal that is laid out for.
  static let leastWidth = 40
  /// The widest that sentences run; longer lines are hard to read.
  static let sentenceWidth = 100

  let width: Int
  private let usesColor: Bool
  private var text = ""

  init(width: Int, usesColor: Bool) {
    self.width = max(width, Self.leastWidth)
    self.usesColor = usesColor
  }

  /// Takes what has been written so far, so that a long output need not be held.
  mutating func takeText() -> String {
    defer { text = "" }
    return text
  }

  /// Writes an empty line.
  mutating func blank() {
    text += "\n"
  }

  /// Writes a heading after an empty line.
  mutating func heading(_ words: PrintableText) {
    blank()
    paragraph([Run(words, .strong)])
  }

  /// Writes one style's words, wrapped.
  mutating func paragraph(_ words: PrintableText, indent: Int = 0, hanging: Int? = nil) {
    paragraph([Run(words)], indent: indent, hanging: hanging)
  }

  /// Writes words, wrapped at blanks; what is longer than a line is broken where it must.
  ///
  /// - Parameters:
  ///   - lead: what stands before the words in the first line, never wrapped.
  ///   - indent: the blanks before the first line.
  ///   - hanging: the blanks before the others; as many as before the first, if nil.
  mutating func paragraph(
    _ runs: [Run], lead: [Run] = [], indent: Int = 0, hanging: Int? = nil
  ) {
    let following = hanging ?? indent
    let limit = min(width, following + Self.sentenceWidth)
    var line = Line(indent: indent)
    line.append(lead)
    line.needsBlank = false
    for word in words(of: runs) {
      let columns = word.reduce(0) { $0 + $1.text.columns }
      if line.columns + (line.needsBlank ? 1 : 0) + columns <= limit {
        line.append(word)
        continue
      }
      if line.needsBlank || line.columns > following && following + columns <= limit {
        end(line)
        line = Line(indent: following)
      }
      if line.columns + columns <= limit {
        line.append(word)
      } else {
        breakUp(word, into: &line, following: following, limit: limit)
      }
    }
    end(line)
  }

  /// Writes a label and beside it words that are wrapped under themselves.
  mutating func field(
    _ label: PrintableText, _ runs: [Run], indent: Int = 0, labelWidth: Int
  ) {
    paragraph(
      runs, lead: [Run(label.padded(to: labelWidth), label.columns > 0 ? .quiet : .plain)],
      indent: indent,
      hanging: indent + labelWidth)
  }

  /// Writes a label and beside it words of one style.
  mutating func field(
    _ label: PrintableText, _ words: PrintableText, indent: Int = 0, labelWidth: Int
  ) {
    field(label, [Run(words)], indent: indent, labelWidth: labelWidth)
  }

  /// Writes a line whose parts are known to fit; were they not to, it is wrapped.
  mutating func line(_ runs: [Run], indent: Int = 0) {
    let columns = runs.reduce(indent) { $0 + $1.text.columns }
    guard columns <= width else { return paragraph(runs, indent: indent) }
    var line = Line(indent: indent)
    line.append(runs)
    end(line)
  }

  private struct Line {
    var indent: Int
    var runs: [Run] = []
    var columns: Int
    /// Whether a word must be set off from what is there.
    var needsBlank = false

    init(indent: Int) {
      self.indent = indent
      columns = indent
    }

    mutating func append(_ word: [Run]) {
      for run in word where run.text.columns > 0 {
        let text = needsBlank ? " " + run.text : run.text
        needsBlank = false
        columns += text.columns
        if let last = runs.indices.last, runs[last].style == run.style {
          runs[last].text += text
        } else {
          runs.append(Run(text, run.style))
        }
      }
      needsBlank = !runs.isEmpty
    }
  }

  private mutating func end(_ line: Line) {
    write(line)
    text += "\n"
  }

  private mutating func write(_ line: Line) {
    guard !line.runs.isEmpty else { return }
    text += String(repeating: " ", count: line.indent)
    for run in line.runs {
      if usesColor, run.style != .plain {
        text += "\u{1b}[\(run.style.rawValue)m\(run.text.text)\u{1b}[0m"
      } else {
        text += run.text.text
      }
    }
  }

  /// The words between blanks; each is one run, or several where the style changes within it.
  private func words(of runs: [Run]) -> [[Run]] {
    var words: [[Run]] = []
    var word: [Run] = []
    for run in runs {
      for (index, part) in run.text.split().enumerated() {
        if index > 0, !word.isEmpty {
          words.append(word)
          word = []
        }
        if part.columns > 0 { word.append(Run(part, run.style)) }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private mutating func breakUp(
    _ word: [Run], into line: inout Line, following: Int, limit: Int
  ) {
    for run in word {
      var cells = run.text.cells[...]
      while !cells.isEmpty {
        // A cell is never wider than an escape, for which the least width leaves room.
        let fits = PrintableText.run(of: cells, columns: limit - line.columns)
        if fits == 0, line.columns > following {
          end(line)
          line = Line(indent: following)
          continue
        }
        let part = cells.prefix(max(1, fits))
        line.needsBlank = false
        line.append([Run(PrintableText(cells: part), run.style)])
        cells = cells.dropFirst(part.count)
      }
    }
  }
}
