public import Replay

/// The events of an archive that the catalog does not know, with how often they occur.
public struct UnmappedEvents: Sendable {
  /// One of them.
  public struct Event: Hashable, Sendable {
    public var source: String
    public var name: String
    public var calls: Int
  }

  /// The most frequent first, then by name.
  public var events: [Event]
  /// All records of the archive.
  public var records: Int

  /// Takes the events from what a replay has counted.
  public init(_ input: InputTally) {
    events = BlindSpots.sorted(input.assumedEvents).map { name, calls in
      let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      return Event(
        source: String(parts[0]), name: parts.count > 1 ? String(parts[1]) : "", calls: calls)
    }
    records = input.records
  }
}
