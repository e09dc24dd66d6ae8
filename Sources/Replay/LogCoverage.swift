import Timestamps

/// Which accounts, regions and days an archive has files of, by the names that CloudTrail gives them.
///
/// The day is that of delivery; a day on which nothing was called has no file either.
public struct LogCoverage: Hashable, Sendable {
  /// An account's files of a region.
  public struct Place: Hashable, Comparable, Sendable {
    public var account: String
    public var region: String

    /// Orders places by account, then region.
    public static func < (left: Place, right: Place) -> Bool {
      (left.account, left.region) < (right.account, right.region)
    }
  }

  /// Days (`Timestamp.dayNumber`) with files, by place.
  public private(set) var days: [Place: DayRanges] = [:]
  /// Files whose names tell nothing.
  public private(set) var unnamedFiles = 0

  /// Creates the coverage of no files.
  public init() {}

  /// Reads the names of the files of an archive.
  public init(_ logs: LogList) {
    for log in logs { insert(log) }
  }

  /// Adds a file.
  public mutating func insert(_ log: ListedLog) {
    guard let name = LogFileName(path: log.path), let day = name.dayNumber else {
      unnamedFiles += 1
      return
    }
    days[Place(account: name.account, region: name.region), default: DayRanges()].insert(day)
  }

  /// Adds what is known of an archive's files otherwise.
  mutating func insert(_ ranges: DayRanges, of place: Place) {
    days[place, default: DayRanges()].formUnion(ranges)
  }

  /// Adds files whose names tell nothing.
  mutating func insert(unnamed count: Int) {
    unnamedFiles += count
  }

  /// Adds the files of another part of the archive.
  public mutating func merge(_ other: LogCoverage) {
    days.merge(other.days) { left, right in
      var merged = left
      merged.formUnion(right)
      return merged
    }
    unnamedFiles += other.unnamedFiles
  }

  /// The same with other names for the accounts.
  public func renamingAccounts(_ rename: (String) -> String) -> LogCoverage {
    var renamed = self
    renamed.days = [:]
    for (place, days) in days.sorted(by: { $0.key < $1.key }) {
      renamed.days[Place(account: rename(place.account), region: place.region)] = days
    }
    return renamed
  }

  /// The regions and days of each account that has files.
  public var accounts: [String: (regions: Set<String>, days: DayRanges)] {
    days.reduce(into: [:]) { accounts, place in
      accounts[place.key.account, default: ([], DayRanges())].regions.insert(place.key.region)
      accounts[place.key.account]?.days.formUnion(place.value)
    }
  }

  /// The days that have files at all.
  public var allDays: DayRanges {
    days.values.reduce(into: DayRanges()) { $0.formUnion($1) }
  }

  /// The days between the first and the last of all on which there are no files at all.
  public var missingDays: [Int64] {
    let all = allDays.days
    guard let first = all.first, let last = all.last, last - first < 100_000 else { return [] }
    let present = Set(all)
    return (first...last).filter { !present.contains($0) }
  }
}

extension LogFileName {
  /// The day as a number; nil for a day that no calendar has.
  var dayNumber: Int64? {
    guard day.utf8.count == 8, let number = Int(day) else { return nil }
    return Timestamp(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.dayNumber
  }
}

extension LogCoverage: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.rows(
        "days", &days, most: 10_000_000, blank: (Place(account: "", region: ""), DayRanges()),
        by: { $0 }
      ) { (place, days, coder) throws(TallyFileError) in
        try coder.text(&place.account, "account")
        try coder.text(&place.region, "region")
        try days.code(with: coder)
      }
      try coder.count("unnamedFiles", &unnamedFiles)
    }
  }
}
