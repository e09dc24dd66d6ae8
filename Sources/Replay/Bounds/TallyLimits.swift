/// How much a tally keeps row by row; the rest is folded into counts.
///
/// What is kept is decided by hashes of the rows' keys, the smallest first, and never by counts: so
/// every part of an archive keeps, whole, what the whole archive keeps, and merging is exact in any
/// order and grouping.
public struct TallyLimits: Hashable, Sendable {
  /// Findings, and rows of principals, that are kept for each boundary.
  public var rows: Int

  /// Accounts, services and events with assumed actions that are kept, each.
  static let names = 10_000
  /// Days that are kept for a finding: eleven years.
  static let daysOfFinding = 4_096
  /// Days that are kept of the timeline of a boundary.
  static let days = 16_384
  /// Problems that are kept, the first in the order of the report.
  static let problems = 10_000

  /// The limits unless others are asked for.
  public static let standard = TallyLimits(rows: 20_000)
  /// The most rows that can be asked for.
  public static let mostRows = 10_000_000

  /// Creates limits.
  public init(rows: Int) {
    self.rows = rows
  }

  /// How far a table may pass its limit before it is cut, so that cutting costs little for each row.
  static func isOverfull(_ count: Int, _ limit: Int) -> Bool {
    count > limit + limit / 8 + 16
  }
}
