import Reporting

extension OutputArguments {
  /// The format of a report; formats are checked when arguments are read.
  var reportFormat: ReportFormat { ReportFormat(rawValue: format) ?? .text }

  /// How a report is laid out.
  func style(top: Int?, grouping: ReportGrouping? = nil) -> ReportStyle {
    ReportStyle(width: width, usesColor: color, top: top, grouping: grouping)
  }
}
