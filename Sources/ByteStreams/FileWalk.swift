import Glibc

/// The files under a path, one after another, in an order that does not depend on the file system.
///
/// The names of a folder are sorted by their bytes, and a folder is walked where its name stands.
/// Memory is bounded by the names in the folders that lie on the way to the current file. Symbolic
/// links are followed, but one to a folder that is walked anyway, or to one that another link has led
/// to already, is passed over and reported, so that its files come once and no arrangement of links
/// goes on for ever. Paths are the given path with names put behind it, as they are.
public struct FileWalk: ~Copyable {
  /// What the walk comes upon.
  public enum Entry: Hashable, Sendable {
    /// A file and its size in bytes.
    case file(path: String, size: Int)
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
    var next = 0
  }

  private var levels: [Level] = []
  /// What comes before anything else in the folders, the next one last.
  private var pending: [Entry] = []
  private var linkedFolders: Set<FileStatus.Identity> = []
  /// Real paths of folders of which everything is walked without following a link.
  private var walkedFolders: Set<String>

  /// Creates a walk; a path that is a file is its own and only entry.
  ///
  /// - Parameters:
  ///   - path: where it begins.
  ///   - walkedFolders: real paths of folders that other walks begin at.
  /// - Throws: the operating system's error when the path names nothing.
  public init(path: String, besides walkedFolders: Set<String> = []) throws(StreamError) {
    self.walkedFolders = walkedFolders
    let status = try FileStatus(path: path)
    if status.kind == .folder, let real = RealPath.of(path) { self.walkedFolders.insert(real) }
    switch status.kind {
    // A pipe that is named on the command line is read like a file.
    case .file, .other: pending = [.file(path: path, size: status.kind == .file ? status.size : 0)]
    case .folder: enter(path: path, identity: status.identity)
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
    do throws(StreamError) {
      status = try FileStatus(path: path)
    } catch {
      pending.append(.unreadable(path: path, error))
      return
    }
    switch status.kind {
    case .file: pending.append(.file(path: path, size: status.size))
    case .other: pending.append(.skipped(path: path, .notAFile))
    case .folder:
      // A link upwards comes back to where the walk began, on a way without links.
      let isOnTheWay = levels.contains { $0.identity == status.identity }
      guard !isOnTheWay, !Self.isLink(path) || isNew(path, status.identity) else {
        pending.append(.skipped(path: path, .linkToWalkedFolder))
        return
      }
      enter(path: path, identity: status.identity)
    }
  }

  /// Whether a link leads to a folder that nothing else leads to.
  private mutating func isNew(_ link: String, _ identity: FileStatus.Identity) -> Bool {
    guard linkedFolders.insert(identity).inserted else { return false }
    guard let real = RealPath.of(link) else { return true }
    return !RealPath.isAt(real, orBelowOneOf: walkedFolders)
  }

  private mutating func enter(path: String, identity: FileStatus.Identity) {
    do throws(StreamError) {
      let listing = try FolderListing(path: path)
      levels.append(Level(path: path, identity: identity, names: listing.names))
      pending = listing.unusableNames.reversed().map { name in
        .unreadable(path: "\(path)/\(name)", StreamError(.system(EILSEQ), at: 0))
      }
    } catch {
      pending.append(.unreadable(path: path, error))
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    // unsafe: `lstat` reads a C string and fills the struct, both of which live for the call.
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
