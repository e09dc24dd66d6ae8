/// What AWS publishes about its services' actions, as facts that are looked up by name.
///
/// The facts are rows of text (see `Facts/` beside this file), sorted and searched where they lie:
/// creating a catalog costs nothing, a look-up some ten microseconds. So ask once per distinct event,
/// not once per record.
///
///     let catalog = Catalog()
///     catalog.prefixes(ofEventSource: "monitoring")                  // ["cloudwatch"]
///     catalog.operation("ListObjectsV2", prefix: "s3")?.actions      // ["s3:ListBucket"]
///     catalog.action("s3:getobject")?.resourceTypes.map(\.name)      // ["accesspointobject", "object"]
///
/// Names are compared without regard to case, as IAM does. Where AWS's documents say nothing of a
/// name the answer is nil or empty: what to assume then is the caller's decision.
public struct Catalog: Sendable {
  private var actionTable = LayeredTable(builtIn: FactText.actionTable)
  private var conditionKeyTable = LayeredTable(builtIn: FactText.conditionKeyTable)
  private var escalationTable = LayeredTable(builtIn: FactText.escalationTable)
  private var hostTable = LayeredTable(builtIn: FactText.hostTable)
  private var operationTable = LayeredTable(builtIn: FactText.operationTable)
  private var permissionlessTable = LayeredTable(builtIn: FactText.permissionlessTable)
  private var pseudoARNTable = LayeredTable(builtIn: FactText.pseudoARNTable)
  private var recordingTable = LayeredTable(builtIn: FactText.recordingTable)
  private var resourceControlTable = LayeredTable(builtIn: FactText.resourceControlTable)
  private var resourcePolicyTable = LayeredTable(builtIn: FactText.resourcePolicyTable)
  private var resourceTypeTable = LayeredTable(builtIn: FactText.resourceTypeTable)
  private var secondaryTable = LayeredTable(builtIn: FactText.secondaryTable)
  private var unpublishedTable = LayeredTable(builtIn: FactText.unpublishedTable)

  /// The sources of the facts and their versions, and how many rows a file added or replaced.
  public private(set) var version: String = FactText.version

  /// Creates the catalog that is built in.
  public init() {}

  /// Creates the built-in catalog with the rows of a file before it: a row replaces the built-in
  /// row of the same kind and key, or adds one.
  public init(builtInPlus tsv: [UInt8]) throws(CatalogError) {
    let overlay = try FactOverlay(tsv)
    actionTable.overlay = overlay.table(.action)
    conditionKeyTable.overlay = overlay.table(.conditionKey)
    escalationTable.overlay = overlay.table(.escalation)
    hostTable.overlay = overlay.table(.host)
    operationTable.overlay = overlay.table(.operation)
    permissionlessTable.overlay = overlay.table(.permissionless)
    pseudoARNTable.overlay = overlay.table(.pseudoARN)
    recordingTable.overlay = overlay.table(.recording)
    resourceControlTable.overlay = overlay.table(.resourceControl)
    resourcePolicyTable.overlay = overlay.table(.resourcePolicy)
    resourceTypeTable.overlay = overlay.table(.resourceType)
    secondaryTable.overlay = overlay.table(.secondary)
    unpublishedTable.overlay = overlay.table(.unpublished)
    version += " +\(overlay.rowCount) rows"
  }

  // MARK: All facts

  /// All facts as rows, in the format that `init(builtInPlus:)` reads.
  public var text: String {
    let tables = [
      actionTable, conditionKeyTable, escalationTable, hostTable, operationTable,
      permissionlessTable,
      pseudoARNTable, recordingTable, resourceControlTable, resourcePolicyTable, resourceTypeTable,
      secondaryTable, unpublishedTable,
    ]
    return tables.map(\.text).joined()
  }

  /// The prefixes of all services that have actions, sorted.
  public var services: [String] {
    var found: [String] = []
    for row in actionTable.rows {
      let service = row.columns.dropFirst().first ?? ""
      if found.last.map({ $0[...] != service }) ?? true { found.append(String(service)) }
    }
    return found
  }

  // MARK: Services

  /// Whether any action has this service prefix.
  public func hasService(_ prefix: String) -> Bool {
    actionTable.hasRow(startingWith: prefix.lowercased())
  }

  /// The service prefixes whose actions a host's events can stand for, the likeliest first.
  ///
  /// For `monitoring.amazonaws.com`, or `monitoring`, that is `cloudwatch`. Where nothing else is
  /// known it is the label next to the domain: `sagemaker` for `runtime.sagemaker.amazonaws.com`.
  public func prefixes(ofEventSource host: String) -> [String] {
    let label = Self.label(ofHost: host.lowercased())
    let last = String(label[...].parts(".").last ?? label[...])
    guard let row = hostTable.row(label) ?? hostTable.row(last) else { return [last] }
    let columns = row.columns
    return columns.count > 2 ? columns[2].words : [last]
  }

  /// The host without the domain of the partition.
  private static func label(ofHost host: String) -> String {
    for domain in [".amazonaws.com", ".amazonaws.com.cn"] where host.hasSuffix(domain) {
      return String(host.dropLast(domain.count))
    }
    return host
  }

  /// Whether resources of this type can have resource-based policies.
  ///
  /// Such a policy could allow what a permissions boundary does not. With no type: whether any of
  /// the service's types can.
  public func hasResourcePolicies(service: String, resourceType: String? = nil) -> Bool {
    let service = service.lowercased()
    guard let resourceType else { return resourcePolicyTable.hasRow(startingWith: service) }
    return resourcePolicyTable.row("\(service)\t\(resourceType.lowercased())") != nil
      || resourcePolicyTable.row("\(service)\t*") != nil
  }

  /// The services whose actions resource control policies (RCPs) apply to, each with those of its
  /// actions, in lower case, that they leave alone.
  ///
  /// Source: AWS Organizations User Guide, "Resource control policies (RCPs)".
  public var servicesUnderResourceControl: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for row in resourceControlTable.rows {
      let columns = row.columns
      guard columns.count > 2 else { continue }
      found[columns[1].lowercased()] = Set(columns[2].words.map { $0.lowercased() })
    }
    return found
  }

  // MARK: Actions

  /// What is known of an action, `s3:getobject`.
  public func action(_ name: String) -> ActionFacts? {
    Self.key(name).flatMap { actionTable.row($0) }.flatMap { ActionFacts($0) }
  }

  /// All actions of a service, by name.
  public func actions(ofService prefix: String) -> [ActionFacts] {
    actionTable.rows(startingWith: prefix.lowercased()).compactMap { ActionFacts($0) }
  }

  /// What is known of a resource type.
  public func resourceType(_ name: String, ofService prefix: String) -> ResourceTypeFacts? {
    resourceTypeTable.row("\(prefix)\t\(name)".lowercased()).flatMap { ResourceTypeFacts($0) }
  }

  /// All resource types of a service, by name.
  public func resourceTypes(ofService prefix: String) -> [ResourceTypeFacts] {
    resourceTypeTable.rows(startingWith: prefix.lowercased()).compactMap { ResourceTypeFacts($0) }
  }

  /// The text that AWS evaluates as the resource where a call names none of the action's types.
  ///
  /// It has the placeholders `${Partition}`, `${Region}`, `${Account}`. Nil where it isn't known
  /// whether AWS compares `*` or another text.
  public func pseudoARN(ofAction name: String) -> String? {
    guard let key = Self.key(name), let columns = pseudoARNTable.row(key)?.columns,
      columns.count > 3
    else { return nil }
    return String(columns[3])
  }

  /// Whether AWS's own policies name an action that the reference doesn't publish, or its service.
  public func isNamedByAWS(_ action: String) -> Bool {
    guard let key = Self.key(action) else { return false }
    let service = key.prefix { $0 != "\t" }
    return unpublishedTable.row(key) != nil || unpublishedTable.row("\(service)\t*") != nil
  }

  /// How an action leads out of a permissions boundary; nil if it isn't known to.
  public func escalation(of action: String) -> EscalationFacts? {
    Self.key(action).flatMap { escalationTable.row($0) }.flatMap { EscalationFacts($0) }
  }

  /// All actions that lead out of a permissions boundary or can, by service and name.
  public var escalations: [EscalationFacts] {
    escalationTable.rows.compactMap { EscalationFacts($0) }
  }

  /// Whether every authenticated caller may call it, whatever the policies say.
  public func needsNoPermission(_ action: String) -> Bool {
    Self.key(action).flatMap { permissionlessTable.row($0) } != nil
  }

  /// How CloudTrail records calls of an action.
  public func recording(of action: String) -> Recording {
    guard let key = Self.key(action) else { return .management }
    let service = key.prefix { $0 != "\t" }
    let row = recordingTable.row(key) ?? recordingTable.row("\(service)\t*")
    guard let columns = row?.columns, columns.count > 3 else { return .management }
    return Recording(rawValue: String(columns[3])) ?? .management
  }

  /// The actions whose calls CloudTrail never records, `service:Action`, sorted.
  public var unrecordedActions: [String] {
    recordingTable.rows.flatMap { row -> [String] in
      let columns = row.columns
      guard columns.count > 3, columns[3] == Recording.never.rawValue else { return [] }
      let service = String(columns[1])
      guard columns[2] == "*" else { return ["\(service):\(columns[2])"] }
      return actions(ofService: service).map(\.qualifiedName)
    }.filter { recording(of: $0) == .never }.sorted()
  }

  /// Whether some of a service's actions are recorded as data events, which a trail leaves out
  /// unless it is told otherwise.
  public func hasDataEvents(service prefix: String) -> Bool {
    let prefix = prefix.lowercased()
    guard recordingTable.hasRow(startingWith: prefix) else { return false }
    return recording(of: "\(prefix):*") == .data
      || actions(ofService: prefix).contains { recording(of: "\(prefix):\($0.name)") == .data }
  }

  // MARK: Operations

  /// How an operation is authorized, by the name of its events.
  ///
  /// The name is tried as it stands, then without the version that some services put behind it,
  /// as in `GetFunction20150331v2`. Nil if AWS publishes neither an operation nor an action of the
  /// name.
  public func operation(_ eventName: String, prefix: String) -> OperationFacts? {
    if let facts = unversionedOperation(eventName, prefix: prefix) { return facts }
    let bare = EventName.withoutVersion(eventName)
    return bare == eventName ? nil : unversionedOperation(bare, prefix: prefix)
  }

  /// The operations of a service that differ from their namesake action or bind parameters, by name.
  public func operations(ofService prefix: String) -> [OperationFacts] {
    operationTable.rows(startingWith: prefix.lowercased()).compactMap { row in
      guard var facts = OperationFacts(row) else { return nil }
      facts.secondaryActions = secondaryTable.rows(startingWith: row.key)
        .compactMap { SecondaryAction($0) }
      return facts
    }
  }

  private func unversionedOperation(_ name: String, prefix: String) -> OperationFacts? {
    let key = "\(prefix)\t\(name)".lowercased()
    guard var facts = operationTable.row(key).flatMap({ OperationFacts($0) }) ?? namesake(key)
    else { return nil }
    facts.secondaryActions = secondaryTable.rows(startingWith: key)
      .compactMap { SecondaryAction($0) }
    return facts
  }

  /// The operation of an action's name, of which nothing more is known.
  private func namesake(_ key: String) -> OperationFacts? {
    guard let action = actionTable.row(key).flatMap({ ActionFacts($0) }) else { return nil }
    return OperationFacts(
      service: action.service, name: action.name, actions: [action.qualifiedName],
      possibleActions: [], certainty: .reference, bindings: [], resources: [],
      secondaryActions: [])
  }

  // MARK: Condition keys

  /// What is known of a condition key, `s3:prefix` or `aws:ResourceTag/team`.
  public func conditionKey(_ name: String) -> ConditionKeyFacts? {
    let name = name.lowercased()
    if let row = conditionKeyTable.row(name) { return ConditionKeyFacts(row) }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    for row in conditionKeyTable.rows(keysWithPrefix: String(name[...colon]))
    where ConditionKeyPattern(row.key).matches(name) {
      return ConditionKeyFacts(row)
    }
    return nil
  }

  /// The global condition keys, `aws:…`, by name.
  public var globalConditionKeys: [ConditionKeyFacts] {
    conditionKeyTable.rows(keysWithPrefix: "aws:").compactMap { ConditionKeyFacts($0) }
  }

  /// The key of `service:name`: both in lower case, divided by a tab.
  private static func key(_ name: String) -> String? {
    let parts = name.lowercased()[...].columns(":", atMost: 2).filter { !$0.isEmpty }
    return parts.count == 2 ? parts.joined(separator: "\t") : nil
  }
}
