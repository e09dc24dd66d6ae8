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
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    self.init(
      partition: String(parts[1]), service: String(parts[2]), region: String(parts[3]),
      account: String(parts[4]), resource: String(parts[5]))
  }

  /// The name as text.
  public var description: String { "arn:\(partition):\(service):\(region):\(account):\(resource)" }
}
