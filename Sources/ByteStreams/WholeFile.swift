/// Reads small files (policies, requests, lists) at once.
public enum WholeFile {
  /// Returns all bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: a system error, or `tooLong` once the file passes the limit, in bytes.
  public static func read(path: String, limit: Int) throws(StreamError) -> [UInt8] {
    var source = path == "-" ? FileSource.standardInput : try FileSource(path: path)
    var bytes: [UInt8] = []
    while true {
      let before = bytes.count
      guard before <= limit else { throw StreamError(.tooLong(limit: limit), at: limit) }
      try bytes.append(addingCapacity: 64 << 10) { (buffer) throws(StreamError) in
        try source.read(into: &buffer)
      }
      if bytes.count == before { return bytes }
    }
  }
}
