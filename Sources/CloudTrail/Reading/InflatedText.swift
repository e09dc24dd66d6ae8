import ByteStreams

/// The text of a file that is being read, whatever kind of source it comes from: so that the code
/// which reads it is compiled once and not for each kind.
protocol InflatedText: AnyObject {
  /// Appends the next bytes of the text.
  func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError)
  /// Where in the text the data of the latest gzip member begins.
  var memberStart: Int { get }
  /// Bytes of the file that were read.
  var bytesRead: Int { get }
  /// Bytes of the text that were handed out.
  var bytesInflated: Int { get }
  /// Has the rest inflated on another thread, a little ahead, if there is one to be had.
  func readAhead()
  /// Ends that.
  func finish()
}

/// The text of one kind of source.
final class InflatedSource<Upstream: ByteSource & ~Copyable>: InflatedText {
  private var source: GzipSource<Upstream>

  /// Creates the text of a source, which may be gzip or plain.
  init(_ upstream: consuming Upstream, limit: InflationLimit, inflater: Inflater) {
    source = GzipSource(upstream, plainText: .passed, limit: limit, inflater: inflater)
  }

  // MARK: - Reading

  func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    guard let ahead else { return try source.read(into: &buffer) }
    while rest.isEmpty {
      if let failure { throw failure }
      guard !isOver, let piece = ahead.take() else { return }
      told = piece.note
      failure = piece.failure
      isOver = piece.isLast
      used = 0
      rest = piece.bytes
    }
    let count = min(buffer.freeCapacity, rest.count - used)
    buffer.append(copying: rest.span.extracting(used..<used + count))
    inflated += count
    used += count
    guard used == rest.count else { return }
    var emptied: [UInt8] = []
    swap(&emptied, &rest)
    ahead.giveBack(emptied)
  }

  var memberStart: Int { ahead == nil ? source.memberStart : told.memberStart }
  var bytesRead: Int { ahead == nil ? source.bytesRead : told.bytesRead }
  var bytesInflated: Int { ahead == nil ? source.bytesInflated : inflated }

  // MARK: - Reading ahead

  /// How far the file was read when a piece was made.
  private struct Progress: Sendable {
    var memberStart = 0
    var bytesRead = 0
  }

  private static var pieceSize: Int { 256 << 10 }

  private var ahead: ReadAhead<Progress>?
  private var told = Progress()
  private var inflated = 0
  private var rest: [UInt8] = []
  private var used = 0
  private var failure: StreamError?
  private var isOver = false
  private var isFinished = false

  func readAhead() {
    guard ahead == nil, !isFinished else { return }
    told = progress
    inflated = source.bytesInflated
    // The thread has the source to itself until `finish`.
    ahead = ReadAhead.begin(depth: 4) { [self] buffer in piece(in: buffer) }
    if ahead == nil { isFinished = true }
  }

  private var progress: Progress {
    Progress(memberStart: source.memberStart, bytesRead: source.bytesRead)
  }

  private func piece(in buffer: consuming [UInt8]) -> ReadAhead<Progress>.Piece {
    do throws(StreamError) {
      try buffer.append(addingCapacity: Self.pieceSize) { span throws(StreamError) in
        try source.read(into: &span)
      }
      return ReadAhead.Piece(bytes: buffer, note: progress)
    } catch {
      return ReadAhead.Piece(bytes: buffer, note: progress, failure: error)
    }
  }

  func finish() {
    isFinished = true
    guard let ahead else { return }
    ahead.finish()
  }
}
