import Replay

/// The findings by what they have in common, in a table above them.
extension TextPage {
  mutating func writeGroups(of candidate: ReportedCandidate, by grouping: ReportGrouping) {
    let groups = grouping.groups(of: candidate.findings)
    guard !groups.isEmpty else { return }
    canvas.heading("IMPACT BY \(escaping: grouping.title.uppercased())")
    let titles: [PrintableText] = ["denied", "undecided", "principals", "sessions"]
    let shown = grouping == .day ? groups[...] : groups.prefix(top)
    let rows = shown.map { group -> [PrintableText] in
      let about: PrintableText = group.sessions.isExact ? "" : "~"
      return [
        "\(group.denied)", "\(group.undecided)", "\(group.principals.count)",
        "\(about)\(group.sessions.count)",
      ]
    }
    let widths = titles.indices.map { column in
      rows.reduce(titles[column].columns) { max($0, $1[column].columns) } + 2
    }
    let nameWidth = max(12, canvas.width - widths.reduce(2, +))
    func cells(_ row: [PrintableText]) -> PrintableText {
      zip(row, widths).map { $0.rightAligned(to: $1) }.joined(separator: "")
    }
    canvas.line([.init(.blanks(nameWidth) + cells(titles), .quiet)], indent: 2)
    for (group, row) in zip(shown, rows) {
      let name = names.name(group.name, columns: nameWidth)
      canvas.line([.init(name.padded(to: nameWidth) + cells(row))], indent: 2)
    }
    if groups.count > shown.count {
      canvas.paragraph("and \(groups.count - shown.count) more in the JSON report", indent: 2)
    }
    canvas.paragraph(
      [.init(grouping.note, .quiet)], indent: 2)
  }
}
