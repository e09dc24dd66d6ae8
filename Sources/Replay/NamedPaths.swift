import ByteStreams

/// The PATHs of a command, each file and folder that they name once.
struct NamedPaths {
  /// Where walks begin, sorted by their bytes; `-` is standard input.
  private(set) var starts: [String] = []
  /// Those of `starts` that are files, spelt as a walk of a folder above would come to them.
  private(set) var files: Set<String> = []
  /// The real paths of those that are folders.
  private(set) var realFolders: Set<String> = []
  /// The real paths of files in no folder that is walked, where there are folders: links to them are
  /// to be told.
  private(set) var linked: Set<String> = []
  /// PATHs that do not exist.
  private(set) var missing: [String] = []
  /// PATHs that cannot be looked up.
  private(set) var unreadable: [(path: String, error: StreamError)] = []
  /// PATHs that lead, by links, to what another one names.
  private(set) var repeated: [(path: String, isFolder: Bool)] = []

  /// How folders were named, by their real paths.
  private var named: [String: String] = [:]
  /// The first path of each file.
  private var first: [FileStatus.Identity: String] = [:]

  init(_ paths: [String]) {
    let paths = Set(paths.map(Self.plain)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var folders: Set<String> = []
    var found: [(path: String, identity: FileStatus.Identity)] = []
    for path in paths {
      guard path != "-" else {
        starts.append(path)
        continue
      }
      do throws(StreamError) {
        let status = try FileStatus(path: path)
        if status.kind == .folder {
          folders.insert(path)
        } else {
          found.append((path, status.identity))
        }
      } catch {
        if error.isNotFound { missing.append(path) } else { unreadable.append((path, error)) }
      }
    }
    add(folders: paths.filter { folders.contains($0) && !Self.isBelow($0, folders) })
    for (path, identity) in found {
      add(file: path, identity, isInFolder: Self.isBelow(path, folders))
    }
    starts = Set(starts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func add(folders: [String]) {
    let reals = folders.map { RealPath.of($0) ?? $0 }
    let all = Set(reals)
    for (path, real) in zip(folders, reals) {
      let isBelow = real != "/" && RealPath.isAt(Self.parent(of: real), orBelowOneOf: all)
      if isBelow || !realFolders.insert(real).inserted {
        repeated.append((path, true))
      } else {
        named[real] = path
        starts.append(path)
      }
    }
  }

  private mutating func add(file path: String, _ identity: FileStatus.Identity, isInFolder: Bool) {
    var path = path
    if !realFolders.isEmpty, let real = RealPath.of(path) {
      if let plain = spelling(of: real) {
        if plain != path, !isInFolder { repeated.append((path, false)) }
        path = plain
      } else {
        linked.insert(real)
      }
    }
    if let other = first[identity], other != path, RealPath.of(other) == RealPath.of(path) {
      repeated.append((path, false))
      return
    }
    if first[identity] == nil { first[identity] = path }
    files.insert(path)
    starts.append(path)
  }

  /// How a walk of the folders comes to a file without following a link; nil if it does not.
  private func spelling(of real: String) -> String? {
    var folder = Self.parent(of: real)
    while true {
      if let start = named[folder] {
        let above = folder == "/" ? 1 : folder.utf8.count + 1
        let rest = String(decoding: real.utf8.dropFirst(above), as: UTF8.self)
        return start == "." ? rest : start == "/" ? "/" + rest : "\(start)/\(rest)"
      }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = Self.parent(of: folder)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path without what says nothing: `./` in front, `//`, `/./`, and `/` at its end.
  static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + parts }
    return parts.isEmpty && !path.isEmpty ? "." : parts
  }

  /// Whether a path lies below one of the folders, which the walk of that one comes to.
  private static func isBelow(_ path: String, _ folders: Set<String>) -> Bool {
    if path != ".", !path.hasPrefix("/"), !path.hasPrefix("../"), path != "..",
      folders.contains(".")
    {
      return true
    }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if folders.contains(rest.isEmpty ? "/" : String(rest)) { return true }
    }
    return false
  }
}
