/// One thing that a check looks for, in words: what it is called, why it matters, what to do.
///
/// The report, the page of documentation and the tests are all made from this declaration.
public struct CheckRule: Hashable, Sendable {
  /// How much a finding matters; the words are those of IAM Access Analyzer.
  ///
  /// Source: IAM Access Analyzer API Reference, "ValidatePolicyFinding".
  public enum FindingType: String, Hashable, Sendable, CaseIterable, Comparable {
    case error = "ERROR"
    case securityWarning = "SECURITY_WARNING"
    case warning = "WARNING"
    case suggestion = "SUGGESTION"

    private var rank: Int {
      switch self {
      case .error: 0
      case .securityWarning: 1
      case .warning: 2
      case .suggestion: 3
      }
    }

    /// The graver type comes first.
    public static func < (left: FindingType, right: FindingType) -> Bool { left.rank < right.rank }
  }

  /// Whose the code is.
  public enum Origin: Hashable, Sendable {
    /// IAM Access Analyzer's, with its meaning.
    case accessAnalyzer
    /// Ours: Access Analyzer has no such check, or not with this meaning.
    case trailfence
  }

  /// A policy that shows a rule, and what it should be.
  ///
  /// `⟦` and `⟧` stand around what a finding marks.
  public struct Example: Hashable, Sendable {
    /// The policy with the fault.
    public var faulty: String
    /// The policy without it; nil where no edit of the same policy shows it.
    public var mended: String?

    /// An example of whole documents.
    public static func document(_ faulty: String, mended: String?) -> Example {
      Example(faulty: faulty, mended: mended)
    }

    /// An example of statements, which are put into a document.
    public static func statements(_ faulty: String, mended: String?) -> Example {
      Example(faulty: document(of: faulty), mended: mended.map(document))
    }

    private static func document(of statements: String) -> String {
      let lines = statements.split(separator: "\n", omittingEmptySubsequences: false)
      let indented = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      return "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n\(indented)\n  ]\n}\n"
    }
  }

  /// What programs know it by, `INVALID_ACTION`; never reworded.
  public var code: String
  /// How much its findings matter.
  public var type: FindingType
  /// Whose the code is.
  public var origin: Origin
  /// What it finds, as a heading: `Unknown action`.
  public var title: String
  /// Why it matters, in sentences.
  public var why: String
  /// What to write instead, in sentences.
  public var instead: String
  /// A policy that shows it; nil where a small one cannot.
  public var example: Example?

  /// Declares a rule.
  public init(
    _ code: String, _ type: FindingType, _ origin: Origin, title: String, why: String,
    instead: String, example: Example? = nil
  ) {
    self.code = code
    self.type = type
    self.origin = origin
    self.title = title
    self.why = why
    self.instead = instead
    self.example = example
  }

  /// The code as a file or an anchor is named: `invalid-action`.
  public var slug: String { code.lowercased().map { $0 == "_" ? "-" : String($0) }.joined() }

  /// Where AWS, or this project, says more.
  public var learnMore: String {
    switch origin {
    case .accessAnalyzer:
      let kind = type == .warning ? "general-warning" : type.rawValue.lowercased()
      let anchor = kind.map { $0 == "_" ? "-" : String($0) }.joined()
      return "https://docs.aws.amazon.com/IAM/latest/UserGuide/"
        + "access-analyzer-reference-policy-checks.html"
        + "#access-analyzer-reference-policy-checks-\(anchor)-\(slug)"
    case .trailfence: return "docs/checks/\(slug).md"
    }
  }
}
