public import ByteStreams
import Digests

/// A partial result of a replay, as `--format tally` writes it and `trailfence merge` reads it.
///
/// The file is one CBOR object, compressed by gzip: what made it, the files that it counts, the
/// counts, a check sum. A reader takes it compressed or plain, and treats it as hostile.
public struct TallyFile: Sendable {
  /// The version of the format.
  public static let version = 1
  static let format = "trailfence tally"

  /// What made it.
  public var origin: TallyOrigin
  /// The files that it counts, read or skipped.
  public var files: FileSet
  public var tally: Tally
  /// The largest count in it; 0 unless it was read.
  public private(set) var largestCount = 0

  /// Creates a tally to be written.
  public init(origin: TallyOrigin, files: FileSet, tally: Tally) {
    self.origin = origin
    self.files = files
    self.tally = tally
    self.tally.settle()
  }

  /// Reads a tally.
  public init(path: String) throws(TallyFileError) {
    self.init(origin: TallyOrigin(facets: []), files: FileSet(), tally: Tally(boundaries: 0))
    let coder = try TallyStream.reader(path: path)
    try code(with: coder)
    largestCount = coder.largestCount
  }

  /// Writes the tally; `sink` takes the compressed bytes in pieces.
  public consuming func write(
    to sink: @escaping (Span<UInt8>) throws(StreamError) -> Void
  ) throws(StreamError) {
    try TallyStream.write(self, to: sink)
  }

  /// Adds a tally of other files, made alike.
  ///
  /// - Throws: `overlap` or `tooLarge`; this one is unchanged then.
  mutating func merge(_ other: TallyFile) throws(TallyMerger.Failure) {
    guard !files.overlaps(other.files) else { throw .overlap }
    let (sum, overflows) = largestCount.addingReportingOverflow(other.largestCount)
    // Sums of several counts, such as of the seven verdicts, stay in range too.
    guard !overflows, sum < Int.max / 64 else { throw .tooLarge }
    largestCount = sum
    origin.merge(other.origin)
    files.formUnion(other.files)
    tally.merge(other.tally)
    tally.settle()
  }
}

extension TallyFile: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.document(Self.format, version: Self.version) { () throws(TallyFileError) in
      try coder.value("origin", &origin)
      try coder.value("files", &files)
      try coder.value("tally", &tally)
      try origin.check(tally, coder)
    }
  }
}

extension FileSet: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    var names = names
    try coder.names(&names)
    let sorted = FileSet(names)
    guard sorted.names.count == names.count, sorted.names == names else {
      throw coder.fail(.implausible("its files are out of order"))
    }
    self = sorted
  }
}
