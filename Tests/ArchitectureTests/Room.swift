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
  /// The rooms of a manifest's text, in its order: what `room`, `.executableTarget` and
  /// `.systemLibrary` are called with.
  static func rooms(ofManifest manifest: String) -> [Room] {
    manifest
      .matches(of: /(?:^|[^\w.])(room|\.executableTarget|\.systemLibrary)\(/)
      .compactMap { match in
        let call = String(match.output.1)
        // All quoted names in a call; a system library quotes its provider besides.
        let arguments = manifest[match.range.upperBound...].balancedPrefix
          .prefix(upToFirst: "exclude:")
        let names = arguments.matches(of: /"(\w+)"/).map { String($0.output.1) }
        guard let name = names.first else { return nil }
        return Room(name: name, imports: call == ".systemLibrary" ? [] : Array(names.dropFirst()))
      }
  }

  /// The rooms of the table in ARCHITECTURE.md, in its order.
  static func rooms(ofTable document: String) -> [Room] {
    document.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingPrefix(/\s+/)
      }
      // A row begins and ends with a bar, hence two empty cells besides the four.
      guard cells.count == 6, let name = cells[1].firstMatch(of: /^`(\w+)`/) else { return nil }
      return Room(
        name: String(name.output.1),
        imports: cells[3].matches(of: /`(\w+)`/).map { String($0.output.1) },
        toolchainModules: cells[4].matches(of: /\w+/).map { String($0.output) })
    }
  }
}

extension Substring {
  /// What stands before a text; all of it if the text does not occur.
  fileprivate func prefix(upToFirst text: String) -> Substring {
    firstRange(of: text).map { self[..<$0.lowerBound] } ?? self
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
