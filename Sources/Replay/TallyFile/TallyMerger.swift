import Digests

/// Merges tallies, in any order and grouping, to the tally of all their files.
///
/// A set of files that comes twice, as when a task of a cluster was run again, counts once; sets that
/// overlap otherwise cannot be merged, since nobody could tell what was counted twice.
public struct TallyMerger: Sendable {
  /// What was merged; nil before the first.
  public private(set) var whole: TallyFile?
  /// The names of the sets that were merged.
  private var sets: Set<ContentName> = []

  /// Why a tally cannot be merged with those before.
  public enum Failure: Error, Hashable, Sendable {
    /// It was made otherwise: the name of what differs, the value of those before, and its own.
    case differs(String, before: String?, now: String?)
    /// It counts some of the same files as those before.
    case overlap
    /// The counts are larger than any archive's.
    case tooLarge

    /// The failure in words, lower case and without a full stop.
    public var message: String {
      switch self {
      case .differs(let name, let before, let now):
        "\(name) differs: \(Self.words(before)) before, \(Self.words(now)) here"
      case .overlap: "it counts files that a tally before it counts too"
      case .tooLarge: "its counts are larger than those of any archive"
      }
    }

    private static func words(_ value: String?) -> String {
      value.map { $0.isEmpty ? "none" : "`\($0)`" } ?? "none"
    }
  }

  /// Creates a merger of nothing yet.
  public init() {}

  /// Adds a tally.
  ///
  /// - Throws: what keeps it from being merged; it changes nothing then.
  public mutating func add(_ file: TallyFile) throws(Failure) {
    guard whole != nil else {
      whole = file
      sets.insert(file.files.name)
      return
    }
    if let origin = whole?.origin, let difference = origin.difference(from: file.origin) {
      throw .differs(difference.name, before: difference.value, now: difference.otherValue)
    }
    let name = file.files.name
    guard !sets.contains(name) else { return }
    try whole?.merge(file)
    sets.insert(name)
  }
}
