import CloudTrail
import Testing
import Timestamps

struct LogFileNameTests {
  private static let name =
    "111122223333_CloudTrail_eu-central-1_20240506T0710Z_AbCdEfGhIjKlMnOp.json.gz"

  @Test func cloudTrailsOwnNamesTellAccountRegionAndDay() {
    for path in [Self.name, "a/b_c/\(Self.name)", String(Self.name.dropLast(3))] {
      let name = LogFileName(path: path)
      #expect(name.isLog)
      #expect(name.promisesLog)
      #expect(
        name.delivery
          == LogFileName.Delivery(
            account: "111122223333", region: "eu-central-1",
            day: Timestamp(year: 2024, month: 5, day: 6) ?? Timestamp(secondsSinceEpoch: 0)))
    }
  }

  @Test(arguments: [
    "111122223333_CloudTrail-Digest_eu-central-1_trail_eu-central-1_20240506T071000Z.json.gz",
    "11112222333_CloudTrail_eu-central-1_20240506T0710Z_AbCdEfGhIjKlMnOp.json.gz",
    "111122223333_CloudTrail_eu-central-1_20241306T0710Z_AbCdEfGhIjKlMnOp.json.gz",
    "111122223333_CloudTrail_eu-central-1_20240506_AbCdEfGhIjKlMnOp.json.gz",
    "events.json.gz", "000000.gz",
  ])
  func otherNamesTellNothingButTheirEnding(path: String) {
    #expect(LogFileName(path: path).delivery == nil)
    #expect(LogFileName(path: path).isLog)
    #expect(LogFileName(path: path).promisesLog)
  }

  @Test(arguments: [
    ("a.json", true), ("a.jsonl", true), ("a.ndjson", true), ("a.LOG", true), ("README.md", false),
    ("json", false), ("a.json.bak", false), ("a.csv", false), ("dir.json/readme", false),
  ])
  func logsAreToldByTheEndingsOfTheirNames(path: String, isLog: Bool) {
    #expect(LogFileName(path: path).isLog == isLog)
    #expect(!LogFileName(path: path).promisesLog)
  }
}
