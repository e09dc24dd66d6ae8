import IAMPolicy
import JSONSyntax
import Testing

struct PolicyParserTests {
  @Test func aDocumentIsReadWithThePlaceOfEveryPart() throws {
    let text = """
      {
        "Version": "2012-10-17",
        "Statement": [
          {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get*", "S3:List*"], "Resource": "*"},
          {
            "Effect": "Deny",
            "NotAction": "iam:*",
            "NotResource": ["arn:aws:iam::111122223333:role/a"],
            "Condition": {
              "NumericLessThan": {"aws:MultiFactorAuthAge": [3600, 1.50, -0e1]},
              "BoolIfExists": {"aws:SecureTransport": false, "aws:ViaAWSService": "true"}
            }
          }
        ]
      }
      """
    let source = SourceText(name: "p", text)
    let result = PolicyParser.parse(source)
    #expect(result.diagnostics.isEmpty && result.omitted == 0)
    let document = try #require(result.document)
    #expect(document.version == .v2012)
    #expect(
      document.characters == text.unicodeScalars.count { !" \n\t\r".unicodeScalars.contains($0) })
    #expect(document.statements.map(\.index) == [1, 2])

    let first = document.statements[0]
    #expect(first.sid == "Read" && first.effect == .allow && first.principals == nil)
    #expect(first.actions == .action(["s3:Get*", "S3:List*"]))
    #expect(first.resources == .resource(["*"]))
    #expect("\(first.start) \(first.end)" == "4:5 4:91")
    #expect(first.actionRanges.map(\.description) == ["4:51-4:60", "4:62-4:72"])
    #expect(first.resourceRanges.map(\.description) == ["4:87-4:90"])

    let second = document.statements[1]
    #expect(second.sid == nil && second.effect == .deny)
    #expect(second.actions == .notAction(["iam:*"]))
    #expect(second.resources == .notResource(["arn:aws:iam::111122223333:role/a"]))
    #expect("\(second.start) \(second.end)" == "5:5 13:6")
    #expect(
      second.conditions.map { "\($0.operatorName) \($0.key) \($0.values) \($0.location)" } == [
        #"NumericLessThan aws:MultiFactorAuthAge ["3600", "1.50", "-0e1"] 10:29"#,
        #"BoolIfExists aws:SecureTransport ["false"] 11:26"#,
        #"BoolIfExists aws:ViaAWSService ["true"] 11:56"#,
      ])
    #expect(second.conditions[0].operatorRange?.description == "10:9-10:26")
    #expect(second.conditions[1].valueRanges.map(\.description) == ["11:49-11:54"])
  }

  @Test(arguments: PolicyType.allCases) func principalsAreReadWhereTheyBelong(type: PolicyType) {
    let text = document(
      statement: #"""
        "Effect":"Deny","Action":"*","Resource":"*","Principal":{"AWS":["*","111122223333"],
        "Service":"ec2.amazonaws.com","Federated":"cognito-identity.amazonaws.com",
        "CanonicalUser":["79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"]}
        """#)
    let result = PolicyParser.parse(SourceText(name: "p", text), as: type)
    let statement = result.document?.statements.first
    guard type.hasPrincipal else {
      #expect(statement != nil && statement?.principals == nil)
      #expect(result.diagnostics.map(\.id) == ["element-not-allowed"])
      return
    }
    guard case .principal(let entries)? = statement?.principals else {
      Issue.record("no principals: \(result.diagnostics)")
      return
    }
    #expect(
      entries.map { "\($0.kind.rawValue) \($0.value.prefix(12))" } == [
        "AWS *", "AWS 111122223333", "Service ec2.amazonaw", "Federated cognito-iden",
        "CanonicalUser 79a59df900b9",
      ])
    #expect(entries.allSatisfy { $0.range != nil })
  }

  @Test func everybodyIsAKindOfItsOwn() {
    let text = document(
      statement: #""Effect":"Deny","Action":"*","Resource":"*","NotPrincipal":"*""#)
    let result = PolicyParser.parse(SourceText(name: "p", text), as: .resource)
    guard case .notPrincipal(let entries)? = result.document?.statements.first?.principals else {
      Issue.record("no principals: \(result.diagnostics)")
      return
    }
    #expect(entries.map(\.kind) == [.any] && entries.map(\.value) == ["*"])
  }

  @Test(arguments: PolicyType.allCases)
  func aStatementWithoutResourcesIsAboutNothingUnlessItNeedsNone(
    type: PolicyType
  ) {
    let text = document(statement: #""Effect":"Allow","Action":"*","Principal":"*""#)
    let result = PolicyParser.parse(SourceText(name: "p", text), as: type)
    let needsNone = type == .roleTrust || type == .resource
    #expect(result.document?.statements.map(\.resources) == [needsNone ? nil : .resource([])])
    #expect(result.diagnostics.contains { $0.id == "missing-resource" } == !needsNone)
  }

  @Test func theOrderOfElementsIsFree() {
    let text =
      #"{"Statement":{"Resource":"arn:aws:s3:::${aws:username}","Action":"s3:*","Effect":"Allow"},"Version":"2012-10-17"}"#
    #expect(outline(text).isEmpty)
  }

  @Test func elementsWithoutMeaningGoWithAWarningAndThePolicyIsRead() {
    let text = document(
      statement: #""Effect":"Allow","Action":"s3:*","Resource":"*","Comment":[1],"Principal":7"#)
    let result = PolicyParser.parse(SourceText(name: "p", text))
    #expect(result.document?.statements.count == 1)
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func aTreeInsideALargerTextKeepsThePlacesOfThatText() throws {
    let text =
      "{\n \"PolicyInputList\": [\n  {\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"x\"}}]}"
    let source = SourceText(name: "request", text)
    let tree = try JSONParser.parse(source.bytes.span)
    let policy = try #require(tree["PolicyInputList"]?.elements?.first)
    let result = PolicyParser.parse(policy, in: source, as: .identity)
    #expect(
      result.diagnostics.map { "\($0.range.start) \($0.id)" } == [
        "3:42 missing-element", "3:42 missing-resource", "3:53 invalid-effect",
      ])
  }

  @Test func aTreeThatComesFromNowhereIsReadAsWell() {
    let tree = JSONTree(
      .object([
        JSONMember(key: "Version", value: JSONTree(.string("2012-10-17"), range: 5..<900)),
        JSONMember(key: "Statement", value: JSONTree(.array([]), range: 1..<2)),
      ]), range: 3..<1_000)
    let result = PolicyParser.parse(tree, in: SourceText(name: "p", ""))
    #expect(result.document?.version == .v2012)
  }

  @Test(
    arguments: [
      [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00], [0xfe, 0xff, 0x00, 0x7b], [0x7b, 0x00, 0x7d, 0x00],
    ] as [[UInt8]])
  func otherEncodingsAreNamed(bytes: [UInt8]) {
    let result = PolicyParser.parse(SourceText(name: "p", bytes: bytes))
    #expect(result.diagnostics.map(\.id) == ["utf-16"])
  }

  @Test func charactersAreCountedWithoutWhiteSpaceInsideStringsToo() {
    let text =
      "{\"Version\":\"2012-10-17\",\n\t\"Statement\":[{\"Sid\":\"é\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"a b\"}]}"
    let document = PolicyParser.parse(SourceText(name: "p", text)).document
    #expect(document?.characters == text.unicodeScalars.count - 3)
  }

  @Test(arguments: [
    (PolicyType.permissionsBoundary, 6_144, false), (.serviceControl, 5_120, true),
    (.vpcEndpoint, 20_480, true),
  ])
  func quotasAreHeldToTheCharacter(type: PolicyType, quota: Int, countsWhiteSpace: Bool) {
    for excess in 0...1 {
      let principal = type.hasPrincipal ? #","Principal":"*""# : ""
      let frame = document(
        statement: #""Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::""# + principal)
      let filler = String(repeating: "x", count: quota - frame.utf8.count + excess)
      let text = frame.replacing(":::", with: ":::" + filler) + " "
      let whole = countsWhiteSpace ? String(text.dropLast()) : text
      let ids = PolicyParser.parse(SourceText(name: "p", whole), as: type).diagnostics.map(\.id)
      #expect(ids == (excess == 0 ? [] : ["too-long"]))
    }
  }
}

struct ConditionOperatorNameTests {
  @Test func everyOperatorIsTakenApartWhateverItsCase() throws {
    for base in ConditionOperatorName.bases {
      for prefix in ["", "ForAllValues:", "ForAnyValue:"] {
        for suffix in base == "Null" ? [""] : ["", "IfExists"] {
          let text = prefix + base + suffix
          let name = try #require(ConditionOperatorName(text.uppercased()), "\(text)")
          #expect(name.description == text)
          #expect(name.base == base && name.ifExists == !suffix.isEmpty)
        }
      }
    }
    #expect(ConditionOperatorName.bases.count == 27)
  }

  @Test(arguments: [
    "", "Equals", "NullIfExists", "BinaryNotEquals", "ForAllValues:", "ForSomeValue:StringLike",
    "ForAllValues:ForAnyValue:StringLike", "StringLikeIfExistsIfExists", "StringLike ",
  ])
  func otherNamesAreNone(text: String) {
    #expect(ConditionOperatorName(text) == nil)
  }
}
