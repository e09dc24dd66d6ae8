import Glibc

/// Waits until one of some files is saved or a key is pressed; the kernel tells, nothing is polled.
///
/// Folders are watched instead of files, for most editors write a new file and put it in the place
/// of the old one. A file that does not exist yet can be watched if its folder does.
///
/// Source: inotify(7) of the Linux manual pages.
public struct FileWatch: ~Copyable {
  /// What ended a wait.
  public enum Event: Hashable, Sendable {
    case saved
    case key(UInt8)
    /// No further key can come.
    case inputEnded
    /// A signal came.
    case interrupted
  }

  /// How long, in milliseconds, other saves are waited for that belong to the same.
  private static let settlingTime: Int32 = 30

  private let descriptor: Int32
  /// The names that are watched in a folder, by the number of its watch.
  private var names: [Int32: Set<String>] = [:]

  /// Creates a watch of nothing yet.
  public init() throws(StreamError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw StreamError(.system(errno), at: 0) }
  }

  deinit { close(descriptor) }

  /// Watches a file as well; of a symbolic link also what it leads to.
  public mutating func add(path: String) throws(StreamError) {
    try addName(path)
    // unsafe: the path is a C string for the call, and the result is ours to free.
    guard let resolved = unsafe realpath(path, nil) else { return }
    let target = unsafe String(cString: resolved)
    unsafe free(resolved)
    if target != path { try addName(target) }
  }

  private mutating func addName(_ path: String) throws(StreamError) {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    // unsafe: `inotify_add_watch` takes a C string, which lives for the call.
    let watch = unsafe inotify_add_watch(
      descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE))
    guard watch >= 0 else { throw StreamError(.system(errno), at: 0) }
    names[watch, default: []].insert(name)
  }

  /// Waits for what happens next.
  ///
  /// - Parameter keys: the descriptor that keys come from; nil if none do.
  public func next(keysFrom keys: Int32?) throws(StreamError) -> Event {
    while true {
      var states = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      if let keys { states.append(pollfd(fd: keys, events: Int16(POLLIN), revents: 0)) }
      // unsafe: `poll` reads and fills the structs of the array, as many as it is told.
      let count = unsafe poll(&states, nfds_t(states.count), Self.patience)
      if count < 0 {
        guard errno == EINTR else { throw StreamError(.system(errno), at: 0) }
        return .interrupted
      }
      // A signal may have come before the wait, or have been handed to another thread.
      if count == 0, Interruption.pending != nil { return .interrupted }
      if let keys, states.count > 1, states[1].revents != 0 { return try key(from: keys) }
      if states[0].revents != 0, try hasSaves() {
        settle()
        return .saved
      }
    }
  }

  /// Milliseconds after which a signal is noticed that did not end the wait.
  private static let patience: Int32 = 250

  private func key(from descriptor: Int32) throws(StreamError) -> Event {
    var byte: UInt8 = 0
    // unsafe: `read` fills the one byte that it is given.
    let count = unsafe read(descriptor, &byte, 1)
    if count > 0 { return .key(byte) }
    if count < 0, errno == EINTR { return .interrupted }
    return .inputEnded
  }

  /// Lets saves come in that follow at once, such as those of several files.
  private func settle() {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // An editor that never stops saving may not keep the answer away.
    for _ in 0..<20 {
      // unsafe: `poll` reads and fills the one struct that it is given.
      guard unsafe poll(&state, 1, Self.settlingTime) > 0, (try? hasSaves()) != nil else { return }
    }
  }

  /// Reads what the kernel has told, and says whether any of it is about a watched file.
  private func hasSaves() throws(StreamError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    // unsafe: `read` fills at most as many bytes as the array has.
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else {
      if count == 0 || errno == EAGAIN || errno == EINTR { return false }
      throw StreamError(.system(errno), at: 0)
    }
    var isSaved = false
    var rest = buffer[..<count]
    // An event is four words, the last of which is the length of the name behind them.
    while rest.count >= 16 {
      let words = stride(from: rest.startIndex, to: rest.startIndex + 16, by: 4).map { start in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(rest[start + $1]) << (8 * UInt32($1)) }
      }
      let name = rest.dropFirst(16).prefix(Int(words[3]))
      rest = rest.dropFirst(16 + name.count)
      let watch = Int32(bitPattern: words[0])
      // Where events were lost, any file may have been saved.
      if words[1] & UInt32(IN_Q_OVERFLOW) != 0 { isSaved = true }
      let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      if names[watch]?.contains(text) == true { isSaved = true }
    }
    return isSaved
  }
}
