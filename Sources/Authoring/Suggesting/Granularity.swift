/// How finely a suggestion tells apart what it allows.
public enum Granularity: String, Hashable, Sendable, CaseIterable {
  /// Actions, each on every resource.
  case action
  /// Actions on the resources that the log shows, under the conditions that it shows.
  case resource
}
