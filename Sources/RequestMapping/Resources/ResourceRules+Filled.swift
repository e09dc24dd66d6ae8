import IAMEvaluation

/// Resources filled from parameters.
extension ResourceRules {
  /// The resources of a type that parameters name, in part at least; nil if none does.
  func filled(
    _ type: TypePlan, of action: ActionPlan, taking taken: inout Set<ParameterPath>
  ) -> [ResolvedResource]? {
    var partial: [ResolvedResource]?
    for format in type.formats {
      var used = Set<ParameterPath>()
      guard
        let found = filled(
          format, of: type, comparesStar: comparesStar(action) && type.isCreated,
          otherTypes: others(type, of: action), taking: &used)
      else { continue }
      taken.formUnion(used)
      if found.allSatisfy({ if case .exact = $0.resource { true } else { false } }) { return found }
      partial = partial ?? found
    }
    return partial
  }

  private func filled(
    _ format: ARNFormat, of type: TypePlan, comparesStar: Bool, otherTypes: [TypePlan],
    taking taken: inout Set<ParameterPath>
  ) -> [ResolvedResource]? {
    if format.placeholders.isEmpty {
      let text = call.text(of: format, owner: owner) { _ in nil }
      guard type.isRequired else { return nil }
      return [resolved(text.resource, type, origin: .convention)]
    }
    var valuesByName: [String: [String]] = [:]
    var told: [String: String] = [:]
    var whole: [ResolvedResource] = []
    var seen = Set<String>()
    var isOfAnotherType = false
    let found = values(of: format, in: type)
    for (name, path, values) in found {
      taken.insert(path)
      for value in values.prefix(Self.elementLimit) {
        guard value.hasPrefix("arn:") else {
          valuesByName[name, default: []].append(value)
          continue
        }
        if type.formats.contains(where: { $0.matches(value) }) {
          if seen.insert(value).inserted,
            !otherTypes.contains(where: { $0.isNarrower(value, type) })
          {
            whole.append(
              resolved(
                .exact(value), type, origin: .parameters, account: Self.account(inARN: value))
            )
          }
        } else if otherTypes.contains(where: { $0.formats.contains { $0.matches(value) } }) {
          isOfAnotherType = true
        } else if let parts = type.related.lazy.compactMap({ $0.values(in: value) }).first {
          told.merge(parts) { first, _ in first }
        }
      }
    }
    // Beside whole ARNs only those things count that are named themselves, not what they lie in.
    if !whole.isEmpty, format.placeholders.last.flatMap({ valuesByName[$0] }) == nil {
      return whole
    }
    for name in format.placeholders where valuesByName[name] == nil {
      if let part = told[name], !ParameterPath(name).isGeneral { valuesByName[name] = [part] }
    }
    // What is named is of another type of the action, and then not of this one.
    guard !valuesByName.isEmpty else { return whole.isEmpty && !isOfAnotherType ? nil : whole }
    // An optional type is meant only where its own name is told.
    if !type.isRequired, let own = format.placeholders.last, valuesByName[own] == nil,
      values(of: own, in: type) == nil
    {
      return whole.isEmpty ? nil : whole
    }
    var named = combinations(format, valuesByName, type, comparesStar: comparesStar)
    if format.placeholders.count == 1, found.allSatisfy(\.path.isGeneral) {
      for (index, value) in (valuesByName[format.placeholders[0]] ?? []).enumerated()
      where named.indices.contains(index) {
        named[index].generalName = value
      }
    }
    return whole + named
  }

  /// One resource per element of the list; of several lists the longest, one element of the others.
  private func combinations(
    _ format: ARNFormat, _ values: [String: [String]], _ type: TypePlan, comparesStar: Bool
  ) -> [ResolvedResource] {
    let list = format.placeholders.max { (values[$0]?.count ?? 0) < (values[$1]?.count ?? 0) }
    let count = list.flatMap { values[$0]?.count } ?? 0
    return (0..<count).map { index in
      let text = call.text(of: format, owner: owner) { name in
        guard let candidates = values[name], !candidates.isEmpty else { return nil }
        if candidates.count == count { return trimmed(candidates[index], of: name, in: format) }
        return candidates.count == 1 ? trimmed(candidates[0], of: name, in: format) : nil
      }
      if !text.isWhole, comparesStar, !call.hidesNames, !leavesDoubt(type) {
        return resolved(text.conventional, type, origin: .convention)
      }
      if !text.isWhole, let answer = answered(text, format) {
        return resolved(.exact(answer), type, origin: .parameters)
      }
      return resolved(text.resource, type, origin: .parameters)
    }
  }

  func resolved(
    _ resource: RequestResource, _ type: TypePlan, origin: MappedRequest.Origin,
    account: String? = nil
  ) -> ResolvedResource {
    ResolvedResource(
      resource, type: type.name, origin: origin, account: account ?? owner,
      mayHaveResourcePolicy: type.mayHaveResourcePolicy)
  }

  /// A value without the words that the format has before it: `/hostedzone/Z1`, `/my/parameter`.
  private func trimmed(_ value: String, of name: String, in format: ARNFormat) -> String {
    guard !name.lowercased().holds("object"),
      let position = format.pieces.firstIndex(of: .placeholder(name)), position > 0,
      case .literal(let literal) = format.pieces[position - 1]
    else { return value }
    let tail =
      literal.utf8.lastIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
      .map { literal[literal.utf8.index(after: $0)...] } ?? ""
    let word =
      tail.isEmpty
      ? literal.dropLast().split(separator: ":").last.map { $0 + "/" } ?? "" : tail
    var value = value[...]
    if literal.hasSuffix("/"), value.hasPrefix("/") { value = value.dropFirst() }
    if !word.isEmpty, value.hasPrefix(word) { value = value.dropFirst(word.count) }
    return String(value)
  }
}
