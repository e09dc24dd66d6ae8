import Foundation
import ServiceCatalog
import TestSupport
import Testing

/// The embedded text against the files that people read and change.
struct FactFilesTests {
  let catalog = Catalog()

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ServiceCatalog/Facts")

  static func rows(_ file: String) throws -> [Substring] {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  @Test func theEmbeddedTextIsThatOfTheFiles() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".tsv") }
    #expect(files.count == 13)
    let written = try files.flatMap { try Self.rows($0) }.sorted()
    let embedded = catalog.text.split(separator: "\n").sorted()
    let firstDifference = zip(written, embedded).first { $0 != $1 }
    #expect(firstDifference == nil, "run scripts/generate-catalog")
    #expect(written.count == embedded.count, "run scripts/generate-catalog")
  }

  @Test func everyRowCanBeReadAsAnOverlay() throws {
    let read = try Catalog(builtInPlus: Array(catalog.text.utf8))
    #expect(read.action("s3:GetObject") == catalog.action("s3:GetObject"))
    #expect(
      read.operation("CopyObject", prefix: "s3") == catalog.operation("CopyObject", prefix: "s3"))
    #expect(read.version != catalog.version)
  }

  @Test func everyServiceFindsWhatItLists() {
    var count = 0
    for service in catalog.services {
      #expect(catalog.hasService(service))
      let actions = catalog.actions(ofService: service)
      for action in [actions.first, actions.last, actions[actions.count / 2]].compactMap({ $0 }) {
        #expect(catalog.action(action.qualifiedName) == action)
        for use in action.resourceTypes {
          #expect(
            catalog.resourceType(use.name, ofService: service) != nil, "\(service) \(use.name)")
        }
      }
      for type in catalog.resourceTypes(ofService: service).prefix(2) {
        #expect(catalog.resourceType(type.name, ofService: service) == type)
      }
      count += actions.count
    }
    #expect(count > 22_000)
    #expect(catalog.services.count > 450)
    #expect(catalog.services == catalog.services.sorted())
  }

  @Test func everyCuratedRowHasAReason() throws {
    let curated = Self.folder.appending(path: "curated")
    for file in try FileManager.default.contentsOfDirectory(atPath: curated.path) {
      for row in try Self.rows("curated/\(file)") {
        let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
        #expect((columns.last?.count ?? 0) > 15, "\(file): \(row)")
      }
    }
  }

  @Test func randomNamesNeverTrap() {
    var generator = SeededGenerator(seed: 20_261_124)
    let pieces = ["s3", ":", "\t", "\n", "*", "${", "}", "é", "\u{0}", "Get", "/", "z", "-", "aws"]
    for _ in 0..<2_000 {
      let name = (0..<Int.random(in: 0...8, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      _ = catalog.action(name)
      _ = catalog.operation(name, prefix: name)
      _ = catalog.resourceType(name, ofService: name)
      _ = catalog.conditionKey(name)
      _ = catalog.prefixes(ofEventSource: name)
      _ = catalog.hasResourcePolicies(service: name, resourceType: name)
      _ = catalog.hasService(name)
    }
  }
}
