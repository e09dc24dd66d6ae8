import JSONSyntax

extension DocumentReader {
  /// Reads `Principal` or `NotPrincipal`; in a type of policy that has neither they are ignored.
  mutating func principals(
    _ elements: [String: JSONMember], effect: Effect?, place: Range<Int>
  ) -> Statement.Principals? {
    guard type.hasPrincipal else {
      for name in ["Principal", "NotPrincipal"] {
        guard let member = elements[name] else { continue }
        log.add(.elementNotAllowed(name, in: type), at: source.range(member.keyRange))
      }
      return nil
    }
    if reportBoth("Principal", "NotPrincipal", in: elements) { return nil }
    if let member = elements["Principal"] {
      let entries = self.entries(of: member)
      let isEverybody = entries == nil || entries?.allSatisfy { $0.value == "*" } == true
      if type == .resourceControl, !isEverybody {
        log.add(.namedPrincipalInRCP, at: source.range(member.value.range))
      }
      return entries.map { .principal($0) }
    }
    if let member = elements["NotPrincipal"] {
      if !type.allowsNotPrincipal {
        log.add(.notPrincipal(in: type), at: source.range(member.keyRange))
      } else if effect == .allow {
        log.add(.notPrincipalWithAllow, at: source.range(member.keyRange))
      }
      return entries(of: member).map { .notPrincipal($0) }
    }
    log.add(.missingPrincipal(type), at: source.range(place))
    return nil
  }

  private mutating func entries(of member: JSONMember) -> [PrincipalPattern]? {
    let element = member.key
    if let text = member.value.string {
      guard text == "*" else {
        log.add(
          .bareStringPrincipal(text, in: element), at: source.range(member.value.range))
        return nil
      }
      return [
        PrincipalPattern(kind: .any, value: "*", range: source.range(member.value.range))
      ]
    }
    guard let members = member.value.members else {
      reportWrongType(member.value, element: "`\(element)`", expected: "`\"*\"` or an object")
      return nil
    }
    if reportIntrinsic(members, at: member.value) { return nil }
    if members.isEmpty {
      log.add(
        .emptyList("`\(element)`", matches: "it names nobody"),
        at: source.range(member.value.range))
    }
    reportDuplicates(members)
    return members.flatMap { entries(of: $0, element: element) }
  }

  private mutating func entries(of member: JSONMember, element: String) -> [PrincipalPattern] {
    let name = "`\(element)`"
    guard let values = strings(member.value, element: name) else { return [] }
    guard let kind = PrincipalPattern.Kind(rawValue: member.key), kind != .any else {
      let suggestion = NearestName.find(
        member.key, among: ["AWS", "Service", "Federated", "CanonicalUser"])
      log.add(
        .unknownPrincipalKind(member.key, suggestion: suggestion),
        at: source.range(member.keyRange))
      return []
    }
    if values.isEmpty { reportEmpty(member.value, "`\(member.key)`", matches: "it names nobody") }
    return values.map { value in
      _ = checkTemplate(value.text, at: value.tree.range)
      return PrincipalPattern(
        kind: kind, value: value.text, range: source.range(value.tree.range))
    }
  }
}
