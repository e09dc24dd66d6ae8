import Authoring
import Testing

/// A boundary that allows `sqs:*`, and `ec2:*` under a condition on a tag; it denies `sqs:Purge*`.
struct BoundaryForecastTests {
  private static let boundary = """
    {"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
      {"Effect": "Deny", "Action": "sqs:Purge*", "Resource": "*"},
      {"Effect": "Allow", "Action": "ec2:*", "Resource": "*",
       "Condition": {"StringEquals": {"aws:ResourceTag/team": "blue"}}}]}
    """
  private static let queue =
    #"{"queueUrl": "https://sqs.us-east-1.amazonaws.com/111122223333/jobs"}"#
  private static let implicit = "because no permissions boundary allows the action"
  private static let explicit = "with an explicit deny in a permissions boundary"

  private func forecast(_ records: String...) throws -> [String: Int] {
    let backtest = Recording.backtest(records, boundary: Self.boundary)
    let forecast = try #require(backtest.forecast)
    return [
      "TP": forecast.truePositive, "FP": forecast.falsePositive, "FN": forecast.falseNegative,
      "U": forecast.undecided, "TN": forecast.trueNegative, "UN": forecast.undecidedCarriedOut,
      "rescue": forecast.maybeRescued,
    ].filter { $0.value > 0 }
  }

  private func denied(_ source: String, _ event: String, _ reason: String) -> String {
    Recording.call(
      "\(source).amazonaws.com", event, source == "sqs" ? Self.queue : "null",
      error: Recording.message("\(source):\(event)", on: "*", reason))
  }

  @Test func aDenialByTheBoundaryIsForetoldWhenTheReplayDenies() throws {
    #expect(try forecast(denied("iam", "CreateUser", Self.implicit)) == ["TP": 1])
    #expect(try forecast(denied("sqs", "PurgeQueue", Self.explicit)) == ["TP": 1])
  }

  @Test func aDenialThatTheReplayAllowsIsMissed() throws {
    #expect(try forecast(denied("sqs", "SendMessage", Self.implicit)) == ["FN": 1])
  }

  @Test func aDenialThatHangsOnATagIsUndecided() throws {
    #expect(try forecast(denied("ec2", "StopInstances", Self.implicit)) == ["U": 1])
  }

  @Test func aDenialByAnotherPolicyProvesNothing() throws {
    let other = "because no identity-based policy allows the action"
    #expect(try forecast(denied("iam", "CreateUser", other)).isEmpty)
    #expect(try forecast(denied("sqs", "SendMessage", "")).isEmpty)
  }

  @Test func aCallThatWasCarriedOutContradictsADenialThatWasForetold() throws {
    #expect(
      try forecast(Recording.call("iam.amazonaws.com", "ListUsers", "{}")) == ["FP": 1])
    #expect(
      try forecast(Recording.call("sqs.amazonaws.com", "PurgeQueue", Self.queue)) == ["FP": 1])
    #expect(
      try forecast(Recording.call("sqs.amazonaws.com", "SendMessage", Self.queue)) == ["TN": 1])
  }

  @Test func whatAResourcePolicyMayHaveAllowedIsStillAFalseAlarmButToldApart() throws {
    let call = Recording.call(
      "s3.amazonaws.com", "GetObject", #"{"bucketName": "b", "key": "k"}"#)
    #expect(try forecast(call) == ["FP": 1, "rescue": 1])
  }

  @Test func callsThatNeverGotAsFarProveNothing() throws {
    let call = Recording.call(
      "iam.amazonaws.com", "CreateUser", "{}", error: "Rate exceeded", code: "Throttling")
    #expect(try forecast(call).isEmpty)
  }

  @Test func theBoundariesThatAWSNamesAreKept() {
    let arn = "arn:aws:iam::111122223333:policy/Boundary"
    let backtest = Recording.backtest(
      [denied("sqs", "PurgeQueue", "\(Self.explicit): \(arn)")], boundary: Self.boundary)
    #expect(backtest.forecast?.namedBoundaries == [arn: 1])
  }
}
