import JSONSyntax

/// The parameters of one call, looked up by the names of the API.
///
/// CloudTrail writes what the service's own code calls them; EC2 wraps lists (`instancesSet.items`),
/// whole requests (`DeleteFlowLogsRequest`) and values (`{"content": …, "tag": 1}`). Nothing is ever
/// searched for by its value.
struct CallParameters {
  /// `requestParameters`, the request's wrapper taken off; nil when the record has none.
  ///
  /// Whatever is read of it is noted first (INVARIANT: footprint), but for the keys of its members,
  /// whether they are objects, and whether those have `items`.
  private let root: JSONTree?
  private let isWrapped: Bool
  /// Whether CloudTrail left them out, since they are too long.
  let isOmitted: Bool
  /// Who notes what is read.
  private let details: CallDetails

  init(_ tree: JSONTree?, notedBy details: CallDetails) {
    self.details = details
    isOmitted = tree.map(Self.isOmitted) ?? false
    guard !isOmitted, let tree, let members = tree.members else {
      root = nil
      isWrapped = false
      if isOmitted { details.note(parameter: CallFootprint.parameterLimit) }
      return
    }
    if members.count == 1, let only = members.first, only.key.hasSuffix("Request"),
      only.value.members != nil
    {
      root = only.value
      isWrapped = true
    } else {
      root = tree
      isWrapped = false
    }
  }

  /// Notes that a member of the root is read.
  private func note(_ place: Int) {
    details.note(parameter: isWrapped ? 0 : place)
  }

  /// Notes that all of the parameters are.
  private func noteAll() {
    details.note(parameter: CallFootprint.parameterLimit)
  }

  /// Whether a list anywhere has more elements than this.
  func hasList(longerThan limit: Int) -> Bool {
    // An element takes two bytes at the least, so most calls need no look.
    guard let root, root.range.count > 2 * limit else { return false }
    noteAll()
    return Self.hasList(in: root, longerThan: limit)
  }

  private static func hasList(in tree: JSONTree, longerThan limit: Int) -> Bool {
    guard tree.range.count > 2 * limit else { return false }
    switch tree.content {
    case .null, .bool, .number, .string: return false
    case .array(let elements):
      return elements.count > limit || elements.contains { hasList(in: $0, longerThan: limit) }
    case .object(let members):
      return members.count > limit || members.contains { hasList(in: $0.value, longerThan: limit) }
    }
  }

  /// Whether the record tells any parameter.
  var isEmpty: Bool {
    if isWrapped { note(0) }
    return root?.members?.isEmpty ?? true
  }

  /// The texts of a parameter, one per element if it is a list; masked ones are left out.
  func texts(at path: ParameterPath) -> [String] {
    values(at: path).compactMap { $0.scalarText }.filter(Self.isTold)
  }

  /// The first text of the first of these parameters that the call has.
  func text(_ names: String...) -> String? {
    for name in names where mayHave(name) {
      if let text = texts(at: ParameterPath(name)).first { return text }
    }
    return nil
  }

  /// Whether there can be a parameter of this name, as the initials of the members tell; most calls
  /// are asked for many that they do not have.
  func mayHave(_ name: String) -> Bool {
    guard let members = root?.members, !members.isEmpty else { return false }
    if isWrapped { note(0) }
    guard let initial = ParameterName.initial(of: name) else { return true }
    return members.contains { member in
      ParameterName.initial(of: member.key) == initial || member.value["items"] != nil
        || member.key.hasSuffix("Request")
    }
  }

  /// Whether a parameter is present and not empty, null or false.
  func has(_ path: ParameterPath) -> Bool {
    values(at: path).contains { value in
      switch value.content {
      case .null, .bool(false): false
      case .string(let text): !text.isEmpty && text.lowercased() != "false"
      case .array(let elements): !elements.isEmpty
      case .object(let members): !members.isEmpty
      case .bool(true), .number: true
      }
    }
  }

  /// Whether a parameter is present and not empty.
  func has(_ name: String) -> Bool { mayHave(name) && has(ParameterPath(name)) }

  /// The values of a parameter, one per element if it is a list.
  func values(at path: ParameterPath) -> [JSONTree] {
    guard let root, let first = path.names.first else { return [] }
    if isWrapped { note(0) }
    let isLast = path.names.count == 1
    var found = Self.values(of: first, in: root, isLast: isLast, noting: note)
    if found.isEmpty { found = requestValues(of: first, isLast: isLast) }
    for (depth, name) in path.names.enumerated().dropFirst() {
      if found.isEmpty { return [] }
      let isLast = depth == path.names.count - 1
      found = found.flatMap { Self.values(of: name, in: $0, isLast: isLast) }
    }
    return found
  }

  /// The values of a parameter in the request that stands beside other members, as S3 writes it:
  /// `{"accountId": …, "CreateJobRequest": {"RoleArn": …}}`.
  private func requestValues(of name: ParameterName, isLast: Bool) -> [JSONTree] {
    for (place, member) in (root?.members ?? []).enumerated()
    where member.key.hasSuffix("Request") && member.value.members != nil {
      note(place)
      return Self.values(of: name, in: member.value, isLast: isLast)
    }
    return []
  }

  /// The value of a top-level member as it stands.
  func member(_ name: String) -> JSONTree? {
    if isWrapped { note(0) }
    guard let members = root?.members,
      let place = members.firstIndex(where: { ParameterName.areSame(name, $0.key) })
    else { return nil }
    note(place)
    return members[place].value
  }

  /// Whether something stands in the place of parameters that are too long:
  /// `{"omitted": true, "originalSize": …, "reason": …}`.
  ///
  /// Source: CloudTrail User Guide, "CloudTrail record contents".
  static func isOmitted(_ tree: JSONTree) -> Bool {
    guard let members = tree.members, !members.isEmpty,
      members.allSatisfy({ ["omitted", "originalSize", "reason"].contains($0.key) })
    else { return false }
    return tree["omitted"]?.scalarText?.lowercased() == "true"
  }

  /// Whether a text is the value and not a stand-in for it.
  static func isTold(_ text: String) -> Bool {
    switch text {
    case "", "HIDDEN_DUE_TO_SECURITY_REASONS", "<sensitiveDataRemoved>", "***", "****", "*****",
      "<REDACTED>", "REDACTED":
      false
    default: true
    }
  }

  private static func values(
    of name: ParameterName, in tree: JSONTree, isLast: Bool, noting note: (Int) -> Void = { _ in }
  ) -> [JSONTree] {
    guard let members = tree.members else { return [] }
    let named =
      members.firstIndex { name.matches($0.key) }
      ?? members.firstIndex { name.matchesElement($0.key) }
      ?? members.firstIndex { name.matchesSet($0.key) }
    if let named {
      note(named)
      return elements(of: members[named].value, name: name, isLast: isLast)
    }
    // `groupIds` of the API stands in the log as `securityGroupIdSet.items[].groupId`.
    for (place, member) in members.enumerated() {
      guard let wrapped = member.value["items"] else { continue }
      note(place)
      guard let items = wrapped.elements else { continue }
      let found = items.compactMap { item in
        item.members?.first { name.matchesElement($0.key) }?.value
      }
      if !found.isEmpty { return found.flatMap { elements(of: $0, name: name, isLast: isLast) } }
    }
    return []
  }

  /// The elements behind a list and its wrappers.
  private static func elements(
    of tree: JSONTree, name: ParameterName, isLast: Bool
  ) -> [JSONTree] {
    switch tree.content {
    case .null: return []
    case .bool, .number, .string: return [tree]
    case .array(let elements):
      return elements.flatMap { unwrapped($0, name: name, isLast: isLast) }
    case .object:
      if let items = tree["items"]?.elements {
        return items.flatMap { unwrapped($0, name: name, isLast: isLast) }
      }
      return unwrapped(tree, name: name, isLast: isLast)
    }
  }

  private static func unwrapped(
    _ tree: JSONTree, name: ParameterName, isLast: Bool
  ) -> [JSONTree] {
    guard let members = tree.members else { return tree.isNull ? [] : [tree] }
    if let content = tree["content"], tree["tag"] != nil { return [content] }
    guard isLast else { return [tree] }
    for member in members where name.matchesElement(member.key) {
      return member.value.isNull ? [] : [member.value]
    }
    // `resourcesSet.items[].resourceId`: an element with one identifier stands for it.
    let scalars = members.filter { $0.value.scalarText != nil }
    if scalars.count == 1, let only = scalars.first, members.count == 1 { return [only.value] }
    return [tree]
  }
}
