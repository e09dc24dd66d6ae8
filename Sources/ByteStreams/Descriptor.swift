import Glibc

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
