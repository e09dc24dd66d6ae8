/// A room as the manifest declares it, or as ARCHITECTURE.md describes it.
struct Room: Hashable, CustomStringConvertible {
  var name: String
  /// Rooms that it may import.
  var imports: [String]
  /// Modules of the toolchain that it may import; the manifest does not say.
  var toolchainModules: [String] = []

  var description: String { name }
}

extension Room {
  /// The rooms of a manifest's text, in its order.
  ///
  /// They are what `room`, `.target`, `.executableTarget` and `.systemLibrary` are called with; a
  /// target that has a path lies elsewhere and is no room.
  static func rooms(ofManifest manifest: String) -> [Room] {
    manifest
      .matches(of: /(?:^|[^\w.])(room|\.target|\.executableTarget|\.systemLibrary)\(/)
      .compactMap { match in
        let arguments = manifest[match.range.upperBound...].balancedPrefix
        guard !arguments.contains(/\bpath:/) else { return nil }
        if match.output.1 == "room" {
          let names = arguments.quotedWords
          return names.first.map { Room(name: $0, imports: Array(names.dropFirst())) }
        }
        guard let name = arguments.firstMatch(of: /name:\s*"([\w-]+)"/) else { return nil }
        let dependencies = arguments.firstMatch(of: /dependencies:\s*\[([^\]]*)\]/)
        return Room(
          name: String(name.output.1), imports: dependencies?.output.1.quotedWords ?? [])
      }
  }

  /// The rooms of the table in ARCHITECTURE.md, in its order.
  static func rooms(ofTable document: String) -> [Room] {
    document.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingPrefix(/\s+/)
      }
      // A row begins and ends with a bar, hence two empty cells besides the four.
      guard cells.count == 6, let name = cells[1].firstMatch(of: /^`([\w-]+)`/) else { return nil }
      return Room(
        name: String(name.output.1),
        imports: cells[3].matches(of: /`(\w+)`/).map { String($0.output.1) },
        toolchainModules: cells[4].matches(of: /\w+/).map { String($0.output) })
    }
  }
}

extension Substring {
  /// The words in quotation marks.
  fileprivate var quotedWords: [String] {
    matches(of: /"(\w+)"/).map { String($0.output.1) }
  }

  /// What stands before the parenthesis that closes one opened before.
  fileprivate var balancedPrefix: Substring {
    var depth = 0
    for index in indices {
      switch self[index] {
      case "(": depth += 1
      case ")" where depth == 0: return self[..<index]
      case ")": depth -= 1
      default: break
      }
    }
    return self
  }
}
