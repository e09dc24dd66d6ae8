import Authoring
import IAMPolicy
import JSONSyntax

/// A check for a terminal: what was found, where, why it matters, what to write instead.
public struct CheckTextRenderer: Sendable {
  /// Blocks of the meter of characters.
  private static let meterWidth = 20
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

  /// Writes the report as text.
  public func render(_ report: CheckReport, into output: inout some TextOutputStream) {
    var canvas = TextCanvas(width: width, usesColor: usesColor)
    for (index, file) in report.files.enumerated() {
      if index > 0 { canvas.blank() }
      heading(file, &canvas)
      var explained: Set<String> = []
      for finding in file.check.findings {
        canvas.blank()
        write(
          finding, in: file, isExplained: !explained.insert(finding.rule.code).inserted, &canvas)
        output.write(canvas.takeText())
      }
      if file.check.omitted > 0 {
        canvas.blank()
        canvas.paragraph("\(file.check.omitted) more findings of the same rules are left out.")
      }
    }
    next(report, &canvas)
    output.write(canvas.takeText())
  }

  private func heading(_ file: CheckReport.File, _ canvas: inout TextCanvas) {
    var name: PrintableText = "\(escaping: file.path)"
    if let policy = file.policy { name += " (\(escaping: policy))" }
    let counts = file.counts.filter { $0.count > 0 }.map { type, count in
      "\(grouped(count)) \(type.words(count))"
    }
    let answer = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    canvas.paragraph([TextCanvas.Run("\(name): \(escaping: answer)", .strong)], hanging: 2)
    guard let characters = file.check.characters else {
      canvas.paragraph("It is no policy that can be checked.", indent: 2)
      return
    }
    let quota = ReportedBoundary.characterQuota
    let filled = min(Self.meterWidth, characters * Self.meterWidth / quota)
    let meter =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.meterWidth - filled)
    canvas.paragraph(
      "[\(escaping: meter)] \(characters) of \(quota) characters, white space not counted",
      indent: 2, hanging: 2)
  }

  private func write(
    _ finding: CheckFinding, in file: CheckReport.File, isExplained: Bool,
    _ canvas: inout TextCanvas
  ) {
    let style: TextCanvas.Style =
      switch finding.type {
      case .error, .securityWarning: .denied
      case .warning: .undecided
      case .suggestion: .quiet
      }
    canvas.paragraph(
      [
        TextCanvas.Run("\(escaping: finding.type.rawValue) ", style),
        TextCanvas.Run("\(escaping: finding.rule.code) ", .strong),
        TextCanvas.Run(
          "\(escaping: file.path):\(number: finding.range.start.line):\(number: finding.range.start.column)"
        ),
      ], hanging: 2)
    canvas.paragraph("\(escaping: finding.message)", indent: 2)
    let excerpt = DiagnosticText.excerpt(
      of: finding.range, in: file.source, width: max(20, canvas.width - 14))
    for line in excerpt.split(separator: "\n") {
      // The excerpt is harmless already, and its blanks must stand.
      let shown = PrintableText(stringLiteral: String(line).replacing("\t", with: " "))
      canvas.line([TextCanvas.Run(shown)], indent: 4)
    }
    if !isExplained {
      canvas.field("why", "\(escaping: finding.rule.why)", indent: 2, labelWidth: 9)
    }
    if !isExplained || finding.instead != nil {
      canvas.field("instead", "\(escaping: finding.remedy)", indent: 2, labelWidth: 9)
    }
    for note in finding.notes {
      guard let place = note.location else { continue }
      canvas.field(
        "see", "\(number: place.line):\(number: place.column): \(escaping: note.message)",
        indent: 2, labelWidth: 9)
    }
    if finding.actions.count > 3 {
      canvas.field(
        "actions", "\(escaping: finding.actions.joined(separator: ", "))", indent: 2,
        labelWidth: 9)
    }
  }

  private func next(_ report: CheckReport, _ canvas: inout TextCanvas) {
    guard let file = report.files.first(where: { $0.check.isPolicy }), file.path != "-" else {
      return
    }
    canvas.blank()
    let hasErrors = file.check.gravest == .error
    canvas.paragraph(
      hasErrors ? "Next, once the errors are mended:" : "Next, what would it break?")
    let boundary = shellWord(file.path) ?? "FILE"
    canvas.paragraph("trailfence replay --boundary \(boundary) PATH…", indent: 2, hanging: 4)
  }
}
