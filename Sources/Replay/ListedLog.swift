/// A file that a replay will read.
public struct ListedLog: Hashable, Sendable {
  /// Where it lies; `-` is standard input.
  public var path: String
  /// What reports call it: the end of the path, below the PATH argument or the root.
  public var shown: String
  /// Its size in bytes as it lies there; 0 when that is not known.
  public var size: Int
  /// Whether the user named this very file, rather than a folder above it.
  public var isNamed: Bool

  /// Creates an entry.
  public init(path: String, shown: String, size: Int, isNamed: Bool) {
    self.path = path
    self.shown = shown
    self.size = size
    self.isNamed = isNamed
  }

  /// Whether the file must hold records: the user named it, it is compressed, or its name is one
  /// that CloudTrail gives.
  var mustBeLog: Bool {
    isNamed || path.hasSuffix(".gz") || LogFileName(path: path) != nil
  }

  /// Files with equal groups may hold copies of each other's records (`--dedupe day`).
  var group: String {
    if let name = LogFileName(path: path) { return "\(name.account)/\(name.region)/\(name.day)" }
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return "/" + path[..<end]
  }

  /// Names of files in a walked folder that may be logs.
  static func mayBeLog(name: String) -> Bool {
    [".gz", ".json", ".jsonl", ".ndjson", ".log"].contains { name.hasSuffix($0) }
  }
}
