/// What the name of a log file tells, as CloudTrail writes it:
/// `<account>_CloudTrail_<region>_<YYYYMMDDThhmmZ>_<16 characters>.json.gz`.
///
/// Source: CloudTrail User Guide, "CloudTrail log file examples", "CloudTrail log file name format".
/// The folders above it vary from trail to trail, so they are not asked.
public struct LogFileName: Hashable, Sendable {
  /// The account whose calls the file holds.
  public var account: String
  /// The region.
  public var region: String
  /// The day of delivery, `YYYYMMDD`; a call may be delivered on the day after it was made.
  public var day: String

  /// Reads the name, or the last part of a path; nil when it is no CloudTrail log file's.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1] == "CloudTrail",
      parts[0].utf8.count == 12, parts[0].utf8.allSatisfy(isDigit),
      parts[3].utf8.count == 14, parts[3].hasSuffix("Z"), parts[3].dropFirst(8).hasPrefix("T"),
      parts[3].prefix(8).utf8.allSatisfy(isDigit),
      parts[4].hasSuffix(".json.gz") || parts[4].hasSuffix(".json")
    else { return nil }
    account = String(parts[0])
    region = String(parts[2])
    day = String(parts[3].prefix(8))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
