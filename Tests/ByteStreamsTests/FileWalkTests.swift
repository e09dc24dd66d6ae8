import ByteStreams
import Foundation
import TestSupport
import Testing

struct FileWalkTests {
  /// All entries of a walk, paths relative to the folder, one line each.
  private func entries(of folder: TemporaryFolder, _ name: String = "") throws -> [String] {
    var walk = try FileWalk(path: name.isEmpty ? folder.path : "\(folder.path)/\(name)")
    var lines: [String] = []
    while let entry = walk.next() {
      let line =
        switch entry {
        case .file(let path, let size): "\(path) \(size)"
        case .linkedFile(let path, let size, let target):
          "\(path) \(size) \(target?.suffix(7) ?? "?")"
        case .skipped(let path, let reason): "\(path) \(reason)"
        case .unreadable(let path, let error): "\(path) \(error.message)"
        }
      #expect(line.hasPrefix("\(folder.path)/"))
      lines.append(String(line.dropFirst(folder.path.count + 1)))
    }
    return lines
  }

  @Test func filesComeInTheOrderOfTheirNamesBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2", "b/10", "a/z", "é", "Z", "b.json", "a/b/c"] {
      try folder.write(Array(name.utf8), to: name)
    }
    #expect(
      try entries(of: folder) == ["Z 1", "a/b/c 5", "a/z 3", "b/10 4", "b/2 3", "b.json 6", "é 2"])
  }

  @Test func aFileIsItsOwnAndOnlyEntry() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: "data")
    #expect(try entries(of: folder, "data") == ["data 3"])
  }

  @Test func aPathThatNamesNothingIsTold() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StreamError.self) { try entries(of: folder, "nothing") }
    #expect(error?.message == "no such file or folder")
    #expect(try FileStatus(path: folder.path).kind == .folder)
  }

  @Test func linksAreFollowedButNeverInCircles() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a/file")
    try folder.link("a/up", to: "..")
    try folder.link("b", to: "a")
    try folder.link("c", to: "a")
    try folder.link("d", to: "a/file")
    try folder.link("e", to: "missing")
    #expect(
      try entries(of: folder) == [
        "a/file 1", "a/up linkToWalkedFolder", "b linkToWalkedFolder", "c linkToWalkedFolder",
        "d 1 /a/file", "e no such file or folder",
      ])
  }

  @Test func aFolderThatLiesInTheWalkComesOnceAndOneOutsideOfItByItsFirstLink() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "walk/later/sub/file")
    try folder.write([1], to: "outside/file")
    try folder.link("walk/a", to: "later")
    try folder.link("walk/b", to: "../outside")
    try folder.link("walk/c", to: "../outside")
    try folder.link("walk/d", to: "..")
    #expect(
      try entries(of: folder, "walk") == [
        "walk/a linkToWalkedFolder", "walk/b/file 1", "walk/c linkToWalkedFolder",
        "walk/d/outside linkToWalkedFolder", "walk/d/walk linkToWalkedFolder",
        "walk/later/sub/file 1",
      ])
    var walk = try FileWalk(
      path: "\(folder.path)/walk",
      besides: WalkedFolders(starts: ["/nowhere", try #require(RealPath.of(folder.path))]))
    var files: [String] = []
    while let entry = walk.next() {
      if case .file(let path, _) = entry { files.append(path) }
    }
    #expect(files == ["\(folder.path)/walk/later/sub/file"])
  }

  @Test func aFolderThatCannotBeReadIsToldAndTheWalkGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a/file")
    try folder.write([1], to: "b")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder.path)/a")
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/a")
    }
    // A superuser may read everything.
    let isSuperuser = FileManager.default.isReadableFile(atPath: "\(folder.path)/a")
    #expect(
      try entries(of: folder) == [isSuperuser ? "a/file 1" : "a permission denied", "b 1"])
  }

  @Test func theSlashAtTheEndOfAPathIsNotDoubled() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a/file")
    #expect(try entries(of: folder, "a/") == ["a/file 1"])
  }
}
