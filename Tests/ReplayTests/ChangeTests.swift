import Replay
import Testing

/// The table of changes, cell by cell, as the README has it.
struct ChangeTests {
  private static let verdicts: [Verdict] = [.allowed, .denied, .indeterminate, .alreadyDenied]

  /// A row for each verdict of the baseline, a column for each of the candidate, in that order.
  private static let table: [[Change]] = [
    [.unchanged, .newlyDenied, .newlyIndeterminate, .unchanged],
    [.maybeNewlyAllowed, .unchanged, .newlyIndeterminate, .unchanged],
    [.nowDecided, .nowDecided, .unchanged, .unchanged],
    [.maybeNewlyAllowed, .unchanged, .newlyIndeterminate, .unchanged],
  ]

  @Test func everyCellOfTheTableIsAsPublished() {
    for (baseline, row) in zip(Self.verdicts, Self.table) {
      for (candidate, change) in zip(Self.verdicts, row) {
        #expect(Change(from: baseline, to: candidate) == change, "\(baseline) to \(candidate)")
      }
    }
  }

  @Test func onlyADenialThatNamesTheBoundaryIsNewlyAllowedForCertain() {
    for baseline in Self.verdicts {
      for candidate in Self.verdicts {
        let change = Change(from: baseline, to: candidate, namesBoundary: true)
        let isIt = baseline == .alreadyDenied && candidate == .allowed
        #expect((change == .newlyAllowed) == isIt, "\(baseline) to \(candidate)")
        if !isIt { #expect(change == Change(from: baseline, to: candidate)) }
      }
    }
  }

  @Test func whatNoBoundaryHasASayInDoesNotChange() {
    for other in Verdict.allCases where !Self.verdicts.contains(other) {
      for verdict in Verdict.allCases {
        #expect(Change(from: other, to: verdict) == nil)
        #expect(Change(from: verdict, to: other) == nil)
      }
    }
  }
}
