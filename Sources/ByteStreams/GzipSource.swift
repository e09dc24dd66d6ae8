import Glibc

/// The inflated bytes of a gzip file, or the file's own bytes if it is not gzip and may be so.
///
/// A gzip file is a sequence of members (RFC 1952), each with its own header, deflate data, check
/// sum and length; they are joined here. Zeros behind the last one are padding. What is wrong with
/// a member ends the file: what was inflated before is handed out first, the error comes with the
/// next read, and no attempt is made to find another member behind it.
///
/// ```swift
/// var source = GzipSource(try FileSource(path: path))
/// try buffer.append(addingCapacity: 1 << 16) { span throws(StreamError) in try source.read(into: &span) }
/// ```
public struct GzipSource<Upstream: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  /// What the first bytes showed.
  public enum Format: Hashable, Sendable {
    /// Nothing was read yet.
    case unread
    case gzip
    case plain
    case empty
  }

  /// What to do with a file that does not begin as gzip does.
  public enum PlainText: Hashable, Sendable {
    /// It is an error, `corrupt`.
    case refused
    /// Its bytes are handed on.
    case passed
  }

  /// What the file is.
  public private(set) var format = Format.unread
  /// Bytes taken from the file.
  public private(set) var bytesRead = 0
  /// Bytes handed out.
  public private(set) var bytesInflated = 0
  /// Where, counted in bytes handed out, the data of the latest gzip member begins.
  public private(set) var memberStart = 0

  private enum State {
    case betweenMembers
    case inMember
    case ended
    case failed(StreamError)
  }

  private var upstream: Upstream
  private let inflater: Inflater
  private let plainText: PlainText
  private let limit: InflationLimit
  private var state = State.betweenMembers
  private var checksum = CRC32()

  /// Creates a source; an inflater that is passed in is used for this file alone until its end.
  public init(
    _ upstream: consuming Upstream, plainText: PlainText = .refused,
    limit: InflationLimit = .standard, inflater: Inflater = Inflater()
  ) {
    self.upstream = upstream
    self.plainText = plainText
    self.limit = limit
    self.inflater = inflater
    inflater.beginFile()
  }

  /// Appends the next inflated bytes.
  public mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    guard buffer.freeCapacity > 0 else { return }
    let before = buffer.count
    do throws(StreamError) {
      if format == .unread { try recognize() }
      if format == .plain {
        try readPlain(into: &buffer)
      } else {
        try readMembers(into: &buffer)
      }
    } catch {
      state = .failed(error)
      // What was inflated before the damage is handed out first.
      guard buffer.count == before else { return }
      throw error
    }
  }

  /// Tells gzip from plain text by the first two bytes.
  private mutating func recognize() throws(StreamError) {
    while inflater.input.count < 2 {
      guard try fill() else { break }
    }
    if inflater.input.isEmpty {
      format = .empty
      state = .ended
    } else if inflater.input.first == GzipHeader.firstByte,
      inflater.input.count < 2 || inflater.input[1] == GzipHeader.secondByte
    {
      format = .gzip
    } else {
      format = .plain
      if plainText == .refused { throw StreamError(.corrupt, at: 0) }
    }
  }

  private mutating func readPlain(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    if case .failed(let error) = state { throw error }
    let before = buffer.count
    if inflater.position < inflater.input.count {
      inflater.pass(into: &buffer)
    } else {
      try upstream.read(into: &buffer)
      bytesRead += buffer.count - before
    }
    bytesInflated += buffer.count - before
  }

  private mutating func readMembers(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    let before = buffer.count
    while buffer.count == before {
      switch state {
      case .ended: return
      case .failed(let error): throw error
      case .betweenMembers: try beginMember()
      case .inMember: try inflate(into: &buffer)
      }
    }
  }

  private mutating func inflate(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    if inflater.position == inflater.input.count, try !fill() {
      throw StreamError(.truncated, at: bytesRead)
    }
    let before = buffer.count
    let outcome = inflater.inflate(into: &buffer)
    bytesInflated += buffer.count - before
    checksum.update(buffer.span.extracting(before..<buffer.count))
    switch outcome {
    case .progress: break
    case .corrupt: throw StreamError(.corrupt, at: position)
    case .noMemory: throw StreamError(.system(ENOMEM), at: position)
    case .memberEnd:
      let end = position
      let expected = try littleEndianWord()
      let expectedLength = try littleEndianWord()
      let length = bytesInflated - memberStart
      guard expected == checksum.value, expectedLength == UInt32(truncatingIfNeeded: length) else {
        throw StreamError(.checksumMismatch(untrustedBytes: length), at: end)
      }
      state = .betweenMembers
    }
    guard limit.allows(inflated: bytesInflated, from: position) else {
      throw StreamError(.limitExceeded, at: position)
    }
  }

  /// Reads the header of the next member, if there is one.
  private mutating func beginMember() throws(StreamError) {
    let isFirst = position == 0
    var byte = try nextByte()
    while let zero = byte, zero == 0, !isFirst { byte = try nextByte() }
    guard let first = byte else {
      state = .ended
      return
    }
    let start = position - 1
    guard first == GzipHeader.firstByte else { throw StreamError(.trailingGarbage, at: start) }
    guard let second = try nextByte() else { throw StreamError(.truncated, at: bytesRead) }
    guard second == GzipHeader.secondByte else {
      throw StreamError(isFirst ? .corrupt : .trailingGarbage, at: start)
    }
    var header = GzipHeader()
    while !header.isComplete {
      guard let byte = try nextByte() else { throw StreamError(.truncated, at: bytesRead) }
      guard header.accept(byte) else { throw StreamError(.corrupt, at: position - 1) }
    }
    guard inflater.beginMember() else { throw StreamError(.system(ENOMEM), at: position) }
    checksum = CRC32()
    memberStart = bytesInflated
    state = .inMember
  }

  /// The byte of the file that is used next.
  private var position: Int { bytesRead - (inflater.input.count - inflater.position) }

  private mutating func nextByte() throws(StreamError) -> UInt8? {
    if inflater.position == inflater.input.count, try !fill() { return nil }
    defer { inflater.position += 1 }
    return inflater.input[inflater.position]
  }

  private mutating func littleEndianWord() throws(StreamError) -> UInt32 {
    var word: UInt32 = 0
    for shift: UInt32 in [0, 8, 16, 24] {
      guard let byte = try nextByte() else { throw StreamError(.truncated, at: bytesRead) }
      word |= UInt32(byte) << shift
    }
    return word
  }

  /// Reads more of the file behind what is not yet used; false at its end.
  private mutating func fill() throws(StreamError) -> Bool {
    if inflater.position == inflater.input.count { inflater.beginFile() }
    let before = inflater.input.count
    try inflater.input.append(addingCapacity: Inflater.inputCapacity - before) {
      span throws(StreamError) in
      try upstream.read(into: &span)
    }
    bytesRead += inflater.input.count - before
    return inflater.input.count > before
  }
}
