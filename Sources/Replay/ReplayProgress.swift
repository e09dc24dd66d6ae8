import Synchronization

/// Counts of a replay that is under way; workers add to them, anybody may read them.
public final class ReplayProgress: Sendable {
  /// What has been done so far.
  public struct Snapshot: Hashable, Sendable {
    public var files: Int
    /// Bytes of the files as they lie there.
    public var bytes: Int
    public var records: Int

    /// Creates a snapshot.
    public init(files: Int, bytes: Int, records: Int) {
      self.files = files
      self.bytes = bytes
      self.records = records
    }
  }

  private let files = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let records = Atomic<Int>(0)
  private let report: @Sendable (Snapshot) -> Void

  /// Creates counts of nothing; the closure is called by the workers as they go on, often and from
  /// any of them.
  public init(_ report: @escaping @Sendable (Snapshot) -> Void) {
    self.report = report
  }

  /// What has been done so far.
  public var snapshot: Snapshot {
    Snapshot(
      files: files.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed),
      records: records.load(ordering: .relaxed))
  }

  func add(files: Int = 0, bytes: Int = 0, records: Int = 0) {
    self.files.add(files, ordering: .relaxed)
    self.bytes.add(bytes, ordering: .relaxed)
    self.records.add(records, ordering: .relaxed)
    report(snapshot)
  }
}
