import IAMEvaluation

/// Resources filled from parameters.
extension ResourceRules {
  /// The resources of a type that parameters name, in part at least; nil if none does.
  func filled(
    _ type: TypePlan, of action: ActionPlan, taking taken: inout [ParameterPath]
  ) -> [ResolvedResource]? {
    var partial: [ResolvedResource]?
    for place in type.formats.indices {
      var used: [ParameterPath] = []
      guard let found = filled(place, of: type, action, taking: &used) else { continue }
      taken += used
      if found.allSatisfy(\.isWhole) { return found }
      partial = partial ?? found
    }
    return partial
  }

  /// The same of one of the type's formats.
  private func filled(
    _ place: Int, of type: TypePlan, _ action: ActionPlan, taking used: inout [ParameterPath]
  ) -> [ResolvedResource]? {
    let format = type.formats[place]
    let slots = type.slots[place]
    if slots.isEmpty {
      guard type.isRequired else { return nil }
      let text = call.text(of: format, owner: owner) { _ in nil }
      return [resolved(text.resource, type, origin: .convention)]
    }
    let fillings = fillings(of: slots)
    guard !fillings.isEmpty else { return nil }
    used = fillings.map(\.path)
    var named = NamedParts(slots: slots.count)
    for filling in fillings { sort(filling, of: type, action, into: &named) }
    let ownSlot = slots.firstIndex { $0.name == format.placeholders.last }
    // Beside whole ARNs only those things count that are named themselves, not what they lie in.
    if !named.whole.isEmpty, ownSlot.map({ named.values[$0].isEmpty }) ?? true {
      return named.whole
    }
    for slot in slots.indices where named.values[slot].isEmpty && !slots[slot].isGeneral {
      if let part = named.told[slots[slot].name] { named.values[slot] = [part] }
    }
    // What is named is of another type of the action, and then not of this one.
    guard named.values.contains(where: { !$0.isEmpty }) else {
      return named.whole.isEmpty && !named.isOfAnotherType ? nil : named.whole
    }
    // An optional type is meant only where its own name is told.
    if !type.isRequired, let ownSlot, named.values[ownSlot].isEmpty,
      values(of: slots[ownSlot]) == nil
    {
      return named.whole.isEmpty ? nil : named.whole
    }
    var found = combinations(
      format, slots, named.values, type,
      comparesStar: comparesStar(action) && type.isCreated)
    if format.placeholders.count == 1, fillings.allSatisfy(\.path.isGeneral) {
      for (index, value) in named.values[0].enumerated() where found.indices.contains(index) {
        found[index].generalName = value
      }
    }
    return named.whole + found
  }

  /// What the values of parameters name.
  private struct NamedParts {
    /// Resources that are named by their whole ARNs.
    var whole: [ResolvedResource] = []
    var seen = Set<String>()
    /// The values of each slot.
    var values: [[String]]
    /// What ARNs of related resources tell of placeholders, by their names.
    var told: [String: String] = [:]
    var isOfAnotherType = false
    var related: [ARNFormat]?

    init(slots: Int) {
      values = Array(repeating: [], count: slots)
    }
  }

  private func sort(
    _ filling: Filling, of type: TypePlan, _ action: ActionPlan, into named: inout NamedParts
  ) {
    for value in filling.texts.prefix(Self.elementLimit) {
      guard value.hasPrefix("arn:") else {
        named.values[filling.slot].append(value)
        continue
      }
      if type.matches(value) {
        if named.seen.insert(value).inserted,
          !action.types.contains(where: { $0.name != type.name && $0.isNarrower(value, type) })
        {
          named.whole.append(
            resolved(.exact(value), type, origin: .parameters, account: Self.account(inARN: value)))
        }
      } else if action.types.contains(where: { $0.name != type.name && $0.matches(value) }) {
        named.isOfAnotherType = true
      } else {
        let related = named.related ?? type.related
        named.related = related
        if let parts = related.lazy.compactMap({ $0.values(in: value) }).first {
          named.told.merge(parts) { first, _ in first }
        }
      }
    }
  }

  /// One resource per element of the list; of several lists the longest, one element of the others.
  private func combinations(
    _ format: ARNFormat, _ slots: [Slot], _ values: [[String]], _ type: TypePlan,
    comparesStar: Bool
  ) -> [ResolvedResource] {
    let count = values.reduce(0) { max($0, $1.count) }
    return (0..<count).map { index in
      let text = call.text(of: format, owner: owner) { name in
        guard let place = slots.firstIndex(where: { $0.name == name }) else { return nil }
        switch values[place].count {
        case 0: return nil
        case count: return slots[place].trimmed(values[place][index])
        case 1: return slots[place].trimmed(values[place][0])
        default: return nil
        }
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
}
