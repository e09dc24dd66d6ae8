public import JSONSyntax

/// What the first line of a condensed archive tells: `{"trailfenceArchive": {"version": 1, …}}`.
///
/// It is read here as far as a reader of records needs it.
public struct CondensedArchive: Hashable, Sendable {
  /// The version of the format that is written, and the only one that is read.
  public static let version = 1
  /// The member of the first line.
  public static let key = "trailfenceArchive"
  /// The member of every record that holds its calls (`CondensedCalls`).
  public static let callsKey = "trailfence"

  /// The records that follow.
  public var lines: Int
  /// All that the line tells.
  public var tree: JSONTree

  /// Why the first line of an archive cannot be used.
  enum Mistake: Error, Hashable {
    case otherVersion(String, tool: String?)
    case malformed
  }

  init(_ tree: JSONTree) throws(Mistake) {
    guard case .number(let version)? = tree["version"]?.content else { throw .malformed }
    guard version == String(Self.version) else {
      throw .otherVersion(version, tool: tree["tool"]?.string)
    }
    guard case .number(let digits)? = tree["lines"]?.content, let lines = Int(digits), lines >= 0
    else { throw .malformed }
    self.lines = lines
    self.tree = tree
  }
}

extension CondensedArchive.Mistake {
  var message: String {
    switch self {
    case .otherVersion(let version, let tool):
      "the archive was condensed in format \(version) by trailfence \(tool ?? "of an unknown version")"
        + "; this one reads format \(CondensedArchive.version)"
    case .malformed: "the first line of the condensed archive does not tell its version and lines"
    }
  }
}
