import ByteStreams
import TestSupport
import Testing

struct AtomicFileTests {
  @Test func aFileAppearsWithCommitAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    var file = try AtomicFile(path: "\(folder.path)/report")
    try file.write("one ")
    try file.write("two")
    #expect(try !folder.names().contains("report"))
    try file.commit()
    #expect(try folder.names() == ["report"])
    #expect(try folder.read("report") == Array("one two".utf8))
  }

  @Test func withoutCommitWhatWasThereStays() throws {
    let folder = try TemporaryFolder()
    try folder.write([7], to: "report")
    do {
      var file = try AtomicFile(path: "\(folder.path)/report")
      try file.write("new")
    }
    #expect(try folder.names() == ["report"])
    #expect(try folder.read("report") == [7])
  }

  @Test func aLinkStaysALinkAndItsFileIsReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write([7], to: "inner/report")
    try folder.link("report", to: "inner/report")
    var file = try AtomicFile(path: "\(folder.path)/report")
    try file.write("new")
    try file.commit()
    #expect(try folder.read("inner/report") == Array("new".utf8))
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    var file = try AtomicFile(path: "/dev/null")
    try file.write("gone")
    try file.commit()
    #expect(try FileStatus(path: "/dev/null").kind == .other)
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StreamError.self) {
      _ = try AtomicFile(path: "\(folder.path)/nowhere/report")
    }
    #expect(error?.message == "no such file or folder")
  }
}
