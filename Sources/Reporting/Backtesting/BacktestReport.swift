public import Authoring

/// A backtest with what its readers have to know beside its counts.
public struct BacktestReport: Sendable {
  /// What was counted.
  public var backtest: Backtest
  /// The boundary's file, if one was put to the test.
  public var boundary: String?

  /// Creates a report.
  public init(_ backtest: Backtest, boundary: String?) {
    self.backtest = backtest
    self.boundary = boundary
  }
}
