public import Digests

/// The files that a tally counts, each by 16 bytes: an archive has millions of them.
///
/// A file is named by its path, size and content, so that equal content under two paths is two files.
public struct FileSet: Hashable, Sendable {
  /// The names, sorted, each once.
  public private(set) var names: [ContentName] = []

  /// Creates a set of no files.
  public init() {}

  /// Creates a set of the files with these names.
  public init(_ names: [ContentName]) {
    self.names = names.sorted()
    var last: ContentName?
    self.names.removeAll { name in
      defer { last = name }
      return name == last
    }
  }

  /// Names the set itself.
  var name: ContentName {
    var hash = ContentHash()
    for name in names {
      hash.update(name.high)
      hash.update(name.low)
    }
    return hash.name
  }

  /// Whether a file is in both sets.
  public func overlaps(_ other: FileSet) -> Bool {
    var (index, otherIndex) = (0, 0)
    while index < names.count, otherIndex < other.names.count {
      if names[index] == other.names[otherIndex] { return true }
      if names[index] < other.names[otherIndex] { index += 1 } else { otherIndex += 1 }
    }
    return false
  }

  /// Adds the files of another set.
  public mutating func formUnion(_ other: FileSet) {
    var merged: [ContentName] = []
    merged.reserveCapacity(names.count + other.names.count)
    var rest = other.names[...]
    for name in names {
      while let next = rest.first, next < name { merged.append(rest.removeFirst()) }
      if rest.first == name { rest.removeFirst() }
      merged.append(name)
    }
    names = merged + rest
  }
}

/// What names files: their paths under a root, else from the root of the file system.
public struct FileNaming: Hashable, Sendable {
  private let root: String?
  private let currentFolder: String

  /// Creates a naming; paths that do not begin with `/` begin in the current folder.
  public init(root: String?, currentFolder: String) {
    self.currentFolder = currentFolder
    self.root = root.map { Self.absolute($0, in: currentFolder) }
  }

  /// The path that names a file.
  public func path(of file: String) -> String {
    guard file != "-" else { return file }
    let path = Self.absolute(file, in: currentFolder)
    guard let root else { return path }
    let start = root == "/" ? root : root + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }

  /// The name of a path alone.
  func name(ofPath file: String) -> ContentName {
    var hash = ContentHash()
    hash.update(path(of: file))
    return hash.name
  }

  /// The name of a file.
  func name(of file: String, size: Int, content: ContentName) -> ContentName {
    var hash = ContentHash()
    hash.update(path(of: file))
    hash.update(UInt64(clamping: size))
    hash.update(content.high)
    hash.update(content.low)
    return hash.name
  }

  /// The name of a file whose content nobody has read.
  func name(ofUnread file: String, size: Int) -> ContentName {
    name(of: file, size: size, content: ContentName(high: 0, low: 0))
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/")
    where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
