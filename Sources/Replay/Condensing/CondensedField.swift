/// Parts of a record that condensing may leave out, because they differ from call to call.
public enum CondensedField: String, Hashable, Sendable, CaseIterable {
  /// The time within the day.
  case time
  /// What a user agent tells beyond its product.
  case userAgent
  /// The address or the host that the call came from.
  case sourceAddress
  /// When the session began.
  case sessionStart
  /// The id of the access key.
  case accessKey
  /// The event ids that serve as examples.
  case events

  /// What is left out unless it is asked for.
  public static let defaultDropped: Set<CondensedField> = [.time, .userAgent]
}
