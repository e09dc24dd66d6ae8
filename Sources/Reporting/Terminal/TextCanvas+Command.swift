extension TextCanvas {
  /// Writes a command so that it can be pasted: broken between its parts, each line but the last
  /// continued.
  mutating func command(_ parts: [NextCommand.Part]) {
    var line: PrintableText = ""
    var indent = 4
    for part in parts {
      // Continued lines are set in by two more, and leave room for ` \`.
      let fits = part.text.columns <= width - 8
      let words = fits ? part.text : part.placeholder
      if line.columns > 0, indent + line.columns + 1 + words.columns + 2 > width {
        self.line([.init(line + " \\")], indent: indent)
        line = words
        indent = 6
      } else {
        line += line.columns > 0 ? " " + words : words
      }
    }
    self.line([.init(line)], indent: indent)
  }
}
