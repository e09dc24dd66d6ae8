import ByteStreams
import Digests

/// How the content of tallies and checkpoints gets into files and out of them.
enum TallyStream {
  /// Inflated bytes of one file at the most.
  private static let limit = InflationLimit(
    bytes: 8 << 30, ratio: 1_100, ratioAppliesFrom: 1 << 30)

  /// A coder that reads a file, or standard input for `-`.
  static func reader(path: String) throws(TallyFileError) -> TallyCoder {
    let file: FileSource
    do throws(StreamError) {
      file = path == "-" ? .standardInput : try FileSource(path: path)
    } catch {
      throw TallyFileError(.unreadable(error), at: 0)
    }
    let source = SharedSource(GzipSource(file, plainText: .passed, limit: limit))
    return TallyCoder(readingFrom: { (bytes) throws(StreamError) in try source.read(into: &bytes) })
  }

  /// Writes a value, compressed.
  static func write(
    _ value: some TallyCoded, to sink: @escaping (Span<UInt8>) throws(StreamError) -> Void
  ) throws(StreamError) {
    let target = SharedWriter(try GzipWriter(level: 3), sink)
    let coder = TallyCoder(writingTo: { (bytes) throws(StreamError) in
      try target.write(bytes.span)
    })
    var value = value
    do throws(TallyFileError) {
      try value.code(with: coder)
      try coder.flush()
    } catch {
      guard case .unreadable(let failure) = error.mistake else { return }
      throw failure
    }
    try target.finish()
  }
}

/// A source that closures can share.
private final class SharedSource {
  private var source: GzipSource<FileSource>

  init(_ source: consuming GzipSource<FileSource>) {
    self.source = source
  }

  func read(into bytes: inout [UInt8]) throws(StreamError) {
    try bytes.append(addingCapacity: 1 << 18) { (span) throws(StreamError) in
      try source.read(into: &span)
    }
  }
}

/// A compressor that closures can share.
private final class SharedWriter {
  private var writer: GzipWriter?
  private let sink: (Span<UInt8>) throws(StreamError) -> Void

  init(
    _ writer: consuming GzipWriter, _ sink: @escaping (Span<UInt8>) throws(StreamError) -> Void
  ) {
    self.writer = consume writer
    self.sink = sink
  }

  func write(_ bytes: Span<UInt8>) throws(StreamError) {
    writer?.write(bytes)
    if let output = writer?.takeOutput() { try sink(output.span) }
  }

  func finish() throws(StreamError) {
    guard let writer = writer.take() else { return }
    let rest = writer.finish()
    try sink(rest.span)
  }
}

extension TallyCoder {
  /// What tells CBOR from anything else (RFC 8949, "Self-Described CBOR").
  private static let magic: [UInt8] = [0xd9, 0xd9, 0xf7]

  /// A whole file: what it is, its members, and a check sum over all of it.
  func document(
    _ format: String, version: Int, _ members: () throws(TallyFileError) -> Void
  ) throws(TallyFileError) {
    try head(format, version)
    try members()
    try key("checkSum")
    let sum = checkSum()
    var names = [sum]
    let place = offset
    try self.names(&names)
    guard names == [sum] else { throw TallyFileError(.checkSum, at: place) }
    try literal(0xff, "the end of the file")
    if isReading, try peek() != nil { throw fail(.trailingBytes) }
  }

  private func head(_ format: String, _ version: Int) throws(TallyFileError) {
    var found = (format: format, version: version)
    do throws(TallyFileError) {
      for byte in Self.magic + [0xbf] { try literal(byte, "a tally") }
      try text("format", &found.format)
    } catch {
      if case .unreadable = error.mistake { throw error }
      throw TallyFileError(.otherContent, at: 0)
    }
    guard found.format == format else {
      throw TallyFileError(.expected("a \(format), and this is a \(found.format)"), at: 0)
    }
    try count("version", &found.version)
    guard found.version == version else { throw fail(.version(found.version)) }
  }
}
