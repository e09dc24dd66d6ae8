/// A place in a text: line and column, both counted from 1; the column counts Unicode scalars.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place as `line:column`.
  public var description: String { "\(line):\(column)" }

  /// Orders places as a reader meets them.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a text, from its first character to the place just after its last.
public struct SourceRange: Hashable, Sendable, CustomStringConvertible {
  /// Where it begins.
  public var start: SourceLocation
  /// Where it ends; equal to `start` for a gap, where something is missing.
  public var end: SourceLocation

  /// Creates a stretch.
  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// Both ends, as `line:column-line:column`.
  public var description: String { "\(start)-\(end)" }
}
