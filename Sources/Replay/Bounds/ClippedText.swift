import Digests

/// How long texts from a log may be where they are kept.
enum TextLimit: Int {
  /// Names of events, services, accounts, regions, users, roles and sessions: IAM allows 128
  /// characters at most (IAM User Guide, "IAM and AWS STS quotas").
  case name = 256
  /// ARNs: a path of 512, an S3 key of 1,024 bytes.
  case reference = 1_536
}

extension String {
  /// The text, or if it is longer than any that AWS gives, its beginning and a hash of all of it.
  func clipped(to limit: TextLimit) -> String {
    guard utf8.count > limit.rawValue else { return self }
    let end = utf8.index(utf8.startIndex, offsetBy: limit.rawValue)
    let hash = String(StableHash.value(of: self), radix: 16)
    return String(decoding: utf8[..<end], as: UTF8.self) + "…\(hash)"
  }
}
