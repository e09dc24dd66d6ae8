import Testing

/// The tests of the architecture read what they are meant to read.
@Suite struct ReadingTests {
  @Test func aManifestIsReadCallByCall() {
    let manifest = """
      func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
        .target(name: name, dependencies: dependencies)
      }
      let package = Package(
        targets: [
          .systemLibrary(name: "CWood", providers: [.apt(["wood"])]),
          room("Floor"),
          .target(name: "Wall", exclude: ["Facts"], swiftSettings: settings),
          room(
            "Table", "CWood",
            "Floor"),
          .executableTarget(name: "house", dependencies: ["Floor", "Table"], swiftSettings: settings),
          .target(name: "Tools", path: "Tests/Tools", swiftSettings: settings),
          tests("FloorTests", "Floor"),
        ])
      """
    #expect(
      Room.rooms(ofManifest: manifest) == [
        Room(name: "CWood", imports: []), Room(name: "Floor", imports: []),
        Room(name: "Wall", imports: []), Room(name: "Table", imports: ["CWood", "Floor"]),
        Room(name: "house", imports: ["Floor", "Table"]),
      ])
  }

  @Test func aTableIsReadRowByRow() {
    let document = """
      | room | what it does | imports | of the toolchain |
      | --- | --- | --- | --- |
      | `Floor` | bears `everything` | | Glibc, Musl |
      | `Table` | stands | `CWood`, `Floor` | |
      """
    #expect(
      Room.rooms(ofTable: document) == [
        Room(name: "Floor", imports: [], toolchainModules: ["Glibc", "Musl"]),
        Room(name: "Table", imports: ["CWood", "Floor"]),
      ])
  }

  @Test func importsAreSeenInEveryForm() {
    let file = SourceFile(
      """
      import A
      public import B
      @testable import C
      @_spi(Testing) internal import D
        import struct E.Part
      // import F
      let important = "import G"
      """)
    #expect(file.imports == ["A", "B", "C", "D", "E"])
  }

  @Test func textInALiteralIsNoCode() {
    let file = SourceFile(
      """
      import A
      let text = #\"""
        import B
        unsafe pointer[0]
        \"""#
      import C
      """)
    #expect(file.imports == ["A", "C"])
    #expect(!file.hasUnsafeCode)
  }

  @Test(arguments: [
    ("let a = unsafe pointer[0]", true), ("@unsafe struct A {}", true), ("(unsafe b)", true),
    ("// unsafe here", false), (#"let word = "unsafe""#, false), ("let unsafeness = 1", false),
  ])
  func unsafeCodeIsToldFromTheWord(line: String, isUnsafe: Bool) {
    #expect(SourceFile(line).hasUnsafeCode == isUnsafe)
  }
}
