import Foundation
import Replay
import Testing
import Timestamps

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

  @Test func aFileThatIsReachedByALinkFromAnotherPathIsListedOnce() throws {
    try withFolder { folder in
      try write(["a/x/1.json", "b/2.json"], in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/b/link", withDestinationPath: "\(folder)/a/x")
      let listing = LogListing(paths: ["\(folder)/b", "\(folder)/a"], root: folder)
      #expect(listing.files.map(\.shown) == ["a/x/1.json", "b/2.json"])
      #expect(listing.skipped == ["linkToWalkedFolder": 1])
      // Named below another PATH, the link is the only way.
      let alone = LogListing(paths: ["\(folder)/b", "\(folder)/b/link"], root: folder)
      #expect(alone.files.map(\.shown) == ["b/2.json", "b/link/1.json"])
    }
  }

  /// Each file once, whatever leads to it, and each of the other ways to it counted.
  @Test func pathsThatLeadToOnePlaceByLinksAreOne() throws {
    try withFolder { folder in
      try write(["a/x/1.json", "a/2.json", "c/3.json"], in: folder)
      for (link, target) in [
        ("b", "a"), ("d", "a/x"), ("c/1.json", "a/x/1.json"), ("e.json", "c/3.json"),
        ("a/f.json", "c/3.json"), ("a/notes.txt", "c/3.json"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(link)", withDestinationPath: "\(folder)/\(target)")
      }
      func listed(_ paths: [String]) -> (files: [String], skipped: [String: Int]) {
        let paths = paths.map { "\(folder)/\($0)" }
        let listing = LogListing(paths: paths, root: folder)
        #expect(LogListing(paths: paths.reversed(), root: folder).files == listing.files)
        return (listing.files.map(\.shown), listing.skipped)
      }
      // Two folders that are one, and one in it.
      #expect(
        listed(["a", "b", "d"])
          == (
            ["a/2.json", "a/f.json", "a/x/1.json"], ["linkToWalkedFolder": 2, "notALogName": 1]
          ))
      // A link from one folder to a file in another, and back.
      #expect(
        listed(["a", "c"])
          == (
            ["a/2.json", "a/x/1.json", "c/3.json"], ["linkToListedFile": 2, "notALogName": 1]
          ))
      // Links that are named, to files that are walked or named.
      #expect(
        listed(["c", "e.json"]) == (["c/1.json", "c/3.json"], ["linkToListedFile": 1]))
      #expect(
        listed(["c/3.json", "e.json", "a/f.json"])
          == (["a/f.json"], ["linkToListedFile": 2]))
      // Two links to a file that nothing else leads to.
      #expect(
        listed(["a", "e.json"])
          == (["a/2.json", "a/x/1.json", "e.json"], ["linkToListedFile": 1, "notALogName": 1]))
      // A second name of the file's own makes it two.
      try FileManager.default.linkItem(
        atPath: "\(folder)/c/3.json", toPath: "\(folder)/g.json")
      #expect(listed(["c/3.json", "g.json"]) == (["c/3.json", "g.json"], [:]))
    }
  }

  // MARK: Days

  private static func scope(_ since: String?, _ until: String?) -> ReplayScope {
    var scope = ReplayScope()
    scope.since = since.flatMap { Timestamp(iso8601: $0) }
    scope.until = until.flatMap { Timestamp(iso8601: $0) }
    return scope
  }

  @Test(
    arguments: [
      (nil, nil, "0102030405"), ("2024-09-03", nil, "02030405"),
      ("2024-09-03T23:59:59Z", nil, "02030405"), (nil, "2024-09-03", "010203"),
      (nil, "2024-09-03T00:00:01Z", "01020304"), ("2024-09-03", "2024-09-04", "020304"),
      ("2025-01-01", nil, ""), (nil, "2023-01-01", ""),
    ] as [(String?, String?, String)])
  func filesOfOtherDaysAreNotReadButForOneDayOnBothSides(
    since: String?, until: String?, expected: String
  ) throws {
    let days = (1...5).map { "0\($0)" }
    let layouts =
      [
        { "x/111122223333_CloudTrail_eu-west-1_202409\($0)T0005Z_aB3dE6gH9jK2mN5p.json.gz" },
        { "CloudTrail/eu-west-1/2024/09/\($0)/own-name.json" },
        { "CloudTrail-Digest/eu-west-1/2024/09/\($0)/own-name.json.gz" },
      ] as [(String) -> String]
    for layout in layouts {
      try withFolder { folder in
        try write(days.map(layout), in: folder)
        let days = DeliveryDays(Self.scope(since, until))
        let listing = LogListing(paths: [folder], days: days)
        let read = stride(from: 0, to: expected.count, by: 2).map {
          layout(String(expected.dropFirst($0).prefix(2)))
        }
        #expect(listing.files.map(\.shown) == read)
        #expect(listing.skipped == (read.count == 5 ? [:] : ["otherDay": 5 - read.count]))
        let named = LogListing(
          paths: listing.files.map(\.path) + ["\(folder)/\(layout("01"))"], days: days)
        #expect(named.files.map(\.path) == listing.files.map(\.path))
      }
    }
  }

  @Test(arguments: [
    "2024/09/01/1.json", "CloudTrail/eu-west-1/2024/13/01/1.json", "CloudTrail/2024/09/01/1.json",
    "CloudTrail/eu-west-1/2024/9/1/1.json", "CloudTrail/eu-west-1/2024/09/01/more/1.json",
    "111122223333_CloudTrail_eu-west-1_20240931T0005Z_aB3dE6gH9jK2mN5p.json.gz",
  ])
  func aFileThatTellsNoDayIsRead(name: String) throws {
    try withFolder { folder in
      try write([name], in: folder)
      let listing = LogListing(
        paths: [folder], days: DeliveryDays(Self.scope("2030-01-01", nil)))
      #expect(listing.files.map(\.shown) == [name])
    }
  }

  @Test func pathsThatDoNotExistAreTold() {
    #expect(LogListing(paths: ["/nowhere/x", "-"]).missing == ["/nowhere/x"])
  }
}
