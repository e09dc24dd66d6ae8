import Foundation
import Replay
import Testing

struct LogListingTests {
  /// A folder of its own that is removed behind the body.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("trailfence-listing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ names: [String], in folder: String) throws {
    for name in names {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: file)
    }
  }

  @Test func namesThatMayBeLogsAreListedInAStableOrderAndOthersCounted() throws {
    try withFolder { folder in
      try write(
        ["b/2.json", "b/1.json.gz", "a.ndjson", "c.log.gz", "d.gz", "README.md", "x.csv"],
        in: folder)
      let listing = LogListing(paths: [folder])
      #expect(
        listing.files.map(\.shown) == ["a.ndjson", "b/1.json.gz", "b/2.json", "c.log.gz", "d.gz"])
      #expect(listing.skipped == ["notALogName": 2])
      #expect(listing.files.allSatisfy { $0.size == 2 && !$0.isNamed })
    }
  }

  @Test func theOrderOfThePathsDoesNotMatterAndAFileIsListedOnce() throws {
    try withFolder { folder in
      try write(["b/2.json", "a.json", "notes.txt"], in: folder)
      let paths = [folder, "\(folder)/a.json", "\(folder)/notes.txt", "\(folder)/b"]
      let listing = LogListing(paths: paths)
      #expect(listing.files == LogListing(paths: paths.reversed()).files)
      #expect(
        listing.files.map(\.path) == ["a.json", "b/2.json", "notes.txt"].map { "\(folder)/\($0)" })
      #expect(listing.files.map(\.isNamed) == [true, false, true])
    }
  }

  @Test func pathsAreShownRelativeToTheRoot() throws {
    try withFolder { folder in
      try write(["b/2.json"], in: folder)
      #expect(LogListing(paths: ["\(folder)/b"], root: folder).files.map(\.shown) == ["b/2.json"])
    }
  }

  @Test func pathsThatDoNotExistAreTold() {
    #expect(LogListing(paths: ["/nowhere/x", "-"]).missing == ["/nowhere/x"])
  }
}
