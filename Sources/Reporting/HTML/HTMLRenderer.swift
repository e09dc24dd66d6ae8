import Digests
import Replay

/// The report as one page for a browser: a file that asks nothing of any network, and that can be
/// read without scripts.
///
/// Whoever calls AWS writes the log, so every text in the page is taken for hostile. It gets there
/// as `PrintableText`, which shows what is invisible, and `HTMLWriter` escapes it; the script puts
/// it in as text and nothing else. Should all of that fail, the page's Content Security Policy lets
/// run and apply only the one script and the one style sheet whose digests it names.
public struct HTMLRenderer: ReportRenderer {
  /// Findings that are listed where scripts are off, unless the caller says otherwise.
  public static let defaultTop = 100

  private let top: Int
  private let grouping: ReportGrouping?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - top: findings that are listed where scripts are off; `defaultTop` if nil. With scripts all
  ///     are.
  ///   - grouping: what a table below the charts groups the findings by.
  public init(top: Int? = nil, grouping: ReportGrouping? = nil) {
    self.top = max(0, top ?? Self.defaultTop)
    self.grouping = grouping
  }

  /// Writes a report as a page.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    var page = HTMLPage(report, top: top, grouping: grouping)
    page.writeHead()
    page.writeOpening()
    output.write(page.html.takeText())
    page.writeChanges()
    page.writeImpact()
    page.writeWaves()
    page.writeRollout()
    output.write(page.html.takeText())
    page.writeFindings(into: &output)
    page.writeTruncation()
    page.writeBoundaries()
    page.writeCoverage()
    page.writeProblems()
    page.writeClosing()
    output.write(page.html.takeText())
    page.writeData(into: &output)
    page.writeEnd()
    output.write(page.html.takeText())
  }
}

/// A page that is being written.
struct HTMLPage {
  let report: Report
  /// Findings that are listed where scripts are off.
  let top: Int
  let grouping: ReportGrouping?
  var html = HTMLWriter()
  var names = NameShortener()

  init(_ report: Report, top: Int, grouping: ReportGrouping?) {
    self.report = report
    self.top = top
    self.grouping = grouping
  }

  /// Writes all that a browser has to know before it shows anything.
  mutating func writeHead() {
    html.verbatim("<!doctype html>\n")
    html.open("html", ["lang": "en"])
    html.endLine()
    let title = title
    html.element("head") { html in
      html.endLine()
      html.open("meta", ["charset": "utf-8"])
      html.endLine()
      html.open(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": PrintableText(stringLiteral: Self.contentSecurityPolicy),
        ])
      html.endLine()
      html.open(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.open("meta", ["name": "color-scheme", "content": "light dark"])
      html.open("meta", ["name": "referrer", "content": "no-referrer"])
      html.open("meta", ["name": "robots", "content": "noindex"])
      html.endLine()
      html.element("title", title)
      html.endLine()
      html.element("style") { $0.verbatim(PageText.style) }
      html.endLine()
    }
    html.endLine()
    html.open("body")
    html.endLine()
    writePatterns()
  }

  /// Writes the hatching of what is undecided, which all charts use.
  private mutating func writePatterns() {
    html.element(
      "svg", ["class": "patterns", "width": "0", "height": "0", "aria-hidden": "true"]
    ) { html in
      html.element(
        "pattern",
        [
          "id": "hatch", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
      ) { html in
        html.element("rect", ["class": "hatch-ground", "width": "5", "height": "5"]) { _ in }
        html.element("line", ["class": "hatch-line", "y2": "5"]) { _ in }
      }
    }
    html.endLine()
  }

  /// Writes the script and ends the page.
  mutating func writeEnd() {
    html.element("script") { $0.verbatim(PageText.script) }
    html.endLine()
    html.close("body")
    html.endLine()
    html.close("html")
    html.endLine()
  }

  private var title: PrintableText {
    let names = report.candidates.map { FindingWording.name($0.source) }
    return "What \(names.joined(separator: ", ")) would deny · trailfence"
  }

  /// What the page may do: nothing but apply its own style sheet and run its own script, and that
  /// without turning text into markup.
  ///
  /// Source: W3C, "Content Security Policy Level 3" and "Trusted Types".
  static var contentSecurityPolicy: String {
    let script = SHA256.base64(of: Array(PageText.script.utf8).span)
    let style = SHA256.base64(of: Array(PageText.style.utf8).span)
    return """
      default-src 'none'; script-src 'sha256-\(script)'; style-src 'sha256-\(style)'; \
      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'
      """
  }
}
