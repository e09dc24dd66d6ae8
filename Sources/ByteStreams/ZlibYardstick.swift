import CZlib
import Glibc

/// Plain inflation by zlib alone, in its gzip mode and with its own check sum.
///
/// Benchmarks measure everything else against it; nothing else uses it.
public enum ZlibYardstick {
  /// Bytes of the buffers.
  private static let capacity = 256 << 10

  /// Inflates the one member of a gzip file, and returns how many bytes came out; those before the
  /// damage, if there is any.
  public static func inflate(path: String) throws(StreamError) -> Int {
    var file = try FileSource(path: path)
    var input: [UInt8] = []
    var output = [UInt8](repeating: 0, count: capacity)
    var total = 0
    // unsafe: allocated and freed here; zlib keeps a pointer back to it, so it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    guard unsafe trailfence_inflateInit2(stream, MAX_WBITS + 16) == Z_OK else {
      throw StreamError(.system(ENOMEM), at: 0)
    }
    defer { unsafe _ = inflateEnd(stream) }
    while true {
      input.removeAll(keepingCapacity: true)
      try input.append(addingCapacity: capacity) { span throws(StreamError) in
        try file.read(into: &span)
      }
      if input.isEmpty { return total }
      // unsafe: zlib reads and writes within the counts that it is given, during the call.
      let isOver = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.pointee.next_in = source.baseAddress
        unsafe stream.pointee.avail_in = UInt32(source.count)
        return unsafe output.withUnsafeMutableBufferPointer { target in
          while unsafe stream.pointee.avail_in > 0 {
            unsafe stream.pointee.next_out = target.baseAddress
            unsafe stream.pointee.avail_out = UInt32(target.count)
            let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            total += target.count - Int(unsafe stream.pointee.avail_out)
            if status != Z_OK { return true }
          }
          return false
        }
      }
      if isOver { return total }
    }
  }
}
