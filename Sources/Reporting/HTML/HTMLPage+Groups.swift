import Replay

/// The findings by what they have in common.
extension HTMLPage {
  private static let groupLimit = 500

  /// Writes a table of the groups of a boundary's findings.
  mutating func writeGroups(of candidate: ReportedCandidate, by grouping: ReportGrouping) {
    let groups = grouping.groups(of: candidate.findings)
    guard !groups.isEmpty else { return }
    let title: PrintableText = "\(escaping: grouping.title)"
    html.element("section", ["class": "groups"]) { html in
      html.element("h3", "By \(title)")
      html.element("p", ["class": "note"], grouping.note)
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Impact of boundary \(number: candidate.id) by \(title)",
        ]
      ) { html in
        html.element("table", ["class": "plain"]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", ["scope": "col"], title)
              for title: PrintableText in ["Denied", "Undecided", "Principals", "Sessions"] {
                html.element("th", ["scope": "col", "class": "n"], title)
              }
            }
          }
          html.element("tbody") { html in
            for group in groups.prefix(Self.groupLimit) { Self.write(group, &html) }
          }
        }
      }
      if groups.count > Self.groupLimit {
        html.element(
          "p", ["class": "note"], "and \(groups.count - Self.groupLimit) more in the JSON report")
      }
    }
    html.endLine()
  }

  private static func write(_ group: ReportedGroup, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"], PrintableText(escaping: group.name))
      let about: PrintableText = group.sessions.isExact ? "" : "about "
      for cell: PrintableText in [
        "\(group.denied)", "\(group.undecided)", "\(group.principals.count)",
        "\(about)\(group.sessions.count)",
      ] {
        html.element("td", ["class": "n"], cell)
      }
    }
  }
}
