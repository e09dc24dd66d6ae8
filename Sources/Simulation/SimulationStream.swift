import JSONSyntax

/// Answers requests that come one a line (NDJSON), each with one line, in order, without end.
///
/// A line that cannot be answered gets an error line, `{"Error": {"Code": …, "Message": …, "Line":
/// n, …}}` with the number of the line from 1, and the stream goes on. Blank lines get no answer.
/// No more is kept than the line that is being read and some policies of earlier ones, and both
/// have a limit.
///
/// ```swift
/// var stream = SimulationStream(Simulation())
/// stream.feed(chunk) { print($0) }
/// stream.finish { print($0) }
/// ```
public struct SimulationStream: Sendable {
  /// Bytes of one line; a longer one gets an error line and is skipped.
  public static let lineLimit = 16 * 1_024 * 1_024

  /// Lines that got an error line.
  public private(set) var errors = 0

  private let simulation: Simulation
  private var cache = PolicyCache()
  private var pending: [UInt8] = []
  private var line = 1
  private var isTooLong = false

  /// Creates a stream that has read nothing yet.
  public init(_ simulation: Simulation) {
    self.simulation = simulation
  }

  /// Takes the next bytes, wherever they were cut, and hands on an answer for each line that they
  /// complete, without its end of line.
  public mutating func feed(_ chunk: [UInt8], _ emit: (String) -> Void) {
    feed(chunk[...], emit)
  }

  /// Takes the next bytes likewise.
  public mutating func feed(_ chunk: ArraySlice<UInt8>, _ emit: (String) -> Void) {
    var rest = chunk
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      completeLine(emit)
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if pending.count + bytes.count > Self.lineLimit {
      isTooLong = true
      pending.removeAll()
    }
    if !isTooLong { pending.append(contentsOf: bytes) }
  }

  /// Answers a last line that has no end of line.
  public mutating func finish(_ emit: (String) -> Void) {
    if !pending.isEmpty || isTooLong { completeLine(emit) }
  }

  private mutating func completeLine(_ emit: (String) -> Void) {
    defer {
      pending.removeAll(keepingCapacity: pending.capacity <= 1_024 * 1_024)
      isTooLong = false
      line += 1
    }
    if isTooLong {
      errors += 1
      let error = SimulationError(
        code: .limitExceeded, message: "the line is longer than \(Self.lineLimit) bytes")
      return emit(error.json(line: line))
    }
    let isBlank = pending.allSatisfy { [0x20, 0x09, 0x0d].contains($0) }
    guard !isBlank else { return }
    let answer = simulation.run(
      pending, name: "line \(line)", layout: .compact, cache: &cache)
    guard let error = answer.error else { return emit(answer.text) }
    errors += 1
    emit(error.json(line: line))
  }
}
