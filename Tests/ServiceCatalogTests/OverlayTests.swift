import ServiceCatalog
import Testing

/// A user's file of facts before the built-in ones.
struct OverlayTests {
  func catalog(_ lines: String...) throws -> Catalog {
    try Catalog(builtInPlus: Array(lines.joined(separator: "\n").utf8))
  }

  @Test func aRowReplacesTheBuiltInOne() throws {
    let catalog = try catalog("action\ts3\tGetObject\tWrite\tobject*=a:b c:d,bucket\tx:y\t\t")
    let action = try #require(catalog.action("s3:GetObject"))
    #expect(action.accessLevel == .write)
    #expect(action.resourceTypes.map(\.name) == ["object", "bucket"])
    #expect(action.resourceTypes.map(\.isRequired) == [true, false])
    #expect(action.resourceTypes.first?.conditionKeys == ["a:b", "c:d"])
    #expect(action.conditionKeys == ["x:y"])
    #expect(catalog.action("s3:PutObject") == Catalog().action("s3:PutObject"))
    let listed = catalog.actions(ofService: "s3")
    #expect(listed.count == Catalog().actions(ofService: "s3").count)
    #expect(listed.contains(action))
  }

  @Test func rowsOfAnyKindExtendTheCatalog() throws {
    let catalog = try catalog(
      "# what our own service does", "",
      "operation\tacme\tStartThing\tRunThing\tThingId=thingId|id\t\t\r",
      "secondary\tacme\tStartThing\tiam:PassRole\troleArn\tRoleNameWithPath=roleArn\tiam:PassedToService=a.example|b.example\tcurated",
      "action\tacme\tRunThing\tWrite\tthing*\t\t\t",
      "resourceType\tacme\tthing\tarn:${Partition}:acme:${Region}:${Account}:thing/${ThingId}\t",
      "host\tacme-api\tacme s3", "conditionKey\tacme:Color\tArrayOfString",
      "permissionless\tacme\tPing", "pseudoARN\tacme\tListThings\t*",
      "escalation\tacme\tRunThing\trunsAs\tacme:Color\tiam:PassRole\truns a thing\tour wiki",
      "recording\tacme\t*\tnever", "resourcePolicy\tacme\tthing",
      "unpublished\tacme\tHidden\tour wiki")
    let facts = try #require(catalog.operation("StartThing", prefix: "acme"))
    #expect(facts.actions == ["acme:RunThing"])
    #expect(
      facts.bindings == [ParameterBinding(placeholder: "ThingId", parameters: ["thingId", "id"])])
    #expect(facts.secondaryActions.first?.context.first?.values == ["a.example", "b.example"])
    #expect(catalog.hasService("acme") && catalog.services.contains("acme"))
    #expect(catalog.resourceType("thing", ofService: "acme")?.arnFormats.count == 1)
    #expect(catalog.prefixes(ofEventSource: "acme-api") == ["acme", "s3"])
    #expect(catalog.conditionKey("acme:color")?.isMultivalued == true)
    #expect(catalog.needsNoPermission("acme:Ping"))
    #expect(catalog.pseudoARN(ofAction: "acme:ListThings") == "*")
    #expect(catalog.recording(of: "acme:RunThing") == .never)
    #expect(catalog.isNamedByAWS("acme:hidden") && !catalog.isNamedByAWS("acme:Ping"))
    let escalation = try #require(catalog.escalation(of: "acme:runthing"))
    #expect(escalation.group == .runsAs && escalation.guards == ["acme:Color"])
    #expect(escalation.needs == ["iam:PassRole"] && escalation.why == "runs a thing")
    #expect(catalog.hasResourcePolicies(service: "acme", resourceType: "thing"))
    #expect(catalog.version.hasSuffix("+12 rows"))
  }

  @Test func anEmptyFileChangesNothing() throws {
    #expect(try catalog("").text == Catalog().text)
  }

  static let faulty: [(row: String, problem: CatalogError.Problem)] = [
    ("action\ts3\tGetObject", .columns(found: 3, expected: actionColumns)),
    (
      "action\ts3\tX\tOften\t\t\t\t",
      .column(
        name: "level", text: "Often",
        expected: "List, Read, Write, Tagging, Permissions management")
    ),
    (
      "action\ts3\tX\tRead\t*\t\t\t",
      .column(
        name: "resource types", text: "*",
        expected: "`name`, `name*` or `name*=key key`, divided by commas")
    ),
    (
      "action\t\tX\tRead\t\t\t\t", .column(name: "service", text: "", expected: "a name in ASCII")
    ),
    (
      "escalation\ts3\tX\trunsAs\t\t\t\tsomewhere",
      .column(name: "why", text: "", expected: "what the action does, in a few words")
    ),
    ("host\tlabel\t", .column(name: "services", text: "", expected: "service prefixes")),
    (
      "conditionKey\ta:b\tText",
      .column(
        name: "type", text: "Text",
        expected: "ARN, Bool, Date, IPAddress, Numeric, String, or ArrayOf before one")
    ),
    (
      "recording\ts3\tX\tsometimes",
      .column(name: "recording", text: "sometimes", expected: "management, data, never")
    ),
    (
      "operation\ts3\tX\t\tBucketName\t\t",
      .column(
        name: "bindings", text: "BucketName",
        expected: "`placeholder=parameter|parameter` or `type.placeholder=…`, divided by commas")
    ),
    (
      "secondary\ts3\tX\tPassRole\talways\t\t\tcurated",
      .column(name: "action", text: "PassRole", expected: "an action, `service:name`")
    ),
  ]

  static let actionColumns = [
    "action", "service", "name", "level", "resource types", "condition keys", "dependents", "flags",
  ]

  @Test(arguments: faulty.indices)
  func aFaultyRowIsNamedByItsLine(index: Int) throws {
    let (row, problem) = Self.faulty[index]
    #expect(throws: CatalogError(line: 3, problem: problem)) {
      try catalog("# comment", "host\tx\ty", row)
    }
  }

  @Test func anUnknownKindListsTheKnownOnes() throws {
    let error = try #require(throws: CatalogError.self) { try catalog("", "actions\ts3\tX") }
    guard case .unknownKind("actions", let known) = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(error.line == 2)
    #expect(known.contains("action") && known.count == 13)
  }

  @Test func twoRowsOfOneKeyAreRefused() {
    #expect(throws: CatalogError(line: 4, problem: .duplicate(firstLine: 1))) {
      try catalog("host\tx\ty", "", "#", "host\tX\tz")
    }
  }

  @Test func bytesThatAreNotTextAreNamedByTheirLine() {
    #expect(throws: CatalogError(line: 2, problem: .notUTF8)) {
      try Catalog(builtInPlus: [0x23, 0x0A, 0xFF, 0x0A])
    }
  }
}
