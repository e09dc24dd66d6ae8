import ByteStreams
import TestSupport
import Testing

struct GzipSourceTests {
  static let text = String((0..<400).map { "line \($0 * 7919 % 997)\n" }.joined())

  @Test(arguments: chunkSizes)
  func oneMemberIsInflatedWhateverTheChunks(chunkSize: Int) throws {
    let file = try member(Self.text)
    for room in [1, 3, 4096] {
      let drained = inflate(file, chunkSize: chunkSize, room: room)
      #expect(drained == Drained(bytes: Array(Self.text.utf8)))
    }
  }

  @Test(arguments: chunkSizes)
  func severalMembersAreJoinedAndEmptyOnesDoNotEndTheFile(chunkSize: Int) throws {
    let file = try member("one ") + member("") + member("") + member("two")
    #expect(inflate(file, chunkSize: chunkSize) == Drained(bytes: Array("one two".utf8)))
  }

  @Test(arguments: chunkSizes)
  func zerosBehindTheLastMemberArePadding(chunkSize: Int) throws {
    let zeros = [UInt8](repeating: 0, count: 1000)
    let file = try member("one ") + zeros + member("two") + zeros
    #expect(inflate(file, chunkSize: chunkSize) == Drained(bytes: Array("one two".utf8)))
  }

  @Test func anEmptyFileHoldsNothing() {
    #expect(inflate([], chunkSize: 1) == Drained())
  }

  @Test(arguments: chunkSizes)
  func everyHeaderFieldIsPassedOver(chunkSize: Int) throws {
    let extra = [UInt8](repeating: 0x1f, count: 300)
    for index in 0..<8 {
      let file = try member(
        "content", flags: index & 1 == 0 ? 0 : 1, extra: index & 1 == 0 ? nil : extra,
        name: index & 2 == 0 ? nil : "a.json", comment: index & 4 == 0 ? nil : "made by hand")
      #expect(inflate(file, chunkSize: chunkSize) == Drained(bytes: Array("content".utf8)))
    }
    let empty = try member("content", extra: [], name: "", comment: "")
    #expect(inflate(empty, chunkSize: chunkSize) == Drained(bytes: Array("content".utf8)))
  }

  @Test(arguments: chunkSizes)
  func theHeadersOwnCheckSumIsChecked(chunkSize: Int) throws {
    // The low half of CRC-32 over the ten bytes of the header, flag set: computed by Python's
    // zlib.crc32(bytes([31, 139, 8, 2, 0, 0, 0, 0, 0, 255])).
    let right = try member("content", headerChecksum: [0x90, 0xc9])
    #expect(inflate(right, chunkSize: chunkSize) == Drained(bytes: Array("content".utf8)))
    let wrong = try member("content", headerChecksum: [0x91, 0xc9])
    #expect(inflate(wrong, chunkSize: chunkSize) == Drained(error: StreamError(.corrupt, at: 11)))
  }

  @Test func reservedFlagsAndOtherMethodsAreRefused() throws {
    let flags = try member("content", flags: 0x20)
    #expect(inflate(flags, chunkSize: 7).error == StreamError(.corrupt, at: 3))
    var method = try member("content")
    method[2] = 7
    #expect(inflate(method, chunkSize: 7).error == StreamError(.corrupt, at: 2))
  }

  @Test(arguments: chunkSizes)
  func aWrongCheckSumIsToldAfterTheData(chunkSize: Int) throws {
    let first = try member("trusted ")
    var second = try member("doubtful")
    second[second.count - 8] ^= 1
    let drained = inflate(first + second, chunkSize: chunkSize)
    #expect(drained.bytes == Array("trusted doubtful".utf8))
    #expect(
      drained.error
        == StreamError(
          .checksumMismatch(untrustedBytes: 8), at: first.count + second.count - 8))
  }

  @Test func aWrongLengthIsAWrongCheckSum() throws {
    var file = try member("doubtful")
    file[file.count - 1] ^= 1
    #expect(
      inflate(file, chunkSize: 7).error?.failure == .checksumMismatch(untrustedBytes: 8))
  }

  @Test(arguments: chunkSizes)
  func garbageBehindTheLastMemberIsTold(chunkSize: Int) throws {
    let file = try member("content")
    for garbage in [[1], [0x1f, 0], Array("PK".utf8)] as [[UInt8]] {
      let drained = inflate(file + [0, 0] + garbage, chunkSize: chunkSize)
      #expect(drained.bytes == Array("content".utf8))
      #expect(drained.error == StreamError(.trailingGarbage, at: file.count + 2))
    }
  }

  @Test(arguments: chunkSizes)
  func aFileCutAnywhereGivesWhatLiesBeforeAndSaysSo(chunkSize: Int) throws {
    let first = try member("one ")
    let file = try first + member(String(Self.text.prefix(200)))
    let whole = Array(("one " + Self.text.prefix(200)).utf8)
    for length in 1..<file.count where length != first.count {
      let drained = inflate(Array(file.prefix(length)), chunkSize: chunkSize)
      #expect(whole.starts(with: drained.bytes))
      #expect(drained.error == StreamError(.truncated, at: length), "cut at \(length)")
    }
  }

  @Test func aFlippedBitAnywhereNeverPassesForAnotherText() throws {
    let file = try member(String(Self.text.prefix(200)))
    let whole = Array(Self.text.utf8.prefix(200))
    for position in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[position] ^= 1 << UInt8(bit)
        let drained = inflate(damaged, chunkSize: 64)
        if drained.error == nil {
          #expect(drained.bytes == whole)
          // Time, operating system and the text flag in the header mean nothing to us, nor do the
          // bits that fill the last byte of the deflate data.
          let isHarmless =
            (4...9).contains(position) || position == 3 && bit == 0 || position == file.count - 9
          #expect(isHarmless, "byte \(position), bit \(bit)")
        }
      }
    }
  }

  @Test(arguments: chunkSizes)
  func plainTextIsRefusedOrPassedOn(chunkSize: Int) {
    for text in ["{", "{}", "plain text of some length"] {
      let bytes = Array(text.utf8)
      #expect(inflate(bytes, chunkSize: chunkSize).error == StreamError(.corrupt, at: 0))
      let source = GzipSource(MemorySource(bytes, chunkSize: chunkSize), plainText: .passed)
      #expect(drain(source, room: 3) == Drained(bytes: bytes))
    }
  }

  @Test func bytesAreCountedOnBothSides() throws {
    let file = try member("content") + [0, 0, 0]
    var source = GzipSource(MemorySource(file, chunkSize: 3))
    var bytes: [UInt8] = []
    for _ in 0..<10 {
      try bytes.append(addingCapacity: 100) { span throws(StreamError) in
        try source.read(into: &span)
      }
    }
    #expect(source.bytesRead == file.count)
    #expect(source.bytesInflated == 7)
    #expect(source.format == .gzip)
  }

  @Test func anInflaterServesOneFileAfterAnother() throws {
    let inflater = Inflater()
    for index in 0..<5 {
      let damaged = Array(try member("damaged").dropLast(index))
      _ = drain(GzipSource(MemorySource(damaged, chunkSize: 5), inflater: inflater), room: 10)
      let file = try member("file \(index)")
      let source = GzipSource(MemorySource(file, chunkSize: 5), inflater: inflater)
      #expect(drain(source, room: 10) == Drained(bytes: Array("file \(index)".utf8)))
    }
  }

  @Test func inflationHasLimitsOfSizeAndRatio() throws {
    let zeros = [UInt8](repeating: 0, count: 1_000_000)
    let file = try GzipWriter.compress(zeros.span)
    for limit in [
      InflationLimit(bytes: 500_000, ratio: 10_000, ratioAppliesFrom: 0),
      InflationLimit(bytes: 2_000_000, ratio: 100, ratioAppliesFrom: 400_000),
    ] {
      let drained = drain(GzipSource(MemorySource(file), limit: limit), room: 65_536)
      #expect(drained.error?.failure == .limitExceeded)
      #expect((400_000..<600_000).contains(drained.bytes.count))
    }
    #expect(drain(GzipSource(MemorySource(file)), room: 65_536).bytes == zeros)
  }

  @Test func whatIsCompressedInPiecesIsOneMember() throws {
    var writer = try GzipWriter(level: 9)
    var file: [UInt8] = []
    for line in Self.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      writer.write("\(line)\n".utf8.span)
      file += writer.takeOutput()
    }
    file += writer.finish()
    #expect(inflate(file, chunkSize: 7) == Drained(bytes: Array(Self.text.utf8)))
    var random = SeededGenerator(seed: 11)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(inflate(try GzipWriter.compress(noise.span), chunkSize: 65_536).bytes == noise)
  }
}
