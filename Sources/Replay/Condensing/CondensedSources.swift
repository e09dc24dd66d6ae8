/// What the condensed archives among the files of a replay were made of.
public struct CondensedSources: Hashable, Sendable {
  /// The condensed archives.
  public var archives = 0
  /// The files that they were made of.
  public var files = 0
  public var bytesRead = 0
  public var bytesInflated = 0
  public var filesSkipped: [String: Int] = [:]
  /// The bytes of the archives themselves.
  public var archiveBytesRead = 0
  public var archiveBytesInflated = 0
  /// What any of them leaves out: the raw values of `CondensedField`.
  public var dropped: Set<String> = []
  /// Calls that are left open for what a field does not tell, by the raw value of `CondensedField`.
  public var open: [String: Int] = [:]
  /// What the calls of the archives did to boundaries, until it is counted.
  public var boundaries = BoundaryHistory()
  /// How copies of events were told.
  public var dedupe: Set<String> = []

  /// Creates the sources of no archive.
  public init() {}

  /// Adds the sources of other archives.
  public mutating func merge(_ other: CondensedSources) {
    archives += other.archives
    files += other.files
    bytesRead += other.bytesRead
    bytesInflated += other.bytesInflated
    archiveBytesRead += other.archiveBytesRead
    archiveBytesInflated += other.archiveBytesInflated
    filesSkipped.merge(other.filesSkipped, uniquingKeysWith: +)
    boundaries.merge(other.boundaries)
    open.merge(other.open, uniquingKeysWith: +)
    dropped.formUnion(other.dropped)
    dedupe.formUnion(other.dedupe)
  }
}

extension CondensedSources: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.count("archives", &archives)
      try coder.count("files", &files)
      try coder.count("bytesRead", &bytesRead)
      try coder.count("bytesInflated", &bytesInflated)
      try coder.count("archiveBytesRead", &archiveBytesRead)
      try coder.count("archiveBytesInflated", &archiveBytesInflated)
      try coder.counts("filesSkipped", &filesSkipped, most: TallyLimits.names)
      try coder.counts("open", &open, most: TallyLimits.names)
      try coder.names("dropped", &dropped, most: TallyLimits.names)
      try coder.names("dedupe", &dedupe, most: TallyLimits.names)
    }
  }
}

extension Tally {
  /// Adds what was read beside the records.
  mutating func add(_ read: InputTally) {
    var read = read
    boundaries.merge(read.condensed.boundaries)
    read.condensed.boundaries = BoundaryHistory()
    input.merge(read)
  }
}

extension InputTally {
  /// How reports say that copies were told: for condensed archives alone as whoever condensed them did.
  public func shownDedupe(_ mode: DedupeMode, isChosen: Bool) -> String {
    guard !isChosen, condensed.archives > 0, condensed.archives == files,
      condensed.dedupe.count == 1, let only = condensed.dedupe.first
    else { return mode.rawValue }
    return only
  }
}
