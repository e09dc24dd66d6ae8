import Replay
import Reporting

/// A condition under which the command ends with status 3: `denied`, `indeterminate:10`.
struct FailOn {
  let verdict: Verdict
  let atLeast: Int

  /// Reads `denied|indeterminate[:N]`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts[0] {
    case "denied": verdict = .denied
    case "indeterminate": verdict = .indeterminate
    default: return nil
    }
    guard parts.count == 2 else {
      atLeast = 1
      return
    }
    guard let number = Int(parts[1]), number > 0 else { return nil }
    atLeast = number
  }

  /// Whether it holds; calls that never got as far as being authorized, or are waived, do not count.
  func holds(for candidate: ReportedCandidate) -> Bool {
    candidate.gateCount(of: verdict) >= atLeast
  }
}
