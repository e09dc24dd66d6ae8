public import Authoring
import IAMPolicy
public import JSONSyntax

/// What `check` found in one or more policies.
public struct CheckReport: Sendable {
  /// One policy that was checked.
  public struct File: Sendable {
    /// What the file is called: the path as it was given, or an ARN.
    public var path: String
    /// The policy's name in a file that holds more than the policy.
    public var policy: String?
    /// The text that all places are in.
    public var source: SourceText
    /// What was found.
    public var check: PolicyCheck

    /// Creates the entry of one policy.
    public init(path: String, policy: String?, source: SourceText, check: PolicyCheck) {
      self.path = path
      self.policy = policy
      self.source = source
      self.check = check
    }

    /// How many findings there are of each type, the gravest first.
    var counts: [(type: CheckRule.FindingType, count: Int)] {
      CheckRule.FindingType.allCases.map { type in
        (type, check.findings.count { $0.type == type })
      }
    }
  }

  /// The policies, in the order in which they were given.
  public var files: [File]
  /// The program's version.
  public var toolVersion: String
  /// The catalog's version.
  public var catalogVersion: String

  /// Creates a report.
  public init(files: [File], toolVersion: String, catalogVersion: String) {
    self.files = files
    self.toolVersion = toolVersion
    self.catalogVersion = catalogVersion
  }
}

extension CheckRule.FindingType {
  /// The type in words, for one finding or several.
  func words(_ count: Int) -> String {
    switch self {
    case .error: count == 1 ? "error" : "errors"
    case .securityWarning: count == 1 ? "security warning" : "security warnings"
    case .warning: count == 1 ? "warning" : "warnings"
    case .suggestion: count == 1 ? "suggestion" : "suggestions"
    }
  }
}
