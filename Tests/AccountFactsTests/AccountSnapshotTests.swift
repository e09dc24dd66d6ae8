import AccountFacts
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import Testing

/// What `aws iam get-account-authorization-details` lists, in the shapes in which it does.
struct AccountSnapshotTests {
  private func read(_ text: String) -> FactsReading<AccountSnapshot> {
    AccountSnapshot.read(SourceText(name: "account.json", text))
  }

  private static let trust = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
    "Principal":{"Service":"ec2.amazonaws.com"}}]}
    """

  private static func role(
    _ more: String = "", trust: String = trust, name: String = "web"
  ) -> String {
    """
    {"RoleDetailList":[{"Path":"/app/","RoleName":"\(name)","RoleId":"AROAEXAMPLEEXAMPLE111",\
    "Arn":"arn:aws:iam::111122223333:role/app/\(name)","CreateDate":"2024-01-01T00:00:00+00:00",\
    "AssumeRolePolicyDocument":\(trust),"InstanceProfileList":[],"RolePolicyList":[],\
    "AttachedManagedPolicies":[]\(more.isEmpty ? "" : ",\(more)")}],"IsTruncated":false}
    """
  }

  private let web = Principal.Key(account: "111122223333", kind: .role, name: "web")

  @Test func everythingThatIsListedIsRead() throws {
    let reading = read(
      """
      {
        "UserDetailList": [{
          "Path": "/people/", "UserName": "dev-01", "UserId": "AIDAEXAMPLEEXAMPLE111",
          "Arn": "arn:aws:iam::111122223333:user/people/dev-01",
          "UserPolicyList": [{"PolicyName": "own", "PolicyDocument":
            {"Version": "2012-10-17", "Statement": []}}],
          "GroupList": ["developers"],
          "AttachedManagedPolicies": [
            {"PolicyName": "ReadOnlyAccess", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}],
          "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
            "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/developer"},
          "Tags": [{"Key": "team", "Value": "shop"}]
        }],
        "GroupDetailList": [{
          "Path": "/", "GroupName": "developers", "GroupId": "AGPAEXAMPLEEXAMPLE111",
          "Arn": "arn:aws:iam::111122223333:group/developers",
          "GroupPolicyList": [], "AttachedManagedPolicies": []
        }],
        "RoleDetailList": [],
        "Policies": [{
          "PolicyName": "developer", "PolicyId": "ANPAEXAMPLEEXAMPLE111", "Path": "/",
          "Arn": "arn:aws:iam::111122223333:policy/developer", "DefaultVersionId": "v2",
          "AttachmentCount": 0, "PermissionsBoundaryUsageCount": 1, "IsAttachable": true,
          "PolicyVersionList": [
            {"VersionId": "v2", "IsDefaultVersion": true, "Document": {"Version": "2012-10-17",
              "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}},
            {"VersionId": "v1", "IsDefaultVersion": false, "Document": {"Version": "2012-10-17",
              "Statement": []}}]
        }]
      }
      """)
    #expect(reading.rendered == "")
    let snapshot = try #require(reading.value)
    let user = try #require(snapshot.users.first)
    #expect(user.key == Principal.Key(account: "111122223333", kind: .user, name: "dev-01"))
    #expect(user.id == "AIDAEXAMPLEEXAMPLE111")
    #expect(user.path == "/people/")
    #expect(user.groups == ["developers"])
    #expect(user.tags.map(\.key) == ["team"])
    #expect(user.tags.map(\.value) == ["shop"])
    #expect(user.boundary == "arn:aws:iam::111122223333:policy/developer")
    #expect(user.attachedPolicies.map(\.arn) == ["arn:aws:iam::aws:policy/ReadOnlyAccess"])
    #expect(user.inlinePolicies.map(\.name) == ["own"])
    #expect(snapshot.groups.map(\.name) == ["developers"])
    #expect(snapshot.accounts == ["111122223333"])
    let policy = try #require(snapshot.policy(arn: "arn:aws:iam::111122223333:policy/developer"))
    let document = policy.document?.parse(as: .permissionsBoundary).result.document
    #expect(document?.statements.first?.actions == .action(["s3:*"]))
    #expect(document?.statements.first?.start.line == 26)
  }

  @Test(arguments: [
    #"{"Version":"2012-10-17","Statement":[]}"#,
    #""%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D""#,
    #""{\"Version\":\"2012-10-17\",\"Statement\":[]}""#,
  ])
  func documentsAreObjectsOrText(document: String) throws {
    let text = Self.role(
      #""RolePolicyList":[{"PolicyName":"own","PolicyDocument":\#(document)}]"#
    ).replacing(#""RolePolicyList":[],"#, with: "")
    let policy = try #require(read(text).value?.roles.first?.inlinePolicies.first)
    #expect(policy.document.parse(as: .identity).result.document?.version == .v2012)
    #expect(policy.document.text.hasPrefix(#"{"Version""#))
  }

  @Test(arguments: ["Policy", "PermissionsBoundaryPolicy"])
  func theTypeOfABoundaryIsSpeltInTwoWays(type: String) {
    let text = Self.role(
      """
      "PermissionsBoundary":{"PermissionsBoundaryType":"\(type)",\
      "PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/b"}
      """)
    #expect(read(text).value?.roles.first?.boundary == "arn:aws:iam::111122223333:policy/b")
  }

  @Test func aPageOfSeveralIsSaidToBeOne() {
    let reading = read(
      Self.role().replacing(#""IsTruncated":false"#, with: #""IsTruncated":true,"Marker":"x""#))
    #expect(reading.value?.isTruncated == true)
    #expect(reading.rendered.contains("account.json:1:"))
    #expect(reading.rendered.contains("warning: the listing is one page of several"))
  }

  @Test(arguments: [
    ("", "account.json:1:1: error: "), ("[]", "expected an object, found an array"),
    ("{}", "expected the output of `aws iam get-account-authorization-details`"),
    (#"{"factsVersion":1}"#, "give a facts file with --facts"),
    (#"{"RoleDetailList":{}}"#, ":1:19: error: expected an array as `RoleDetailList`"),
    (#"{"RoleDetailList":[7]}"#, ":1:20: error: expected an object as `entry of the list`"),
    (#"{"RoleDetailList":[{}]}"#, ":1:20: error: expected `Arn`"),
    (#"{"RoleDetailList":[{"Arn":"arn:aws:iam::111122223333:user/x"}]}"#, "the ARN of a role"),
    (#"{"UserDetailList":[{"Arn":"dev-01"}]}"#, ":1:27: error: expected the ARN of an identity"),
    (role(#""Tags":[{"Key":"team"}]"#), "expected an object with `Key` and `Value`"),
    (role(#""PermissionsBoundary":{}"#), "expected `PermissionsBoundaryArn`"),
    (role(#""IsTruncated":1,"Tags":"x""#), "expected an array as `Tags`"),
    (#"{"RoleDetailList":[],"IsTruncated":"yes"}"#, "expected true or false as `IsTruncated`"),
    (#"{"RoleDetailList":[}"#, ":1:20: error: expected a JSON value"),
    (String(repeating: "[", count: 100_000), "nested deeper than 256 levels"),
  ])
  func mistakesAreShownWithTheirPlace(text: String, part: String) {
    let reading = read(text)
    #expect(reading.value == nil)
    #expect(reading.rendered.contains(part), "\(reading.rendered)")
  }

  @Test func aFloodOfMistakesIsCounted() {
    let entries = Array(repeating: "7", count: 50_000).joined(separator: ",")
    let reading = read(#"{"RoleDetailList":[\#(entries)]}"#)
    #expect(reading.value == nil)
    #expect(reading.diagnostics.count == 100)
    #expect(reading.omitted == 49_900)
  }

  /// Whether sessions may carry tags, by the statements of the trust policy.
  @Test(arguments: [
    (#"{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*"}"#, false),
    (#"{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Principal":"*"}"#, true),
    (#"{"Effect":"Allow","Action":"sts:*","Principal":"*"}"#, true),
    (#"{"Effect":"Allow","Action":"STS:tagsession","Principal":"*"}"#, true),
    (#"{"Effect":"Allow","NotAction":"sts:AssumeRole","Principal":"*"}"#, true),
    (#"{"Effect":"Deny","Action":"sts:TagSession","Principal":"*"}"#, false),
    (#"{"Effect":"Allow","Akshun":"sts:AssumeRole","Principal":"*"}"#, true),
  ])
  func theTrustPolicyTellsWhetherSessionsCarryTags(statement: String, mayCarry: Bool) {
    let trust = #"{"Version":"2012-10-17","Statement":[\#(statement)]}"#
    let facts = read(Self.role(trust: trust)).value?.facts
    #expect(facts?.supplied.identities[web]?.mayHaveSessionTags == mayCarry)
  }

  @Test func tagsThatAreNotListedAreNotThere() throws {
    let text = Self.role(#""Tags":[{"Key":"Team","Value":"shop"}]"#)
    let facts = try #require(read(text).value?.facts)
    #expect(facts.principals[web]?.arn == .known("arn:aws:iam::111122223333:role/app/web"))
    #expect(facts.principals[web]?.boundary == .known(nil))
    #expect(facts.principals[web]?.tags["Team"] == .known("shop"))
    #expect(facts.principals[web]?.tags["env"] == .known(nil))
    let supplied = facts.supplied.identities[web]
    #expect(supplied?.tags.values == ["team": .single("shop")])
    #expect(supplied?.tags.others == .absent)
    #expect(supplied?.boundary == .absent)
  }

  @Test func twoSnapshotsThatDifferLeaveAnUnknown() throws {
    var facts = try #require(read(Self.role(#""Tags":[{"Key":"a","Value":"1"}]"#)).value?.facts)
    facts.merge(try #require(read(Self.role(#""Tags":[{"Key":"b","Value":"2"}]"#)).value?.facts))
    #expect(facts.principals[web]?.tags["a"] == .conflict)
    #expect(facts.principals[web]?.tags["b"] == .conflict)
    #expect(facts.principals[web]?.tags["c"] == .known(nil))
  }
}
