import Replay

extension Report {
  /// What is counted but not listed one by one, in words.
  var truncationLines: [PrintableText] {
    guard let truncation else { return [] }
    var lines: [PrintableText] = []
    for candidate in truncation.candidates {
      let place = place(of: candidate.boundary)
      if !candidate.findings.findings.isEmpty {
        let calls = candidate.findings.calls
        lines.append(
          """
          \(place)\(about(candidate.findings.findings, "finding")), shown by \
          \(calls[.denied]) denied and \(calls[.indeterminate]) undecided calls; the report keeps \
          \(candidate.limit), and --max-findings more
          """)
      }
      if !candidate.principals.principals.isEmpty {
        let principals = candidate.principals
        lines.append(
          """
          \(place)\(about(principals.principals, "principal")) with \
          \(.count(principals.verdicts.total, "call")), \(principals.verdicts[.denied]) of them denied
          """)
      }
      if candidate.days.total > 0 {
        lines.append(
          "\(place)\(.count(candidate.days.total, "call")) on days that the timeline leaves out")
      }
    }
    let names: [(FoldedNames, PrintableText)] = [
      (truncation.accounts, "account"), (truncation.regions, "region"),
      (truncation.services, "service"), (truncation.assumedEvents, "event"),
    ]
    for (folded, name) in names where !folded.names.isEmpty {
      lines.append(about(folded.names, name))
    }
    if truncation.problems > 0 { lines.append(.count(truncation.problems, "problem")) }
    return lines
  }

  private func about(_ count: DistinctCount, _ noun: PrintableText) -> PrintableText {
    count.isExact ? .count(count.count, noun) : "about \(.count(count.count, noun))"
  }
}
