import Testing

/// ARCHITECTURE.md, the manifest and the sources say the same.
@Suite struct ArchitectureTests {
  static let documented = (try? Room.rooms(ofTable: Checkout.text("ARCHITECTURE.md"))) ?? []
  static let declared = (try? Room.rooms(ofManifest: Checkout.text("Package.swift"))) ?? []

  @Test func theTableNamesTheRoomsOfTheManifestInTheirOrder() {
    #expect(!Self.declared.isEmpty)
    #expect(Self.documented.map(\.name) == Self.declared.map(\.name))
  }

  @Test(arguments: declared)
  func aRoomMayImportWhatItsRowInTheTableSays(room: Room) throws {
    let row = try #require(Self.documented.first { $0.name == room.name })
    #expect(row.imports == room.imports)
    #expect(room.imports == room.imports.sorted(), "imports are listed in alphabetical order")
  }

  @Test(arguments: declared)
  func aRoomImportsOnlyRoomsAboveIt(room: Room) {
    let above = Self.declared.prefix { $0.name != room.name }.map(\.name)
    #expect(Set(room.imports).subtracting(above).isEmpty)
  }

  @Test(arguments: documented)
  func everyImportInARoomIsInItsRow(room: Room) throws {
    let allowed = Set(room.imports + room.toolchainModules)
    for path in try Checkout.swiftFiles(under: "Sources/\(room.name)") {
      let imports = SourceFile(try Checkout.text(path)).imports
      #expect(Set(imports).subtracting(allowed).sorted() == [], "\(path)")
    }
  }

  @Test(arguments: documented)
  func unsafeCodeIsInByteStreamsOnly(room: Room) throws {
    guard room.name != "ByteStreams" else { return }
    for path in try Checkout.swiftFiles(under: "Sources/\(room.name)") {
      #expect(!SourceFile(try Checkout.text(path)).hasUnsafeCode, "\(path)")
    }
  }

  @Test func everyFolderOfSourcesIsARoom() throws {
    #expect(try Checkout.folders(in: "Sources") == Self.declared.map(\.name).sorted())
  }

  @Test(arguments: declared)
  func everyRoomHasTests(room: Room) throws {
    // A system library has nothing of ours to test, and what measures is no part of what is measured;
    // the command's tests have a name of their own.
    guard room.name != "CZlib", room.name != "trailfence-bench" else { return }
    let folder = room.name == "trailfence" ? "CommandTests" : "\(room.name)Tests"
    #expect(try Checkout.folders(in: "Tests").contains(folder))
  }
}
