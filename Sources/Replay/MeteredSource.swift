import ByteStreams

/// A source that tells how far it has been read, so that large files show their share too.
struct MeteredSource: ByteSource, ~Copyable {
  /// Counts what was told of one file.
  final class Meter {
    private let progress: ReplayProgress?
    private(set) var bytes = 0

    init(_ progress: ReplayProgress?) {
      self.progress = progress
    }

    /// Adds what was read just now.
    func add(_ count: Int) {
      guard count > 0, let progress else { return }
      bytes += count
      progress.add(bytes: count)
    }
  }

  private var upstream: WatchedSource<FileSource>
  private let meter: Meter

  init(_ upstream: consuming WatchedSource<FileSource>, meter: Meter) {
    self.upstream = upstream
    self.meter = meter
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    let before = buffer.count
    try upstream.read(into: &buffer)
    meter.add(buffer.count - before)
  }
}
