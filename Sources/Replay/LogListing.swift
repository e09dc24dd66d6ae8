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
  private let named: Set<String>
  private var walked: WalkedFolders
  /// Real paths of files that links lead to and no walk comes to without.
  private var linked: Set<String>
  private let days: DeliveryDays

  private static let linkedTwice = "linkToListedFile"

  /// Lists what lies under the paths; `-` is standard input.
  ///
  /// With a root, files are shown relative to it; otherwise relative to their path. Paths are
  /// compared in their plainest spelling, and one that lies in another is listed with it; what several
  /// of them name, or lead to by links, is listed once. Files that were delivered on other days than
  /// those that are asked for are not read.
  public init(paths: [String], root: String? = nil, days: DeliveryDays = DeliveryDays()) {
    self.days = days
    let base = root.map { NamedPaths.plain($0) }
    let paths = NamedPaths(paths)
    named = paths.files
    walked = WalkedFolders(starts: paths.realFolders)
    linked = paths.linked
    missing = paths.missing
    for (path, error) in paths.unreadable { addProblem(path, error) }
    for path in paths.repeated {
      skip(
        path.path, size: 0,
        path.isFolder ? FileWalk.Reason.linkToWalkedFolder.rawValue : Self.linkedTwice)
    }
    for path in paths.starts {
      if path == "-" {
        add(ListedLog(path: "-", shown: "-", size: 0, isNamed: true))
      } else {
        walk(path, base)
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
      case .file(let found, let size): list(found, size: size, target: nil, under: path, base)
      case .linkedFile(let found, let size, let target):
        list(found, size: size, target: target, under: path, base)
      case .skipped(let file, let reason):
        skip(file, size: 0, reason.rawValue)
      case .unreadable(let file, let error):
        unread.append(ListedLog(path: file, shown: "", size: 0, isNamed: false))
        addProblem(Self.shown(file, under: path, base), error)
      }
    }
    walked = walk.walked
  }

  /// Lists a file that a walk came upon, if it may be a log; `target` is what a link leads to.
  private mutating func list(
    _ found: String, size: Int, target: String?, under path: String, _ base: String?
  ) {
    let file = path == "." ? String(found.dropFirst(2)) : found
    let isNamed = named.contains(file)
    guard file == path || !isNamed else { return }
    guard isNamed || ListedLog.mayBeLog(name: file) else {
      return skip(file, size: size, "notALogName")
    }
    guard !days.excludes(file) else { return skip(file, size: size, "otherDay") }
    if let target, !isNamed, isListed(target) {
      return skip(file, size: size, Self.linkedTwice)
    }
    add(
      ListedLog(
        path: file, shown: Self.shown(file, under: path, base), size: size, isNamed: isNamed))
  }

  /// Whether a file is listed by another path, too.
  private mutating func isListed(_ target: String) -> Bool {
    if RealPath.isAt(target, orBelowOneOf: walked.starts) {
      return ListedLog.mayBeLog(name: target) && !days.excludes(target)
    }
    return !linked.insert(target).inserted
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

  private static func shown(_ file: String, under path: String, _ base: String?) -> String {
    for folder in [base ?? path, path] {
      let start = folder.hasSuffix("/") ? folder : folder + "/"
      if file.utf8.starts(with: start.utf8) {
        return String(file[file.utf8.index(file.startIndex, offsetBy: start.utf8.count)...])
      }
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
