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

  /// Takes the places of standard streams that were closed before the program began, so that no
  /// file that it opens stands in one of them; reading and writing there fail.
  public static func holdClosedPlaces() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      // unsafe: `open` takes a C string, which lives for the call; it returns the lowest free place.
      unsafe _ = open("/dev/null", (descriptor == 0 ? O_WRONLY : O_RDONLY) | O_CLOEXEC)
    }
  }

  /// Makes a write to a pipe without a reader an error instead of the end of the process.
  public static func ignoreBrokenPipeSignal() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
