import Glibc

/// Standard output or standard error.
public struct StandardStream: Hashable, Sendable {
  /// Where results go.
  public static let output = StandardStream(descriptor: 1)
  /// Where everything else goes.
  public static let error = StandardStream(descriptor: 2)

  /// The number of the stream, as `Terminal` wants it.
  public let descriptor: Int32

  /// Writes a text, whole.
  ///
  /// - Throws: an error whose `isBrokenPipe` tells a reader that has gone from a real failure.
  public func write(_ text: String) throws(StreamError) {
    var text = text
    text.makeContiguousUTF8()
    try write(text.utf8.span)
  }

  /// Writes bytes, all of them.
  public func write(_ bytes: Span<UInt8>) throws(StreamError) {
    try Descriptor.write(bytes, to: descriptor)
  }

  /// Makes a write to a pipe without a reader an error instead of the end of the process.
  public static func ignoreBrokenPipeSignal() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

/// Writing to file descriptors.
enum Descriptor {
  /// Writes all bytes, however many calls it takes; the error's offset counts those written.
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(StreamError) {
    var offset = 0
    while offset < bytes.count {
      // unsafe: the kernel reads the span's bytes within the count given.
      let count = unsafe bytes.extracting(offset..<bytes.count).withUnsafeBufferPointer {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        // A terminal or pipe that somebody else made non-blocking: wait until it takes more.
        var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        // unsafe: `poll` reads and fills the one struct it is given.
        _ = unsafe poll(&state, 1, -1)
      } else if errno != EINTR {
        throw StreamError(.system(errno), at: offset)
      }
    }
  }
}
