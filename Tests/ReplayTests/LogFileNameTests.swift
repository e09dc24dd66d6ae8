import Replay
import Testing

struct LogFileNameTests {
  @Test(arguments: [
    "111122223333_CloudTrail_eu-west-1_20240901T0005Z_aB3dE6gH9jK2mN5p.json.gz",
    "AWSLogs/o-abc/111122223333/CloudTrail/eu-west-1/2024/09/01/111122223333_CloudTrail_eu-west-1_20240901T0005Z_aB3dE6gH9jK2mN5p.json.gz",
    "111122223333_CloudTrail_eu-west-1_20240901T0005Z_aB3dE6gH9jK2mN5p.json",
  ])
  func namesThatCloudTrailGivesAreRead(path: String) throws {
    let name = try #require(LogFileName(path: path))
    #expect(name.account == "111122223333")
    #expect(name.region == "eu-west-1")
    #expect(name.day == "20240901")
  }

  @Test(arguments: [
    "", "records.json.gz", "111122223333_CloudTrail-Digest_eu-west-1_20240901T0005Z_x.json.gz",
    "11112222333_CloudTrail_eu-west-1_20240901T0005Z_x.json.gz",
    "111122223333_CloudTrail_eu-west-1_20240901_x.json.gz",
    "111122223333_CloudTrail_eu-west-1_20240901T0005Z_x.txt",
    "111122223333_CloudTrail_eu-west-1_2024090aT0005Z_x.json.gz",
  ])
  func otherNamesAreNot(path: String) {
    #expect(LogFileName(path: path) == nil)
  }
}
