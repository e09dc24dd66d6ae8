import ByteStreams
import TestSupport
import Testing

struct FileSourceTests {
  @Test func aFileIsReadWhole() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let path = try folder.write(bytes, to: "data")
    for room in [1000, 65_536, 1 << 20] {
      #expect(drain(try FileSource(path: path), room: room) == Drained(bytes: bytes))
    }
  }

  @Test func aMissingFileAndAFolderAreTold() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: StreamError.self) {
      _ = try FileSource(path: "\(folder.path)/nothing")
    }
    #expect(missing?.message == "no such file or folder")
    let drained = drain(try FileSource(path: folder.path), room: 10)
    #expect(drained.error?.message == "it is a folder")
  }

  @Test func errorsAreNamedInWords() {
    #expect(StreamError(.truncated, at: 3) != StreamError(.corrupt, at: 3))
    #expect(StreamError(.system(32), at: 0).isBrokenPipe)
    #expect(!StreamError(.system(5), at: 0).isBrokenPipe)
    #expect(StreamError(.system(9999), at: 0).message == "system error 9999")
  }
}
