extension TextPage {
  /// What is counted but not listed one by one.
  mutating func writeTruncation() {
    let lines = report.truncationLines
    guard !lines.isEmpty else { return }
    canvas.heading("NOT LISTED ONE BY ONE")
    for line in lines { canvas.paragraph("- \(line)", indent: 2, hanging: 4) }
  }
}
