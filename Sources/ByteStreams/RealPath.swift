import Glibc

/// The path of a file that has no link, no `.` and no `..` in it.
public enum RealPath {
  /// The real path; nil where there is nothing, or nothing that can be named in UTF-8.
  public static func of(_ path: String) -> String? {
    // unsafe: `realpath` reads a C string and returns one of its own, which is freed below.
    guard let real = unsafe realpath(path, nil) else { return nil }
    // unsafe: the text is copied before it is freed.
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  /// Whether a real path is one of the folders or lies below one.
  public static func isAt(_ path: String, orBelowOneOf folders: Set<String>) -> Bool {
    if folders.contains(path) || folders.contains("/") { return true }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if folders.contains(String(rest)) { return true }
    }
    return false
  }
}
