import Replay

extension Report {
  /// The answer in one sentence, the first thing that a reader sees.
  var answer: PrintableText {
    guard input.records > 0 else { return "No record was found, so nothing was judged." }
    let calls: PrintableText = "\(.count(input.records, "call"))"
    guard let only = onlyCandidate else { return comparison(of: calls) }
    let denied = only.verdicts[.denied]
    let undecided = only.verdicts[.indeterminate]
    guard only.judged > 0 else {
      return "The boundary applies to none of \(calls): see the verdicts below for why."
    }
    let rest: PrintableText =
      undecided > 0 ? "\(undecided) could not be decided." : "all were decided."
    if denied > 0 {
      return """
        \(denied) of \(calls) by \(about)\(only.touchedPrincipals) of \
        \(about)\(.count(only.principalCount, "principal")) would have been denied; \(rest)
        """
    }
    return """
      None of \(calls) by \(about)\(.count(only.principalCount, "principal")) would have been denied; \
      \(rest)
      """
  }

  private func comparison(of calls: PrintableText) -> PrintableText {
    let denied = candidates.map { $0.verdicts[.denied] }
    guard let least = denied.min(), let most = denied.max() else {
      return "No boundary was given, so nothing was judged."
    }
    let range: PrintableText = least == most ? "\(most)" : "between \(least) and \(most)"
    return """
      Of \(calls) by \(about)\(.count(principalCount, "principal")), \(range) would have been denied, \
      depending on which of \(candidates.count) boundaries is chosen.
      """
  }

  /// Stands before numbers of principals that are estimated.
  private var about: PrintableText {
    let isExact = truncation?.candidates.allSatisfy { $0.principals.principals.isExact } ?? true
    return isExact ? "" : "about "
  }

  /// Principals of all boundaries together, those that are not listed too.
  private var principalCount: Int {
    // Which ones are kept hangs on their names alone, so every boundary leaves out the same ones.
    principals.count + (truncation?.candidates.map(\.principals.principals.count).max() ?? 0)
  }

  /// Why the answer is not whole, in a sentence; nil when it is.
  var reservation: PrintableText? {
    var reasons: [PrintableText] = []
    if let stoppedBy {
      reasons.append("the replay was stopped by \(FindingWording.name(stoppedBy))")
    }
    if !input.problems.isEmpty {
      let problems: PrintableText = .count(input.problems.count, "problem")
      reasons.append("the input has \(problems), listed below")
    }
    if reasons.isEmpty {
      guard !isComplete else { return nil }
      return "This answer is not whole: not everything was read."
    }
    return "This answer is not whole: \(reasons.joined(separator: ", and "))."
  }

  /// The services whose data events are missing, in a sentence; nil when there are none.
  var dataCoverage: PrintableText? {
    let services = servicesWithoutDataEvents
    guard !services.isEmpty else { return nil }
    let names = services.map { FindingWording.name($0) }.joined(separator: ", ")
    return """
      Not seen: access to the data in \(names), of which the archive holds no data events.
      """
  }

  /// The services that have data events of which the archive holds none, sorted.
  var servicesWithoutDataEvents: [String] {
    blindSpots.filter { $0.kind == .noDataEvents }.flatMap(\.subjects)
  }
}
