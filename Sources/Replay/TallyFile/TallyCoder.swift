import ByteStreams
import Digests

/// Writes or reads values as CBOR (RFC 8949), by one description that serves both ways.
///
/// Every object is a map of indefinite length whose keys are text and stand in the order of the
/// description, so that a file explains itself and a new field is one line. Reading is strict: it
/// accepts what writing makes and nothing else, holds no more than the file has bytes for, and tells
/// where it fails.
final class TallyCoder {
  /// Whether values are filled from a file, rather than put into one.
  let isReading: Bool
  /// The largest count that was read, so that sums can be kept from overflowing.
  private(set) var largestCount = 0

  private var bytes: [UInt8] = []
  /// The next byte that is read.
  private var position = 0
  /// The bytes before `bytes`, in the file.
  private var start = 0
  private var hash = ContentHash()
  /// Bytes of `bytes` that are in the hash already.
  private var hashed = 0
  private let move: (inout [UInt8]) throws(StreamError) -> Void

  /// No count in a file may pass it.
  static let mostCount = 1 << 53
  static let longestText = 1 << 20

  /// Creates a writer; `sink` takes the bytes over and empties the array.
  init(writingTo sink: @escaping (inout [UInt8]) throws(StreamError) -> Void) {
    isReading = false
    move = sink
  }

  /// Creates a reader; `source` appends bytes to the array, none at the end.
  init(readingFrom source: @escaping (inout [UInt8]) throws(StreamError) -> Void) {
    isReading = true
    move = source
  }

  /// Where reading or writing is, in bytes from the beginning.
  var offset: Int { start + (isReading ? position : bytes.count) }

  func fail(_ mistake: TallyFileError.Mistake) -> TallyFileError {
    TallyFileError(mistake, at: offset)
  }

  // MARK: Bytes

  /// Writes a byte, or expects it.
  func literal(_ byte: UInt8, _ what: String) throws(TallyFileError) {
    guard isReading else { return try put(byte) }
    guard try take() == byte else {
      position -= 1
      throw fail(.expected(what))
    }
  }

  func put(_ byte: UInt8) throws(TallyFileError) {
    bytes.append(byte)
    if bytes.count >= 1 << 18 { try flush() }
  }

  func put(_ more: Span<UInt8>) throws(TallyFileError) {
    bytes.append(copying: more)
    if bytes.count >= 1 << 18 { try flush() }
  }

  /// Hands on what was written.
  func flush() throws(TallyFileError) {
    addToHash(upTo: bytes.count)
    start += bytes.count
    hashed = 0
    do throws(StreamError) {
      try move(&bytes)
    } catch {
      throw fail(.unreadable(error))
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// The next byte, which is used.
  func take() throws(TallyFileError) -> UInt8 {
    if position == bytes.count { try require(1) }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next byte, which is not used yet; nil at the end.
  func peek() throws(TallyFileError) -> UInt8? {
    if position == bytes.count, try !fill() { return nil }
    return bytes[position]
  }

  /// Takes bytes in pieces, as they come.
  func take(_ count: Int, _ body: (Span<UInt8>) -> Void) throws(TallyFileError) {
    var left = count
    while left > 0 {
      if position == bytes.count { try require(1) }
      let piece = min(left, bytes.count - position)
      body(bytes.span.extracting(position..<position + piece))
      position += piece
      left -= piece
    }
  }

  private func require(_ count: Int) throws(TallyFileError) {
    while bytes.count - position < count {
      guard try fill() else { throw fail(.cutShort) }
    }
  }

  private func fill() throws(TallyFileError) -> Bool {
    addToHash(upTo: position)
    bytes.removeFirst(position)
    start += position
    hashed = 0
    position = 0
    let before = bytes.count
    do throws(StreamError) {
      try move(&bytes)
    } catch {
      throw fail(.unreadable(error))
    }
    return bytes.count > before
  }

  /// The name of all that was written or read so far.
  func checkSum() -> ContentName {
    addToHash(upTo: isReading ? position : bytes.count)
    return hash.name
  }

  private func addToHash(upTo end: Int) {
    hash.update(bytes.span.extracting(hashed..<end))
    hashed = end
  }

  // MARK: Heads

  /// Writes a major type with its argument in the shortest form.
  func putHead(_ type: UInt8, _ argument: UInt64) throws(TallyFileError) {
    let major = type << 5
    if argument < 24 { return try put(major | UInt8(argument)) }
    let width = argument < 1 << 8 ? 0 : argument < 1 << 16 ? 1 : argument < 1 << 32 ? 2 : 3
    try put(major | UInt8(24 + width))
    for shift in stride(from: (1 << width) * 8 - 8, through: 0, by: -8) {
      try put(UInt8(truncatingIfNeeded: argument >> UInt64(shift)))
    }
  }

  /// Reads the argument of a major type, which must have the shortest form.
  func takeHead(_ type: UInt8, _ what: String) throws(TallyFileError) -> UInt64 {
    let place = offset
    let first = try take()
    guard first >> 5 == type, first & 31 < 28 else {
      throw TallyFileError(.expected(what), at: place)
    }
    let short = UInt64(first & 31)
    guard short >= 24 else { return short }
    let width = short - 24
    var argument: UInt64 = 0
    for _ in 0..<(1 << width) { argument = argument << 8 | UInt64(try take()) }
    let least: UInt64 = width == 0 ? 24 : 1 << (4 << width)
    guard argument >= least else { throw TallyFileError(.expected(what), at: place) }
    return argument
  }

  /// Notes a count, which must be one that a replay can make.
  func check(_ count: UInt64, _ what: String, at place: Int) throws(TallyFileError) -> Int {
    guard count <= UInt64(Self.mostCount) else {
      throw TallyFileError(.implausible("\(what) is too large"), at: place)
    }
    largestCount = max(largestCount, Int(count))
    return Int(count)
  }
}
