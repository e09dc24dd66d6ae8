public import IAMPolicy
public import JSONSyntax

/// The lines of a policy's text, for reports that show where a statement stands.
public struct PolicyListing: Hashable, Sendable {
  /// Bytes of a file whose lines are kept: those of a document are few, a file that wraps one may
  /// hold a whole account.
  public static let sizeLimit = 256 << 10
  /// Lines that are kept; of longer texts only those with statements.
  public static let lineLimit = 1_000

  /// The number of the first line that is kept, from 1.
  public var firstLine: Int
  /// The lines without their ends.
  public var lines: [String]

  /// Keeps the lines of a policy; nil when there are too many, or too long ones.
  public init?(_ document: PolicyDocument, in source: SourceText) {
    let count = source.location(at: source.bytes.count).line
    guard source.bytes.count <= Self.sizeLimit else { return nil }
    var range = 1...count
    if count > Self.lineLimit {
      guard let first = document.statements.map(\.start.line).min(),
        let last = document.statements.map(\.end.line).max(), first >= 1, first <= last,
        last - first < Self.lineLimit
      else { return nil }
      range = first...last
    }
    firstLine = range.lowerBound
    lines = range.map(source.line)
    // The end of a last line is not a line of its own.
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// A line; nil when it is not kept.
  func line(_ number: Int) -> String? {
    let index = number - firstLine
    return lines.indices.contains(index) ? lines[index] : nil
  }
}
