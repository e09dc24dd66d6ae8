/// What the Service Authorization Reference says of one resource type.
public struct ResourceTypeFacts: Hashable, Sendable {
  /// The service prefix, `s3`.
  public var service: String
  /// The name, `bucket`.
  public var name: String
  /// The formats of its ARNs with placeholders, `arn:${Partition}:s3:::${BucketName}`; most types
  /// have one.
  public var arnFormats: [String]
  /// The condition keys that tell of resources of this type.
  public var conditionKeys: [String]
}

extension ResourceTypeFacts {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count, !columns[3].isEmpty else { return nil }
    self.init(
      service: String(columns[1]), name: String(columns[2]), arnFormats: columns[3].words,
      conditionKeys: columns[4].words)
  }
}
