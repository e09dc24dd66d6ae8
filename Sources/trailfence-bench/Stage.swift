/// A stage of a replay; each includes those before it, but for `plainInflation`.
enum Stage: String, CaseIterable {
  /// The yardstick: zlib alone.
  case plainInflation
  /// Files are opened and read.
  case reading
  /// And inflated, by raw inflation with a check sum beside it.
  case inflating
  /// And records are found and outlined: their fields are named by fingerprints.
  case outlining
  /// Records are parsed to their fields, without outlines.
  case parsing
  /// And mapped to requests.
  case mapping
  /// And evaluated and counted: a replay that remembers nothing.
  case counting
  /// The whole replay as it is run, with outlines and all that it remembers.
  case replay

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
