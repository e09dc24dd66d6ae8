public import IAMPolicy
import JSONSyntax

/// A boundary as the report speaks of it.
public struct ReportedBoundary: Sendable {
  /// Characters of a managed policy, white space not counted, that AWS accepts.
  ///
  /// Source: IAM User Guide, "IAM and AWS STS quotas".
  public static let characterQuota = 6_144

  /// The file's name, without its folders.
  public var source: String
  /// The file as it was named on the command line, for the commands that a reader runs next.
  public var path: String
  /// SHA-256 of the file, hexadecimal.
  public var sha256: String
  public var document: PolicyDocument
  /// Its text; nil where it is not known or too long to be shown.
  public var listing: PolicyListing?

  /// Creates a boundary; without a path, the source stands for it.
  public init(
    source: String, path: String? = nil, sha256: String, document: PolicyDocument,
    listing: PolicyListing? = nil
  ) {
    self.source = source
    self.path = path ?? source
    self.sha256 = sha256
    self.document = document
    self.listing = listing
  }

  /// Whether AWS refuses it for its length.
  public var isTooLong: Bool { document.characters > Self.characterQuota }

  /// Where a statement stands; nil when the boundary has none with that index.
  public func reference(to index: Int?) -> StatementReference? {
    document.reference(to: index, in: source)
  }
}

extension PolicyDocument {
  /// Where a statement stands; nil when there is none with that index.
  func reference(to index: Int?, in file: String) -> StatementReference? {
    index.flatMap(statement).map {
      StatementReference(
        sid: $0.sid, index: $0.index, file: file, line: $0.start.line, column: $0.start.column)
    }
  }

  /// The statement with an index; nil when there is none.
  func statement(_ index: Int) -> Statement? {
    // Statements are numbered by their place; a document made by hand may be numbered otherwise.
    let place = index &- 1
    return statements.indices.contains(place) && statements[place].index == index
      ? statements[place] : statements.first { $0.index == index }
  }
}

/// A statement of a policy, as reports point to it.
public struct StatementReference: Hashable, Sendable {
  /// The `Sid` element; nil when there is none.
  public var sid: String?
  /// Its place among the statements, from 1.
  public var index: Int
  /// The policy's file, without its folders.
  public var file: String
  public var line: Int
  public var column: Int

  /// Creates a reference.
  public init(sid: String?, index: Int, file: String, line: Int, column: Int) {
    self.sid = sid
    self.index = index
    self.file = file
    self.line = line
    self.column = column
  }
}
