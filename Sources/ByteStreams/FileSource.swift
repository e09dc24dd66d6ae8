import Glibc

/// The bytes of a file, or of standard input.
public struct FileSource: ByteSource, ~Copyable {
  private let descriptor: Int32
  private let closesDescriptor: Bool
  private var offset = 0

  /// Opens a file for reading.
  public init(path: String) throws(StreamError) {
    while true {
      // unsafe: `open` takes a C string, which lives for the call.
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
      if opened >= 0 {
        descriptor = opened
        closesDescriptor = true
        return
      }
      guard errno == EINTR else { throw StreamError(.system(errno), at: 0) }
    }
  }

  private init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    closesDescriptor = false
  }

  /// Standard input, which stays open; to wait for it ends with `stopped` once an `Interruption` is
  /// pending, since who writes to a pipe may never come back.
  public static var standardInput: FileSource { FileSource(borrowing: 0) }

  deinit {
    if closesDescriptor { _ = close(descriptor) }
  }

  /// Appends the next bytes; a short read of the operating system is a short read here.
  public mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    guard buffer.freeCapacity > 0 else { return }
    let file = descriptor
    if !closesDescriptor, !Self.hasInput(file) { throw StreamError(.stopped, at: offset) }
    // unsafe: the kernel writes into the free part of the buffer, whose bounds go with it.
    let count = unsafe buffer.withUnsafeMutableBufferPointer { memory, initialized in
      let free = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(memory)[initialized...])
      while true {
        let count = unsafe Glibc.read(file, free.baseAddress, free.count)
        if count >= 0 {
          initialized += count
          return count
        }
        if errno == EAGAIN {
          // Somebody else made the pipe non-blocking: wait until there is something.
          var state = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
          _ = unsafe poll(&state, 1, -1)
        } else if errno != EINTR {
          return -Int(errno)
        }
      }
    }
    guard count >= 0 else { throw StreamError(.system(Int32(-count)), at: offset) }
    offset += count
  }

  /// Waits until there is something to read, or an end or a failure to be told; false if that is no
  /// longer wanted.
  private static func hasInput(_ file: Int32) -> Bool {
    // A signal between the question and the waiting interrupts nothing, hence the time limit.
    let milliseconds: Int32 = 100
    while Interruption.pending == nil {
      var state = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      // unsafe: `poll` reads and fills the one struct it is given.
      let count = unsafe poll(&state, 1, milliseconds)
      if count > 0 || (count < 0 && errno != EINTR) { return true }
    }
    return false
  }
}
