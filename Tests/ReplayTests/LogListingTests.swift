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
        listing.files.map(\.path) == ["b/2.json", "a.json", "notes.txt"].map { "\(folder)/\($0)" })
      #expect(listing.files.map(\.isNamed) == [false, true, true])
    }
  }

  @Test func spellingsOfOnePathAreOnePath() throws {
    try withFolder { folder in
      try write(["b/2.json", "notes.txt"], in: folder)
      let spellings = ["", "/", "//", "/.", "/./", "/b", "//b/", "/./b/./"].map { folder + $0 }
      let listing = LogListing(paths: spellings)
      #expect(listing.files.map(\.shown) == ["b/2.json"])
      #expect(listing.skipped == ["notALogName": 1])
    }
  }

  @Test func aFileThatIsNamedBelowTheCurrentFolderIsListedOnce() throws {
    let listing = LogListing(paths: [".", "./Package.swift", "Package.swift"])
    #expect(listing.files.count { $0.path.hasSuffix("Package.swift") } == 1)
    #expect(listing.files.contains { $0.path == "Package.swift" && $0.isNamed })
    #expect(listing.files.allSatisfy { !$0.path.hasPrefix("./") && $0.shown == $0.path })
  }

  @Test func pathsAreShownRelativeToTheRoot() throws {
    try withFolder { folder in
      try write(["b/2.json"], in: folder)
      for root in [folder, folder + "/", folder + "//."] {
        let listing = LogListing(paths: ["\(folder)/b"], root: root)
        #expect(listing.files.map(\.shown) == ["b/2.json"])
      }
      let elsewhere = LogListing(paths: ["\(folder)/b"], root: "/nowhere")
      #expect(elsewhere.files.map(\.shown) == ["2.json"])
    }
  }

  @Test func pathsThatDoNotExistAreTold() {
    #expect(LogListing(paths: ["/nowhere/x", "-"]).missing == ["/nowhere/x"])
  }
}
