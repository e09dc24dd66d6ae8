import Glibc

/// The bytes of a file, a pipe, or standard input.
///
/// Who writes to a pipe may never come, or stay silent for ever: to wait for it ends with `stopped`
/// once an `Interruption` is pending.
public struct FileSource: ByteSource, ~Copyable {
  private let descriptor: Int32
  private let closesDescriptor: Bool
  private var offset = 0

  /// Opens a file for reading, without waiting for whoever would write to a pipe.
  public init(path: String) throws(StreamError) {
    while true {
      // unsafe: `open` takes a C string, which lives for the call.
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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

  /// Standard input, which stays open.
  public static var standardInput: FileSource { FileSource(borrowing: 0) }

  deinit {
    if closesDescriptor { _ = close(descriptor) }
  }

  /// Appends the next bytes; a short read of the operating system is a short read here.
  public mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    guard buffer.freeCapacity > 0 else { return }
    // Standard input may be a pipe whose reads wait by themselves.
    if !closesDescriptor { try waitForInput() }
    var count = try readOnce(into: &buffer)
    // A named pipe that nobody has opened for writing yet looks as if it had ended.
    if count == 0, offset == 0, closesDescriptor, isPipe {
      try waitForInput()
      count = try readOnce(into: &buffer)
    }
    offset += count
  }

  /// Appends what one call gives, as soon as it gives something.
  private func readOnce(into buffer: inout OutputSpan<UInt8>) throws(StreamError) -> Int {
    while true {
      let file = descriptor
      // unsafe: the kernel writes into the free part of the buffer, whose bounds go with it.
      let count = unsafe buffer.withUnsafeMutableBufferPointer { memory, initialized in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(memory)[initialized...])
        let count = unsafe Glibc.read(file, free.baseAddress, free.count)
        initialized += max(0, count)
        return count < 0 ? -Int(errno) : count
      }
      switch Int32(clamping: -count) {
      case EAGAIN: try waitForInput()
      case EINTR: continue
      case 1...: throw StreamError(.system(Int32(clamping: -count)), at: offset)
      default: return count
      }
    }
  }

  /// Whether it is a pipe with a name.
  private var isPipe: Bool {
    var status = stat()
    // unsafe: `fstat` fills the one struct it is given.
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Waits until there is something to read, or an end or a failure to be told.
  ///
  /// - Throws: `stopped` once that is no longer wanted.
  private func waitForInput() throws(StreamError) {
    // A signal between the question and the waiting interrupts nothing, hence the time limit.
    let milliseconds: Int32 = 100
    while Interruption.pending == nil {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // unsafe: `poll` reads and fills the one struct it is given.
      let count = unsafe poll(&state, 1, milliseconds)
      if count > 0 || (count < 0 && errno != EINTR) { return }
    }
    throw StreamError(.stopped, at: offset)
  }
}
