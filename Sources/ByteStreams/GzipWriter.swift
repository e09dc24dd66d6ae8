import CZlib
import Glibc

/// Compresses bytes to one gzip member, the same bytes for the same input: no name, no time.
@safe public struct GzipWriter: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var checksum = CRC32()
  private var length = 0
  private var output: [UInt8] = [
    GzipHeader.firstByte, GzipHeader.secondByte, 8, 0, 0, 0, 0, 0, 0, 255,
  ]

  /// Creates a writer; level 1 is fastest, 9 smallest.
  public init(level: Int = 6) throws(StreamError) {
    // unsafe: allocated here and freed in `deinit`; it does not move in between, as zlib demands.
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe trailfence_deflateInit2(stream, Int32(min(9, max(0, level))), -MAX_WBITS)
    guard status == Z_OK else { throw StreamError(.system(ENOMEM), at: 0) }
  }

  deinit {
    unsafe _ = deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Adds bytes.
  public mutating func write(_ bytes: Span<UInt8>) {
    checksum.update(bytes)
    length &+= bytes.count
    deflate(bytes, flush: Z_NO_FLUSH)
  }

  /// Takes the compressed bytes that are there so far, so that a long output need not be held.
  public mutating func takeOutput() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// Ends the member and returns the bytes not yet taken.
  public consuming func finish() -> [UInt8] {
    let nothing: [UInt8] = []
    deflate(nothing.span, flush: Z_FINISH)
    for word in [checksum.value, UInt32(truncatingIfNeeded: length)] {
      for shift: UInt32 in [0, 8, 16, 24] {
        output.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return output
  }

  /// Compresses bytes to one whole member.
  public static func compress(_ bytes: Span<UInt8>, level: Int = 6) throws(StreamError) -> [UInt8] {
    var writer = try GzipWriter(level: level)
    writer.write(bytes)
    return writer.finish()
  }

  private mutating func deflate(_ bytes: Span<UInt8>, flush: Int32) {
    let pieceSize = 1 << 20
    var start = 0
    repeat {
      let piece = bytes.extracting(start..<min(bytes.count, start + pieceSize))
      start += piece.count
      let isLast = start == bytes.count
      deflate(piece: piece, flush: isLast ? flush : Z_NO_FLUSH)
    } while start < bytes.count
  }

  private mutating func deflate(piece: Span<UInt8>, flush: Int32) {
    let target = unsafe stream
    let room = 64 << 10
    // unsafe: zlib reads the span and writes the free part of the buffer within the counts it is
    // given; `next_in` is not used again after the loop.
    unsafe piece.withUnsafeBufferPointer { source in
      unsafe target.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe target.pointee.avail_in = UInt32(source.count)
      var left = 0
      repeat {
        output.append(addingCapacity: room) { span in
          unsafe span.withUnsafeMutableBufferPointer { memory, initialized in
            unsafe target.pointee.next_out = memory.baseAddress
            unsafe target.pointee.avail_out = UInt32(memory.count)
            _ = unsafe CZlib.deflate(target, flush)
            initialized = memory.count - Int(unsafe target.pointee.avail_out)
          }
        }
        left = Int(unsafe target.pointee.avail_out)
      } while left == 0
    }
  }
}
