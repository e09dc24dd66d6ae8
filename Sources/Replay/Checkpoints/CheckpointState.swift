import ByteStreams
import CloudTrail
import Digests

/// How far a replay has come, as a checkpoint file keeps it.
public struct CheckpointState: Sendable {
  static let format = "trailfence checkpoint"
  static let version = 1
  /// Events that are remembered for files yet to come, in all groups together.
  ///
  /// They take 16 bytes each. The groups of the latest days stay.
  static let mostCopies = 2 << 20

  /// The day that the replay takes for today.
  public var asOf: String
  /// Whether the last run came to its end.
  public var isFinished = false
  /// What made it.
  public var origin: TallyOrigin
  /// What was counted of the finished files.
  public internal(set) var tally: Tally
  var files = FinishedFiles()
  /// Events by the group of files in which their copies may lie (`--dedupe day`); one group of hash 0
  /// for `exact`.
  var copies: [UInt64: CopyGroup] = [:]

  /// Events of one group.
  struct CopyGroup: Hashable, Sendable {
    /// What orders groups by age: the day of the files, if their names tell it.
    var day = ""
    /// Finished files of the group.
    var files = 0
    /// Whether the events had to be forgotten; the files are read again if there are new ones.
    var isForgotten = false
    var events: [ContentName] = []
  }

  /// Creates the state of a replay that has not begun.
  public init(asOf: String, origin: TallyOrigin, tally: Tally) {
    self.asOf = asOf
    self.origin = origin
    self.tally = tally
  }

  /// Reads a checkpoint; nil if there is none yet, or an empty file.
  public static func read(path: String) throws(TallyFileError) -> CheckpointState? {
    do throws(StreamError) {
      let status = try FileStatus(path: path)
      if status.kind == .file, status.size == 0 { return nil }
    } catch {
      if error.isNotFound { return nil }
      throw TallyFileError(.unreadable(error), at: 0)
    }
    var state = CheckpointState(
      asOf: "", origin: TallyOrigin(facets: []), tally: Tally(boundaries: 0))
    try state.code(with: try TallyStream.reader(path: path))
    return state
  }

  /// Writes it in the place of what stands at the path, whole or not at all.
  func save(to path: String) throws(StreamError) {
    let file = SharedFile(try AtomicFile(path: path, asideIsFixed: true))
    try TallyStream.write(self) { (bytes) throws(StreamError) in try file.write(bytes) }
    try file.commit()
  }

  /// Adds what a worker has read to its end.
  mutating func add(_ part: ReplayPart) {
    tally.merge(part.tally)
    files.append(part.files)
    for group in part.copies {
      copies[group.hash, default: CopyGroup(day: group.day)].files += group.files
      guard copies[group.hash]?.isForgotten != true else { continue }
      copies[group.hash]?.events += group.events.map { ContentName(high: $0.high, low: $0.low) }
    }
    forgetCopies()
  }

  /// Forgets the events of the oldest groups once there are too many.
  private mutating func forgetCopies() {
    var count = copies.reduce(0) { $0 + ($1.key == 0 ? 0 : $1.value.events.count) }
    guard count > Self.mostCopies else { return }
    let oldest = copies.filter { $0.key != 0 && !$0.value.events.isEmpty }
      .map { (day: $0.value.day, hash: $0.key) }
      .sorted { ($0.day, $0.hash) < ($1.day, $1.hash) }
    for (_, hash) in oldest where count > Self.mostCopies / 4 * 3 {
      count -= copies[hash]?.events.count ?? 0
      copies[hash]?.events = []
      copies[hash]?.isForgotten = true
    }
  }
}

/// The files that were read to their end, each in 48 bytes.
struct FinishedFiles: Sendable {
  /// Names of their paths.
  private(set) var paths: [ContentName] = []
  /// Names of path, size and content.
  private(set) var names: [ContentName] = []
  /// Stamp and size of each when it was read.
  private(set) var stamps: [ContentName] = []

  mutating func append(_ files: [FinishedFile]) {
    for file in files {
      paths.append(file.path)
      names.append(file.name)
      stamps.append(ContentName(high: file.stamp, low: UInt64(clamping: file.size)))
    }
  }

  mutating func restamp(_ index: Int, _ stamp: UInt64) {
    stamps[index].high = stamp
  }

  /// Their places by path, to look them up in.
  var order: [Int32] {
    paths.indices.map { Int32(clamping: $0) }.sorted { paths[Int($0)] < paths[Int($1)] }
  }

  /// The place of a path; nil if it is not among them.
  func place(of path: ContentName, in order: [Int32]) -> Int? {
    let place = order.partitioningIndex { paths[Int($0)] >= path }
    guard place < order.count, paths[Int(order[place])] == path else { return nil }
    return Int(order[place])
  }
}

/// One of them.
struct FinishedFile: Sendable {
  var path: ContentName
  var name: ContentName
  var stamp: UInt64
  var size: Int
}

extension CheckpointState: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.document(Self.format, version: Self.version) { () throws(TallyFileError) in
      try coder.text("asOf", &asOf)
      try coder.flag("isFinished", &isFinished)
      try coder.value("origin", &origin)
      try coder.value("tally", &tally)
      try origin.check(tally, coder)
      try coder.value("files", &files)
      try coder.rows(
        "copies", &copies, most: 100_000_000, blank: (0, CopyGroup()), by: { $0 }
      ) { (hash, group, coder) throws(TallyFileError) in
        try coder.hash(&hash)
        try coder.text(&group.day, "day")
        try coder.count(&group.files, "files")
        var isForgotten = group.isForgotten ? 1 : 0
        try coder.count(&isForgotten, "forgotten")
        group.isForgotten = isForgotten == 1
        try coder.names(&group.events)
      }
    }
  }
}

extension FinishedFiles: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.names("paths", &paths)
      try coder.names("names", &names)
      try coder.names("stamps", &stamps)
    }
    guard paths.count == names.count, names.count == stamps.count else {
      throw coder.fail(.implausible("its files are incomplete"))
    }
  }
}

/// A file on its way out, which closures can share.
private final class SharedFile {
  private var file: AtomicFile?

  init(_ file: consuming AtomicFile) {
    self.file = consume file
  }

  func write(_ bytes: Span<UInt8>) throws(StreamError) {
    try file?.write(bytes)
  }

  func commit() throws(StreamError) {
    guard let file = file.take() else { return }
    try file.commit()
  }
}
