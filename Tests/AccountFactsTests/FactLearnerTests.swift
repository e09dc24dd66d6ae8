import AccountFacts
import JSONSyntax
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing

/// What an archive teaches, whatever the order in which it is read.
struct FactLearnerTests {
  private let account = "111122223333"

  private func learn(_ texts: [String], path: String? = nil) -> LearnedFacts {
    var learner = FactLearner(catalog: Catalog())
    for record in Records.read(texts) { learner.learn(from: record, path: path) }
    return learner.facts
  }

  private func role(_ name: String) -> Principal.Key {
    Principal.Key(account: account, kind: .role, name: name)
  }

  @Test func callersTellTheirARNsAndIDs() {
    let facts = learn([
      Records.call("s3", "ListBuckets"),
      Records.call("s3", "ListBuckets", identity: Records.session(of: "deploy", path: "/ci/")),
    ])
    let user = facts.principals[Principal.Key(account: account, kind: .user, name: "dev-01")]
    #expect(user?.arn == .known("arn:aws:iam::111122223333:user/people/dev-01"))
    #expect(user?.id == .known("AIDAEXAMPLEEXAMPLE111"))
    #expect(
      facts.principals[role("deploy")]?.arn == .known("arn:aws:iam::111122223333:role/ci/deploy"))
    #expect(facts.principals[role("deploy")]?.id == .known("AROAEXAMPLEEXAMPLE111"))
  }

  @Test func aRoleInTwoPlacesIsInNone() {
    let facts = learn([
      Records.call("s3", "ListBuckets", identity: Records.session(of: "deploy", path: "/ci/")),
      Records.call("s3", "ListBuckets", identity: Records.session(of: "deploy", path: "/old/")),
    ])
    #expect(facts.principals[role("deploy")]?.arn == .conflict)
    #expect(facts.supplied.identities[role("deploy")]?.arn == nil)
    #expect(facts.text.contains(#""arn:aws:iam::111122223333:role/*deploy""#))
  }

  /// Tags and boundary of a role over its life; each row ends in what is known of the tag `team`
  /// and of the boundary.
  private static let lives: [([String], Fact<String?>?, Fact<String?>?)] = {
    func create(_ tags: String, _ boundary: String? = nil) -> String {
      let limit = boundary.map { #","permissionsBoundary":"\#($0)""# } ?? ""
      return Records.call(
        "iam", "CreateRole",
        parameters: #"{"roleName":"web","path":"/app/","tags":[\#(tags)]\#(limit)}"#,
        response: #"{"role":{"arn":"arn:aws:iam::111122223333:role/app/web","roleName":"web"}}"#)
    }
    func tag(_ value: String) -> String {
      Records.call(
        "iam", "TagRole",
        parameters: #"{"roleName":"web","tags":[{"key":"team","value":"\#(value)"}]}"#)
    }
    func put(_ arn: String) -> String {
      Records.call(
        "iam", "PutRolePermissionsBoundary",
        parameters: #"{"roleName":"web","permissionsBoundary":"\#(arn)"}"#)
    }
    let untag = Records.call(
      "iam", "UntagRole", parameters: #"{"roleName":"web","tagKeys":["team"]}"#)
    let delete = Records.call(
      "iam", "DeleteRolePermissionsBoundary", parameters: #"{"roleName":"web"}"#)
    let shop = #"{"key":"team","value":"shop"}"#
    return [
      ([create(shop)], .known("shop"), .known(nil)),
      ([create("")], .known(nil), .known(nil)),
      ([create(shop), tag("shop")], .known("shop"), .known(nil)),
      ([create(shop), tag("bank")], .conflict, .known(nil)),
      ([create(""), tag("shop")], .conflict, .known(nil)),
      ([create(shop), untag], .conflict, .known(nil)),
      ([create(""), untag], .known(nil), .known(nil)),
      ([create(shop), create("")], .conflict, .known(nil)),
      ([create(shop), create(shop)], .known("shop"), .known(nil)),
      ([tag("shop")], .setTo("shop"), nil),
      ([tag("shop"), tag("bank")], .conflict, nil),
      ([tag("shop"), untag], .conflict, nil),
      ([untag], .setTo(nil), nil),
      ([create("", "arn:b"), put("arn:b")], .known(nil), .known("arn:b")),
      ([create("", "arn:b"), delete], .known(nil), .conflict),
      ([create("", "arn:b"), put("arn:c")], .known(nil), .conflict),
      ([put("arn:b")], nil, .setTo("arn:b")), ([delete], nil, .setTo(nil)),
      ([put("arn:b"), delete], nil, .conflict),
    ]
  }()

  @Test(arguments: lives)
  func whatWasEverChangedIsUnknown(
    life: [String], tag: Fact<String?>?, boundary: Fact<String?>?
  ) throws {
    for records in [life, life.reversed(), life + life] {
      let facts = learn(records)
      let web = try #require(facts.principals[role("web")])
      #expect(web.tags["team"] == tag)
      #expect(web.boundary == boundary)
    }
  }

  @Test func callsThatFailedTeachNothing() {
    let facts = learn([
      Records.call(
        "iam", "TagRole",
        parameters: #"{"roleName":"web","tags":[{"key":"team","value":"shop"}]}"#,
        error: "NoSuchEntityException"),
      Records.call(
        "sts", "AssumeRole", parameters: #"{"roleArn":"arn:aws:iam::111122223333:role/x/web"}"#,
        error: "AccessDenied"),
    ])
    #expect(facts.principals[role("web")] == nil)
  }

  @Test func answersTellTheARNsBehindNames() {
    let place = "eu-central-1:111122223333"
    let secret = "arn:aws:secretsmanager:\(place):secret:db/main-AbCdEf"
    let stack = "arn:aws:cloudformation:\(place):stack/shop/0f0f0f0f-0000"
    let balancer = "arn:aws:elasticloadbalancing:\(place):loadbalancer/app/shop/50dc6c495c0c9188"
    let key = "arn:aws:kms:\(place):key/1234abcd"
    let facts = learn([
      Records.call(
        "secretsmanager", "PutSecretValue", parameters: #"{"secretId":"db/main"}"#,
        response: #"{"arn":"\#(secret)","name":"db/main"}"#),
      Records.call(
        "cloudformation", "CreateStack", parameters: #"{"stackName":"shop"}"#,
        response: #"{"stackId":"\#(stack)"}"#),
      Records.call(
        "elasticloadbalancing", "CreateLoadBalancer", parameters: #"{"name":"shop"}"#,
        response: #"{"loadBalancers":[{"loadBalancerArn":"\#(balancer)"}]}"#),
      Records.call(
        "kms", "CreateAlias",
        parameters: #"{"aliasName":"alias/shop","targetKeyId":"1234abcd"}"#),
      Records.call(
        "kms", "Encrypt", parameters: #"{"keyId":"alias/bank"}"#, resources: [key]),
    ])
    #expect(
      facts.names == [
        "arn:aws:secretsmanager:\(place):secret:db/main-*": .known(secret),
        "arn:aws:cloudformation:\(place):stack/shop/*": .known(stack),
        "arn:aws:elasticloadbalancing:\(place):loadbalancer/app/shop/*": .known(balancer),
        "arn:aws:kms:\(place):alias/shop": .known(key),
        "arn:aws:kms:\(place):alias/bank": .known(key),
      ])
  }

  @Test func whatACallerWroteIsNoAnswer() {
    let facts = learn([
      Records.call(
        "cloudformation", "CreateStack", parameters: #"{"stackName":"shop"}"#,
        response: """
          {"parameters":{"otherArn":"arn:aws:cloudformation:eu-central-1:111122223333:stack/x/1"},\
          "topicArn":"arn:aws:sns:eu-central-1:111122223333:t"}
          """)
    ])
    #expect(facts.names.isEmpty)
  }

  @Test func groupsAndTemplatesOfEC2HaveIDsBehindTheirNames() {
    let place = "arn:aws:ec2:eu-central-1:111122223333"
    let facts = learn([
      Records.call(
        "ec2", "CreateSecurityGroup", parameters: #"{"groupName":"web","vpcId":"vpc-1"}"#,
        response: #"{"groupId":"sg-1"}"#),
      Records.call(
        "ec2", "CreateLaunchTemplate",
        parameters: #"{"CreateLaunchTemplateRequest":{"LaunchTemplateName":"web"}}"#,
        response: """
          {"CreateLaunchTemplateResponse":{"launchTemplate":\
          {"launchTemplateId":"lt-1","launchTemplateName":"web"}}}
          """),
    ])
    #expect(
      facts.names == [
        "\(place):security-group/web": .known("\(place):security-group/sg-1"),
        "\(place):launch-template/web": .known("\(place):launch-template/lt-1"),
      ])
    #expect(facts.resources.keys.sorted() == ["\(place):security-group/sg-1"])
    #expect(LearnedFacts.read(SourceText(name: "f", facts.text)).value == facts)
  }

  @Test func associationsOfEC2TellWhatTheyJoin() {
    let place = "arn:aws:ec2:eu-central-1:111122223333"
    let facts = learn([
      Records.call(
        "ec2", "AssociateRouteTable",
        parameters: #"{"routeTableId":"rtb-1","subnetId":"subnet-1"}"#,
        response: #"{"associationId":"rtbassoc-1"}"#),
      Records.call(
        "ec2", "AttachNetworkInterface",
        parameters: #"{"networkInterfaceId":"eni-1","instanceId":"i-1","deviceIndex":1}"#,
        response: #"{"attachmentId":"eni-attach-1"}"#),
      Records.call(
        "ec2", "AssociateIamInstanceProfile",
        parameters: #"{"AssociateIamInstanceProfileRequest":{"InstanceId":"i-2"}}"#,
        response: """
          {"AssociateIamInstanceProfileResponse":{"iamInstanceProfileAssociation":\
          {"associationId":"iip-assoc-1","instanceId":"i-2"}}}
          """),
    ])
    #expect(
      facts.names == [
        "\(place):route-table/rtbassoc-1": .known("\(place):route-table/rtb-1"),
        "\(place):subnet/rtbassoc-1": .known("\(place):subnet/subnet-1"),
        "\(place):network-interface/eni-attach-1": .known("\(place):network-interface/eni-1"),
        "\(place):instance/eni-attach-1": .known("\(place):instance/i-1"),
        "\(place):instance/iip-assoc-1": .known("\(place):instance/i-2"),
      ])
    #expect(LearnedFacts.read(SourceText(name: "f", facts.text)).value == facts)
  }

  @Test func aUserWhoWasRenamedKeepsNothingThatIsSure() {
    let facts = learn([
      Records.call("iam", "CreateUser", parameters: #"{"userName":"dev-02"}"#),
      Records.call(
        "iam", "UpdateUser", parameters: #"{"userName":"dev-01","newUserName":"dev-02"}"#),
    ])
    let user = facts.principals[Principal.Key(account: account, kind: .user, name: "dev-02")]
    #expect(user?.tags["team"] == .conflict)
    #expect(user?.boundary == .conflict)
  }

  @Test func anAliasThatMovedStandsForNoKey() {
    func alias(_ event: String, _ key: String) -> String {
      Records.call(
        "kms", event, parameters: #"{"aliasName":"alias/shop","targetKeyId":"\#(key)"}"#)
    }
    let name = "arn:aws:kms:eu-central-1:111122223333:alias/shop"
    let key = "arn:aws:kms:eu-central-1:111122223333:key/k1"
    #expect(
      learn([alias("CreateAlias", "k1"), alias("UpdateAlias", "k2")]).names[name] == .conflict)
    #expect(learn([alias("UpdateAlias", "k1")]).names[name] == .setTo(key))
    #expect(
      learn([alias("CreateAlias", "k1"), alias("UpdateAlias", "k1")]).names[name] == .known(key))
  }

  @Test func sessionsKeepTheTagsTheyWereGiven() {
    func assume(_ tags: String, _ key: String, _ identity: String) -> String {
      Records.call(
        "sts", "AssumeRole",
        parameters:
          #"{"roleArn":"arn:aws:iam::111122223333:role/app/web","roleSessionName":"r","tags":[\#(tags)]}"#,
        response: #"{"credentials":{"accessKeyId":"\#(key)"}}"#, identity: identity)
    }
    let shop = #"{"key":"team","value":"shop"}"#
    let facts = learn([
      assume(shop, "ASIAEXAMPLEEXAMPLE11", Records.user),
      assume(shop, "ASIAEXAMPLEEXAMPLE22", Records.session(of: "deploy", path: "/ci/")),
      assume("", "ASIAEXAMPLEEXAMPLE33", Records.user),
      Records.call(
        "sts", "AssumeRoleWithWebIdentity",
        parameters:
          #"{"roleArn":"arn:aws:iam::111122223333:role/app/web","principalTags":{"repo":"shop"}}"#,
        response: #"{"credentials":{"accessKeyId":"ASIAEXAMPLEEXAMPLE44"}}"#,
        identity: #"{"type":"WebIdentityUser","userName":"repo:shop"}"#),
    ])
    #expect(
      facts.sessions == [
        "ASIAEXAMPLEEXAMPLE11": TagFacts(["team": .known("shop")], others: .none),
        "ASIAEXAMPLEEXAMPLE22": TagFacts(["team": .known("shop")]),
        "ASIAEXAMPLEEXAMPLE44": TagFacts(["repo": .known("shop")], others: .none),
      ])
  }

  @Test func tagsOfWhatIsCreatedAreKnownUntilTheyChange() {
    func launch(_ id: String, template: Bool = false) -> String {
      Records.call(
        "ec2", "RunInstances",
        parameters: """
          {"instanceType":"t3.micro","tagSpecificationSet":{"items":[{"resourceType":"instance",\
          "tags":[{"key":"team","value":"shop"}]}]}\
          \(template ? #","launchTemplate":{"launchTemplateName":"web"}"# : "")}
          """,
        response: #"{"instancesSet":{"items":[{"instanceId":"\#(id)"}]}}"#)
    }
    let retag = Records.call(
      "ec2", "CreateTags",
      parameters:
        #"{"resourcesSet":{"items":[{"resourceId":"i-2"}]},"tagSet":{"items":[{"key":"team","value":"bank"}]}}"#
    )
    let facts = learn([retag, launch("i-1"), launch("i-2"), launch("i-3", template: true)])
    let stem = "arn:aws:ec2:eu-central-1:111122223333:instance/"
    #expect(facts.resources["\(stem)i-1"] == TagFacts(["team": .known("shop")], others: .none))
    #expect(facts.resources["\(stem)i-2"] == TagFacts(["team": .conflict], others: .none))
    #expect(facts.resources["\(stem)i-3"] == TagFacts(["team": .known("shop")]))
  }

  @Test func tagsChangedByNameReachTheARN() {
    let arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf"
    let create = Records.call(
      "secretsmanager", "CreateSecret",
      parameters: #"{"name":"db","tags":[{"key":"team","value":"shop"}]}"#,
      response: #"{"arn":"\#(arn)","name":"db"}"#)
    let tag = Records.call(
      "secretsmanager", "TagResource",
      parameters: #"{"secretId":"db","tags":[{"key":"team","value":"bank"}]}"#)
    #expect(learn([create]).resources[arn]?["team"] == .known("shop"))
    #expect(learn([create, tag]).resources[arn]?["team"] == .conflict)
    #expect(learn([tag, create]).resources[arn]?["team"] == .conflict)
  }

  @Test func theFoldersOfAnOrganizationTrailNameIt() {
    let path =
      "logs/AWSLogs/o-exampleorgid/111122223333/CloudTrail/eu-central-1/2024/09/01/x.json.gz"
    let facts = learn([Records.call("s3", "ListBuckets")], path: path)
    #expect(facts.accounts[account]?.organization == .known("o-exampleorgid"))
    #expect(
      learn([Records.call("s3", "ListBuckets")], path: "AWSLogs/111122223333/CloudTrail/x")
        .accounts.isEmpty)
  }

  @Test func anInstanceProfileHoldsTheRoleThatWasAdded() {
    let profile = "arn:aws:iam::111122223333:instance-profile/servers/web"
    let facts = learn([
      Records.call(
        "iam", "CreateInstanceProfile", parameters: #"{"instanceProfileName":"web"}"#,
        response: #"{"instanceProfile":{"arn":"\#(profile)","instanceProfileName":"web"}}"#),
      Records.call(
        "iam", "AddRoleToInstanceProfile",
        parameters: #"{"instanceProfileName":"web","roleName":"server"}"#),
      Records.call("s3", "ListBuckets", identity: Records.session(of: "server", path: "/app/")),
    ])
    #expect(
      facts.instanceProfiles == [profile: .known("arn:aws:iam::111122223333:role/app/server")])
  }

  @Test(arguments: 1...20)
  func whatIsLeftOutOfTooMuchDependsOnNoOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (1...20).flatMap { index in
      ["/a/", "/b/"].prefix(index % 2 + 1).map { path in
        Records.call("s3", "ListBuckets", identity: Records.session(of: "job-\(index)", path: path))
      }
    }
    func learner(_ records: some Sequence<String>) -> FactLearner {
      var learner = FactLearner(catalog: Catalog(), limit: 3)
      for record in Records.read(Array(records)) { learner.learn(from: record) }
      return learner
    }
    let whole = learner(texts)
    #expect(whole.isCut)
    #expect(whole.facts.principals.count == 3)
    let shuffled = texts.shuffled(using: &generator)
    #expect(learner(shuffled).facts == whole.facts, "seed \(seed)")
    var parts = learner(shuffled[..<12])
    parts.merge(learner(shuffled[12...]))
    #expect(parts.facts == whole.facts, "seed \(seed)")
    #expect(parts.isCut)
  }

  /// Values of every type stand where texts, lists and objects are expected.
  @Test(arguments: [
    ("iam", "CreateRole"), ("iam", "TagRole"), ("iam", "UntagUser"), ("iam", "UpdateUser"),
    ("iam", "AddRoleToInstanceProfile"), ("iam", "PutUserPermissionsBoundary"),
    ("sts", "AssumeRole"), ("sts", "AssumeRoleWithSAML"), ("kms", "CreateAlias"),
    ("kms", "CreateKey"), ("ec2", "RunInstances"), ("ec2", "CreateTags"),
    ("secretsmanager", "CreateSecret"), ("secretsmanager", "TagResource"),
    ("tagging", "TagResources"), ("s3", "PutBucketTagging"), ("lambda", "CreateFunction20150331"),
    ("cloudformation", "CreateStack"),
  ])
  func hostileRecordsTeachNothingThatBreaksTheFile(service: String, event: String) {
    let values = [
      "null", "7", "true", "\"\"", "\"*\"", "[]", "{}", "[null]", "[[7]]", "[{\"key\":7}]",
      "{\"items\":7}", "\"arn:aws:iam::111122223333:role/*\"", "\"arn:::::::\"", "\"web\"",
      "\"\(String(repeating: "x", count: 5_000))\"",
    ]
    let keys = [
      "roleName", "userName", "newUserName", "tags", "tagKeys", "tagSet", "tagSpecificationSet",
      "permissionsBoundary", "roleArn", "principalTags", "aliasName", "targetKeyId", "secretId",
      "instanceProfileName", "resourceARNList", "resourcesSet", "arn", "stackId", "credentials",
      "keyMetadata", "instancesSet", "functionName", "bucketName",
    ]
    for value in values {
      let object = "{\(keys.map { "\"\($0)\":\(value)" }.joined(separator: ","))}"
      let facts = learn([
        Records.call(service, event, parameters: object, response: object),
        Records.call(service, event, parameters: value, response: value),
      ])
      let reading = LearnedFacts.read(SourceText(name: "f", facts.text))
      #expect(reading.value == facts, "\(value.prefix(40)): \(reading.rendered)")
    }
  }

  @Test func tooManyTagsAreNone() {
    let tags = (1...300).map { "{\"key\":\"k\($0)\",\"value\":\"v\"}" }.joined(separator: ",")
    let facts = learn([
      Records.call("iam", "TagRole", parameters: "{\"roleName\":\"web\",\"tags\":[\(tags)]}")
    ])
    #expect(facts.principals[role("web")]?.tags == TagFacts([:], others: .conflict))
  }

  @Test(arguments: 1...20)
  func neitherOrderNorWorkersChangeAByte(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let records = Records.read(Self.lives.flatMap(\.0).shuffled(using: &generator))
    var whole = FactLearner(catalog: Catalog())
    for record in records { whole.learn(from: record) }
    var parts = (0..<3).map { _ in FactLearner(catalog: Catalog()) }
    for record in records.shuffled(using: &generator) {
      parts[Int.random(in: 0..<3, using: &generator)].learn(from: record)
    }
    parts.shuffle(using: &generator)
    var merged = parts[0]
    merged.merge(parts[1])
    merged.merge(parts[2])
    #expect(merged.facts.text == whole.facts.text, "seed \(seed)")
    #expect(merged.facts.sha256 == whole.facts.sha256)
  }
}
