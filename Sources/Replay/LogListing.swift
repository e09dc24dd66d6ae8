import ByteStreams
public import Digests

/// The log files under the PATHs of a command, and what was found beside them.
public struct LogListing: Sendable {
  /// The files to read: by PATH, and below it in the order of the walk.
  public var files = LogList()
  /// Files that are not read, by reason.
  public private(set) var skipped: [String: Int] = [:]
  /// What the operating system does not let us see.
  public private(set) var problems: [InputProblem] = []
  /// PATHs that do not exist.
  public private(set) var missing: [String] = []
  /// Bytes of all files as they lie there.
  public private(set) var bytes = 0

  /// Files that were seen and are not read: their paths and sizes.
  private var unread = LogList()

  /// PATHs that are files; no walk lists them a second time.
  private var named: Set<String> = []
  /// Folders at which a walk begins, by their real paths.
  private var walked: Set<String> = []
  private let days: DeliveryDays

  /// Lists what lies under the paths; `-` is standard input.
  ///
  /// With a root, files are shown relative to it; otherwise relative to their path. Paths are
  /// compared in their plainest spelling, and one that lies in another is listed with it. Files that
  /// were delivered on other days than those that are asked for are not read.
  public init(paths: [String], root: String? = nil, days: DeliveryDays = DeliveryDays()) {
    self.days = days
    let base = root.map { Self.plain($0) }
    let paths = Set(paths.map(Self.plain)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let kinds = paths.map { path in
      path == "-"
        ? nil : Result { () throws(StreamError) in try FileStatus(path: path).kind }
    }
    var folders: Set<String> = []
    for (path, kind) in zip(paths, kinds) {
      switch kind {
      case .success(.folder)?: folders.insert(path)
      default: named.insert(path)
      }
    }
    walked = Set(folders.filter { !Self.isBelow($0, folders) }.compactMap(RealPath.of))
    for (path, kind) in zip(paths, kinds) {
      switch kind {
      case nil: add(ListedLog(path: "-", shown: "-", size: 0, isNamed: true))
      case .failure(let error)? where error.isNotFound: missing.append(path)
      case .failure(let error)?: addProblem(path, error)
      case .success(.folder)? where Self.isBelow(path, folders): break
      case .success?: walk(path, base)
      }
    }
  }

  private mutating func walk(_ path: String, _ base: String?) {
    var walk: FileWalk
    do throws(StreamError) {
      walk = try FileWalk(path: path, besides: walked)
    } catch {
      // It was there a moment ago.
      addProblem(path, error)
      return
    }
    while let entry = walk.next() {
      switch entry {
      case .file(let found, let size):
        let file = path == "." ? String(found.dropFirst(2)) : found
        let isNamed = named.contains(file)
        guard file == path || !isNamed else { continue }
        guard isNamed || ListedLog.mayBeLog(name: file) else {
          skip(file, size: size, "notALogName")
          continue
        }
        guard !days.excludes(file) else {
          skip(file, size: size, "otherDay")
          continue
        }
        add(
          ListedLog(
            path: file, shown: Self.shown(file, under: path, base), size: size, isNamed: isNamed))
      case .skipped(let file, let reason):
        skip(file, size: 0, reason.rawValue)
      case .unreadable(let file, let error):
        unread.append(ListedLog(path: file, shown: "", size: 0, isNamed: false))
        addProblem(Self.shown(file, under: path, base), error)
      }
    }
  }

  /// The names of the files that were seen and are not read: a tally counts them too.
  public func unreadNames(_ naming: FileNaming) -> [ContentName] {
    unread.map { naming.name(ofUnread: $0.path, size: $0.size) }
  }

  private mutating func skip(_ file: String, size: Int, _ reason: String) {
    skipped[reason, default: 0] += 1
    unread.append(ListedLog(path: file, shown: "", size: size, isNamed: false))
  }

  private mutating func add(_ log: ListedLog) {
    files.append(log)
    bytes = Int(clamping: Int64(bytes) + Int64(log.size))
  }

  private mutating func addProblem(_ file: String, _ error: StreamError) {
    problems.append(InputProblem(file: file, offset: 0, what: error.message))
  }

  /// A path without what says nothing: `./` in front, `//`, `/./`, and `/` at its end.
  static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + parts }
    return parts.isEmpty && !path.isEmpty ? "." : parts
  }

  /// Whether a path lies below one of the folders, which the walk of that one comes to.
  private static func isBelow(_ path: String, _ folders: Set<String>) -> Bool {
    if path != ".", !path.hasPrefix("/"), !path.hasPrefix("../"), path != "..",
      folders.contains(".")
    {
      return true
    }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if folders.contains(rest.isEmpty ? "/" : String(rest)) { return true }
    }
    return false
  }

  private static func shown(_ file: String, under path: String, _ base: String?) -> String {
    for folder in [base ?? path, path] {
      let start = folder.hasSuffix("/") ? folder : folder + "/"
      if file.hasPrefix(start) { return String(file.dropFirst(start.count)) }
      if folder == ".", !file.hasPrefix("/") { return file }
    }
    return file
  }
}

extension InputTally {
  /// Adds what listing the files has told.
  public mutating func add(_ listing: LogListing) {
    filesSkipped.merge(listing.skipped, uniquingKeysWith: +)
    problems += listing.problems
    problems.sort()
  }
}
