import CloudTrail
public import JSONSyntax
public import Timestamps

/// What the first line of a condensed archive tells of the files that it was made of.
public struct ArchiveHeader: Hashable, Sendable {
  /// What a replay of the archive counts beside its records: copies, damage, problems, the names of
  /// the files, and the sources.
  public var carried: InputTally
  /// Records that follow, and the calls that they stand for.
  public var lines: Int
  public var calls: Int
  public var first: Timestamp?
  public var last: Timestamp?
  /// The version of the program that wrote it, and of its catalog.
  public var tool: String
  public var catalog: String

  /// Creates the header of an archive.
  public init(
    carried: InputTally, lines: Int, calls: Int, first: Timestamp?, last: Timestamp?, tool: String,
    catalog: String
  ) {
    self.carried = carried
    self.lines = lines
    self.calls = calls
    self.first = first
    self.last = last
    self.tool = tool
    self.catalog = catalog
  }

  /// The line.
  public var line: String {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.key(CondensedArchive.key)
      writer.object { writer in
        writer.count("version", CondensedArchive.version)
        writer.count("lines", lines)
        writer.count("calls", calls)
        writer.key("first")
        writer.string(first?.description)
        writer.key("last")
        writer.string(last?.description)
        writer.key("tool")
        writer.string(tool)
        writer.key("catalog")
        writer.string(catalog)
        writer.names("dropped", carried.condensed.dropped)
        writer.names("dedupe", carried.condensed.dedupe)
        writer.key("sources")
        writer.object { writeSources(to: &$0) }
      }
    }
    writer.endLine()
    return writer.takeText()
  }

  private func writeSources(to writer: inout JSONWriter) {
    writer.count("files", carried.condensed.files)
    writer.count("bytesRead", carried.condensed.bytesRead)
    writer.count("bytesInflated", carried.condensed.bytesInflated)
    writer.counts("filesSkipped", carried.condensed.filesSkipped)
    writer.count("filesDamaged", carried.filesDamaged)
    writer.count("duplicates", carried.duplicates)
    writer.count("damagedElements", carried.damagedElements)
    writer.counts("otherElements", carried.otherElements)
    writer.key("problems")
    writer.array { writer in
      for problem in carried.problems {
        writer.object { writer in
          writer.key("file")
          writer.string(problem.file)
          writer.count("offset", problem.offset)
          writer.key("what")
          writer.string(problem.what)
        }
      }
    }
    writer.count("moreProblems", carried.foldedProblems)
    writer.key("coverage")
    writer.array { writer in
      for (place, days) in carried.coverage.days.sorted(by: { $0.key < $1.key }) {
        writer.object { writer in
          writer.key("account")
          writer.string(place.account)
          writer.key("region")
          writer.string(place.region)
          writer.key("days")
          writer.array { writer in
            for range in days.ranges {
              writer.string("\(Self.day(range.lowerBound))/\(Self.day(range.upperBound))")
            }
          }
        }
      }
    }
    writer.count("unnamedFiles", carried.coverage.unnamedFiles)
    writer.key("boundaries")
    writer.tree(carried.condensed.boundaries.tree)
  }

  private static func day(_ number: Int64) -> String {
    Timestamp(secondsSinceEpoch: number * 86_400).day
  }
}

extension ArchiveHeader {
  /// Reads what `line` has written; nil for anything else.
  public init?(_ tree: JSONTree) {
    guard let lines = tree.count("lines"), let calls = tree.count("calls"),
      let tool = tree["tool"]?.string, let catalog = tree["catalog"]?.string,
      let sources = tree["sources"], let carried = Self.carried(sources, tree)
    else { return nil }
    self.init(
      carried: carried, lines: lines, calls: calls,
      first: tree["first"]?.string.flatMap { Timestamp(iso8601: $0) },
      last: tree["last"]?.string.flatMap { Timestamp(iso8601: $0) }, tool: tool, catalog: catalog)
  }

  private static func carried(_ sources: JSONTree, _ tree: JSONTree) -> InputTally? {
    var input = InputTally()
    guard let files = sources.count("files"), let read = sources.count("bytesRead"),
      let inflated = sources.count("bytesInflated"),
      let skipped = sources.counts("filesSkipped"),
      let damaged = sources.count("filesDamaged"), let duplicates = sources.count("duplicates"),
      let elements = sources.count("damagedElements"), let others = sources.counts("otherElements"),
      let problems = sources["problems"]?.elements, problems.count <= TallyLimits.problems,
      let more = sources.count("moreProblems"), let unnamed = sources.count("unnamedFiles"),
      let places = sources["coverage"]?.elements,
      let boundaries = sources["boundaries"].flatMap({ BoundaryHistory($0) }),
      let dropped = tree.names("dropped"), let dedupe = tree.names("dedupe")
    else { return nil }
    input.filesDamaged = damaged
    input.duplicates = duplicates
    input.damagedElements = elements
    input.otherElements = others
    input.foldedProblems = more
    for problem in problems {
      guard let file = problem["file"]?.string, let offset = problem.count("offset"),
        let what = problem["what"]?.string
      else { return nil }
      input.problems.append(InputProblem(file: file, offset: offset, what: what))
    }
    input.coverage.insert(unnamed: unnamed)
    for element in places {
      guard let account = element["account"]?.string, let region = element["region"]?.string,
        let days = element["days"]?.elements.flatMap(Self.days)
      else { return nil }
      input.coverage.insert(days, of: LogCoverage.Place(account: account, region: region))
    }
    input.condensed.archives = 1
    input.condensed.files = files
    input.condensed.bytesRead = read
    input.condensed.bytesInflated = inflated
    input.condensed.filesSkipped = skipped
    input.condensed.boundaries = boundaries
    input.condensed.dropped = dropped
    input.condensed.dedupe = dedupe
    return input
  }

  private static func days(_ elements: [JSONTree]) -> DayRanges? {
    var ranges: [ClosedRange<Int64>] = []
    for element in elements {
      let ends = (element.string ?? "").split(separator: "/").map {
        Timestamp(iso8601: String($0))?.dayNumber
      }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
        return nil
      }
      ranges.append(first...last)
    }
    return DayRanges(ranges: ranges)
  }
}

extension JSONTree {
  fileprivate func count(_ key: String) -> Int? { self[key].flatMap(Self.count) }

  private static func count(_ tree: JSONTree) -> Int? {
    guard case .number(let digits) = tree.content, let number = Int(digits),
      (0...ArchiveHeader.mostCount).contains(number)
    else { return nil }
    return number
  }

  fileprivate func counts(_ key: String) -> [String: Int]? {
    guard let members = self[key]?.members, members.count <= TallyLimits.names else { return nil }
    var counts: [String: Int] = [:]
    for member in members {
      guard let count = Self.count(member.value) else { return nil }
      counts[member.key] = count
    }
    return counts
  }

  fileprivate func names(_ key: String) -> Set<String>? {
    guard let elements = self[key]?.elements, elements.count <= TallyLimits.names else {
      return nil
    }
    let names = elements.compactMap(\.string)
    return names.count == elements.count ? Set(names) : nil
  }
}

extension ArchiveHeader {
  /// No count in a header may pass it: sums over millions of archives cannot overflow.
  fileprivate static let mostCount = 1 << 40
}

extension JSONWriter {
  fileprivate mutating func count(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  fileprivate mutating func counts(_ key: String, _ values: [String: Int]) {
    self.key(key)
    object { writer in
      for (name, count) in values.sorted(by: { $0.key < $1.key }) { writer.count(name, count) }
    }
  }

  fileprivate mutating func names(_ key: String, _ values: Set<String>) {
    self.key(key)
    array { writer in
      for name in values.sorted() { writer.string(name) }
    }
  }
}
