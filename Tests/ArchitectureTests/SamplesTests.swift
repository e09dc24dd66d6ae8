import Testing

/// The samples have what their README promises.
@Suite struct SamplesTests {
  static let samples = (try? Checkout.folders(in: "samples")) ?? []

  @Test func theListOfSamplesNamesEachFolder() throws {
    #expect(!Self.samples.isEmpty)
    let list = try Checkout.text("samples/README.md")
    let named = list.matches(of: /\]\((\w+)\/README\.md\)/).map { String($0.output.1) }
    #expect(named.sorted() == Self.samples)
  }

  @Test(arguments: samples)
  func everySampleHasAStoryABoundaryAndAnArchive(sample: String) throws {
    let files = try Checkout.files(under: "samples/\(sample)")
    #expect(files.contains("samples/\(sample)/README.md"))
    #expect(files.contains("samples/\(sample)/boundary.json"))
    #expect(files.contains { $0.hasPrefix("samples/\(sample)/logs/AWSLogs/") })
    let command =
      "trailfence replay --boundary samples/\(sample)/boundary.json samples/\(sample)/logs"
    #expect(try Checkout.text("samples/\(sample)/README.md").contains(command))
  }

  @Test(arguments: samples)
  func everyBoundaryFitsAManagedPolicy(sample: String) throws {
    let text = try Checkout.text("samples/\(sample)/boundary.json")
    #expect(text.count { !$0.isWhitespace } <= 6144)
  }

  @Test func theSamplesStaySmallEnoughToClone() throws {
    let sizes = try Checkout.files(under: "samples").map { try Checkout.size($0) }
    #expect(sizes.reduce(0, +) < 5_000_000)
  }
}
