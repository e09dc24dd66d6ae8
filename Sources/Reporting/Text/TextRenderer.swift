/// The report for a terminal, or for whoever reads text: the answer first, the next commands last.
public struct TextRenderer: ReportRenderer {
  /// Findings that are listed of each boundary unless the caller says otherwise.
  public static let defaultTop = 20

  private let width: Int
  private let usesColor: Bool
  private let top: Int
  private let grouping: ReportGrouping?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal; fewer than 40 are taken for 40.
  ///   - color: whether to stress words by colours; the text says the same without.
  ///   - top: findings that are listed of each boundary; `defaultTop` if nil.
  ///   - grouping: what findings are grouped by; by principal, without a table above, if nil.
  public init(width: Int, color: Bool, top: Int? = nil, grouping: ReportGrouping? = nil) {
    self.grouping = grouping
    self.width = width
    usesColor = color
    self.top = max(0, top ?? Self.defaultTop)
  }

  /// Writes a report as text.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    var page = TextPage(report, width: width, usesColor: usesColor, top: top)
    page.grouping = grouping
    page.writeAnswer()
    page.writeArchive()
    page.writeComparison()
    page.writeChanges()
    for candidate in report.candidates {
      page.writeFindings(of: candidate, into: &output)
    }
    page.writeTruncation()
    page.writeWaivers()
    page.writeWaves()
    page.writeAttachments()
    page.writeVerdicts()
    page.writeBlindSpots()
    page.writeProblems()
    page.writePremise()
    page.writeNextCommands()
    output.write(page.canvas.takeText())
  }
}

/// A text report that is being laid out.
struct TextPage {
  let report: Report
  let top: Int
  var canvas: TextCanvas
  var names = NameShortener()
  var grouping: ReportGrouping?

  init(_ report: Report, width: Int, usesColor: Bool, top: Int) {
    self.report = report
    self.top = top
    canvas = TextCanvas(width: width, usesColor: usesColor)
  }
}
