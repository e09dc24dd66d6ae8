import JSONSyntax

extension DocumentReader {
  /// Reads one statement; nil if an error keeps it from having one meaning.
  mutating func statement(_ tree: JSONTree, index: Int) -> Statement? {
    guard let members = tree.members else {
      reportWrongType(tree, element: "a statement", expected: "an object")
      return nil
    }
    if reportIntrinsic(members, at: tree) { return nil }
    let elements = collect(members, known: Self.statementElements, of: "the statement")
    let place = tree.range.lowerBound..<min(tree.range.lowerBound + 1, tree.range.upperBound)
    let sid = elements["Sid"].flatMap { self.sid(of: $0) }
    let effect = self.effect(elements["Effect"], place: place)
    let principals = self.principals(elements, effect: effect, place: place)
    let (actions, actionRanges) = self.actions(elements, place: place)
    let (resources, resourceRanges) = self.resources(elements, place: place)
    let conditions = elements["Condition"].map { self.conditions(of: $0.value) } ?? []
    guard let effect, let actions else { return nil }
    return Statement(
      index: index, sid: sid, effect: effect, principals: principals, actions: actions,
      resources: resources, conditions: conditions,
      start: source.location(at: tree.range.lowerBound),
      end: source.location(at: tree.range.upperBound), actionRanges: actionRanges,
      resourceRanges: resourceRanges)
  }

  private mutating func sid(of member: JSONMember) -> String? {
    guard let sid = string(member.value, element: "`Sid`") else { return nil }
    guard !sid.isEmpty else { return sid }
    let place = member.value.range
    if let first = sids[sid] {
      log.add(.duplicateSid(sid, first: first), at: source.range(place))
    } else {
      sids[sid] = source.location(at: place.lowerBound)
    }
    // Resource-based policies of some services take blanks and more.
    if !type.hasPrincipal, !sid.utf8.allSatisfy(isLetterOrDigit) {
      log.add(.invalidSid(sid), at: source.range(place))
    }
    return sid
  }

  private mutating func effect(_ member: JSONMember?, place: Range<Int>) -> Effect? {
    guard let member else {
      log.add(.missingElement("Effect"), at: source.range(place))
      return nil
    }
    guard let text = string(member.value, element: "`Effect`") else { return nil }
    guard let effect = Effect(rawValue: text) else {
      let suggestion = NearestName.find(text, among: ["Allow", "Deny"])
      log.add(
        .invalidEffect(text, suggestion: suggestion), at: source.range(member.value.range))
      return nil
    }
    return effect
  }

  private mutating func actions(
    _ elements: [String: JSONMember], place: Range<Int>
  ) -> (Statement.Actions?, [SourceRange]) {
    if !reportBoth("Action", "NotAction", in: elements),
      let member = elements["Action"] ?? elements["NotAction"]
    {
      let isNegated = elements["Action"] == nil
      let name = isNegated ? "`NotAction`" : "`Action`"
      guard let values = strings(member.value, element: name) else { return (nil, []) }
      if values.isEmpty {
        reportEmpty(
          member.value, name,
          matches: isNegated ? "the statement is about every action" : "it matches no action")
      }
      for value in values { checkAction(value.text, at: value.tree.range) }
      let texts = values.map(\.text)
      return (
        isNegated ? .notAction(texts) : .action(texts), values.map { source.range($0.tree.range) }
      )
    }
    if elements["Action"] == nil, elements["NotAction"] == nil {
      log.add(.missingElement("Action", "NotAction"), at: source.range(place))
    }
    return (nil, [])
  }

  private mutating func resources(
    _ elements: [String: JSONMember], place: Range<Int>
  ) -> (Statement.Resources?, [SourceRange]) {
    if reportBoth("Resource", "NotResource", in: elements) { return (nil, []) }
    guard let member = elements["Resource"] ?? elements["NotResource"] else {
      guard type.resources == .required else { return (nil, []) }
      log.add(.missingResource, at: source.range(place))
      return (.resource([]), [])
    }
    let isNegated = elements["Resource"] == nil
    let name = isNegated ? "NotResource" : "Resource"
    guard let values = strings(member.value, element: "`\(name)`") else { return (nil, []) }
    if values.isEmpty {
      reportEmpty(
        member.value, "`\(name)`",
        matches: isNegated ? "the statement is about every resource" : "it matches no resource")
    }
    for value in values { checkResource(value.text, at: value.tree.range) }
    if type.resources == .never {
      log.add(.elementNotAllowed(name, in: type), at: source.range(member.keyRange))
      return (nil, [])
    }
    let texts = values.map(\.text)
    return (
      isNegated ? .notResource(texts) : .resource(texts),
      values.map { source.range($0.tree.range) }
    )
  }

  /// Reports two elements that exclude one another; false if at most one is there.
  mutating func reportBoth(
    _ name: String, _ other: String, in elements: [String: JSONMember]
  ) -> Bool {
    guard let first = elements[name], let second = elements[other] else { return false }
    let later = max(first.keyRange.lowerBound, second.keyRange.lowerBound)
    let place = first.keyRange.lowerBound == later ? first.keyRange : second.keyRange
    log.add(.bothElements(name, other), at: source.range(place))
    return true
  }

  mutating func reportEmpty(_ tree: JSONTree, _ element: String, matches: String) {
    // Its values may have been of the wrong type, and reported.
    guard tree.elements?.isEmpty == true else { return }
    log.add(.emptyList(element, matches: matches), at: source.range(tree.range))
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
