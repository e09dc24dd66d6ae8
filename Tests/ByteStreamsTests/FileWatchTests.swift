import ByteStreams
import Foundation
import TestSupport
import Testing

/// A save is told, however it is made, and nothing else is.
struct FileWatchTests {
  private func written(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test func aFileThatIsWrittenOverOrPutInPlaceIsSaved() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/boundary.json"
    try written("a", to: path)
    var watch = try FileWatch()
    try watch.add(path: path)
    try written("b", to: path)
    #expect(try watch.next(keysFrom: nil) == .saved)
    // A file is put in the place of the old one, as most editors do it.
    try Data("d".utf8).write(to: URL(filePath: path), options: .atomic)
    #expect(try watch.next(keysFrom: nil) == .saved)
  }

  @Test func otherFilesOfTheFolderAreNoSave() throws {
    let folder = try TemporaryFolder()
    let keys = Pipe()
    var watch = try FileWatch()
    try watch.add(path: "\(folder.path)/boundary.json")
    try written("a", to: "\(folder.path)/other.json")
    try keys.fileHandleForWriting.write(contentsOf: Data("q".utf8))
    let descriptor = keys.fileHandleForReading.fileDescriptor
    #expect(try watch.next(keysFrom: descriptor) == .key(UInt8(ascii: "q")))
    try keys.fileHandleForWriting.close()
    #expect(try watch.next(keysFrom: descriptor) == .inputEnded)
  }

  @Test func whatALinkLeadsToIsWatchedToo() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/versions", withIntermediateDirectories: true)
    try written("a", to: "\(folder.path)/versions/1.json")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/boundary.json", withDestinationPath: "\(folder.path)/versions/1.json")
    var watch = try FileWatch()
    try watch.add(path: "\(folder.path)/boundary.json")
    try written("b", to: "\(folder.path)/versions/1.json")
    #expect(try watch.next(keysFrom: nil) == .saved)
  }

  @Test func aFolderThatIsNotThereCannotBeWatched() throws {
    let folder = try TemporaryFolder()
    var watch = try FileWatch()
    do throws(StreamError) {
      try watch.add(path: "\(folder.path)/missing/boundary.json")
      Issue.record("it was watched")
    } catch {
      #expect(error.isNotFound)
    }
  }
}
