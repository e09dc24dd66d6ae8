/// The formats of an impact report, by the words of `--format`.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For a terminal; the answer first.
  case text
  /// The contract that programs read.
  case json
  /// One finding a line, as the JSON report has it.
  case ndjson
  /// One finding a row, for spreadsheets and databases.
  case csv
  /// For a pull request.
  case markdown
  /// Findings on the lines of the boundary, for code scanning.
  case sarif
  /// Findings as test cases, for build servers.
  case junit
  /// One page for a browser.
  case html

  /// The one place that picks a renderer.
  public func renderer(_ style: ReportStyle) -> any ReportRenderer {
    switch self {
    case .text:
      TextRenderer(
        width: style.width, color: style.usesColor, top: style.top, grouping: style.grouping)
    case .json: JSONRenderer(grouping: style.grouping)
    case .ndjson: NDJSONRenderer()
    case .csv: CSVRenderer(grouping: style.grouping)
    case .markdown: MarkdownRenderer(top: style.top, grouping: style.grouping)
    case .sarif: SARIFRenderer()
    case .junit: JUnitRenderer()
    case .html: HTMLRenderer(top: style.top, grouping: style.grouping)
    }
  }
}

/// How a report is laid out; a format takes of it what it has a use for.
public struct ReportStyle: Hashable, Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether words are stressed by colours.
  public var usesColor: Bool
  /// Findings that are listed of each boundary where not all are; nil for the format's own number.
  public var top: Int?
  /// What findings are grouped by, where the format has groups.
  public var grouping: ReportGrouping?

  /// Creates a style.
  public init(
    width: Int = 80, usesColor: Bool = false, top: Int? = nil, grouping: ReportGrouping? = nil
  ) {
    self.grouping = grouping
    self.width = width
    self.usesColor = usesColor
    self.top = top
  }
}
