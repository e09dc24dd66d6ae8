import IAMEvaluation
import IAMPolicy
import JSONSyntax

extension InputReader {
  /// Reads all members that hold policies.
  mutating func readPolicies() throws(SimulationError) {
    if let member = found["PolicyInputList"] {
      input.layers.identity = .given(
        try list(member, "PolicyInputList", .identity, as: .identity))
    }
    if let member = found["PermissionsBoundaryPolicyInputList"] {
      let name = "PermissionsBoundaryPolicyInputList"
      let policies = try list(member, name, .boundary, as: .permissionsBoundary)
      guard policies.count <= 1 else {
        throw invalid(
          "a user or role has at most one permissions boundary, found \(policies.count)", name,
          at: member.range.lowerBound)
      }
      if let policy = policies.first { input.layers.boundary = .given(policy) }
    }
    if let member = found["SessionPolicyInputList"] {
      input.layers.session = .given(
        try list(member, "SessionPolicyInputList", .session, as: .session))
    }
    if let member = found["VpcEndpointPolicyInputList"] {
      input.layers.endpoint = .given(
        try list(member, "VpcEndpointPolicyInputList", .endpoint, as: .vpcEndpoint))
    }
    if let member = found["ResourcePolicy"] {
      input.layers.resource = .given(
        try policy(member, "ResourcePolicy", .resource, as: .resource))
    }
    try readOrganization()
  }

  private mutating func readOrganization() throws(SimulationError) {
    if let member = found["OrderedOrganizationPolicyInputList"] {
      if let other = found["ServiceControlPolicyInputList"] {
        throw invalid(
          "OrderedOrganizationPolicyInputList is given too; give the levels once",
          "ServiceControlPolicyInputList", at: other.range.lowerBound)
      }
      input.layers.serviceControl = .given(try awsLevels(member))
    } else if let member = found["ServiceControlPolicyInputList"] {
      input.layers.serviceControl = .given(
        try levels(
          member, "ServiceControlPolicyInputList", .serviceControl, as: .serviceControl))
    }
    if let member = found["ResourceControlPolicyInputList"] {
      input.layers.resourceControl = .given(
        try levels(
          member, "ResourceControlPolicyInputList", .resourceControl, as: .resourceControl))
    }
  }

  /// Reads `[{"ServiceControlPolicyInputList": [policy, …]}, …]`, AWS's shape.
  private mutating func awsLevels(_ tree: JSONTree) throws(SimulationError) -> [[LayerPolicy]] {
    let name = "OrderedOrganizationPolicyInputList"
    let inner = "ServiceControlPolicyInputList"
    var levels: [[LayerPolicy]] = []
    for (number, element) in try elements(tree, name).enumerated() {
      let place = "\(name).\(number + 1)"
      guard let members = element.members else {
        throw wrongType(element, place, expected: "an object")
      }
      var level: [LayerPolicy] = []
      for (index, member) in members.enumerated() {
        guard member.key == inner else {
          throw invalid(
            "there is no such member; a level has \(inner)", "\(place).\(member.key)",
            at: member.keyRange.lowerBound)
        }
        guard index == 0 else {
          throw invalid(
            "the member is given twice", "\(place).\(inner)", at: member.keyRange.lowerBound)
        }
        level = try list(member.value, "\(place).\(inner)", .serviceControl, as: .serviceControl)
      }
      levels.append(level)
    }
    return levels
  }

  private mutating func levels(
    _ tree: JSONTree, _ name: String, _ layer: PolicyLayer, as type: PolicyType
  ) throws(SimulationError) -> [[LayerPolicy]] {
    var levels: [[LayerPolicy]] = []
    for (number, element) in try elements(tree, name).enumerated() {
      let place = "\(name).\(number + 1)"
      guard element.elements != nil else {
        throw wrongType(element, place, expected: "an array of policies, for each level one")
      }
      levels.append(try list(element, place, layer, as: type))
    }
    return levels
  }

  private mutating func list(
    _ tree: JSONTree, _ name: String, _ layer: PolicyLayer, as type: PolicyType
  ) throws(SimulationError) -> [LayerPolicy] {
    var policies: [LayerPolicy] = []
    for (number, element) in try elements(tree, name).enumerated() {
      policies.append(try policy(element, "\(name).\(number + 1)", layer, as: type))
    }
    return policies
  }

  /// Reads a policy that is given as a string or as an object.
  ///
  /// Places in it are counted in its own text if it is a string, else in the request.
  private mutating func policy(
    _ tree: JSONTree, _ id: String, _ layer: PolicyLayer, as type: PolicyType
  ) throws(SimulationError) -> LayerPolicy {
    let entry: PolicyCache.Entry
    switch tree.content {
    case .string(let text): entry = cache.entry(for: text, named: id, as: type)
    case .object:
      let result = PolicyParser.parse(tree, in: source, as: type)
      entry = PolicyCache.Entry(
        result: result, compiled: result.document.map { CompiledPolicy($0) })
    case .null, .bool, .number, .array:
      throw wrongType(tree, id, expected: "a policy as a string or an object")
    }
    let result = entry.result
    guard let compiled = entry.compiled else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      var error = SimulationError(
        code: .malformedPolicyDocument, message: errors.first?.message ?? "cannot be read",
        member: id, location: errors.first?.range.start)
      error.problems = errors.map {
        SimulationError.Problem(message: $0.message, location: $0.range.start, help: $0.help)
      }
      throw error
    }
    input.policies.append(
      SimulationInput.Policy(
        layer: layer, id: id, compiled: compiled, diagnostics: result.diagnostics))
    return LayerPolicy(name: id, policy: compiled)
  }
}
