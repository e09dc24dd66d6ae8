import Glibc

/// What the file system says of a path.
public struct FileStatus: Hashable, Sendable {
  /// The kinds of things a path can name.
  public enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A pipe, device or socket.
    case other
  }

  /// What tells files apart that are named by several paths.
  public struct Identity: Hashable, Sendable {
    var device: UInt64
    var node: UInt64
  }

  /// What it is; of a symbolic link, what it leads to.
  public var kind: Kind
  /// Its size in bytes; meaningless unless it is a file.
  public var size: Int
  /// Differs, but for rare chances, once the content or its times were changed.
  public var stamp: UInt64
  /// Equal for paths of one file: through links, symbolic or hard.
  public var identity: Identity

  /// Looks a path up, through symbolic links.
  ///
  /// - Throws: `system(ENOENT)` and its like when there is nothing, or nothing that can be seen.
  public init(path: String) throws(StreamError) {
    var status = stat()
    // unsafe: `stat` reads a C string and fills the struct, both of which live for the call.
    guard unsafe stat(path, &status) == 0 else { throw StreamError(.system(errno), at: 0) }
    self.init(status)
  }

  /// Looks a path up; nil if it is a symbolic link.
  init?(notLinkAt path: String) throws(StreamError) {
    var status = stat()
    // unsafe: `lstat` reads a C string and fills the struct, both of which live for the call.
    guard unsafe lstat(path, &status) == 0 else { throw StreamError(.system(errno), at: 0) }
    guard status.st_mode & S_IFMT != S_IFLNK else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(clamping: status.st_size)
    let times = [status.st_mtim, status.st_ctim]
    stamp = times.reduce(0) { stamp, time in
      let moment = UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000
      return stamp &* 0x9e37_79b9_7f4a_7c15 &+ moment &+ UInt64(bitPattern: Int64(time.tv_nsec))
    }
    identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
  }
}
