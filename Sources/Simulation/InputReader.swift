import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Reads a request for a simulation: the members of `aws iam simulate-custom-policy
/// --cli-input-json`, and ours.
struct InputReader {
  /// The members; the last six are ours.
  static let members = [
    "PolicyInputList", "PermissionsBoundaryPolicyInputList", "OrderedOrganizationPolicyInputList",
    "ActionNames", "ResourceArns", "ResourcePolicy", "ResourceOwner", "CallerArn",
    "ContextEntries", "ResourceHandlingOption", "MaxItems", "Marker", "SessionPolicyInputList",
    "ServiceControlPolicyInputList", "ResourceControlPolicyInputList",
    "VpcEndpointPolicyInputList", "ResourceAccount", "UnknownContextKeys",
  ]

  let source: SourceText
  var cache: PolicyCache
  var input = SimulationInput()
  var found: [String: JSONTree] = [:]

  /// Reads a request.
  static func read(
    _ source: SourceText, cache: inout PolicyCache
  ) throws(SimulationError) -> SimulationInput {
    let tree: JSONTree
    do throws(JSONSyntaxError) {
      tree = try JSONParser.parse(source.bytes.span)
    } catch {
      throw SimulationError(
        code: .malformedRequest, message: error.message,
        location: source.location(at: error.offset))
    }
    var reader = InputReader(source: source, cache: cache)
    // The reader owns the cache meanwhile, so that it is not copied when it grows.
    cache = PolicyCache()
    defer { cache = reader.cache }
    try reader.read(tree)
    return reader.input
  }

  private init(source: SourceText, cache: PolicyCache) {
    self.source = source
    self.cache = cache
  }

  private mutating func read(_ tree: JSONTree) throws(SimulationError) {
    guard let members = tree.members else {
      throw SimulationError(
        code: .malformedRequest, message: "expected a JSON object, found \(tree.kind)",
        location: source.location(at: tree.range.lowerBound))
    }
    for member in members {
      guard Self.members.contains(member.key) else {
        throw invalid(
          "there is no such member; the members are \(Self.members.joined(separator: ", "))",
          member.key, at: member.keyRange.lowerBound)
      }
      guard found[member.key] == nil else {
        throw invalid("the member is given twice", member.key, at: member.keyRange.lowerBound)
      }
      found[member.key] = member.value
    }
    found = found.filter { !$0.value.isNull }
    try readActions(at: tree)
    try readResources()
    try readParties()
    try readContext()
    try readPolicies()
    try readUnknownKeys()
    if let option = found["ResourceHandlingOption"] {
      _ = try string(option, "ResourceHandlingOption")
    }
    if let items = found["MaxItems"], case .number = items.content {
    } else if let items = found["MaxItems"] {
      throw wrongType(items, "MaxItems", expected: "a number")
    }
    if let marker = found["Marker"], !(try string(marker, "Marker").isEmpty) {
      throw invalid(
        "there are no further pages: all results come at once", "Marker",
        at: marker.range.lowerBound)
    }
  }

  // MARK: Members

  private mutating func readActions(at tree: JSONTree) throws(SimulationError) {
    guard let member = found["ActionNames"] else {
      throw invalid("the member is missing", "ActionNames", at: tree.range.lowerBound)
    }
    for (number, element) in try elements(member, "ActionNames").enumerated() {
      let name = "ActionNames.\(number + 1)"
      let text = try string(element, name)
      guard !text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") })
      else {
        throw invalid(
          "an action to simulate has no wildcards, found \(Diagnostic.quoted(text))", name,
          at: element.range.lowerBound)
      }
      guard let action = ActionName(text) else {
        throw invalid(
          "expected `service:action`, found \(Diagnostic.quoted(text))", name,
          at: element.range.lowerBound)
      }
      input.actions.append((text, action))
    }
    guard !input.actions.isEmpty else {
      throw invalid(
        "expected at least one action", "ActionNames", at: member.range.lowerBound)
    }
  }

  private mutating func readResources() throws(SimulationError) {
    guard let member = found["ResourceArns"] else { return }
    var resources: [String] = []
    for (number, element) in try elements(member, "ResourceArns").enumerated() {
      let name = "ResourceArns.\(number + 1)"
      let text = try string(element, name)
      guard !text.isEmpty else {
        throw invalid(
          "expected an ARN or `*`, found an empty text", name,
          at: element.range.lowerBound)
      }
      resources.append(text)
    }
    guard !resources.isEmpty else { return }
    input.resources = resources
    input.areResourcesGiven = true
  }

  private mutating func readParties() throws(SimulationError) {
    if let member = found["CallerArn"] {
      let text = try string(member, "CallerArn")
      if !text.isEmpty {
        guard let caller = CallerARN.caller(text) else {
          throw invalid(
            "expected the ARN of a user, role, role session, federated user or root, a service "
              + "principal, an identity provider, a canonical user id or `anonymous`, found "
              + Diagnostic.quoted(text), "CallerArn", at: member.range.lowerBound)
        }
        input.caller = caller
      }
    }
    if let member = found["ResourceOwner"] {
      let text = try string(member, "ResourceOwner")
      if !text.isEmpty {
        let account = ARN(text)?.account ?? text
        guard CallerARN.isAccount(account) else {
          throw invalid(
            "expected an ARN with an account, or an account id of twelve digits, found "
              + Diagnostic.quoted(text), "ResourceOwner", at: member.range.lowerBound)
        }
        input.resourceAccount = account
      }
    }
    if let member = found["ResourceAccount"] {
      let text = try string(member, "ResourceAccount")
      guard CallerARN.isAccount(text) else {
        throw invalid(
          "expected an account id of twelve digits, found \(Diagnostic.quoted(text))",
          "ResourceAccount", at: member.range.lowerBound)
      }
      input.resourceAccount = text
    }
  }

  private mutating func readUnknownKeys() throws(SimulationError) {
    guard let member = found["UnknownContextKeys"] else { return }
    var patterns: [WildcardPattern] = []
    for (number, element) in try elements(member, "UnknownContextKeys").enumerated() {
      let text = try string(element, "UnknownContextKeys.\(number + 1)")
      patterns.append(WildcardPattern(text.lowercased()))
    }
    if patterns.contains(where: \.matchesEverything) { input.context.unlisted = .unknown }
    for key in input.layers.contextKeys
    where !input.givenKeys.contains(key) && patterns.contains(where: { $0.matches(key) }) {
      input.context[key] = .unknown
    }
  }

  // MARK: Values

  func elements(_ tree: JSONTree, _ member: String) throws(SimulationError) -> [JSONTree] {
    guard let elements = tree.elements else {
      throw wrongType(tree, member, expected: "an array")
    }
    return elements
  }

  func string(_ tree: JSONTree, _ member: String) throws(SimulationError) -> String {
    guard let text = tree.string else { throw wrongType(tree, member, expected: "a string") }
    return text
  }

  func wrongType(_ tree: JSONTree, _ member: String, expected: String) -> SimulationError {
    invalid("expected \(expected), found \(tree.kind)", member, at: tree.range.lowerBound)
  }

  func invalid(_ message: String, _ member: String, at offset: Int) -> SimulationError {
    SimulationError(
      code: .invalidInput, message: message, member: member,
      location: source.location(at: offset))
  }
}
