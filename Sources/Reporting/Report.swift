public import IAMPolicy
public import Replay

/// A boundary as the report speaks of it.
public struct ReportedBoundary: Sendable {
  /// The file's name, without its folders.
  public var source: String
  /// SHA-256 of the file, hexadecimal.
  public var sha256: String
  public var document: PolicyDocument

  /// Creates a boundary.
  public init(source: String, sha256: String, document: PolicyDocument) {
    self.source = source
    self.sha256 = sha256
    self.document = document
  }
}

/// All that a report says, worked out once from a tally; the formats only lay it out.
public struct Report: Sendable {
  public var boundaries: [ReportedBoundary]
  public var tally: Tally
  public var asOf: String
  public var dedupe: String
  public var toolVersion: String
  public var catalogVersion: String

  /// Creates a report.
  public init(
    boundaries: [ReportedBoundary], tally: Tally, asOf: String, dedupe: String,
    toolVersion: String, catalogVersion: String
  ) {
    self.boundaries = boundaries
    self.tally = tally
    self.asOf = asOf
    self.dedupe = dedupe
    self.toolVersion = toolVersion
    self.catalogVersion = catalogVersion
  }
}
