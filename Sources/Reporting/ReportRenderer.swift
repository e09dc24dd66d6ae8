/// A format of the report: a pure function that lays out what the report says.
public protocol ReportRenderer: Sendable {
  /// Writes a report; the output is handed over in pieces.
  func render(_ report: Report, into output: inout some TextOutputStream)
}
