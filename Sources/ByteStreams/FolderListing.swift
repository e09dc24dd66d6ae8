import Glibc

/// The names in one folder, in the order of their bytes.
struct FolderListing {
  /// Names in UTF-8, sorted.
  var names: [String] = []
  /// Names that are not UTF-8, repaired for display; such a file cannot be named by a `String`.
  var unusableNames: [String] = []

  /// Reads a folder; the error is that of the operating system.
  init(path: String) throws(StreamError) {
    // unsafe: `opendir` takes a C string for the call; the handle is closed below on every way out.
    guard let folder = unsafe opendir(path) else { throw StreamError(.system(errno), at: 0) }
    defer { unsafe _ = closedir(folder) }
    while true {
      errno = 0
      // unsafe: the entry is valid until the next call; its name is copied at once.
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe Self.name(of: entry)
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      if let text = String(validating: name, as: UTF8.self) {
        names.append(text)
      } else {
        unusableNames.append(String(decoding: name, as: UTF8.self))
      }
    }
    guard errno == 0 else { throw StreamError(.system(errno), at: 0) }
    names.sort(by: Self.isBefore)
    unusableNames.sort(by: Self.isBefore)
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    // Names of logs begin alike: byte for byte, without a sequence in between.
    let left = left.utf8.span
    let right = right.utf8.span
    var index = 0
    while index < left.count, index < right.count {
      if left[index] != right[index] { return left[index] < right[index] }
      index += 1
    }
    return left.count < right.count
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // unsafe: `d_name` ends with a NUL inside the entry that `readdir` returned.
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe Array(bytes.prefix { $0 != 0 })
    }
  }
}
