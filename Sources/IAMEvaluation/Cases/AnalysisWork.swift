/// The steps that analyses by cases may still take.
///
/// A step is about what comparing two elements of patterns takes. Where the steps are used up, an
/// analysis goes on with less: relations of patterns are taken to be unknown, cases are not tried.
/// Either leaves more open than there is, and settles nothing wrongly.
package struct AnalysisWork: Sendable {
  /// Steps for one decision; what people write takes some thousands.
  package static let decisionLimit = 250_000

  /// Steps that may be taken in all.
  package let limit: Int
  /// Steps that were taken; never more than the limit.
  package private(set) var spent = 0
  /// Whether something was left out for want of steps.
  package private(set) var isExhausted = false

  /// Work of so many steps.
  package init(limit: Int = decisionLimit) {
    self.limit = max(0, limit)
  }

  /// Steps for one decision out of these, to be given back by `add`.
  package var forDecision: AnalysisWork {
    AnalysisWork(limit: min(Self.decisionLimit, limit - spent))
  }

  /// Takes so many steps; false, and nothing taken, where there are not enough.
  mutating func take(_ steps: Int) -> Bool {
    guard !isExhausted, steps <= limit - spent else {
      isExhausted = true
      return false
    }
    spent += steps
    return true
  }

  /// Counts the steps of a decision.
  package mutating func add(_ decision: AnalysisWork) {
    spent += min(decision.spent, limit - spent)
    isExhausted = isExhausted || decision.isExhausted
  }
}
