import Authoring

/// The account of a suggestion for a terminal: the answer first, what a person must decide next,
/// what it opens, and what no log can tell.
public struct SuggestionTextRenderer: Sendable {
  private let width: Int
  private let usesColor: Bool

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal; fewer than 40 are taken for 40.
  ///   - color: whether to stress words by colours; the text says the same without.
  public init(width: Int, color: Bool) {
    self.width = width
    usesColor = color
  }

  /// Writes the account as text.
  public func render(_ report: SuggestionReport, into output: inout some TextOutputStream) {
    var page = SuggestionPage(
      report: report, canvas: TextCanvas(width: width, usesColor: usesColor))
    page.writeAnswer()
    page.writeStatements()
    page.writeDecisions()
    page.writeReviews()
    page.writeExceptions()
    page.writeFitting()
    page.writeOpened()
    page.writeQuestions()
    page.writeFindings()
    page.writeProof()
    page.writeNextCommands()
    output.write(page.canvas.takeText())
  }
}
