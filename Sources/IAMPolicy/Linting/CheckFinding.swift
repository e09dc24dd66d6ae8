public import JSONSyntax

/// Something that a check found in a policy, at the place that it is about.
public struct CheckFinding: Hashable, Sendable {
  /// One step from the document down to a place.
  ///
  /// Source: IAM Access Analyzer API Reference, "PathElement".
  public enum Step: Hashable, Sendable {
    /// An element of an array, from 0.
    case index(Int)
    /// A key itself.
    case key(String)
    /// What stands under a key.
    case value(String)
    /// Characters inside a string: the first, from 0, and how many.
    case substring(start: Int, length: Int)
  }

  /// The rule that it breaks.
  public var rule: CheckRule
  /// How much it matters: the rule's type, unless this case is a lesser one.
  public var type: CheckRule.FindingType
  /// What is the matter: lower case, no full stop, user text in backticks.
  public var message: String
  /// What to write instead in this case; the rule's own words if nil.
  public var instead: String?
  /// The text that it is about; empty where something is missing.
  public var range: SourceRange
  /// The bytes of that text.
  public var bytes: Range<Int>
  /// The way to it from the document.
  public var path: [Step]
  /// Remarks about other places.
  public var notes: [Diagnostic.Note]
  /// The actions that it is about, where it is about several.
  public var actions: [String]
  /// The place of its statement, from 1; nil where it is about none or the whole policy.
  public var statement: Int?
  /// That statement's `Sid`.
  public var sid: String?

  /// What to write instead.
  public var remedy: String { instead ?? rule.instead }
}
