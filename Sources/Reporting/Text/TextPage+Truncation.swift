import Replay

extension TextPage {
  /// What is counted but not listed one by one.
  mutating func writeTruncation() {
    guard let truncation = report.truncation else { return }
    canvas.heading("NOT LISTED ONE BY ONE")
    for candidate in truncation.candidates {
      let place: PrintableText =
        report.onlyCandidate == nil ? "boundary \(number: candidate.boundary): " : ""
      if !candidate.findings.findings.isEmpty {
        let calls = candidate.findings.calls
        canvas.paragraph(
          """
          - \(place)\(about(candidate.findings.findings, "finding")), shown by \
          \(calls[.denied]) denied and \(calls[.indeterminate]) undecided calls; the report keeps \
          \(candidate.limit), and --max-findings more
          """, indent: 2, hanging: 4)
      }
      if !candidate.principals.principals.isEmpty {
        let principals = candidate.principals
        canvas.paragraph(
          """
          - \(place)\(about(principals.principals, "principal")) with \
          \(.count(principals.verdicts.total, "call")), \(principals.verdicts[.denied]) of them denied
          """, indent: 2, hanging: 4)
      }
      if candidate.days.total > 0 {
        canvas.paragraph(
          "- \(place)\(.count(candidate.days.total, "call")) on days that the timeline leaves out",
          indent: 2, hanging: 4)
      }
    }
    let names: [(FoldedNames, PrintableText)] = [
      (truncation.accounts, "account"), (truncation.regions, "region"),
      (truncation.services, "service"), (truncation.assumedEvents, "event"),
    ]
    for (folded, name) in names where !folded.names.isEmpty {
      canvas.paragraph("- \(about(folded.names, name))", indent: 2, hanging: 4)
    }
    if truncation.problems > 0 {
      canvas.paragraph("- \(.count(truncation.problems, "problem"))", indent: 2, hanging: 4)
    }
  }

  private func about(_ count: DistinctCount, _ noun: PrintableText) -> PrintableText {
    count.isExact ? .count(count.count, noun) : "about \(.count(count.count, noun))"
  }
}
