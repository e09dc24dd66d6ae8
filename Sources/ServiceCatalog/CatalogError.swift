/// Why a file of facts can't be used.
public struct CatalogError: Error, Hashable, Sendable {
  /// What is wrong with a row.
  public enum Problem: Hashable, Sendable {
    /// The file is not UTF-8.
    case notUTF8
    /// The first column is none of the kinds; they are given.
    case unknownKind(String, known: [String])
    /// The row has another number of columns than its kind.
    case columns(found: Int, expected: [String])
    /// A column can't be read.
    case column(name: String, text: String, expected: String)
    /// Another row has the same key.
    case duplicate(firstLine: Int)
  }

  /// The line, counted from 1.
  public var line: Int
  /// What is wrong there.
  public var problem: Problem

  /// Creates an error.
  public init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }
}
