import Foundation

/// A file that holds what an output must be, byte for byte.
///
/// With `UPDATE_GOLDENS=1` in the environment the files are rewritten instead of compared; look at
/// the difference before it is committed.
public struct Golden: Sendable, CustomStringConvertible {
  /// Its path under `folder`.
  public let name: String
  /// A folder of the project.
  private let folder: String

  /// Names a golden file.
  public init(_ name: String, in folder: String = "Tests/Golden") {
    self.name = name
    self.folder = folder
  }

  /// The name.
  public var description: String { name }

  /// Where an output differs from the file, in words; nil when it does not.
  public func difference(from output: String) throws -> String? {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder).appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output.utf8).write(to: file)
      return nil
    }
    guard let data = try? Data(contentsOf: file) else {
      return "\(name) is not there; run the tests with UPDATE_GOLDENS=1 to write it"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard !expected.utf8.elementsEqual(output.utf8) else { return nil }
    let (expectedLines, lines) = (Self.lines(expected), Self.lines(output))
    let first = zip(expectedLines, lines).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return """
      \(name) differs in line \(first + 1):
      expected: \(first < expectedLines.count ? expectedLines[first] : "(the end)")
      found:    \(first < lines.count ? lines[first] : "(the end)")
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
