import ByteStreams
import Foundation
import Replay
import TestSupport
import Testing

/// Tallies as files: what is written is read again, what is damaged is refused, and merging is exact.
struct TallyFileTests {
  private static func origin(_ dedupe: String = "off", _ path: String = "b.json") -> TallyOrigin {
    TallyOrigin(
      facets: [
        .init("version", "1"), .init("boundary 1", "b.json"), .init("boundary 2", "c.json"),
        .init("--dedupe", dedupe),
      ],
      documents: ["b.json", "c.json"].map {
        .init(option: "boundary", path: path == "b.json" ? $0 : path, bytes: Array("{}".utf8))
      })
  }

  private static func bytes(_ file: TallyFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.write { (piece) throws(StreamError) in bytes.append(copying: piece) }
    return bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> TallyFile {
    let folder = try TemporaryFolder()
    return try TallyFile(path: try folder.write(bytes, to: "a.tally"))
  }

  /// Tallies of the files of a random archive, one each, and that of all of them.
  private static func tallies(
    seed: UInt64, files: Int = 5, using generator: inout SeededGenerator
  ) async throws -> (parts: [TallyFile], whole: TallyFile) {
    let archive = try SmallArchive()
    let names = (0..<files).map { "\($0).json" }
    for (index, name) in names.enumerated() {
      let records = (0..<10).map { _ in
        SmallArchive.Record(
          id: ["event-1", "event-2", nil].randomElement(using: &generator) ?? nil,
          user: ["dev-01", "dev-02", "ci-deploy", nil].randomElement(using: &generator) ?? nil,
          event: ["s3:ListBuckets", "iam:CreateUser", "none:Such\(index)", nil]
            .randomElement(using: &generator) ?? nil,
          time: ["2024-09-01T10:00:00Z", "1969-12-31T00:00:00Z", nil]
            .randomElement(using: &generator) ?? nil,
          error: ["AccessDenied", "ThrottlingException", nil].randomElement(using: &generator)
            ?? nil
        )
      }
      try archive.write(records, to: name)
    }
    let limits = TallyLimits(rows: 6)
    func file(_ outcome: ReplayOutcome) -> TallyFile {
      TallyFile(origin: origin(), files: outcome.files, tally: outcome.tally)
    }
    var parts: [TallyFile] = []
    for name in names {
      parts.append(file(await archive.outcome(archive.logs([name]), limits: limits)))
    }
    return (parts, file(await archive.outcome(archive.logs(names), limits: limits)))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func mergingIsCommutativeAndAssociativeAndHasAnIdentity(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let (parts, whole) = try await Self.tallies(seed: seed, using: &generator)
    let expected = try Self.bytes(whole)
    let nothing = TallyFile(
      origin: Self.origin(), files: FileSet(),
      tally: Tally(boundaries: 2, limits: TallyLimits(rows: 6)))
    var pool = (parts + [nothing]).shuffled(using: &generator)
    while pool.count > 1 {
      var merger = TallyMerger()
      for _ in 0..<min(pool.count, Int.random(in: 2...3, using: &generator)) {
        // By way of bytes, as between machines.
        try merger.add(try Self.read(try Self.bytes(pool.removeFirst())))
      }
      pool.append(try #require(merger.whole))
      pool.shuffle(using: &generator)
    }
    #expect(try Self.bytes(pool[0]) == expected, "seed \(seed)")
  }

  @Test func theSameFilesCountOnceAndAnyOtherOverlapIsRefused() async throws {
    var generator = SeededGenerator(seed: 7)
    let (parts, whole) = try await Self.tallies(seed: 7, using: &generator)
    var merger = TallyMerger()
    for part in parts + parts.reversed() { try merger.add(part) }
    #expect(merger.whole?.tally == whole.tally)
    #expect(throws: TallyMerger.Failure.overlap) { try merger.add(whole) }
    #expect(merger.whole?.tally == whole.tally)
  }

  @Test func talliesThatWereMadeOtherwiseAreRefusedWithWhatDiffers() async throws {
    var generator = SeededGenerator(seed: 3)
    let (parts, _) = try await Self.tallies(seed: 3, files: 2, using: &generator)
    var merger = TallyMerger()
    try merger.add(parts[0])
    var other = parts[1]
    other.origin = Self.origin("day")
    #expect(throws: TallyMerger.Failure.differs("--dedupe", before: "off", now: "day")) {
      try merger.add(other)
    }
    // Where a document was found does not matter.
    other.origin = Self.origin("off", "elsewhere/b.json")
    try merger.add(other)
    #expect(
      TallyMerger.Failure.differs("--since", before: "", now: "x").message
        == "--since differs: none before, `x` here")
  }

  @Test func whateverIsCutOffOrChangedIsNoticed() async throws {
    var generator = SeededGenerator(seed: 5)
    let (parts, _) = try await Self.tallies(seed: 5, files: 1, using: &generator)
    let packed = try Self.bytes(parts[0])
    let folder = try TemporaryFolder()
    let path = try folder.write(packed, to: "packed")
    var plain: [UInt8] = []
    var source = GzipSource(try FileSource(path: path))
    while true {
      let before = plain.count
      try plain.append(addingCapacity: 1 << 16) { (span) throws(StreamError) in
        try source.read(into: &span)
      }
      if plain.count == before { break }
    }
    #expect(try Self.read(plain).tally == parts[0].tally)
    for length in stride(from: 0, to: plain.count, by: 13) {
      #expect(throws: TallyFileError.self) { try Self.read(Array(plain.prefix(length))) }
    }
    for place in stride(from: 0, to: plain.count, by: 11) {
      var damaged = plain
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(throws: TallyFileError.self, "byte \(place)") { try Self.read(damaged) }
    }
    #expect(throws: TallyFileError.self) { try Self.read(plain + [0]) }
    #expect(throws: TallyFileError.self) { try Self.read(Array(packed.dropLast(9))) }
  }

  @Test(arguments: [
    ("", "it is no tally"), ("{\"Records\": []}", "it is no tally"),
  ])
  func anotherFileIsNotTakenForATally(content: String, message: String) throws {
    let error = try #require(throws: TallyFileError.self) { try Self.read(Array(content.utf8)) }
    #expect(error.message.contains(message))
  }

  @Test func lengthsThatAFileOnlyClaimsTakeNoMemory() throws {
    // A text of 2^60 bytes, an array of 2^62 elements where the format stands.
    for head: [UInt8] in [[0x7b, 0x10], [0x9b, 0x40]] {
      let bytes: [UInt8] = [0xd9, 0xd9, 0xf7, 0xbf] + head + [UInt8](repeating: 0, count: 7)
      #expect(throws: TallyFileError.self) { try Self.read(bytes) }
    }
  }
}
