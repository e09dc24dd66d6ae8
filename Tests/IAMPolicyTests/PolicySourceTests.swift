import IAMPolicy
import JSONSyntax
import Testing

struct PolicySourceTests {
  static let policy =
    #"{"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#
  /// The policy as the text of a JSON string.
  static let quoted = "\"" + policy.replacing("\"", with: "\\\"") + "\""
  /// The policy as IAM's API returns it.
  static let encoded = "\"" + percentEncoded(policy) + "\""

  static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isUnreserved =
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
        || (0x61...0x7a).contains(byte) || [0x2d, 0x2e, 0x5f, 0x7e].contains(byte)
      guard !isUnreserved else { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private func read(
    _ text: String, named name: String? = nil, as type: PolicyType = .permissionsBoundary
  ) -> PolicyReading {
    PolicySource.read(name: "file.json", bytes: Array(text.utf8), policyName: name, as: type)
  }

  /// Each holds one policy, as an object, as a string, or URL-encoded.
  static let wrappers: [(text: String, name: String?)] = [
    ("@@", nil),
    (#"{"PolicyVersion":{"Document":@@,"VersionId":"v2","IsDefaultVersion":true}}"#, nil),
    (#"{"Document":@@,"VersionId":"v2","IsDefaultVersion":true}"#, nil),
    (#"{"RoleName":"r","PolicyName":"inline","PolicyDocument":@@}"#, "inline"),
    (
      #"{"PolicyArn":"arn:aws:iam::111122223333:policy/p","PolicyDocument":@@,"SetAsDefault":true}"#,
      nil
    ),
    (
      #"{"Policy":{"PolicySummary":{"Name":"scp","Type":"SERVICE_CONTROL_POLICY"},"Content":@@}}"#,
      "scp"
    ),
    (
      #"{"Resources":{"Boundary":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"ManagedPolicyName":"b","PolicyDocument":@@}},"Role":{"Type":"AWS::IAM::Role"}}}"#,
      "Boundary"
    ),
    (
      #"{"TemplateBody":{"Resources":{"B":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":@@}}}},"StagesAvailable":["Original"]}"#,
      "B"
    ),
    (
      #"{"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"aws_iam_policy.b","mode":"managed","type":"aws_iam_policy","name":"b","values":{"name":"boundary","policy":@@}}]}}}"#,
      "aws_iam_policy.b"
    ),
    (
      #"{"Policies":[{"PolicyName":"p","Arn":"arn:aws:iam::111122223333:policy/p","DefaultVersionId":"v2","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":false,"Document":{}},{"VersionId":"v2","IsDefaultVersion":true,"Document":@@}]}],"RoleDetailList":[]}"#,
      "p"
    ),
  ]

  @Test(arguments: wrappers.indices, [policy, quoted, encoded])
  func everyWrapperIsOpened(wrapper: Int, form: String) {
    let (text, name) = Self.wrappers[wrapper]
    let reading = read(text.replacing("@@", with: form))
    #expect(reading.diagnostics.isEmpty, "\(reading.rendered)")
    #expect(reading.document?.statements.first?.sid == "S")
    #expect(reading.policyName == name)
  }

  @Test(arguments: [
    (PolicyType.resource, #"{"Policy":@@}"#),
    (.roleTrust, #"{"Role":{"RoleName":"r","AssumeRolePolicyDocument":@@}}"#),
  ])
  func outputsOfServicesAreOpened(type: PolicyType, text: String) {
    let policy = document(statement: #""Effect":"Deny","Principal":"*","Action":"*""#)
    for form in ["\"" + policy.replacing("\"", with: "\\\"") + "\"", policy] {
      if type == .resource, form == policy { continue }
      let reading = read(text.replacing("@@", with: form), as: type)
      #expect(reading.diagnostics.isEmpty, "\(reading.rendered)")
      #expect(reading.document != nil)
    }
  }

  @Test func aURLEncodedFileIsDecoded() {
    let reading = read(" " + Self.percentEncoded(Self.policy) + "\n")
    #expect(reading.document?.statements.count == 1, "\(reading.rendered)")
  }

  @Test func placesInsideAStringAreThoseOfItsTextAndTheFirstSaysWhereItStands() {
    let policy =
      #"{\n \"Version\":\"2012-10-17\",\n \"Statement\":[{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\",\"X\":1}]\n}"#
    let reading = read("{\"PolicyName\":\"p\",\n\"PolicyDocument\": \"\(policy)\"}")
    #expect(reading.document == nil)
    #expect(
      reading.rendered == """
        file.json(p):3:25: error: expected `Allow` or `Deny` as `Effect`, found `allow`
        3 |  "Statement":[{"Effect":"allow","Action":"*","Resource":"*","X":1}]
          |                         ^^^^^^^
        file.json:2:19: note: the policy is the text of a string that begins here
        help: did you mean `Allow`? It is compared with its case
        file.json(p):3:61: warning: the statement has no element `X`; it is ignored
        3 |  "Statement":[{"Effect":"allow","Action":"*","Resource":"*","X":1}]
          |                                                             ^^^

        """)
  }

  @Test func placesInsideAnObjectAreThoseOfTheFile() {
    let reading = read("{\"PolicyName\":\"p\",\n\"PolicyDocument\": {\"Version\":\"2012-10-17\"}}")
    #expect(
      outline(reading.diagnostics, in: reading.source).map { $0.prefix(31) } == [
        "error missing-statement 2:19 ‹›"
      ])
  }

  // MARK: Choosing

  static let details = """
    {"Policies":[
      {"PolicyName":"team","Arn":"arn:aws:iam::111122223333:policy/team","PolicyVersionList":[{"IsDefaultVersion":true,"Document":\(policy)}]},
      {"PolicyName":"team","Arn":"arn:aws:iam::444455556666:policy/team","PolicyVersionList":[{"IsDefaultVersion":true,"Document":{}}]},
      {"PolicyName":"other","Arn":"arn:aws:iam::111122223333:policy/other","DefaultVersionId":"v3","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":false,"Document":{}}]},
      {"PolicyName":"listed","Arn":"arn:aws:iam::111122223333:policy/listed","DefaultVersionId":"v4"}
    ],"UserDetailList":[]}
    """

  @Test(
    arguments: [
      (
        nil,
        "error several-policies 1:1 ‹› the file holds 4 policies → choose one with --policy NAME: `arn:aws:iam::111122223333:policy/team`, `arn:aws:iam::444455556666:policy/team`, `arn:aws:iam::111122223333:policy/other`, `arn:aws:iam::111122223333:policy/listed`"
      ),
      (
        "zzz",
        "error no-such-policy 1:1 ‹› the file holds no policy `zzz` → it holds `arn:aws:iam::111122223333:policy/team`, `arn:aws:iam::444455556666:policy/team`, `arn:aws:iam::111122223333:policy/other`, `arn:aws:iam::111122223333:policy/listed`"
      ),
      (
        "teams",
        "error no-such-policy 1:1 ‹› the file holds no policy `teams` → did you mean `team`?"
      ),
      (
        "other",
        "error no-document 4:3 ‹› the document of `other` is not in the file: its default version is not among them → aws iam get-policy-version --policy-arn arn:aws:iam::111122223333:policy/other --version-id v3"
      ),
      (
        "listed",
        "error no-document 5:3 ‹› the document of `listed` is not in the file: it has no `PolicyVersionList` → aws iam get-policy-version --policy-arn arn:aws:iam::111122223333:policy/listed --version-id v4"
      ),
      (
        "team",
        "error several-policies 1:1 ‹› the file holds 2 policies named `team` → choose one with --policy NAME: `arn:aws:iam::111122223333:policy/team`, `arn:aws:iam::444455556666:policy/team`"
      ),
    ] as [(String?, String)])
  func onePolicyOfAnAccountIsChosen(name: String?, expected: String) {
    let reading = read(Self.details, named: name)
    #expect(outline(reading.diagnostics, in: reading.source) == [expected])
  }

  @Test func anARNNamesOnePolicyOfAnAccount() {
    let reading = read(Self.details, named: "arn:aws:iam::111122223333:policy/team")
    #expect(reading.document?.statements.count == 1)
    #expect(reading.policyName == "team")
  }

  static let plan = """
    {"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{
      "resources":[
        {"address":"aws_iam_policy.boundary","type":"aws_iam_policy","name":"boundary","values":{"name":"dev-boundary","policy":\(quoted)}},
        {"address":"aws_iam_policy.later","type":"aws_iam_policy","name":"later","values":{"name":"later"}},
        {"address":"aws_iam_role.r","type":"aws_iam_role","name":"r","values":{"name":"r"}}],
      "child_modules":[{"address":"module.m","resources":[
        {"address":"module.m.aws_iam_policy.boundary","type":"aws_iam_policy","name":"boundary","values":{"name":"m-boundary","policy":"{}"}}]}]}},
     "prior_state":{"values":{"root_module":{"resources":[
        {"address":"data.aws_iam_policy_document.d","mode":"data","type":"aws_iam_policy_document","name":"d","values":{"json":\(quoted)}},
        {"address":"aws_iam_policy.boundary","type":"aws_iam_policy","name":"boundary","values":{"name":"dev-boundary","policy":"old"}}]}}}}
    """

  @Test(arguments: [
    "aws_iam_policy.boundary", "dev-boundary", "data.aws_iam_policy_document.d", "d",
  ])
  func terraformsPoliciesAreChosenByAddressOrName(name: String) {
    let reading = read(Self.plan, named: name)
    #expect(reading.document?.statements.first?.sid == "S", "\(reading.rendered)")
  }

  @Test(
    arguments: [
      (
        nil,
        "error several-policies 1:1 ‹› Terraform's output holds 4 policies → choose one with --policy NAME: `aws_iam_policy.boundary`, `aws_iam_policy.later`, `module.m.aws_iam_policy.boundary`, `data.aws_iam_policy_document.d`"
      ),
      (
        "boundary",
        "error several-policies 1:1 ‹› Terraform's output holds 2 policies named `boundary` → choose one with --policy NAME: `aws_iam_policy.boundary`, `module.m.aws_iam_policy.boundary`"
      ),
      (
        "later",
        "error no-document 4:5 ‹› the document of `aws_iam_policy.later` is not in the file: `policy` is known only after apply → apply the plan, then `terraform show -json > state.json`"
      ),
    ] as [(String?, String)])
  func terraformsPoliciesAreToldApart(name: String?, expected: String) {
    let reading = read(Self.plan, named: name)
    #expect(outline(reading.diagnostics, in: reading.source) == [expected])
  }

  @Test func aPolicyAndTheDocumentItWasMadeFromAreOne() {
    let text = """
      {"format_version":"1.0","values":{"root_module":{"resources":[
        {"address":"aws_iam_policy.b","type":"aws_iam_policy","name":"b","values":{"name":"b","policy":\(Self.quoted)}},
        {"address":"data.aws_iam_policy_document.b","type":"aws_iam_policy_document","name":"b","values":{"json":\(Self.quoted)}}]}}}
      """
    #expect(read(text).policyName == "aws_iam_policy.b")
    #expect(read(text).document != nil)
  }

  @Test func functionsOfCloudFormationAreNamedWithTheirPlace() {
    let text = """
      {"Resources":{"B":{"Type":"AWS::IAM::ManagedPolicy","Properties":{
        "ManagedPolicyName":{"Fn::Sub":"${AWS::StackName}-b"},
        "PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*",
          "Resource":[{"Fn::Sub":"arn:${AWS::Partition}:s3:::b"},{"Fn::GetAtt":["B","Arn"]}]}]}}}}}
      """
    let reading = read(text)
    #expect(
      outline(reading.diagnostics, in: reading.source).map { $0.prefix { $0 != "→" } } == [
        #"error intrinsic-function 4:17 ‹{"Fn::Sub":"arn:${AWS::Partition}:s3:::b"}› expected a value, found `Fn::Sub`, which CloudFormation has not resolved yet "#,
        #"error intrinsic-function 4:60 ‹{"Fn::GetAtt":["B","Arn"]}› expected a value, found `Fn::GetAtt`, which CloudFormation has not resolved yet "#,
      ])
  }

  // MARK: No policy inside

  @Test(arguments: [
    (
      #"{"Resources":{"R":{"Type":"AWS::IAM::Role"}}}"#,
      "error no-policy-inside 1:1 ‹› expected a resource `AWS::IAM::ManagedPolicy` in the template, found none"
    ),
    (
      #"{"format_version":"1.0"}"#,
      "error no-policy-inside 1:1 ‹› expected `aws_iam_policy` in Terraform's output, found none"
    ),
    (
      #"{"RoleDetailList":[]}"#,
      "error no-policy-inside 1:1 ‹› expected `Policies` in the file, found none"
    ),
    (
      #"{"Policies":[]}"#,
      "error no-policy-inside 1:1 ‹› expected a managed policy in the file, found none"
    ),
    (
      #"{"PolicyVersion":{}}"#,
      "error no-policy-inside 1:18 ‹› expected `Document` in this output, found none"
    ),
    (
      #"{"PolicyVersion":{"Document":[1]}}"#,
      "error wrong-type 1:30 ‹[1]› expected a policy document as an object or as a string, found an array"
    ),
    (
      #"{"version":4,"terraform_version":"1.9.0","resources":[]}"#,
      "error terraform-state 1:1 ‹› expected a policy document, found a state file of Terraform → write it as JSON: `terraform show -json > state.json`, then `--policy NAME`"
    ),
    (
      #"{"Policy":{"PolicyName":"p","Arn":"arn:aws:iam::111122223333:policy/p","DefaultVersionId":"v7"}}"#,
      "error no-document 1:11 ‹› expected a policy document, found the description of a policy without its document → read its document:…"
    ),
    (
      #"{"Role":{"RoleName":"r","PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/p"}}}"#,
      "error no-document 1:9 ‹› expected a policy document, found a role or user, which has no boundary's document → read its document and give that file:…"
    ),
    (
      #"{"a":1}"#,
      "error missing-statement 1:1 ‹› expected `Statement`, found none → a policy is a JSON object with `Version` and `Statement`"
    ),
    (
      "Version: 2012-10-17\n",
      "error yaml 1:1 ‹› expected a policy document as JSON, found YAML → render it as JSON first. A CloudFormation template:…"
    ),
    (
      #"{"PolicyVersion":{"Document":{} "VersionId":"v1"}}"#,
      "error missing-comma 1:32 ‹› expected `,` between the items"
    ),
  ])
  func filesWithoutAPolicySayWhatTheyAre(text: String, expected: String) {
    let reading = read(text)
    #expect(reading.document == nil)
    let lines = outline(reading.diagnostics, in: reading.source)
    #expect(lines.first == expected)
  }

  @Test func theDescriptionOfAPolicyNamesTheCommandThatReadsIt() {
    let reading = read(
      #"{"Policy":{"PolicyName":"p","Arn":"arn:aws:iam::111122223333:policy/p","DefaultVersionId":"v7"}}"#
    )
    #expect(
      reading.diagnostics.first?.help
        == "read its document:\n  aws iam get-policy-version --policy-arn arn:aws:iam::111122223333:policy/p --version-id v7 > boundary.json"
    )
  }

  // MARK: ARNs

  @Test(arguments: [
    "arn:aws:iam::aws:policy/AmazonS3FullAccess", "arn:aws-cn:iam::111122223333:policy/team/p",
  ])
  func anARNInPlaceOfAFileNamesTheTwoCommands(arn: String) {
    let help = """
      read its document and give that file:
        aws iam get-policy --policy-arn \(arn) --query Policy.DefaultVersionId --output text
        aws iam get-policy-version --policy-arn \(arn) --version-id VERSION > boundary.json
      """
    #expect(PolicySource.isPolicyARN(arn))
    #expect(PolicySource.unresolved(arn: arn).help == help)
    #expect(
      PolicySource.unresolved(arn: arn).message
        == "expected a policy document, found the ARN `\(arn)`")
    for text in [arn, "\n \(arn)\n", "\"\(arn)\""] {
      let reading = read(text)
      #expect(reading.diagnostics.map(\.id) == ["policy-arn"])
      #expect(reading.diagnostics.first?.help == help)
    }
  }

  @Test(arguments: [
    "boundary.json", "arn:aws:iam::111122223333:role/r", "arn:aws:s3:::policy/x",
    "arn:aws:iam::1:policy/a b", "",
  ])
  func otherNamesAreNoARNsOfPolicies(text: String) {
    #expect(!PolicySource.isPolicyARN(text))
  }

  // MARK: Encodings

  @Test(arguments: [("%7B%22a%", 6 + 2), ("%7B%zz", 4), ("%7B%4", 4), ("%7B%4g%00", 4), ("%", 1)])
  func aBrokenEscapeIsNamedWithItsPlace(text: String, column: Int) {
    let bare = read(text)
    #expect(
      outline(bare.diagnostics, in: bare.source).map { $0.prefix { $0 != "→" } } == [
        "error invalid-percent-encoding 1:\(column) ‹%› expected two hexadecimal digits after `%` "
      ])
    let inside = read(#"{"PolicyDocument":""# + text + #""}"#)
    #expect(inside.diagnostics.first?.range.start.column == column + 19)
  }

  @Test func decodedTextMustBeUnicode() {
    #expect(read("%7B%ff").diagnostics.map(\.id) == ["invalid-unicode"])
  }

  @Test func aPlusIsAPlus() throws {
    #expect(try PercentEncoding.decode("a+b%20%2b%C3%A9") == "a+b +é")
    #expect(PercentEncoding.repaired("a+b%20%2b%C3%A9") == "a+b +é")
    #expect(PercentEncoding.repaired("a%-1%2%f%20b") == "a%-1%2%f b")
    #expect(throws: PercentEncoding.Failure.invalidEscape(offset: 1)) {
      try PercentEncoding.decode("a%-1")
    }
  }

  @Test func aFileLargerThanAnyWrapperIsNotRead() {
    let bytes = [UInt8](repeating: 0x20, count: PolicySource.sizeLimit + 1)
    #expect(PolicySource.read(name: "p", bytes: bytes).diagnostics.map(\.id) == ["too-large"])
  }
}
