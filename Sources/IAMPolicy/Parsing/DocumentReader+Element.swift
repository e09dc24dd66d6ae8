import JSONSyntax

// Elements and values as JSON has them: names, types, lists.
extension DocumentReader {
  /// Unknown elements of one object for which a known name is sought.
  private static let suggestionLimit = 100

  /// Sorts the members of an object by name, and reports those that stand twice or don't exist.
  ///
  /// An element that is misspelt is taken for the one that was meant, so that the rest of the text
  /// is read as its author would read it.
  mutating func collect(
    _ members: [JSONMember], known: [String], of owner: String
  ) -> [String: JSONMember] {
    var elements: [String: JSONMember] = [:]
    var unknown: [JSONMember] = []
    var seen: [String: Range<Int>] = [:]
    for member in members {
      if let first = seen[member.key] {
        reportDuplicate(member, first: first)
        continue
      }
      seen[member.key] = member.keyRange
      if known.contains(member.key) {
        elements[member.key] = member
      } else {
        unknown.append(member)
      }
    }
    for (index, member) in unknown.enumerated() {
      let place = member.keyRange
      guard index < Self.suggestionLimit,
        let meant = NearestName.find(member.key, among: known)
      else {
        log.add(
          .unknownElement(member.key, in: owner, suggestion: nil), at: source.range(place))
        continue
      }
      if elements[meant] == nil, hasMeaning(meant) {
        log.add(.misspeltElement(member.key, in: owner, meant: meant), at: source.range(place))
        elements[meant] = member
      } else {
        let suggestion = elements[meant] == nil ? meant : nil
        log.add(
          .unknownElement(member.key, in: owner, suggestion: suggestion), at: source.range(place))
      }
    }
    return elements
  }

  /// Whether an element can change a decision in this type of policy.
  private func hasMeaning(_ element: String) -> Bool {
    switch element {
    case "Sid", "Id": false
    case "Principal", "NotPrincipal": type.hasPrincipal
    default: true
    }
  }

  /// Reports keys that stand twice in an object.
  mutating func reportDuplicates(_ members: [JSONMember]) {
    var seen: [String: Range<Int>] = [:]
    for member in members {
      if let first = seen[member.key] {
        reportDuplicate(member, first: first)
      } else {
        seen[member.key] = member.keyRange
      }
    }
  }

  private mutating func reportDuplicate(_ member: JSONMember, first: Range<Int>) {
    log.add(
      .duplicateElement(member.key, first: source.location(at: first.lowerBound)),
      at: source.range(member.keyRange))
  }

  /// The text of a string; anything else is reported.
  mutating func string(_ tree: JSONTree, element: String) -> String? {
    if let text = tree.string { return text }
    reportWrongType(tree, element: element, expected: "a string")
    return nil
  }

  /// The texts of a string or of an array of strings; anything else is reported.
  ///
  /// - Parameter scalars: whether numbers and booleans stand for their text.
  mutating func strings(
    _ tree: JSONTree, element: String, scalars: Bool = false
  ) -> [(text: String, tree: JSONTree)]? {
    let expected = scalars ? "a string, number or boolean" : "a string"
    func text(_ tree: JSONTree) -> String? { scalars ? tree.scalarText : tree.string }
    if let text = text(tree) { return [(text, tree)] }
    guard let elements = tree.elements else {
      reportWrongType(tree, element: element, expected: "\(expected), or an array of them,")
      return nil
    }
    var values: [(text: String, tree: JSONTree)] = []
    values.reserveCapacity(elements.count)
    for value in elements {
      if let text = text(value) {
        values.append((text, value))
      } else {
        reportWrongType(value, element: "a value of \(element)", expected: expected)
      }
    }
    return values
  }

  /// Reports a value of the wrong kind, unless it is missing and so has been reported already.
  mutating func reportWrongType(_ tree: JSONTree, element: String, expected: String) {
    if tree.isNull, tree.range.isEmpty { return }
    if let members = tree.members, reportIntrinsic(members, at: tree) { return }
    log.add(
      .wrongType(element, expected: expected, found: tree.kind), at: source.range(tree.range))
  }

  /// Reports an object that CloudFormation would have replaced, `{"Ref": …}` or `{"Fn::Sub": …}`.
  mutating func reportIntrinsic(_ members: [JSONMember], at tree: JSONTree) -> Bool {
    guard members.count == 1, let member = members.first,
      member.key == "Ref" || member.key.hasPrefix("Fn::")
    else { return false }
    log.add(.intrinsicFunction(member.key), at: source.range(tree.range))
    return true
  }
}
