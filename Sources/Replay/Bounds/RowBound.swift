import Digests

/// The hash behind which no row of a full table can come to be kept.
///
/// INVARIANT (bound): rows are kept by the smallest hashes of their keys, so what lies behind the
/// largest that a full table keeps stays behind it, whatever comes. Such rows are folded where they
/// are met, and hostile logs cannot make a table grow and shrink forever.
struct RowBound: Hashable, Sendable {
  private var rank: ContentName?

  /// Whether a row with such a key is among those that are not kept, unless it is a row already.
  func excludes(_ key: some RowKey) -> Bool {
    guard let rank else { return false }
    return rank < key.rank
  }

  /// Sets the bound to the largest hash that a table still keeps; nil changes nothing.
  mutating func lower(to rank: ContentName?) {
    if let rank { self.rank = rank }
  }
}
