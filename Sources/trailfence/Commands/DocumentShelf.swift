import ByteStreams
import Digests

/// The documents that a command has read, so that what they were can be told later: a pipe cannot be
/// read twice.
final class DocumentShelf {
  private var names: [String: String] = [:]
  private var kept: [String: [UInt8]] = [:]

  /// Reads a file and remembers what names its content, and the content too if it is kept.
  func read(_ path: String, limit: Int, keepsContent: Bool = false) throws(StreamError) -> [UInt8] {
    let bytes = try WholeFile.read(path: path, limit: limit)
    var hash = ContentHash()
    hash.update(bytes.span)
    names[path] = hash.name.hexadecimal
    if keepsContent { kept[path] = bytes }
    return bytes
  }

  /// What names the content of a file that was read.
  func name(of path: String) -> String? { names[path] }

  /// The content of a file that was read and kept.
  func content(of path: String) -> [UInt8]? { kept[path] }
}
