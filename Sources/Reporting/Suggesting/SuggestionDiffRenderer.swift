import Authoring

/// A suggestion as a change to the boundary's text, in the format of `diff -u`.
public struct SuggestionDiffRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes the difference; nothing if there is none.
  public func render(_ report: SuggestionReport, into output: inout some TextOutputStream) {
    let suggestion = report.suggestion
    let diff = UnifiedDiff(from: suggestion.given?.text ?? "", to: suggestion.text)
    let name = report.boundary.map { Self.plain($0.source) }
    output.write(
      diff.text(
        from: name.map { "a/\($0)" } ?? "/dev/null", to: "b/\(name ?? "boundary.json")"))
  }

  /// A file's name that stays on its line.
  private static func plain(_ name: String) -> String {
    PrintableText(escaping: name).text
  }
}
