import Replay

/// What became of findings from one report to the next, over the same archive.
struct ReportDifference {
  /// What became of one.
  enum Step: CaseIterable {
    case newlyDenied
    case newlyUndecided
    /// It was denied or undecided, and passes now.
    case passes
  }

  /// An action of a principal under one boundary.
  struct Row: Hashable {
    /// Its number; 0 where a plan leaves open which it is.
    var boundary: Int
    var principal: String?
    var action: String
  }

  /// The rows by what became of them, those with more calls first.
  private(set) var rows: [Step: [(row: Row, calls: Int)]] = [:]

  init(from before: Report, to after: Report) {
    let (old, new) = (Self.counts(of: before), Self.counts(of: after))
    for row in Set(old.keys).union(new.keys) {
      let (was, now) = (old[row] ?? ImpactCounts(), new[row] ?? ImpactCounts())
      let step: Step
      let calls: Int
      if now.denied > 0, was.denied == 0 {
        (step, calls) = (.newlyDenied, now.denied)
      } else if now.denied == 0, now.undecided > 0, was.denied > 0 || was.undecided == 0 {
        (step, calls) = (.newlyUndecided, now.undecided)
      } else if now.total == 0, was.total > 0 {
        (step, calls) = (.passes, was.total)
      } else {
        continue
      }
      rows[step, default: []].append((row, calls))
    }
    for step in Step.allCases {
      rows[step]?.sort { left, right in
        left.calls != right.calls ? left.calls > right.calls : left.row < right.row
      }
    }
  }

  /// The number of rows of a kind.
  func count(_ step: Step) -> Int { rows[step]?.count ?? 0 }

  private static func counts(of report: Report) -> [Row: ImpactCounts] {
    var counts: [Row: ImpactCounts] = [:]
    for finding in report.findings {
      let row = Row(
        boundary: finding.boundary ?? 0, principal: finding.principal, action: finding.key.action)
      counts[row, default: ImpactCounts()].add(finding)
    }
    return counts
  }
}

extension ReportDifference.Row: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.boundary, left.principal ?? "", left.action)
      < (right.boundary, right.principal ?? "", right.action)
  }
}
