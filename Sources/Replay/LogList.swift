import ByteStreams
public import CloudTrail

/// Log files in the order in which they are read, held compactly: an archive has many of them, and
/// what they are called takes more memory than all that is counted.
///
/// The folders are kept once, the names behind each other in one run of bytes.
public struct LogList: RandomAccessCollection, Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var folder: Int32
    var isNamed: Bool
    /// Where the name begins in `names`.
    var name: Int
    /// Bytes of the path that stand before what reports show.
    var hidden: Int32
    var size: Int
  }

  private var folders: [String] = []
  private var names: [UInt8] = []
  private var entries: [Entry] = []

  /// What is followed in the files.
  public var limits = LogLimits.standard

  /// Creates an empty list.
  public init() {}

  /// Creates a list of files.
  public init(_ logs: some Sequence<ListedLog>) {
    for log in logs { append(log) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  /// A file.
  public subscript(position: Int) -> ListedLog {
    let entry = entries[position]
    let end = position + 1 < entries.count ? entries[position + 1].name : names.count
    let path =
      folders[Int(entry.folder)] + String(decoding: names[entry.name..<end], as: UTF8.self)
    let shown = path.utf8.index(path.startIndex, offsetBy: Int(entry.hidden))
    return ListedLog(
      path: path, shown: String(path[shown...]), size: entry.size, isNamed: entry.isNamed)
  }

  /// Adds a file, of which reports show the end of its path.
  mutating func append(_ log: ListedLog) {
    let path = log.path.utf8.span
    var start = path.count
    while start > 0, path[start - 1] != UInt8(ascii: "/") { start -= 1 }
    let folder = path.extracting(0..<start)
    if folders.last.map({ !folder.equals($0.utf8.span) }) ?? true {
      let end = log.path.utf8.index(log.path.startIndex, offsetBy: start)
      folders.append(String(log.path[..<end]))
    }
    entries.append(
      Entry(
        folder: Int32(clamping: folders.count - 1), isNamed: log.isNamed, name: names.count,
        hidden: Int32(clamping: path.count - log.shown.utf8.count), size: log.size))
    names.append(copying: path.extracting(start...))
  }
}

extension Span<UInt8> {
  fileprivate func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
