import Glibc
import Synchronization

/// Makes pieces of bytes on a thread of its own, a few ahead of whoever takes them.
///
/// What makes the pieces is used by that thread alone until `finish` has returned. Without a further
/// thread to be had there is no reading ahead, and whoever wanted it goes on by himself.
@safe public final class ReadAhead<Note: Sendable> {
  /// Bytes, and what is noted of them.
  public struct Piece: Sendable {
    public var bytes: [UInt8]
    public var note: Note
    /// Why there are no more, if not because they have ended.
    public var failure: StreamError?

    /// Creates a piece; without bytes it is the last one.
    public init(bytes: [UInt8], note: Note, failure: StreamError? = nil) {
      self.bytes = bytes
      self.note = note
      self.failure = failure
    }

    /// Whether none comes behind it.
    public var isLast: Bool { bytes.isEmpty || failure != nil }
  }

  private let shared: Shared
  private let thread: pthread_t
  private var isRunning = true

  private init(_ shared: Shared, on thread: pthread_t) {
    self.shared = shared
    self.thread = thread
  }

  /// Begins to make pieces; nil if there is no further thread to be had.
  ///
  /// - Parameters:
  ///   - depth: how many may wait.
  ///   - make: makes the next piece in a buffer that was used before, or an empty one.
  public static func begin(
    depth: Int, make: @escaping (consuming [UInt8]) -> Piece
  ) -> ReadAhead? {
    let shared = Shared(depth: depth)
    guard let thread = start(Maker(shared, make)) else { return nil }
    return ReadAhead(shared, on: thread)
  }

  private static func start(_ maker: Maker) -> pthread_t? {
    var thread = pthread_t()
    // unsafe: the thread takes over the one reference that is passed to it.
    let context = unsafe Unmanaged.passRetained(Start(maker.run))
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, context.toOpaque())
    if status == 0 { return thread }
    unsafe context.release()
    return nil
  }

  deinit { finish() }

  /// Waits for the next piece, of which there is none behind the last one.
  public func take() -> Piece? {
    guard isRunning, shared.made.wait() else { return nil }
    return shared.pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  /// Gives the buffer of a piece back.
  public func giveBack(_ buffer: consuming [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    let emptied = buffer
    shared.buffers.withLock { $0.append(emptied) }
    shared.free.signal()
  }

  /// Ends the thread, and waits until it has ended.
  public func finish() {
    guard isRunning else { return }
    isRunning = false
    shared.isStopped.store(true, ordering: .releasing)
    shared.free.signal()
    // unsafe: the thread was created by this object and is joined once.
    _ = pthread_join(thread, nil)
  }

  /// What the thread does.
  private final class Maker {
    private let shared: Shared
    private let make: (consuming [UInt8]) -> Piece

    init(_ shared: Shared, _ make: @escaping (consuming [UInt8]) -> Piece) {
      self.shared = shared
      self.make = make
    }

    func run() {
      while shared.free.wait(), !shared.isStopped.load(ordering: .acquiring) {
        let piece = make(shared.takeBuffer())
        shared.append(piece)
        if piece.isLast { return }
      }
    }
  }

  /// What both sides use.
  private final class Shared: Sendable {
    let pieces = Mutex<[Piece]>([])
    let buffers = Mutex<[[UInt8]]>([])
    let isStopped = Atomic<Bool>(false)
    let made = Semaphore(0)
    let free: Semaphore

    init(depth: Int) { free = Semaphore(depth) }

    func takeBuffer() -> [UInt8] { buffers.withLock { $0.popLast() } ?? [] }

    func append(_ piece: Piece) {
      pieces.withLock { $0.append(piece) }
      made.signal()
    }
  }
}

/// A count that one thread waits for and another raises.
@safe private final class Semaphore: @unchecked Sendable {
  // unsafe: allocated and initialized here, destroyed with this object; its use by several threads is
  // what it is for.
  private let counter: UnsafeMutablePointer<sem_t>

  init(_ count: Int) {
    unsafe counter = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    unsafe counter.initialize(to: sem_t())
    _ = unsafe sem_init(counter, 0, UInt32(clamping: count))
  }

  deinit {
    _ = unsafe sem_destroy(counter)
    unsafe counter.deallocate()
  }

  func signal() { _ = unsafe sem_post(counter) }

  /// Waits; false if that cannot be done.
  func wait() -> Bool {
    while unsafe sem_wait(counter) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}

/// What a thread is begun with.
private final class Start {
  let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }
}
