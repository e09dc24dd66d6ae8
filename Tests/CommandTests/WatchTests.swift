import Foundation
import TestSupport
import Testing

/// `replay --watch`, ended by the `q` that stands on its standard input.
struct WatchTests {
  private func watch(_ boundary: String, _ options: [String] = []) throws -> Command.Outcome {
    try Command.run(
      ["replay", "--watch", "--boundary", boundary, "--as-of", "2024-10-01"] + options
        + ["samples/twtechpat/logs"], input: Data("xq".utf8))
  }

  @Test func theAnswerIsShownAndTheKeyEndsIt() throws {
    let outcome = try watch("samples/twtechpat/boundary.json")
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.hasPrefix("14 of 47 calls by 1 of 1 principal would have been denied"))
    #expect(
      outcome.output.contains("boundary.json: 111 of 6,144 characters"))
    #expect(outcome.output.hasSuffix(" ms; waiting for a save, q ends\n"))
  }

  @Test func aBoundaryThatCannotBeUsedIsShownWithItsMistake() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("{\"Statement\": [".utf8), to: "broken.json")
    let outcome = try watch(path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("broken.json:1:16: error: expected"))
    #expect(outcome.output.hasSuffix("not replayed; waiting for a save, q ends\n"))
  }

  @Test(arguments: [
    (["--format", "json"], "--format"), (["--output", "report"], "--output"),
  ])
  func whatGoesElsewhereIsRefused(options: [String], named: String) throws {
    let outcome = try watch("samples/twtechpat/boundary.json", options)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("leave out `\(named)`"))
  }

  @Test func standardInputIsNoArchiveForIt() throws {
    let outcome = try Command.run(
      ["replay", "--watch", "--boundary", "samples/twtechpat/boundary.json", "-"])
    #expect(outcome.status == 64)
  }
}
