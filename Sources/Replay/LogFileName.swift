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
    // By bytes: by characters it costs as much as reading a small file.
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let parts = bytes[(start ?? bytes.startIndex)...].split(
      separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1].elementsEqual("CloudTrail".utf8),
      parts[0].count == 12, parts[0].allSatisfy(isDigit),
      parts[3].count == 14, parts[3].last == UInt8(ascii: "Z"),
      parts[3].dropFirst(8).first == UInt8(ascii: "T"), parts[3].prefix(8).allSatisfy(isDigit),
      parts[4].suffix(8).elementsEqual(".json.gz".utf8)
        || parts[4].suffix(5).elementsEqual(".json".utf8)
    else { return nil }
    account = String(Substring(parts[0]))
    region = String(Substring(parts[2]))
    day = String(Substring(parts[3].prefix(8)))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
