import JSONSyntax

/// Collects diagnostics, as many as a reader may want to see.
///
/// Errors and warnings have a limit each, so that a flood of warnings never hides the error for
/// which a policy is refused.
struct DiagnosticLog {
  /// Diagnostics of one severity that are kept.
  static let limit = 1_000

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0
  private(set) var errorCount = 0
  private var otherCount = 0

  /// Whether nothing stands against using the policy.
  var hasErrors: Bool { errorCount > 0 }

  /// Adds a problem at a place; the place is worked out only if it is kept.
  mutating func add(_ problem: PolicyProblem, at range: @autoclosure () -> SourceRange) {
    let count: Int
    switch problem.severity {
    case .error:
      errorCount += 1
      count = errorCount
    case .warning, .note:
      otherCount += 1
      count = otherCount
    }
    guard count <= Self.limit else {
      omitted += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        id: problem.id, severity: problem.severity, message: problem.message, range: range(),
        help: problem.help, notes: problem.notes))
  }

  /// Puts the diagnostics from an index on in the order of the text.
  mutating func sort(from index: Int) {
    let tail = diagnostics[index...]
    let order = tail.indices.sorted { left, right in
      (tail[left].range.start, left) < (tail[right].range.start, right)
    }
    diagnostics.replaceSubrange(index..., with: order.map { tail[$0] })
  }
}
