import Glibc

/// A file that appears whole or not at all: written aside in the same folder, synced, renamed.
///
/// What stands at the path stays until `commit`; without it the file aside is removed. A path that
/// names a pipe or device, such as `/dev/null`, is written to directly, and a symbolic link stays
/// a link: the file it leads to is replaced.
public struct AtomicFile: ~Copyable, Sendable {
  private let path: String
  private let asidePath: String?
  private var descriptor: Int32
  private var isCommitted = false

  /// Begins a file that will stand at the path.
  ///
  /// - Parameter asideIsFixed: Whether the file aside always has the same name, so that a process
  ///   that is killed again and again leaves one behind at the most; nobody else may write it.
  public init(path: String, asideIsFixed: Bool = false) throws(StreamError) {
    let begun = try Self.begin(path, asideIsFixed)
    self.path = begun.path
    asidePath = begun.aside
    descriptor = begun.descriptor
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
    // unsafe: `unlink` reads a C string, which lives for the call.
    if !isCommitted, let asidePath { unsafe _ = unlink(asidePath) }
  }

  /// Adds bytes.
  public mutating func write(_ bytes: Span<UInt8>) throws(StreamError) {
    try Descriptor.write(bytes, to: descriptor)
  }

  /// Adds a text.
  public mutating func write(_ text: String) throws(StreamError) {
    var text = text
    text.makeContiguousUTF8()
    try write(text.utf8.span)
  }

  /// Puts the file in its place.
  public consuming func commit() throws(StreamError) {
    guard let asidePath else {
      isCommitted = true
      return
    }
    guard fsync(descriptor) == 0 else { throw StreamError(.system(errno), at: 0) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw StreamError(.system(errno), at: 0) }
    // unsafe: `rename` reads two C strings, which live for the call.
    guard unsafe rename(asidePath, path) == 0 else { throw StreamError(.system(errno), at: 0) }
    isCommitted = true
    // The new name is durable once the folder is synced; where that is refused nothing is lost.
    if let folder = try? Self.open(Self.folder(of: path), flags: O_RDONLY) {
      _ = fsync(folder)
      _ = close(folder)
    }
  }

  private static func begin(
    _ path: String, _ asideIsFixed: Bool
  ) throws(StreamError) -> (path: String, aside: String?, descriptor: Int32) {
    let existing = try? FileStatus(path: path)
    if let existing, existing.kind != .file {
      return (path, nil, try open(path, flags: O_WRONLY))
    }
    let target = existing == nil ? path : RealPath.of(path) ?? path
    guard !asideIsFixed else {
      let aside = aside(target, suffix: "tmp")
      let descriptor = try open(aside, flags: O_WRONLY | O_CREAT)
      // Another process that writes it just now would mix its bytes into ours.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, ftruncate(descriptor, 0) == 0 else {
        let code = errno == EWOULDBLOCK ? EBUSY : errno
        _ = close(descriptor)
        throw StreamError(.system(code), at: 0)
      }
      return (target, aside, descriptor)
    }
    let (aside, descriptor) = try createAside(target)
    return (target, aside, descriptor)
  }

  private static func createAside(
    _ path: String
  ) throws(StreamError) -> (path: String, descriptor: Int32) {
    var number = 0
    while true {
      let aside = aside(path, suffix: "\(getpid()).\(number).tmp")
      do throws(StreamError) {
        return (aside, try open(aside, flags: O_WRONLY | O_CREAT | O_EXCL))
      } catch {
        // A file that a killed process with our number left behind is not ours to remove.
        guard error.failure == .system(EEXIST), number < 100 else { throw error }
        number += 1
      }
    }
  }

  private static func open(_ path: String, flags: Int32) throws(StreamError) -> Int32 {
    while true {
      // unsafe: `open` takes a C string, which lives for the call.
      let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw StreamError(.system(errno), at: 0) }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func aside(_ path: String, suffix: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let start = name ?? path.startIndex
    return "\(path[..<start]).\(path[start...]).\(suffix)"
  }
}
