import JSONSyntax

/// The parameters of one call, looked up by the names of the API.
///
/// CloudTrail writes what the service's own code calls them; EC2 wraps lists (`instancesSet.items`),
/// whole requests (`DeleteFlowLogsRequest`) and values (`{"content": …, "tag": 1}`). Nothing is ever
/// searched for by its value.
final class CallParameters {
  /// `requestParameters`, the request's wrapper taken off; nil when the record has none.
  ///
  /// Whatever is read of it is noted first (INVARIANT: footprint), but for the keys of its members,
  /// whether they are objects, and whether those have `items`.
  private let root: JSONTree?
  /// The members of the root.
  private let members: [JSONMember]
  private let isWrapped: Bool
  /// Whether CloudTrail left them out, since they are too long.
  let isOmitted: Bool
  /// Who notes what is read.
  private let details: CallDetails
  /// A bit for each first letter or digit of the members' names.
  private let initials: UInt64
  /// The request that stands beside other members, as S3 writes it.
  private let innerRequest: Int?
  /// Whether a name can stand deeper than among the members: in items, or in such a request.
  private let hasDeeperNames: Bool

  init(_ tree: JSONTree?, notedBy details: CallDetails) {
    self.details = details
    isOmitted = tree.map(Self.isOmitted) ?? false
    if isOmitted { details.note(parameter: CallFootprint.parameterLimit) }
    var root: JSONTree?
    var members: [JSONMember] = []
    var isWrapped = false
    if !isOmitted, let tree, let outer = tree.members {
      root = tree
      members = outer
      if outer.count == 1, outer[0].key.hasSuffix("Request"), let inner = outer[0].value.members {
        root = outer[0].value
        members = inner
        isWrapped = true
      }
    }
    self.root = root
    self.members = members
    self.isWrapped = isWrapped
    var initials: UInt64 = 0
    var innerRequest: Int?
    var hasDeeperNames = false
    for place in members.indices {
      initials |= Self.bit(ofInitial: members[place].key)
      guard case .object(let inner) = members[place].value.content else { continue }
      if members[place].key.hasSuffix("Request") {
        innerRequest = innerRequest ?? place
        hasDeeperNames = true
      } else if Self.place(of: "items", in: inner) != nil {
        hasDeeperNames = true
      }
    }
    self.initials = initials
    self.innerRequest = innerRequest
    self.hasDeeperNames = hasDeeperNames
  }

  /// A bit for the first letter or digit of a name; all bits for a name without any.
  private static func bit(ofInitial name: String) -> UInt64 {
    ParameterName.initial(of: name).map { 1 << UInt64($0 & 63) } ?? ~0
  }

  private static func place(of key: String, in members: [JSONMember]) -> Int? {
    for place in members.indices where members[place].key == key { return place }
    return nil
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
    return members.isEmpty
  }

  /// The texts of a parameter, one per element if it is a list; masked ones are left out.
  func texts(at path: ParameterPath) -> [String] {
    if path.rest.isEmpty {
      // Most calls do not have what is asked for, or have one text.
      if isWrapped { note(0) }
      let place = Self.place(of: path.first, in: members)
      if place == nil, !hasDeeperNames { return [] }
      if let place, let text = members[place].value.scalarText {
        note(place)
        return Self.isTold(text) ? [text] : []
      }
    }
    return values(at: path).compactMap { $0.scalarText }.filter(Self.isTold)
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
    if isWrapped { note(0) }
    guard !members.isEmpty else { return false }
    return hasDeeperNames || initials & Self.bit(ofInitial: name) != 0
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
    if isWrapped { note(0) }
    guard !members.isEmpty else { return [] }
    var found = rootValues(of: path.first, isLast: path.rest.isEmpty)
    for depth in path.rest.indices {
      if found.isEmpty { return [] }
      let isLast = depth == path.rest.count - 1
      found = found.flatMap { Self.values(of: path.rest[depth], in: $0, isLast: isLast) }
    }
    return found
  }

  private func rootValues(of name: ParameterName, isLast: Bool) -> [JSONTree] {
    if let place = Self.place(of: name, in: members) {
      note(place)
      let found = Self.elements(of: members[place].value, name: name, isLast: isLast)
      if !found.isEmpty { return found }
    } else if hasDeeperNames {
      let found = Self.values(of: name, inItemsOf: members, isLast: isLast, noting: note)
      if !found.isEmpty { return found }
    }
    // The request that stands beside other members, as S3 writes it:
    // `{"accountId": …, "CreateJobRequest": {"RoleArn": …}}`.
    guard let innerRequest else { return [] }
    note(innerRequest)
    return Self.values(of: name, in: members[innerRequest].value, isLast: isLast)
  }

  /// The value of a top-level member as it stands.
  func member(_ name: String) -> JSONTree? {
    if isWrapped { note(0) }
    for place in members.indices where ParameterName.areSame(name, members[place].key) {
      note(place)
      return members[place].value
    }
    return nil
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
    switch text.utf8.first {
    case nil: return false
    case UInt8(ascii: "H"), UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "R"): break
    default: return true
    }
    switch text {
    case "HIDDEN_DUE_TO_SECURITY_REASONS", "<sensitiveDataRemoved>", "***", "****", "*****",
      "<REDACTED>", "REDACTED":
      return false
    default: return true
    }
  }

  /// The member that a name fits best, the first of those.
  private static func place(of name: ParameterName, in members: [JSONMember]) -> Int? {
    var best: (place: Int, fit: ParameterName.Fit)?
    for place in members.indices {
      guard let fit = name.fit(of: members[place].key.utf8.span) else { continue }
      if fit == .whole { return place }
      if best.map({ fit.rawValue < $0.fit.rawValue }) ?? true { best = (place, fit) }
    }
    return best?.place
  }

  private static func values(
    of name: ParameterName, in tree: JSONTree, isLast: Bool
  ) -> [JSONTree] {
    guard case .object(let members) = tree.content else { return [] }
    if let place = place(of: name, in: members) {
      return elements(of: members[place].value, name: name, isLast: isLast)
    }
    return values(of: name, inItemsOf: members, isLast: isLast) { _ in }
  }

  /// `groupIds` of the API stands in the log as `securityGroupIdSet.items[].groupId`.
  private static func values(
    of name: ParameterName, inItemsOf members: [JSONMember], isLast: Bool,
    noting note: (Int) -> Void
  ) -> [JSONTree] {
    for place in members.indices {
      guard case .object(let inner) = members[place].value.content,
        let wrapped = Self.place(of: "items", in: inner)
      else { continue }
      note(place)
      guard case .array(let items) = inner[wrapped].value.content else { continue }
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
    for place in members.indices where name.matchesElement(members[place].key) {
      let value = members[place].value
      return value.isNull ? [] : [value]
    }
    // `resourcesSet.items[].resourceId`: an element with one identifier stands for it.
    if members.count == 1, members[0].value.scalarText != nil { return [members[0].value] }
    return [tree]
  }
}
