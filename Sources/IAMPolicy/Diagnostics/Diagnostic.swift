public import JSONSyntax

/// Something to tell about a policy, at the place that it is about.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// The policy cannot be used: it cannot be read, or it has more than one meaning.
    case error
    /// The policy has one meaning and is evaluated, but IAM would refuse it or it surprises.
    case warning
    /// A remark.
    case note
  }

  /// A remark beside the message, about another place.
  public struct Note: Hashable, Sendable {
    /// The remark.
    public var message: String
    /// The place, when there is one.
    public var location: SourceLocation?
    /// The name of the text that the place is in; nil for the text of the diagnostic itself.
    public var sourceName: String?

    /// Creates a note.
    public init(_ message: String, at location: SourceLocation? = nil, in sourceName: String? = nil)
    {
      self.message = message
      self.location = location
      self.sourceName = sourceName
    }
  }

  /// What kind of thing it is, for programs, such as `missing-comma`; never reworded.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What is the matter: lower case, no full stop, user text in backticks.
  public var message: String
  /// The text that it is about; empty where something is missing.
  public var range: SourceRange
  /// What to do about it; it may have several lines, the later ones ready to be pasted.
  public var help: String?
  /// Remarks about other places.
  public var notes: [Note]

  /// Creates a diagnostic.
  public init(
    id: String, severity: Severity, message: String, range: SourceRange, help: String? = nil,
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.notes = notes
  }

  /// A text of the user's in backticks, cut after 80 characters.
  public static func quoted(_ text: String) -> String {
    guard !text.isEmpty else { return "an empty string" }
    let beginning = text.unicodeScalars.prefix(81)
    guard beginning.count > 80 else { return "`\(text)`" }
    return "`\(String(String.UnicodeScalarView(beginning.dropLast())))…`"
  }
}
