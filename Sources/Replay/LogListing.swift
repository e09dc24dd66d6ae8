import ByteStreams

/// The log files under the PATHs of a command, and what was found beside them.
public struct LogListing: Sendable {
  /// The files to read, sorted by path.
  public private(set) var files: [ListedLog] = []
  /// Files that are not read, by reason.
  public private(set) var skipped: [String: Int] = [:]
  /// What the operating system does not let us see.
  public private(set) var problems: [InputProblem] = []
  /// PATHs that do not exist.
  public private(set) var missing: [String] = []

  /// Lists what lies under the paths; `-` is standard input.
  ///
  /// With a root, files are shown relative to it; otherwise relative to their path. A file that is
  /// reached over two paths is listed once.
  public init(paths: [String], root: String? = nil) {
    for path in Set(paths).sorted() {
      if path == "-" {
        files.append(ListedLog(path: "-", shown: "-", size: 0, isNamed: true))
      } else {
        walk(path, root: root)
      }
    }
    files.sort { ($0.path, $0.shown) < ($1.path, $1.shown) }
    removeRepeated()
  }

  /// Bytes of all files as they lie there.
  public var bytes: Int { files.reduce(0) { $0 + $1.size } }

  private mutating func walk(_ path: String, root: String?) {
    var walk: FileWalk
    do throws(StreamError) {
      walk = try FileWalk(path: path)
    } catch {
      missing.append(path)
      return
    }
    let base = root.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    while let entry = walk.next() {
      switch entry {
      case .file(let file, let size):
        let isNamed = file == path
        guard isNamed || ListedLog.mayBeLog(name: file) else {
          skipped["notALogName", default: 0] += 1
          continue
        }
        files.append(
          ListedLog(path: file, shown: shown(file, under: path, base), size: size, isNamed: isNamed)
        )
      case .skipped(_, let reason):
        skipped[reason.rawValue, default: 0] += 1
      case .unreadable(let file, let error):
        problems.append(
          InputProblem(file: shown(file, under: path, base), offset: 0, what: error.message))
      }
    }
  }

  private func shown(_ file: String, under path: String, _ base: String?) -> String {
    if let base, file.hasPrefix(base) { return String(file.dropFirst(base.count)) }
    guard file != path, file.hasPrefix(path) else { return file }
    return String(file.dropFirst(path.count).drop { $0 == "/" })
  }

  private mutating func removeRepeated() {
    var kept: [ListedLog] = []
    kept.reserveCapacity(files.count)
    for file in files {
      if let last = kept.last, last.path == file.path {
        kept[kept.count - 1].isNamed = last.isNamed || file.isNamed
      } else {
        kept.append(file)
      }
    }
    files = kept
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
