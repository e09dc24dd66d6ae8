import Authoring
import IAMPolicy
import JSONSyntax
import ServiceCatalog
import TestSupport
import Testing

/// What `PolicyCheck` says of whole boundaries, the ways out above all.
struct PolicyCheckTests {
  static let catalog = Catalog()
  static let waysOut = PolicyCheck.rules.filter { $0.code.hasPrefix("WAY_OUT_") }

  static func check(_ text: String, ownARNs: [String] = []) -> PolicyCheck {
    PolicyCheck(text: text, catalog: catalog, ownARNs: ownARNs)
  }

  static func waysOut(_ statements: String..., ownARNs: [String] = []) -> [String] {
    let text =
      #"{"Version": "2012-10-17", "Statement": ["# + statements.joined(separator: ",") + "]}"
    return check(text, ownARNs: ownARNs).findings.filter { $0.rule.code.hasPrefix("WAY_OUT_") }
      .map {
        "\($0.type.rawValue) \($0.rule.code.dropFirst(8)) \($0.actions.joined(separator: " "))"
      }
  }

  @Test(arguments: waysOut)
  func aWayOutMarksWhatItsExampleMarks(rule: CheckRule) throws {
    let example = try #require(rule.example)
    let marked = MarkedText(example.faulty)
    let found = Self.check(marked.text).findings.filter { $0.rule.code == rule.code }
    #expect(found.map(\.bytes) == marked.ranges, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.type == rule.type })
    let mended = Self.check(try #require(example.mended)).findings
    #expect(!mended.contains { $0.rule.code == rule.code }, "\(mended.map(\.message))")
    #expect(!mended.contains { $0.type == .error })
  }

  // MARK: Creating principals

  static let asked = #""iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/team""#

  @Test func aDenyUnlessTheBoundaryIsSetGuardsTheCreationOfPrincipals() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": ["iam:Create*", "s3:GetObject"], "Resource": "*"}"#,
        """
        {"Effect": "Deny", "Action": ["iam:CreateUser", "iam:CreateRole"], "Resource": "*",
         "Condition": {"StringNotEquals": {\(Self.asked)}}}
        """,
        #"{"Effect": "Deny", "Action": ["iam:CreatePolicyVersion", "iam:Create*A*", "iam:Create*P*r*"], "Resource": "*"}"#
      ).filter { $0.contains("CREATES_PRINCIPAL") } == [])
  }

  @Test func thatSomeBoundaryIsSetGuardsNothing() {
    #expect(
      Self.waysOut(
        """
        {"Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*",
         "Condition": {"Null": {"iam:PermissionsBoundary": "false"}}}
        """) == ["SECURITY_WARNING CREATES_PRINCIPAL iam:CreateRole"])
  }

  @Test func aNameGuardsNothingThatItsCreatorChooses() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "iam:CreateRole", "Resource": "arn:aws:iam::*:role/app/*"}"#
      ) == ["SECURITY_WARNING CREATES_PRINCIPAL iam:CreateRole"])
  }

  @Test func aConditionOnTheCallerMakesItPossibleOnly() {
    #expect(
      Self.waysOut(
        """
        {"Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*",
         "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}
        """) == ["WARNING CREATES_PRINCIPAL iam:CreateRole"])
  }

  @Test func anIfExistsDoesNotAskForTheBoundary() {
    #expect(
      Self.waysOut(
        """
        {"Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*",
         "Condition": {"StringEqualsIfExists": {\(Self.asked)}}}
        """) == ["SECURITY_WARNING CREATES_PRINCIPAL iam:CreateRole"])
  }

  // MARK: The boundary itself

  @Test func aBoundaryThatOthersMustHaveMustNotBeRewritten() {
    let create = """
      {"Effect": "Allow", "Action": "iam:CreateUser", "Resource": "*",
       "Condition": {"StringEquals": {\(Self.asked)}}}
      """
    #expect(
      Self.waysOut(
        create, #"{"Effect": "Allow", "Action": "iam:CreatePolicyVersion", "Resource": "*"}"#,
        #"{"Effect": "Deny", "Action": "iam:CreatePolicyVersion", "Resource": "arn:aws:iam::111122223333:policy/other"}"#
      ) == ["SECURITY_WARNING EDITS_POLICY iam:CreatePolicyVersion"])
    #expect(
      Self.waysOut(
        create, #"{"Effect": "Allow", "Action": "iam:CreatePolicyVersion", "Resource": "*"}"#,
        #"{"Effect": "Deny", "Action": "iam:CreatePolicyVersion", "Resource": "arn:aws:iam::111122223333:policy/team"}"#
      ) == [])
  }

  @Test func thePolicysOwnNameTellsWhetherItCanRewriteItself() {
    let allow = #"""
      {"Effect": "Allow", "Action": "iam:CreatePolicyVersion", "Resource": "arn:aws:iam::111122223333:policy/app/*"}
      """#
    #expect(Self.waysOut(allow) == [])
    #expect(Self.waysOut(allow, ownARNs: ["arn:aws:iam::111122223333:policy/team"]) == [])
    #expect(
      Self.waysOut(allow, ownARNs: ["arn:aws:iam::111122223333:policy/app/team"])
        == ["SECURITY_WARNING EDITS_POLICY iam:CreatePolicyVersion"])
  }

  @Test func aDenyThatNamesNoPolicyGuardsNone() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "iam:CreatePolicyVersion", "Resource": "*"}"#,
        """
        {"Effect": "Deny", "Action": "*", "Resource": "*",
         "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}
        """) == ["WARNING EDITS_POLICY iam:CreatePolicyVersion"])
  }

  // MARK: What others have

  @Test func namedTargetsAreMeantAndAnyTargetIsNot() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/app-*"}"#
      ) == [])
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::444455556666:role/*"}"#
      ) == ["SECURITY_WARNING ASSUMES_ROLE sts:AssumeRole"])
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "iam:CreateAccessKey", "NotResource": "arn:aws:iam::*:user/admin"}"#
      ) == ["SUGGESTION CREATES_CREDENTIALS iam:CreateAccessKey"])
  }

  @Test func tagsOfTheTargetGuardIt() {
    #expect(
      Self.waysOut(
        """
        {"Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*",
         "Condition": {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}}
        """) == [])
  }

  @Test func theRegionsThatAreAllowedAreTried() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": ["lambda:UpdateFunctionCode"], "Resource": "*"}"#,
        """
        {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*",
         "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-central-1"}}}
        """) == ["WARNING RUNS_AS lambda:UpdateFunctionCode"])
  }

  @Test func whatNeedsAPassedRoleLeadsOutOnlyWhereOneCanBePassed() {
    let register = #"{"Effect": "Allow", "Action": "ecs:RegisterTaskDefinition", "Resource": "*"}"#
    let pass =
      #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/*"}"#
    #expect(Self.waysOut(register) == [])
    #expect(Self.waysOut(register, pass).contains("WARNING RUNS_AS ecs:RegisterTaskDefinition"))
  }

  @Test func aDenyOfTheActionClosesIt() {
    for facts in Self.catalog.escalations {
      let found = Self.waysOut(
        #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
        #"{"Effect": "Deny", "Action": "\#(facts.qualifiedName)", "Resource": "*"}"#)
      #expect(
        !found.contains { $0.split(separator: " ").contains(facts.qualifiedName[...]) },
        "\(facts.qualifiedName)")
    }
  }

  @Test func whatIsNamedAfterTheCallerIsTheCallersOwn() {
    #expect(
      Self.waysOut(
        #"{"Effect": "Allow", "Action": "iam:CreateAccessKey", "Resource": "*"}"#,
        #"{"Effect": "Deny", "Action": "iam:*", "NotResource": "arn:aws:iam::*:user/${aws:username}"}"#
      ) == [])
  }

  // MARK: Whole boundaries

  /// In the shape of the IAM User Guide's example of delegated administration.
  static let delegated = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "UsersWithTheTeamsBoundary",
          "Effect": "Allow",
          "Action": [
            "iam:AttachUserPolicy", "iam:CreateUser", "iam:DeleteUserPolicy",
            "iam:DetachUserPolicy", "iam:PutUserPermissionsBoundary", "iam:PutUserPolicy"
          ],
          "Resource": "*",
          "Condition": {
            "StringEquals": {"iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/TeamBoundary"}
          }
        },
        {
          "Sid": "MetricsAndOtherUserTasks",
          "Effect": "Allow",
          "Action": [
            "cloudwatch:*", "iam:CreateAccessKey", "iam:CreateGroup", "iam:CreateLoginProfile",
            "iam:CreatePolicy", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:DeleteUser",
            "iam:Get*", "iam:List*", "iam:SetDefaultPolicyVersion", "iam:UpdateUser"
          ],
          "NotResource": "arn:aws:iam::123456789012:user/admin-01"
        },
        {
          "Sid": "KeepBoundaries",
          "Effect": "Deny",
          "Action": [
            "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion",
            "iam:SetDefaultPolicyVersion"
          ],
          "Resource": [
            "arn:aws:iam::123456789012:policy/TeamBoundary",
            "arn:aws:iam::123456789012:policy/LeadBoundary"
          ]
        },
        {
          "Sid": "KeepBoundariesOn",
          "Effect": "Deny",
          "Action": "iam:DeleteUserPermissionsBoundary",
          "Resource": "*"
        }
      ]
    }
    """

  @Test func theShapeOfAWSsDelegatedAdministrationHasNoWayOutToWarnOf() {
    let check = Self.check(Self.delegated)
    #expect(!check.findings.contains { $0.type < .warning }, "\(check.findings.map(\.message))")
    #expect(
      check.findings.filter { $0.rule.code.hasPrefix("WAY_OUT_") }.map(\.type) == [.suggestion])
  }

  @Test func aBoundaryThatLimitsNothingHasOneFinding() {
    let check = Self.check(
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#
    )
    #expect(
      check.findings.filter { $0.type == .securityWarning }.map(\.rule.code)
        == ["BOUNDARY_LIMITS_NOTHING", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"])
    #expect(!check.findings.contains { $0.rule.code.hasPrefix("WAY_OUT_") })
  }

  @Test func ofATextThatIsNoPolicyTheMistakesAreTold() {
    let broken = Self.check(#"{"Version": "2012-10-17", "Statement": [}"#)
    #expect(!broken.isPolicy && broken.characters == nil)
    #expect(broken.findings.map(\.rule.code) == ["JSON_SYNTAX_ERROR", "JSON_SYNTAX_ERROR"])
    #expect(!Self.check("[]").isPolicy && !Self.check(#"{"a": 1}"#).isPolicy)
    #expect(Self.check(#"{"Version": "2012-10-17"}"#).isPolicy)
  }

  @Test func aPolicyWithErrorsIsLintedButNotEvaluated() {
    let check = Self.check(
      #"{"Version": "2012-10-17", "Statement": [{"Action": "iam:*", "Resource": "*"}, {"Effect": "Allow", "Action": ["iam:*", "s3:Nonsense"], "Resource": "*"}]}"#
    )
    let codes = Set(check.findings.map(\.rule.code))
    #expect(codes.isSuperset(of: ["MISSING_EFFECT", "INVALID_ACTION"]))
    #expect(!codes.contains { $0.hasPrefix("WAY_OUT_") || $0.hasPrefix("BOUNDARY_") })
  }

  @Test func findingsAreInTheOrderOfTheTextAndAreTheSameEachTime() {
    let first = Self.check(Self.delegated).findings
    #expect(first == Self.check(Self.delegated).findings)
    #expect(first.map(\.bytes.lowerBound) == first.map(\.bytes.lowerBound).sorted())
  }

  @Test func aPolicyThatNoQuotaWouldTakeIsReadForItsGrammarAlone() {
    let actions = (0..<3_000).map { "\"iam:Create\($0)*\"" }.joined(separator: ",")
    let check = Self.check(
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": [\#(actions)], "Resource": "*"}]}"#
    )
    #expect(check.findings.map(\.rule.code) == ["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"])
    #expect(check.findings.first?.message.contains("grammar alone") == true)
  }

  @Test func mutatedPoliciesAreCheckedWithoutHarm() {
    let seed: UInt64 = 20_261_124
    var generator = SeededGenerator(seed: seed)
    let original = Array(Self.delegated.utf8)
    let pieces = [
      "*", "${", "}", "\"", "[", "]", "{", "}", ":", ",", "null", "é", "\u{1f600}", "\n", "iam:",
    ]
    for round in 0..<60 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(place..<end, with: Array(piece.utf8))
      }
      let reading = PolicySource.read(name: "mutant", bytes: bytes)
      let check = PolicyCheck(reading, catalog: Self.catalog)
      let length = reading.source.bytes.count
      #expect(
        check.findings.allSatisfy {
          $0.bytes.upperBound <= length && $0.range.start <= $0.range.end
        }, "seed \(seed), round \(round)")
      #expect(reading.document != nil || !check.findings.isEmpty, "seed \(seed), round \(round)")
    }
  }

  @Test func findingsOfOneRuleThatAreTooManyAreCounted() {
    let actions = (0..<400).map { "\"iam:Nothing\($0)\"" }.joined(separator: ",")
    let check = Self.check(
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": [\#(actions)], "Resource": "*"}]}"#
    )
    #expect(check.findings.count { $0.rule.code == "INVALID_ACTION" } == 200)
    #expect(check.omitted == 200)
  }
}
