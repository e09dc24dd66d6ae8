/// What of a record differs from call to call, and may be left out of a condensed archive.
public enum CondensedField: String, Hashable, Sendable, CaseIterable {
  /// The time within the day.
  case time
  /// What a user agent tells beyond its product.
  case userAgent
  /// The address or the host that the call came from.
  case sourceAddress
  /// The name of the session.
  case sessionName
  /// When the session began.
  case sessionStart
  /// The id of the access key.
  case accessKey
  /// The values of parameters, and the resources that the record lists.
  case parameters
  /// The event ids that serve as examples.
  case events

  /// What is left out unless it is asked for.
  public static let defaultDropped: Set<CondensedField> = [.time, .userAgent, .accessKey]

  /// Those that are kept as long as calls of one shape have few values.
  public static let bounded: Set<CondensedField> = [
    .sourceAddress, .sessionName, .sessionStart, .accessKey, .parameters,
  ]
}

/// What a condensed archive keeps of what differs from call to call.
public struct CondensingRules: Hashable, Sendable {
  /// Values that a field may have among the calls of one shape before they are made general.
  public static let standardValues = 16

  /// What is left out.
  public var dropped: Set<CondensedField>
  /// What is kept, however many values it has.
  public var kept: Set<CondensedField>
  public var values: Int

  /// Creates rules.
  public init(
    dropped: Set<CondensedField> = CondensedField.defaultDropped,
    kept: Set<CondensedField> = [], values: Int = CondensingRules.standardValues
  ) {
    self.dropped = dropped
    self.kept = kept
    self.values = values
  }

  /// Values that a field may have.
  func bound(of field: CondensedField) -> Int {
    if dropped.contains(field) { return 0 }
    return kept.contains(field) ? .max : values
  }
}
