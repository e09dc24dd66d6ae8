import Glibc

/// The files under a path, one after another, in an order that does not depend on the file system.
///
/// The names of a folder are sorted by their bytes, and a folder is walked where its name stands.
/// Memory is bounded by the names in the folders that lie on the way to the current file. Symbolic
/// links are followed, but one to a folder that is walked anyway, or to one that another link has led
/// to already, is passed over and reported, so that its files come once and no arrangement of links
/// goes on for ever. Links to files come as such. Paths are the given path with names put behind it, as
/// they are.
public struct FileWalk: ~Copyable {
  /// What the walk comes upon.
  public enum Entry: Hashable, Sendable {
    /// A file and its size in bytes.
    case file(path: String, size: Int)
    /// A symbolic link to a file: the file's size, and its real path where that can be told.
    case linkedFile(path: String, size: Int, target: String?)
    /// Something that is not read.
    case skipped(path: String, Reason)
    /// A file or folder that the operating system does not let us see.
    case unreadable(path: String, StreamError)
  }

  /// Why something is passed over.
  public enum Reason: String, Hashable, Sendable {
    /// A link to a folder that is, or was, walked otherwise.
    case linkToWalkedFolder
    /// A pipe, device or socket.
    case notAFile
  }

  private struct Level {
    var path: String
    var identity: FileStatus.Identity
    var names: [String]
    /// Whether a link is on the way to it.
    var isLinked: Bool
    var next = 0
  }

  private var levels: [Level] = []
  /// What comes before anything else in the folders, the next one last.
  private var pending: [Entry] = []
  /// The folders that are walked otherwise, and those that links have led to so far.
  public private(set) var walked: WalkedFolders

  /// Creates a walk; a path that is a file is its own and only entry.
  ///
  /// - Parameters:
  ///   - path: where it begins.
  ///   - walked: folders that other walks begin at, or came to.
  /// - Throws: the operating system's error when the path names nothing.
  public init(
    path: String, besides walked: WalkedFolders = WalkedFolders()
  ) throws(StreamError) {
    self.walked = walked
    let status = try FileStatus(path: path)
    if status.kind == .folder, let real = RealPath.of(path) { self.walked.starts.insert(real) }
    switch status.kind {
    // A pipe that is named on the command line is read like a file.
    case .file, .other: pending = [.file(path: path, size: status.kind == .file ? status.size : 0)]
    case .folder: enter(path: path, identity: status.identity, isLinked: false)
    }
  }

  /// The next thing, or nil when all has been seen.
  public mutating func next() -> Entry? {
    while true {
      if let entry = pending.popLast() { return entry }
      guard let level = levels.last else { return nil }
      guard level.next < level.names.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      let name = level.names[level.next]
      visit(level.path.utf8.last == UInt8(ascii: "/") ? level.path + name : "\(level.path)/\(name)")
    }
  }

  private mutating func visit(_ path: String) {
    let status: FileStatus
    let isLink: Bool
    do throws(StreamError) {
      let own = try FileStatus(notLinkAt: path)
      isLink = own == nil
      if let own { status = own } else { status = try FileStatus(path: path) }
    } catch {
      pending.append(.unreadable(path: path, error))
      return
    }
    switch status.kind {
    case .file where isLink:
      pending.append(.linkedFile(path: path, size: status.size, target: RealPath.of(path)))
    case .file: pending.append(.file(path: path, size: status.size))
    case .other: pending.append(.skipped(path: path, .notAFile))
    case .folder:
      // A link upwards comes back to where the walk began, on a way without links.
      let isOnTheWay = levels.contains { $0.identity == status.identity }
      let isLinked = isLink || levels.last?.isLinked == true
      guard !isOnTheWay, !isLinked || isNew(path, status.identity) else {
        pending.append(.skipped(path: path, .linkToWalkedFolder))
        return
      }
      enter(path: path, identity: status.identity, isLinked: isLinked)
    }
  }

  /// Whether a folder that a link led to, or that lies below, is come to for the first time.
  private mutating func isNew(_ path: String, _ identity: FileStatus.Identity) -> Bool {
    guard walked.linked.insert(identity).inserted else { return false }
    guard let real = RealPath.of(path) else { return true }
    return !RealPath.isAt(real, orBelowOneOf: walked.starts)
  }

  private mutating func enter(path: String, identity: FileStatus.Identity, isLinked: Bool) {
    do throws(StreamError) {
      let listing = try FolderListing(path: path)
      levels.append(
        Level(path: path, identity: identity, names: listing.names, isLinked: isLinked))
      pending = listing.unusableNames.reversed().map { name in
        .unreadable(path: "\(path)/\(name)", StreamError(.system(EILSEQ), at: 0))
      }
    } catch {
      pending.append(.unreadable(path: path, error))
    }
  }
}

/// Folders that need not be walked again.
public struct WalkedFolders: Sendable {
  /// Real paths of folders of which everything is walked without following a link.
  public var starts: Set<String>
  /// Folders that links have led to, and those below.
  var linked: Set<FileStatus.Identity> = []

  /// Creates a value from the real paths of folders at which walks begin.
  public init(starts: Set<String> = []) {
    self.starts = starts
  }
}
