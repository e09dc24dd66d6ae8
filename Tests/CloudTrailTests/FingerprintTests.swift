import CloudTrail
import TestSupport
import Testing

struct FingerprintTests {
  private func fingerprint(_ text: String) throws -> Fingerprint {
    try #require(onlyRecord(text)).fingerprint
  }

  private static let pretty = """
    {
      "eventID" : "a",
      "eventType": "AwsApiCall", "recipientAccountId": "111122223333",
      "responseElements": null,
      "requestParameters": { "key": "\\u006b", "bucketName": "b" },
      "userAgent": "[aws-cli/2.0 md/x=={]",
      "sourceIPAddress": "192.0.2.1", "awsRegion": "eu-central-1", "eventName": "GetObject",
      "eventSource": "s3.amazonaws.com", "eventTime": "2024-05-06T07:08:09Z",
      "userIdentity": {"userName": "dev", "accountId": "111122223333",
        "arn": "arn:aws:iam::111122223333:user/dev", "principalId": "AIDAEXAMPLE",
        "type": "IAMUser"},
      "eventVersion": "1.08"
    }
    """

  @Test func orderAndSpaceAndEscapesDoNotMatter() throws {
    #expect(try fingerprint(Self.pretty) == fingerprint(record("a")))
  }

  @Test(arguments: [
    ("\"GetObject\"", "\"PutObject\""),
    ("\"k\"", "\"l\""),
    ("\"bucketName\":\"b\",\"key\":\"k\"", "\"bucketName\":\"k\",\"key\":\"b\""),
    ("\"key\":\"k\"", "\"key\":[\"k\"]"),
    ("\"key\":\"k\"", "\"key\":\"k\",\"more\":null"),
    ("\"key\":\"k\"", "\"key\":1"),
    ("responseElements\":null", "responseElements\":{}"),
    ("user/dev", "user/ops"),
    ("\"userName\":\"dev\"", "\"accessKeyId\":\"dev\""),
    ("07:08:09", "07:08:10"),
    ("\"sourceIPAddress\"", "\"vpcEndpointId\""),
    ("\"eventType\"", "\"eventCategory\""),
  ])
  func anyFieldThatCountsTellsRecordsApart(from: String, to: String) throws {
    let other = record("a").replacingFirst(from, with: to)
    #expect(other != record("a"))
    #expect(try fingerprint(other) != fingerprint(record("a")))
  }

  @Test func fieldsThatNobodyReadsDoNotMatter() throws {
    #expect(
      try fingerprint(record("a", #","requestID":"x","readOnly":true"#)) == fingerprint(record("a"))
    )
  }

  @Test func theOrderOfElementsMatters() throws {
    let one = record("a").replacingFirst("\"k\"", with: "[1,2]")
    let two = record("a").replacingFirst("\"k\"", with: "[2,1]")
    let three = record("a").replacingFirst("\"k\"", with: "[[1],2]")
    #expect(try Set([one, two, three].map(fingerprint)).count == 3)
  }

  @Test func fingerprintsAreTheSameInEveryProcess() throws {
    // Pinned: a checkpoint of one run is read by another.
    let print = try fingerprint(record("a"))
    #expect(print == Fingerprint(high: 17_361_532_715_243_413_797, low: 15_014_731_159_602_810_499))
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingFirst(_ part: String, with other: String) -> String {
    var pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return self }
    let last = pieces.removeLast()
    return pieces[0] + other + last
  }
}
