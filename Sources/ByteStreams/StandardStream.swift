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
