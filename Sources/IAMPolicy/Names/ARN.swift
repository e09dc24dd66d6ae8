/// An Amazon Resource Name: `arn:partition:service:region:account:resource`.
///
/// Source: AWS Identity and Access Management User Guide, "Identify AWS resources with Amazon
/// Resource Names (ARNs)".
public struct ARN: Hashable, Sendable, CustomStringConvertible {
  /// The partition, `aws` or `aws-cn` or another.
  public var partition: String
  /// The service prefix, `s3`.
  public var service: String
  /// The region, empty for global resources.
  public var region: String
  /// The account that owns the resource, empty where the format has none.
  public var account: String
  /// All after the fifth colon.
  public var resource: String

  /// Creates a name from its parts.
  public init(
    partition: String = "aws", service: String, region: String = "", account: String = "",
    resource: String
  ) {
    self.partition = partition
    self.service = service
    self.region = region
    self.account = account
    self.resource = resource
  }

  /// Reads a name; nil unless there are six parts, the first of which is `arn`.
  public init?(_ text: String) {
    // By bytes: by characters it takes ten times as long, and many are read.
    let bytes = text.utf8
    guard bytes.starts(with: "arn:".utf8) else { return nil }
    let parts = bytes.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    self.init(
      partition: String(Substring(parts[1])), service: String(Substring(parts[2])),
      region: String(Substring(parts[3])), account: String(Substring(parts[4])),
      resource: String(Substring(parts[5])))
  }

  /// The name as text.
  public var description: String { "arn:\(partition):\(service):\(region):\(account):\(resource)" }
}
