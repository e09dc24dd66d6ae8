import Testing

/// The documents point to what is there.
@Suite struct DocumentsTests {
  static let documents =
    ((try? Checkout.files(under: "samples").filter { $0.hasSuffix("README.md") }) ?? [])
    + ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"]

  @Test(arguments: documents)
  func everyLinkToAFileOfTheProjectLeadsToOne(document: String) throws {
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    for link in try Checkout.text(document).matches(of: /\]\(([^)#:\s]+)\)/) {
      let path = folder.isEmpty ? String(link.output.1) : "\(folder)/\(link.output.1)"
      #expect(Checkout.exists(path), "\(document) links to \(link.output.1)")
    }
  }

  @Test(arguments: documents)
  func linesAreShortEnoughToReview(document: String) throws {
    for (number, line) in try Checkout.text(document).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where !line.hasPrefix("|") {
      #expect(line.count <= 115, "\(document):\(number + 1)")
    }
  }
}
