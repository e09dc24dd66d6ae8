import AccountFacts
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import ServiceCatalog
import Testing

/// What the mapper makes of records with facts, and without them.
struct MappingWithFactsTests {
  private static let facts = """
    {"factsVersion": 1,
     "accounts": {
       "111122223333": {"organization": "o-exampleorgid",
         "organizationPath": "o-exampleorgid/r-ab12/ou-ab12-11111111/"},
       "444455556666": {"organization": null}},
     "principals": {
       "arn:aws:iam::111122223333:user/people/dev-01":
         {"id": "AIDAEXAMPLEEXAMPLE111", "tags": {"Team": "shop"}, "allTags": true},
       "arn:aws:iam::111122223333:role/ci/deploy":
         {"id": "AROAEXAMPLEEXAMPLE111", "tags": {"team": "ci"}, "allTags": true,
          "sessionTags": true},
       "arn:aws:iam::111122223333:role/app/web":
         {"tags": {"team": "web"}, "allTags": true, "sessionTags": false,
          "boundary": "arn:aws:iam::111122223333:policy/developer"},
       "arn:aws:iam::111122223333:role/app/free": {"boundary": null}},
     "sessions": {
       "ASIAEXAMPLETAGGED111": {"tags": {"team": "bank"}, "allTags": true},
       "ASIAEXAMPLETAGGED222": {"tags": {"team": "bank"}}},
     "names": {
       "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-*":
         "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf",
       "arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/*":
         "arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/0f0f",
       "arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:*:autoScalingGroupName/web":
         "arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:0f0f:autoScalingGroupName/web",
       "arn:aws:kms:eu-central-1:111122223333:alias/shop":
         "arn:aws:kms:eu-central-1:111122223333:key/k1",
       "arn:aws:ec2:eu-central-1:111122223333:security-group/web":
         "arn:aws:ec2:eu-central-1:111122223333:security-group/sg-1",
       "arn:aws:ec2:eu-central-1:111122223333:route-table/rtbassoc-1":
         "arn:aws:ec2:eu-central-1:111122223333:route-table/rtb-1",
       "arn:aws:ec2:eu-central-1:111122223333:network-interface/eni-attach-1":
         "arn:aws:ec2:eu-central-1:111122223333:network-interface/eni-1",
       "arn:aws:iam::111122223333:instance-profile/*server":
         "arn:aws:iam::111122223333:instance-profile/servers/server"},
     "instanceProfiles": {
       "arn:aws:iam::111122223333:instance-profile/servers/server":
         "arn:aws:iam::111122223333:role/app/web"},
     "resources": {
       "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf":
         {"tags": {"team": "shop"}, "allTags": true},
       "arn:aws:ec2:eu-central-1:111122223333:instance/i-1": {"tags": {"team": "shop"}}}
    }
    """

  private func map(
    _ record: String, with facts: Bool = true, keys: Set<String> = []
  ) throws -> MappedEvent {
    let reading = LearnedFacts.read(SourceText(name: "facts.json", Self.facts))
    #expect(reading.rendered == "")
    var mapper = RequestMapper(
      catalog: Catalog(), demand: ContextDemand(keys: keys),
      facts: facts ? try #require(reading.value).supplied : SuppliedFacts())
    return mapper.map(try #require(Records.read([record]).first))
  }

  private func request(_ action: String, in event: MappedEvent) throws -> MappedRequest {
    try #require(event.requests.first { $0.request.action.description == action })
  }

  /// What a call names by less than its ARN: the action, and the rest of the ARN that facts tell.
  private static let named: [(String, String, String)] = [
    (
      Records.call("secretsmanager", "GetSecretValue", parameters: #"{"secretId":"db"}"#),
      "secretsmanager:GetSecretValue",
      "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf"
    ),
    (
      Records.call(
        "secretsmanager", "GetSecretValue",
        parameters:
          #"{"secretId":"arn:aws:secretsmanager:eu-central-1:111122223333:secret:db"}"#),
      "secretsmanager:GetSecretValue",
      "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf"
    ),
    (
      Records.call("cloudformation", "DeleteStack", parameters: #"{"stackName":"shop"}"#),
      "cloudformation:DeleteStack",
      "arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/0f0f"
    ),
    (
      Records.call(
        "autoscaling", "SetDesiredCapacity",
        parameters: #"{"autoScalingGroupName":"web","desiredCapacity":2}"#),
      "autoscaling:SetDesiredCapacity",
      "arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:0f0f:autoScalingGroupName/web"
    ),
    (
      Records.call(
        "ec2", "AuthorizeSecurityGroupIngress", parameters: #"{"groupName":"web"}"#),
      "ec2:AuthorizeSecurityGroupIngress",
      "arn:aws:ec2:eu-central-1:111122223333:security-group/sg-1"
    ),
    (
      Records.call(
        "ec2", "DisassociateRouteTable", parameters: #"{"associationId":"rtbassoc-1"}"#),
      "ec2:DisassociateRouteTable",
      "arn:aws:ec2:eu-central-1:111122223333:route-table/rtb-1"
    ),
    (
      Records.call("kms", "Encrypt", parameters: #"{"keyId":"alias/shop"}"#), "kms:Encrypt",
      "arn:aws:kms:eu-central-1:111122223333:key/k1"
    ),
    (
      Records.call(
        "kms", "Encrypt",
        parameters: #"{"keyId":"arn:aws:kms:eu-central-1:111122223333:alias/shop"}"#),
      "kms:Encrypt", "arn:aws:kms:eu-central-1:111122223333:key/k1"
    ),
    (
      Records.call("iam", "DeleteRole", parameters: #"{"roleName":"web"}"#), "iam:DeleteRole",
      "arn:aws:iam::111122223333:role/app/web"
    ),
    (
      Records.call(
        "iam", "DeleteUser", parameters: #"{"userName":"dev-01"}"#,
        identity: Records.session(of: "x")),
      "iam:DeleteUser", "arn:aws:iam::111122223333:user/people/dev-01"
    ),
    (
      Records.call(
        "ec2", "RunInstances",
        parameters: #"{"imageId":"ami-1","iamInstanceProfile":{"name":"server"}}"#),
      "iam:PassRole", "arn:aws:iam::111122223333:role/app/web"
    ),
    (
      Records.call(
        "ec2", "RunInstances",
        parameters:
          #"{"iamInstanceProfile":{"arn":"arn:aws:iam::111122223333:instance-profile/servers/server"}}"#
      ),
      "iam:PassRole", "arn:aws:iam::111122223333:role/app/web"
    ),
  ]

  @Test func anAssociationIsOfWhatItJoinsAsFarAsThatIsKnown() throws {
    let event = try map(
      Records.call("ec2", "DetachNetworkInterface", parameters: #"{"attachmentId":"eni-attach-1"}"#)
    )
    let place = "arn:aws:ec2:eu-central-1:111122223333"
    #expect(
      event.requests.map(\.request.resource.shown).sorted() == [
        "\(place):instance/*", "\(place):network-interface/eni-1",
      ])
  }

  @Test(arguments: named)
  func factsCompleteWhatACallNames(record: String, action: String, arn: String) throws {
    let without = try request(action, in: map(record, with: false))
    #expect(without.request.resource != .exact(arn))
    let with = try request(action, in: map(record))
    #expect(with.request.resource == .exact(arn))
    #expect(with.origin == .learned)
    #expect(with.certainty == without.certainty)
  }

  @Test(arguments: [
    Records.call("secretsmanager", "GetSecretValue", parameters: #"{"secretId":"other"}"#),
    Records.call("kms", "Encrypt", parameters: #"{"keyId":"alias/other"}"#),
    Records.call("kms", "Encrypt", parameters: #"{"keyId":"k2"}"#),
    Records.call("iam", "DeleteRole", parameters: #"{"roleName":"other"}"#),
    Records.call("cloudformation", "CreateStack", parameters: #"{"stackName":"shop"}"#),
    Records.call("s3", "GetObject", parameters: #"{"bucketName":"shop","key":"a"}"#),
  ])
  func whatFactsLackStaysAsItWas(record: String) throws {
    let keys: Set<String> = ["aws:resourcetag/env", "aws:sourceip", "iam:permissionsboundary"]
    let without = try map(record, with: false, keys: keys)
    let with = try map(record, keys: keys)
    #expect(with.requests.map(\.request) == without.requests.map(\.request))
    #expect(with.requests.map(\.origin) == without.requests.map(\.origin))
  }

  /// A key, the call, and what is known of the key with facts; without, it is unknown.
  private static let keys: [(String, String, ContextValue)] = {
    let list = { (identity: String) in Records.call("s3", "ListBuckets", identity: identity) }
    let deploy = { (accessKey: String) in
      list(Records.session(of: "deploy", path: "/ci/", accessKey: accessKey))
    }
    let web = list(Records.session(of: "web", path: "/app/"))
    let stranger = list(
      Records.session(of: "stranger", path: "/", accessKey: "ASIAEXAMPLETAGGED111"))
    let federated = list(
      """
      {"type":"FederatedUser","principalId":"111122223333:guest","accountId":"111122223333",\
      "arn":"arn:aws:sts::111122223333:federated-user/guest","sessionContext":{"sessionIssuer":\
      {"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/people/dev-01"}}}
      """)
    let attach = { (role: String) in
      Records.call(
        "iam", "AttachRolePolicy",
        parameters: #"{"roleName":"\#(role)","policyArn":"arn:aws:iam::aws:policy/X"}"#)
    }
    let start = { (id: String) in
      Records.call(
        "ec2", "StartInstances",
        parameters: #"{"instancesSet":{"items":[{"instanceId":"\#(id)"}]}}"#)
    }
    let secret = Records.call(
      "secretsmanager", "GetSecretValue", parameters: #"{"secretId":"db"}"#)
    let pass = Records.call(
      "lambda", "CreateFunction20150331",
      parameters:
        #"{"functionName":"f","role":"arn:aws:iam::111122223333:role/app/web","tags":{}}"#)
    return [
      // Users have the tags that are on them, in long-term credentials and in sessions.
      ("aws:principaltag/team", list(Records.user), .single("shop")),
      ("aws:principaltag/env", list(Records.user), .absent),
      ("aws:principaltag/aws:x", list(Records.user), .unknown),
      // A session may bring tags of its own, where the role allows it.
      ("aws:principaltag/team", deploy("ASIAEXAMPLEEXAMPLE11"), .unknown),
      ("aws:principaltag/env", deploy("ASIAEXAMPLEEXAMPLE11"), .unknown),
      ("aws:principaltag/team", web, .single("web")), ("aws:principaltag/env", web, .absent),
      // Those of a session go before those of its role.
      ("aws:principaltag/team", deploy("ASIAEXAMPLETAGGED111"), .single("bank")),
      ("aws:principaltag/env", deploy("ASIAEXAMPLETAGGED111"), .absent),
      ("aws:principaltag/team", deploy("ASIAEXAMPLETAGGED222"), .single("bank")),
      ("aws:principaltag/env", deploy("ASIAEXAMPLETAGGED222"), .unknown),
      // The tags of a role that no fact tells may be anything.
      ("aws:principaltag/team", stranger, .single("bank")),
      ("aws:principaltag/env", stranger, .unknown),
      ("aws:principaltag/team", federated, .unknown),
      ("aws:principalorgid", list(Records.user), .single("o-exampleorgid")),
      (
        "aws:principalorgpaths", list(Records.user),
        .known(["o-exampleorgid/r-ab12/ou-ab12-11111111/"], multivalued: true)
      ),
      ("aws:resourceorgid", start("i-1"), .single("o-exampleorgid")),
      (
        "aws:resourceorgid",
        Records.call(
          "sts", "AssumeRole", parameters: #"{"roleArn":"arn:aws:iam::444455556666:role/x"}"#),
        .absent
      ),
      ("aws:resourcetag/team", start("i-1"), .single("shop")),
      ("ec2:resourcetag/team", start("i-1"), .single("shop")),
      ("aws:resourcetag/env", start("i-1"), .unknown),
      ("aws:resourcetag/team", start("i-2"), .unknown),
      ("aws:resourcetag/team", secret, .single("shop")),
      ("secretsmanager:resourcetag/env", secret, .absent),
      (
        "iam:permissionsboundary", attach("web"),
        .single("arn:aws:iam::111122223333:policy/developer")
      ),
      ("iam:permissionsboundary", attach("free"), .absent),
      ("iam:permissionsboundary", attach("other"), .unknown),
      (
        "aws:resourcetag/team",
        Records.call(
          "sts", "AssumeRole",
          parameters: #"{"roleArn":"arn:aws:iam::111122223333:role/app/web"}"#),
        .single("web")
      ),
      ("aws:resourcetag/team", pass, .unknown),
    ]
  }()

  @Test(arguments: keys)
  func factsAnswerKeysThatTheLogDoesNot(key: String, record: String, value: ContextValue) throws {
    let without = try #require(try map(record, with: false, keys: [key]).requests.last)
    #expect(without.request.context[key] == .unknown)
    let with = try #require(try map(record, keys: [key]).requests.last)
    #expect(with.request.context[key] == value)
  }

  @Test func theRecordGoesBeforeTheFacts() throws {
    let key = "aws:principaltag/team"
    let record = Records.call(
      "s3", "ListBuckets",
      more: #""eventContext":{"tagContext":{"principalTags":[{"key":"team","value":"bank"}]}}"#)
    let told = try #require(try map(record, keys: [key]).requests.first)
    #expect(told.request.context[key] == .single("bank"))

    // The path that a record shows was the role's at that time.
    let moved = try map(
      Records.call("s3", "ListBuckets", identity: Records.session(of: "web", path: "/old/")))
    guard case .principal(let principal) = moved.standing else {
      Issue.record("no principal")
      return
    }
    #expect(principal.arn == "arn:aws:iam::111122223333:role/old/web")
  }

  @Test func aCreatedRoleHasTheBoundaryThatTheCallGivesIt() throws {
    let key = "iam:permissionsboundary"
    let record = Records.call(
      "iam", "CreateRole", parameters: #"{"roleName":"web","path":"/app/"}"#)
    let created = try #require(try map(record, keys: [key]).requests.first)
    #expect(created.request.context[key] == .absent)
  }

  @Test func aSessionWithoutIssuerGetsTheRolesPath() throws {
    let record = Records.call("s3", "ListBuckets", identity: Records.session(of: "web"))
    let keys: Set<String> = ["aws:principalarn"]
    for (facts, arn, value) in [
      (false, "arn:aws:iam::111122223333:role/web", ContextValue.unknown),
      (
        true, "arn:aws:iam::111122223333:role/app/web",
        .single("arn:aws:iam::111122223333:role/app/web")
      ),
    ] {
      let event = try map(record, with: facts, keys: keys)
      guard case .principal(let principal) = event.standing else {
        Issue.record("no principal")
        return
      }
      #expect(principal.arn == arn)
      #expect(principal.session == "run-1")
      let request = try #require(event.requests.first).request
      #expect(request.caller?.roleARN == arn)
      #expect(request.context["aws:PrincipalArn"] == value)
    }
  }

  @Test(arguments: [
    ("AROAEXAMPLEEXAMPLE111:run-1", "arn:aws:iam::111122223333:role/ci/deploy", "run-1"),
    ("AIDAEXAMPLEEXAMPLE111", "arn:aws:iam::111122223333:user/people/dev-01", nil),
  ])
  func aCallerWithNothingButAnIDIsFound(id: String, arn: String, session: String?) throws {
    let record = Records.call(
      "s3", "ListBuckets", identity: #"{"principalId":"\#(id)","accountId":"111122223333"}"#)
    #expect(try map(record, with: false).standing == .callerUnknown)
    guard case .principal(let principal) = try map(record).standing else {
      Issue.record("no principal")
      return
    }
    #expect(principal.arn == arn)
    #expect(principal.session == session)
  }

  @Test func explainShowsTheKeysThatFactsTell() throws {
    let reading = LearnedFacts.read(SourceText(name: "facts.json", Self.facts))
    var mapper = RequestMapper(
      catalog: Catalog(), demand: ContextDemand(keys: [], includesAllRecoverable: true),
      facts: try #require(reading.value).supplied)
    let record = try #require(Records.read([Records.call("s3", "ListBuckets")]).first)
    let context = try #require(mapper.map(record).requests.first).request.context
    #expect(context.values["aws:principaltag/team"] == .single("shop"))
    #expect(context.values["aws:principalorgid"] == .single("o-exampleorgid"))
  }
}
