import CZlib

/// zlib's decompressor and the buffer that feeds it, which serve one file after another.
///
/// It is a class because `z_stream` must not move (zlib keeps a pointer back to it) and because the
/// reader that owns it lends it to the source of each file. Not for use by two sources at a time.
@safe public final class Inflater {
  /// Compressed bytes that were read and not yet used.
  var input: [UInt8] = []
  /// The first of them.
  var position = 0

  private let stream: UnsafeMutablePointer<z_stream>
  private var isReady = false

  /// How a call of `inflate` ended.
  enum Outcome {
    case progress
    case memberEnd
    case corrupt
    case noMemory
  }

  /// Creates an inflater; zlib's own memory, about 40 KB, is taken at the first use.
  public init() {
    // unsafe: allocated here, freed in `deinit`, and zeroed as zlib wants it before its first use.
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    input.reserveCapacity(Self.inputCapacity)
  }

  deinit {
    if isReady { unsafe _ = inflateEnd(stream) }
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Bytes that are read from a file at a time.
  static let inputCapacity = 256 << 10

  /// Forgets the last file.
  func beginFile() {
    input.removeAll(keepingCapacity: true)
    position = 0
  }

  /// Moves bytes of the input on as they are.
  func pass(into buffer: inout OutputSpan<UInt8>) {
    let bytes = input
    let count = min(buffer.freeCapacity, bytes.count - position)
    buffer.append(copying: bytes.span.extracting(position..<position + count))
    position += count
  }

  /// Makes ready for the deflate data of a gzip member; false when there is no memory for it.
  func beginMember() -> Bool {
    // Raw data, without zlib's own wrapper: the member's header and check sum are read in
    // `GzipSource`, which so knows what exactly is wrong and where.
    // unsafe: `stream` is initialized and stays where it is.
    if isReady { return unsafe inflateReset(stream) == Z_OK }
    isReady =
      unsafe trailfence_inflateInit2(stream, -MAX_WBITS) == Z_OK
    return isReady
  }

  /// Inflates what the input holds into the free part of the buffer.
  func inflate(into buffer: inout OutputSpan<UInt8>) -> Outcome {
    let start = position
    let available = input.count - position
    var used = 0
    // unsafe: zlib reads from `input` and writes to the free part of `buffer`, within the counts
    // it is given, and keeps neither pointer beyond the call.
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target, initialized in
        let room = min(target.count - initialized, Int(UInt32.max))
        unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + start }
        unsafe stream.pointee.avail_in = UInt32(clamping: available)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + initialized }
        unsafe stream.pointee.avail_out = UInt32(room)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        used = available - Int(unsafe stream.pointee.avail_in)
        initialized += room - Int(unsafe stream.pointee.avail_out)
        return status
      }
    }
    position += used
    switch status {
    case Z_OK, Z_BUF_ERROR: return .progress
    case Z_STREAM_END: return .memberEnd
    case Z_MEM_ERROR: return .noMemory
    default: return .corrupt
    }
  }
}
