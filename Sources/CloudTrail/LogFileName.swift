public import Timestamps

/// What the name of a file tells of it before it is opened.
///
/// CloudTrail names a log file
/// `AccountID_CloudTrail_RegionName_YYYYMMDDTHHmmZ_UniqueString.json.gz`. Source: CloudTrail User
/// Guide, "CloudTrail log file examples", "Log file name format".
public struct LogFileName: Hashable, Sendable {
  /// What a file that CloudTrail named was delivered for.
  public struct Delivery: Hashable, Sendable {
    public var account: String
    public var region: String
    /// 00:00 UTC of the day it was delivered on, which need not be that of its events.
    public var day: Timestamp

    /// Creates a delivery.
    public init(account: String, region: String, day: Timestamp) {
      self.account = account
      self.region = region
      self.day = day
    }
  }

  /// Whether the name ends as those of logs do: `.json`, `.jsonl`, `.ndjson`, `.log`, each also
  /// with `.gz`, or `.gz`.
  public var isLog: Bool
  /// Whether content other than a log under this name is a problem: it ends in `.gz`, or it is
  /// named as CloudTrail names its log files.
  public var promisesLog: Bool
  /// What CloudTrail delivered it for; nil if the name is not one of CloudTrail's for log files.
  public var delivery: Delivery?

  /// Reads a path; only what stands behind its last slash counts.
  public init(path: String) {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(path[path.utf8.index(after: $0)...])
    }
    let lowercased = (name ?? path).lowercased()
    let isCompressed = lowercased.hasSuffix(".gz")
    isLog =
      isCompressed
      || [".json", ".jsonl", ".ndjson", ".log"].contains { lowercased.hasSuffix($0) }
    delivery = Self.delivery(name ?? path)
    promisesLog = isCompressed || delivery != nil
  }

  private static func delivery(_ name: String) -> Delivery? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1] == "CloudTrail", parts[0].utf8.count == 12,
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      !parts[2].isEmpty, let day = day(parts[3]),
      parts[4].hasSuffix(".json.gz") || parts[4].hasSuffix(".json")
    else { return nil }
    return Delivery(account: String(parts[0]), region: String(parts[2]), day: day)
  }

  /// The day of `YYYYMMDDTHHmmZ`.
  private static func day(_ text: Substring) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard bytes.count == 14, bytes[8] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: "Z"),
      let year = Int(text.prefix(4)), let month = Int(text.dropFirst(4).prefix(2)),
      let day = Int(text.dropFirst(6).prefix(2))
    else { return nil }
    return Timestamp(year: year, month: month, day: day)
  }
}
