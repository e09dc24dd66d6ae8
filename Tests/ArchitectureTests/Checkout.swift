import Foundation

/// The files of the project that the tests read.
enum Checkout {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the folders in a folder, sorted.
  static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
  }

  /// The paths of the files under a folder, from the root, sorted.
  static func files(under path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: path).path)
      .map { "\(path)/\($0)" }
      .filter { try !attributes($0).isDirectory }
      .sorted()
  }

  /// The paths of the Swift files under a folder, from the root, sorted.
  static func swiftFiles(under path: String) throws -> [String] {
    try files(under: path).filter { $0.hasSuffix(".swift") }
  }

  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The number of bytes in a file.
  static func size(_ path: String) throws -> Int {
    try attributes(path).size
  }

  private static func attributes(_ path: String) throws -> (isDirectory: Bool, size: Int) {
    let values = try root.appending(path: path).resourceValues(
      forKeys: [.isDirectoryKey, .fileSizeKey])
    return (values.isDirectory == true, values.fileSize ?? 0)
  }
}
