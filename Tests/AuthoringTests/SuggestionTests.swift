import Authoring
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import Testing

/// What is suggested for small archives, step by step.
struct SuggestionTests {
  private static let bucket = #"{"bucketName": "data", "key": "a"}"#

  private static func boundary(_ statements: String...) -> String {
    #"{"Version": "2012-10-17", "Statement": [\#(statements.joined(separator: ", "))]}"#
  }

  private static func allow(_ actions: String, on resource: String = "*") -> String {
    #"{"Effect": "Allow", "Action": [\#(actions)], "Resource": "\#(resource)"}"#
  }

  // MARK: Statements

  @Test func whatIsNeededIsGroupedByServiceAndSorted() async throws {
    let run = try await SuggestingRun([
      [
        Recording.call("s3.amazonaws.com", "PutObject", Self.bucket),
        Recording.call("ec2.amazonaws.com", "DescribeVpcs", "{}"),
        Recording.call("s3.amazonaws.com", "GetObject", Self.bucket),
        Recording.call("iam.amazonaws.com", "CreateUser", #"{"userName": "a"}"#),
      ]
    ])
    #expect(run.suggestion.added.map(\.sid) == ["SuggestedEc2", "SuggestedS3", "ReviewIam"])
    #expect(run.suggestion.added[1].actions == ["s3:GetObject", "s3:PutObject"])
    #expect(run.suggestion.added.allSatisfy { $0.resources == ["*"] && $0.guards.isEmpty })
    #expect(run.suggestion.reviews.map(\.action) == ["iam:CreateUser"])
    #expect(run.suggestion.findings.contains { $0.sid == "ReviewIam" })
    #expect(run.suggestion.opened.isEmpty)
    #expect(run.proof.passing == 4)
    #expect(run.proof.obstacles.isEmpty)
  }

  @Test func namesOfStatementsAreNotGivenTwice() async throws {
    let given = Self.boundary(
      #"{"Sid": "SuggestedS3", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
    let run = try await SuggestingRun(
      [[Recording.call("s3.amazonaws.com", "PutObject", Self.bucket)]], boundary: given)
    #expect(run.suggestion.added.map(\.sid) == ["SuggestedS3Part2"])
  }

  @Test func callsThatPassChangeNothing() async throws {
    let given = Self.boundary(Self.allow(#""s3:*""#))
    let run = try await SuggestingRun(
      [[Recording.call("s3.amazonaws.com", "PutObject", Self.bucket)]], boundary: given)
    #expect(run.suggestion.text == given)
    #expect(!run.suggestion.isChanged)
    #expect(!run.proof.needsDecision)
  }

  @Test func onlyWhatWasChosenIsLetPass() async throws {
    let given = Self.boundary(
      #"{"Effect": "Allow", "Action": "secretsmanager:*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}}"#
    )
    let records = [
      Recording.call("s3.amazonaws.com", "PutObject", Self.bucket),
      Recording.call("secretsmanager.amazonaws.com", "GetSecretValue", #"{"secretId": "db"}"#),
    ]
    for (verdict, action) in [
      (Verdict.denied, "s3:PutObject"), (.indeterminate, "secretsmanager:GetSecretValue"),
    ] {
      let run = try await SuggestingRun(
        [records], boundary: given, choice: SuggestionChoice(verdicts: [verdict]))
      #expect(run.actions == [action])
      #expect(run.proof.obstacles.map(\.kind) == [.notChosen])
      #expect(!run.proof.needsDecision)
    }
  }

  // MARK: Denies

  @Test func anExplicitDenyIsLeftToAPerson() async throws {
    let given = Self.boundary(
      Self.allow(#""s3:*""#),
      #"{"Sid": "Keep", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}"#)
    let run = try await SuggestingRun(
      [[Recording.call("s3.amazonaws.com", "DeleteObject", Self.bucket)]], boundary: given)
    #expect(!run.suggestion.isChanged)
    #expect(run.proof.obstacles.map(\.kind) == [.explicitDeny])
    #expect(run.proof.obstacles.first?.key.statement == 2)
    #expect(run.proof.obstacles.first?.eventIDs == ["id-DeleteObject"])
    #expect(run.proof.needsDecision)
  }

  @Test func aDenyThatMayApplyIsLeftToAPersonToo() async throws {
    let given = Self.boundary(
      #"{"Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}}"#
    )
    let stop = Recording.call(
      "ec2.amazonaws.com", "StopInstances",
      #"{"instancesSet": {"items": [{"instanceId": "i-0abc"}]}}"#)
    let run = try await SuggestingRun([[stop]], boundary: given)
    // What is missing is allowed; whether the Deny applies the log does not tell.
    #expect(run.actions == ["ec2:StopInstances"])
    #expect(run.decided.map(\.after.verdict) == [.indeterminate])
    #expect(run.proof.obstacles.map(\.kind) == [.explicitDeny])
    #expect(run.proof.needsDecision)
  }

  // MARK: What the log does not tell

  @Test func anEventThatTheCatalogLacksTakesTheWholeServiceAndSaysSo() async throws {
    let run = try await SuggestingRun(
      [[Recording.call("sqs.amazonaws.com", "FlyToTheMoon", "{}")]],
      boundary: Self.boundary(Self.allow(#""sqs:SendMessage""#)))
    #expect(run.suggestion.added.map(\.sid) == ["ReviewWholeServices"])
    #expect(run.actions == ["sqs:*"])
    #expect(run.suggestion.wholeServices.map(\.assumed) == [["FlyToTheMoon"]])
    #expect(run.suggestion.opened.map(\.pattern) == ["sqs:*"])
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
  }

  @Test func aWholeServiceIsNotOpenedForWhatADenyLeavesOpenAllTheSame() async throws {
    let given = Self.boundary(
      Self.allow(#""sqs:SendMessage""#),
      #"{"Effect": "Deny", "Action": "sqs:DeleteQueue", "Resource": "*"}"#)
    let run = try await SuggestingRun(
      [[Recording.call("sqs.amazonaws.com", "FlyToTheMoon", "{}")]], boundary: given)
    #expect(!run.suggestion.isChanged)
    #expect(run.proof.obstacles.map(\.kind) == [.explicitDeny])
  }

  @Test func callersAndEventsThatTheLogDoesNotTellAreListed() async throws {
    let unknown = Recording.call(
      "s3.amazonaws.com", "GetObject", Self.bucket, identity: #"{"type": "Unknown"}"#)
    let nameless = Recording.call("s3.amazonaws.com", "PutObject", Self.bucket)
      .replacing("\"eventName\"", with: "\"was\"")
    let run = try await SuggestingRun([[unknown, nameless]])
    #expect(run.suggestion.added.isEmpty)
    #expect(run.proof.obstacles.map(\.kind) == [.unknownCaller, .unknownEvent])
    #expect(!run.proof.needsDecision)
    #expect(run.proof.keepsPromise)
  }

  // MARK: Resources and guards

  @Test func resourcesOfTheLogBecomePatternsThatMeanThem() async throws {
    let key = #"{"bucketName": "data", "key": "${aws:username}/é→ü"}"#
    let run = try await SuggestingRun(
      [[Recording.call("s3.amazonaws.com", "GetObject", key)]],
      choice: SuggestionChoice(granularity: .resource))
    // A variable's beginning stands for itself, and what IAM takes in no policy is a gap.
    #expect(run.suggestion.added.map(\.resources) == [["arn:aws:s3:::data/${$}{aws:username}/é*ü"]])
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
  }

  @Test func aBoundaryThatEveryNewRoleHadIsAskedOfNewRoles() async throws {
    func create(_ name: String, _ boundary: String?) -> String {
      let member = boundary.map {
        #", "permissionsBoundary": "arn:aws:iam::111122223333:policy/\#($0)""#
      }
      return Recording.call(
        "iam.amazonaws.com", "CreateRole", #"{"roleName": "\#(name)"\#(member ?? "")}"#
      ).replacing("id-CreateRole", with: "id-\(name)")
    }
    let all = try await SuggestingRun([[create("a", "dev"), create("b", "ci")]])
    #expect(
      all.suggestion.added.flatMap(\.guards).map(\.values) == [
        ["arn:aws:iam::111122223333:policy/ci", "arn:aws:iam::111122223333:policy/dev"]
      ])
    #expect(all.suggestion.added.flatMap(\.guards).map(\.key) == ["iam:PermissionsBoundary"])
    #expect(all.decided.allSatisfy { !$0.after.isStopped })
    let some = try await SuggestingRun([[create("a", "dev"), create("b", nil)]])
    #expect(some.suggestion.added.flatMap(\.guards).isEmpty)
    #expect(some.suggestion.reviews.flatMap(\.guards).map(\.told) == [1])
    #expect(some.decided.allSatisfy { !$0.after.isStopped })
  }

  @Test func regionsAreAskedOfWhatHasNoResource() async throws {
    let run = try await SuggestingRun(
      [[Recording.call("ec2.amazonaws.com", "DescribeVpcs", "{}")]],
      choice: SuggestionChoice(granularity: .resource))
    #expect(run.suggestion.added.flatMap(\.guards).map(\.values) == [["us-east-1"]])
    #expect(run.decided.allSatisfy { !$0.after.isStopped })
  }

  // MARK: What is never recorded

  @Test func whatAFunctionMayNeedIsAskedAndNotAdded() async throws {
    let assume = Recording.call(
      "sts.amazonaws.com", "AssumeRole",
      #"{"roleArn": "arn:aws:iam::111122223333:role/deploy", "roleSessionName": "f"}"#,
      identity: #"{"type": "AWSService", "invokedBy": "lambda.amazonaws.com"}"#)
    let run = try await SuggestingRun([
      [assume, Recording.call("s3.amazonaws.com", "GetObject", Self.bucket)]
    ])
    #expect(run.actions == ["s3:GetObject"])
    #expect(Set(run.suggestion.questions.map(\.kind)) == ["a Lambda function"])
    #expect(run.suggestion.questions.flatMap(\.actions).contains("logs:PutLogEvents"))
    #expect(
      run.suggestion.questions.first?.principals == ["arn:aws:iam::111122223333:role/deploy"])
    let allowed = try await SuggestingRun(
      [[assume, Recording.call("s3.amazonaws.com", "GetObject", Self.bucket)]],
      boundary: Self.boundary(Self.allow(#""logs:*", "xray:*", "cloudwatch:*""#)))
    #expect(allowed.suggestion.questions.isEmpty)
  }

  // MARK: Text

  struct Layout: Sendable {
    var given: String
    var expected: String
  }

  @Test(arguments: [
    Layout(
      given: "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}\n",
      expected: """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "SuggestedS3",
              "Effect": "Allow",
              "Action": [
                "s3:PutObject"
              ],
              "Resource": "*"
            }
          ]
        }

        """),
    Layout(
      given: """
        {
            "Statement": {
                "Effect": "Allow",
                "Action": "ec2:*", "Resource": "*"
            },
            "Version": "2012-10-17"
        }
        """,
      expected: """
        {
            "Statement": [
              {
                  "Effect": "Allow",
                  "Action": "ec2:*", "Resource": "*"
              },
              {
                "Sid": "SuggestedS3",
                "Effect": "Allow",
                "Action": [
                  "s3:PutObject"
                ],
                "Resource": "*"
              }
            ],
            "Version": "2012-10-17"
        }
        """),
    Layout(
      given: #"{"Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}"#,
      expected:
        #"{"Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"},{"Sid":"SuggestedS3","Effect":"Allow","Action":["s3:PutObject"],"Resource":"*"}]}"#
    ),
  ])
  func theTextOfTheBoundaryStaysAsItIs(layout: Layout) async throws {
    let run = try await SuggestingRun(
      [[Recording.call("s3.amazonaws.com", "PutObject", Self.bucket)]], boundary: layout.given)
    #expect(run.suggestion.text == layout.expected)
  }

  @Test func aDocumentInsideAnOutputOfAWSIsTakenOutOfIt() throws {
    let text = """
      {
        "PolicyVersion": {
          "Document": {
            "Statement": [
              {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}
            ]
          }
        }
      }
      """
    let reading = PolicySource.read(name: "version.json", bytes: Array(text.utf8))
    let document = try #require(reading.document)
    let given = try #require(GivenPolicy(document, in: reading.source))
    #expect(
      given.text == """
        {
          "Statement": [
            {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}
          ]
        }

        """)
  }
}
