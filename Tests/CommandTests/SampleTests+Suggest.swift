import TestSupport
import Testing

/// The suggestions that lie beside the samples.
extension SampleTests {
  @Test(arguments: ["twtechpat", "organisation"])
  func theSuggestionAndItsAccountAreTheGoldenOnes(sample: String) throws {
    let folder = "samples/\(sample)"
    let outcome = try Command.run([
      "suggest", "--boundary", "\(folder)/boundary.json", "--as-of", "2024-10-01",
      "\(folder)/logs",
    ])
    #expect(try Golden("suggested.json", in: folder).difference(from: outcome.output) == nil)
    #expect(try Golden("suggested.txt", in: folder).difference(from: outcome.error) == nil)
    #expect(outcome.status == (sample == "organisation" ? 3 : 0))
  }
}
