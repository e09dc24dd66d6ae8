import ByteStreams
import CloudTrail
import Synchronization

/// Where the calls that a boundary would touch go while a replay is under way, one line each.
public struct CallStream: Sendable {
  let line: @Sendable (ImpactedCall) -> String
  let write: @Sendable (String) -> Bool

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - line: makes the line of a call; the workers call it, several at once.
  ///   - write: takes lines in the order of the files, never two at once; false once nobody wants
  ///     any more.
  public init(
    line: @escaping @Sendable (ImpactedCall) -> String,
    write: @escaping @Sendable (String) -> Bool
  ) {
    self.line = line
    self.write = write
  }
}

/// Brings the lines of several workers into the order of the pieces of work, in bounded memory.
///
/// The worker of the piece that is next writes at once. The others keep what they have until it is
/// their turn, and wait for that once all together keep too much. As pieces are taken in their order
/// by workers that run, the one that is next always goes on.
final class CallSequencer: Sendable {
  /// Bytes that a worker gathers before it hands them over.
  static let batchSize = 64 << 10
  /// Bytes that may wait for their turn.
  static let waitingLimit = 32 << 20

  private struct State {
    var next = 0
    var waiting: [Int: [Line]] = [:]
    var waitingBytes = 0
    var finished: Set<Int> = []
    var isWanted = true
  }

  struct Line: Sendable {
    var text: String
    /// Set where copies are told here.
    var fingerprint: Fingerprint?
  }

  let stream: CallStream
  private let copies: SeenEvents?
  private let waitingLimit: Int
  private let state = Mutex(State())

  /// Creates a sequencer; with `tellsCopies`, of equal records the first in the order is written.
  init(_ stream: CallStream, tellsCopies: Bool, waitingLimit: Int = CallSequencer.waitingLimit) {
    self.stream = stream
    self.waitingLimit = waitingLimit
    copies = tellsCopies ? SeenEvents(isShared: false) : nil
  }

  /// Whether copies of records must be handed over too: which of them a worker meets first is chance.
  var tellsCopies: Bool { copies != nil }

  /// Whether somebody still wants lines.
  var isWanted: Bool { state.withLock { $0.isWanted } }

  /// Takes lines of a piece; waits where too much is waiting already.
  func add(_ lines: [Line], of piece: Int, isLast: Bool) {
    while !tryAdd(lines, of: piece, isLast: isLast) { Pause.briefly() }
  }

  private func tryAdd(_ lines: [Line], of piece: Int, isLast: Bool) -> Bool {
    state.withLock { state in
      if piece == state.next {
        write(state.waiting.removeValue(forKey: piece) ?? [], &state, wereWaiting: true)
        write(lines, &state)
        if isLast { advance(&state) }
        return true
      }
      guard lines.isEmpty || state.waitingBytes < waitingLimit || !state.isWanted else {
        return false
      }
      if state.isWanted {
        state.waiting[piece, default: []] += lines
        state.waitingBytes += lines.reduce(0) { $0 + $1.text.utf8.count }
      }
      if isLast { state.finished.insert(piece) }
      return true
    }
  }

  private func advance(_ state: inout State) {
    state.next += 1
    while state.finished.remove(state.next) != nil {
      write(state.waiting.removeValue(forKey: state.next) ?? [], &state, wereWaiting: true)
      state.next += 1
    }
  }

  private func write(_ lines: [Line], _ state: inout State, wereWaiting: Bool = false) {
    for line in lines {
      if wereWaiting { state.waitingBytes -= line.text.utf8.count }
      guard state.isWanted else { continue }
      if let fingerprint = line.fingerprint, copies?.insert(fingerprint) == false { continue }
      state.isWanted = stream.write(line.text)
    }
  }
}

/// The lines of the piece that a worker is at.
struct CallBatch {
  private let sequencer: CallSequencer
  private let piece: Int
  private var lines: [CallSequencer.Line] = []
  private var bytes = 0

  init(_ sequencer: CallSequencer, piece: Int) {
    self.sequencer = sequencer
    self.piece = piece
  }

  var tellsCopies: Bool { sequencer.tellsCopies }

  mutating func add(_ call: ImpactedCall) {
    let text = sequencer.stream.line(call)
    bytes += text.utf8.count
    lines.append(
      CallSequencer.Line(
        text: text,
        fingerprint: sequencer.tellsCopies && call.record.eventID != nil
          ? call.fingerprintUnderBoundary : nil))
    if bytes >= CallSequencer.batchSize { hand(isLast: false) }
  }

  /// Hands over what is left.
  mutating func finish() { hand(isLast: true) }

  private mutating func hand(isLast: Bool) {
    sequencer.add(lines, of: piece, isLast: isLast)
    lines = []
    bytes = 0
  }
}

extension ImpactedCall {
  /// Equal for copies of one record under one boundary.
  fileprivate var fingerprintUnderBoundary: Fingerprint {
    var fingerprint = record.fingerprint
    fingerprint.high &+= UInt64(truncatingIfNeeded: boundary ?? -1) &* 0x9e37_79b9_7f4a_7c15
    return fingerprint
  }
}
