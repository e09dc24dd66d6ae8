import Replay
import TestSupport
import Testing

@testable import trailfence

struct ProgressTests {
  @Test(arguments: [
    (0.1, 0, 0, 0, "0 of 561 files, 0.0 of 45.0 MB (0.0 %), 0 records"),
    (
      2, 12, 3_100_000, 120_334,
      "12 of 561 files, 3.1 of 45.0 MB (6.8 %), 120,334 records, 60,167/s, 27 s left"
    ),
    (
      300, 1, 44_999_999, 1_204_332,
      "1 of 561 files, 44.9 of 45.0 MB (99.9 %), 1,204,332 records, 4,014/s, 0 s left"
    ),
    (9, 561, 45_000_000, 90, "561 of 561 files, 45.0 of 45.0 MB (100.0 %), 90 records, 10/s"),
  ])
  func theLineTellsHowFarItIs(
    seconds: Double, files: Int, bytes: Int, records: Int, line: String
  ) {
    let done = ReplayProgress.Snapshot(files: files, bytes: bytes, records: records)
    let total = ProgressText.Total(bytes: 45_000_000, files: 561)
    #expect(ProgressText.line(done, of: total, seconds: seconds) == line)
  }

  @Test(arguments: [
    (0.4, "0 s"), (59.9, "59 s"), (200, "3 min 20 s"), (7_500, "2 h 05 min"), (.infinity, "0 s"),
  ])
  func timesAreSaidAsAPersonSaysThem(seconds: Double, words: String) {
    #expect(ProgressText.time(seconds) == words)
  }

  @Test func ofAPipeTheSizeIsNotKnown() {
    let done = ReplayProgress.Snapshot(files: 0, bytes: 1_000_000, records: 10)
    let line = ProgressText.line(done, of: .init(bytes: 0, files: 1), seconds: 1)
    #expect(line == "0 of 1 files, 1.0 MB, 10 records, 10/s")
  }

  @Test func whatIsPipedIsQuietUnlessProgressIsAskedFor() throws {
    let arguments = ["replay", "--boundary", "samples/twtechpat/boundary.json"]
    let quiet = try Command.run(arguments + ["samples/twtechpat/logs"])
    #expect(quiet.error.isEmpty)
    let told = try Command.run(arguments + ["--progress", "samples/twtechpat/logs"])
    #expect(told.error.hasPrefix("4 files, "))
    #expect(told.error.contains(" 48 records in "))
    #expect(!told.error.contains("\u{1b}"))
    #expect(told.output == quiet.output)
  }
}
