/// How CloudTrail records calls of an action.
///
/// Source: CloudTrail User Guide, "Logging management events" and "Logging data events".
public enum Recording: String, Hashable, Sendable, CaseIterable {
  /// In the event history and every trail.
  case management
  /// Only where a trail or an event data store asks for data events; off by default.
  case data
  /// Never: such calls leave no trace in any log.
  case never
}
