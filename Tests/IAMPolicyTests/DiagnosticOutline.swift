import IAMPolicy
import JSONSyntax
import Testing

/// What is said about a policy, a line each: severity, id, place, the text underlined, message, help
/// (its first line), and the places of notes.
func outline(_ text: String, as type: PolicyType = .permissionsBoundary) -> [String] {
  let source = SourceText(name: "p", text)
  let result = PolicyParser.parse(source, as: type)
  return outline(result.diagnostics, in: source)
}

/// The same for diagnostics that are there already.
func outline(_ diagnostics: [Diagnostic], in source: SourceText) -> [String] {
  diagnostics.map { diagnostic in
    let range = diagnostic.range
    let line = Array(source.line(range.start.line).unicodeScalars)
    let last = range.end.line == range.start.line ? range.end.column - 1 : line.count
    var underlined = String.UnicodeScalarView()
    if range.start.column - 1 < min(last, line.count) {
      underlined.append(contentsOf: line[range.start.column - 1..<min(last, line.count)])
    }
    let help = diagnostic.help.map { help in
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      return " → \(lines[0])" + (lines.count > 1 ? "…" : "")
    }
    let notes = diagnostic.notes.map { note in
      " (\(note.message)\(note.location.map { " \($0)" } ?? ""))"
    }
    return "\(diagnostic.severity) \(diagnostic.id) \(range.start) ‹\(String(underlined))› "
      + diagnostic.message + (help ?? "") + notes.joined()
  }
}

/// A document of version 2012-10-17 around the members of one statement.
func document(statement members: String) -> String {
  #"{"Version":"2012-10-17","Statement":[{"# + members + "}]}"
}

/// A text and all that is to be said about it.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var type: PolicyType
  var expected: [String]

  var testDescription: String { name }

  init(
    _ name: String, _ text: String, as type: PolicyType = .permissionsBoundary, expected: [String]
  ) {
    self.name = name
    self.text = text
    self.type = type
    self.expected = expected
  }
}
