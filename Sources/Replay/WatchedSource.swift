import ByteStreams
import Digests

/// A file on its way through, whose bytes are named and whose reading can be stopped.
struct WatchedSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private var upstream: Upstream
  private let watch: SourceWatch

  init(_ upstream: consuming Upstream, _ watch: SourceWatch) {
    self.upstream = upstream
    self.watch = watch
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    guard !watch.isStopped() else {
      watch.wasStopped = true
      throw StreamError(.stopped, at: watch.hash.count)
    }
    let before = buffer.count
    do throws(StreamError) {
      try upstream.read(into: &buffer)
    } catch {
      if error.failure == .stopped { watch.wasStopped = true }
      throw error
    }
    if watch.namesContent { watch.hash.update(buffer.span.extracting(before..<buffer.count)) }
    if buffer.count == before { watch.sawEnd = true }
  }
}

/// What is seen of one file after another as it goes by; a worker has its own.
final class SourceWatch {
  /// Whether reading is to end, as soon as possible.
  let isStopped: @Sendable () -> Bool
  let namesContent: Bool
  fileprivate(set) var hash = ContentHash()
  fileprivate(set) var sawEnd = false
  /// Whether a file was left before its end because nobody wanted the rest.
  fileprivate(set) var wasStopped = false

  init(isStopped: @escaping @Sendable () -> Bool = { false }, namesContent: Bool = false) {
    self.isStopped = isStopped
    self.namesContent = namesContent
  }

  func beginFile() {
    hash = ContentHash()
    sawEnd = false
  }

  /// Size and name of the whole content, also if the reader of records has left it early.
  func content(ofFileAt path: String) -> (size: Int, name: ContentName) {
    if !sawEnd, path != "-", let whole = Self.content(ofFileAt: path) { return whole }
    return (hash.count, hash.name)
  }

  /// Size and name of the content of a file; nil if it cannot be read, or not a second time.
  static func content(ofFileAt path: String) -> (size: Int, name: ContentName)? {
    guard (try? FileStatus(path: path))?.kind == .file, var source = try? FileSource(path: path)
    else { return nil }
    var hash = ContentHash()
    var buffer: [UInt8] = []
    while true {
      buffer.removeAll(keepingCapacity: true)
      let isRead: Void? = try? buffer.append(addingCapacity: 1 << 18) {
        (span) throws(StreamError) in
        try source.read(into: &span)
      }
      guard isRead != nil else { return nil }
      guard !buffer.isEmpty else { return (hash.count, hash.name) }
      hash.update(buffer.span)
    }
  }
}
