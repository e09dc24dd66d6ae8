import Authoring
import RequestMapping
import Testing

struct BacktestTests {
  @Test func whatAWSNamesIsNotLookedAtInDeriving() {
    let backtest = Recording.backtest([
      Recording.call(
        "s3.amazonaws.com", "GetObject", #"{"bucketName": "b", "key": "k"}"#,
        error: Recording.message("s3:GetObject", on: "arn:aws:s3:::other/k"))
    ])
    #expect(backtest.total.stated == counts(1, 1))
    #expect(backtest.total.agreed == counts(1, 0))
    #expect(backtest.disagreements.map(\.key.derived) == [["s3:GetObject arn:aws:s3:::b/k"]])
    #expect(backtest.disagreements.first?.key.kind == .resource)
  }

  @Test func anActionThatIsNotDerivedIsOneDisagreement() {
    let call = Recording.call(
      "sqs.amazonaws.com", "ListQueues", "{}",
      error: Recording.message("sqs:SendMessage", on: "arn:aws:sqs:us-east-1:111122223333:q"))
    let backtest = Recording.backtest([call, call])
    #expect(backtest.total.agreed == counts(0, 0))
    #expect(backtest.total.stated == counts(2, 2))
    #expect(backtest.disagreements.map(\.key.kind) == [.action])
    #expect(backtest.disagreements.map(\.calls) == [2])
    #expect(backtest.disagreements.map(\.eventIDs) == [["id-ListQueues", "id-ListQueues"]])
  }

  @Test func aSecondaryActionAgreesAsWell() {
    let role = "arn:aws:iam::111122223333:role/f"
    let backtest = Recording.backtest([
      Recording.call(
        "lambda.amazonaws.com", "CreateFunction20150331",
        #"{"functionName": "f", "role": "\#(role)"}"#,
        error: Recording.message("iam:PassRole", on: role, "because no identity-based policy"))
    ])
    #expect(backtest.total.agreed == counts(1, 1))
    #expect(backtest.total.resources == [.exact: 1])
    #expect(backtest.services.keys.sorted() == ["lambda"])
    #expect(backtest.policyKinds == [.identityBased: 1])
  }

  @Test func everyDenialIsCountedAndOnlyWhatCanBeIsCompared() {
    let backtest = Recording.backtest([
      Recording.call("s3.amazonaws.com", "GetObject", error: "Access Denied"),
      Recording.call(
        "s3.amazonaws.com", "GetObject", error: Recording.message("s3:GetObject", on: "*"),
        identity: #"{"type": "Root", "accountId": "111122223333"}"#),
      Recording.call("s3.amazonaws.com", "GetObject", #"{"bucketName": "b", "key": "k"}"#),
      Recording.call(
        "s3.amazonaws.com", "GetObject", error: "The bucket does not exist", code: "NoSuchBucket"),
    ])
    #expect(backtest.records == 4)
    #expect(backtest.total.denials == 2)
    #expect(backtest.total.derived == 1)
    #expect(backtest.total.stated == counts(0, 0))
    #expect(backtest.disagreements.isEmpty)
    #expect(backtest.forecast == nil)
  }

  @Test func aMessageWithoutAResourceIsComparedByItsAction() {
    let backtest = Recording.backtest([
      Recording.call(
        "ec2.amazonaws.com", "DescribeVpcs", error: Recording.message("ec2:DescribeVpcs"))
    ])
    #expect(backtest.total.stated == counts(1, 0))
    #expect(backtest.total.agreed == counts(1, 0))
  }

  @Test func disagreementsComeMostFrequentFirstAndThenByName() {
    func denied(_ event: String) -> String {
      Recording.call(
        "sqs.amazonaws.com", event, error: Recording.message("sqs:SendMessage", on: "*"))
    }
    let events = ["ListQueues", "PurgeQueue", "ListQueues", "AddPermission"]
    let backtest = Recording.backtest(events.map(denied))
    #expect(
      backtest.disagreements.map(\.key.eventName) == ["ListQueues", "AddPermission", "PurgeQueue"])
  }

  private func counts(_ actions: Int, _ resources: Int) -> Backtest.Counts {
    Backtest.Counts(actions: actions, resources: resources)
  }
}
