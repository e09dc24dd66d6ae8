import ByteStreams

/// Gzip in one piece against gzip byte by byte.
enum GzipFuzz {
  private static let limit = InflationLimit(bytes: 1 << 22, ratio: 400, ratioAppliesFrom: 1 << 20)

  private struct Outcome: Equatable {
    var bytes: [UInt8] = []
    var error: StreamError?
  }

  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let whole = inflate(bytes, chunkSize: .max)
    for chunkSize in [1, 7] {
      let pieces = inflate(bytes, chunkSize: chunkSize)
      try require(
        pieces.bytes == whole.bytes && (pieces.error == nil) == (whole.error == nil),
        "pieces of \(chunkSize) end in \(pieces.error as Any), the whole in \(whole.error as Any)")
    }
    try require(whole.bytes.count <= limit.bytes + (1 << 18), "more came out than may")
    if whole.error == nil, let packed = try? GzipWriter.compress(whole.bytes.span) {
      try require(
        inflate(packed, chunkSize: .max) == Outcome(bytes: whole.bytes),
        "packing and unpacking changes it")
    }
  }

  private static func inflate(_ bytes: [UInt8], chunkSize: Int) -> Outcome {
    var source = GzipSource(
      MemorySource(bytes, chunkSize: chunkSize), plainText: .passed, limit: limit)
    var outcome = Outcome()
    var ended = false
    while !ended {
      let piece = [UInt8](capacity: 4_096) { (buffer: inout OutputSpan<UInt8>) in
        do throws(StreamError) {
          try source.read(into: &buffer)
        } catch {
          outcome.error = error
          ended = true
        }
      }
      outcome.bytes += piece
      if piece.isEmpty { ended = true }
    }
    return outcome
  }
}
