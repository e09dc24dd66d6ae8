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
    let bytes = text.utf8.span
    var colons = [5 of Int](repeating: 0)
    var count = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: ":") {
      colons[count] = index
      count += 1
      if count == colons.count { break }
    }
    guard count == colons.count, text.utf8.starts(with: "arn:".utf8) else { return nil }
    func part(_ range: Range<Int>) -> String {
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
      return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
    }
    self.init(
      partition: part(colons[0] + 1..<colons[1]), service: part(colons[1] + 1..<colons[2]),
      region: part(colons[2] + 1..<colons[3]), account: part(colons[3] + 1..<colons[4]),
      resource: part(colons[4] + 1..<bytes.count))
  }

  /// The name as text.
  public var description: String { "arn:\(partition):\(service):\(region):\(account):\(resource)" }
}
