/// What the parameters of a call tell of the placeholders of a format.
extension ResourceRules {
  /// What fills one of a format's slots.
  struct Filling {
    var slot: Int
    var path: ParameterPath
    var texts: [String]
  }

  /// What fills the slots of a format.
  ///
  /// Where one parameter is bound to several, it is the one whose name it has.
  func fillings(of slots: [Slot]) -> [Filling] {
    var found: [Filling] = []
    for place in slots.indices {
      guard let (path, texts) = values(of: slots[place]) else { continue }
      found.append(Filling(slot: place, path: path, texts: texts))
    }
    guard found.count > 1 else { return found }
    return found.indices.filter { index in
      if found[index].texts.contains(where: { $0.hasPrefix("arn:") }) { return true }
      let path = found[index].path
      let sharing = found.indices.filter { found[$0].path == path }
      let own =
        sharing.first { path.isNamed(slots[found[$0].slot].name) }
        ?? sharing.first { path.isTail(of: slots[found[$0].slot].name) } ?? sharing.first
      return own == index
    }.map { found[$0] }
  }

  /// What fills a placeholder that is part of no resource type.
  func value(of placeholder: String) -> String? {
    values(of: Slot(placeholder, boundBy: bindings))?.texts.first { !$0.hasPrefix("arn:") }
  }

  func values(of slot: Slot) -> (path: ParameterPath, texts: [String])? {
    guard let binding = slot.binding else {
      guard call.parameters.mayHave(slot.name) else { return nil }
      let texts = call.parameters.texts(at: slot.ownPath)
      return texts.isEmpty ? nil : (slot.ownPath, texts)
    }
    for paths in binding.parameters {
      guard let path = paths.first else { continue }
      let texts =
        paths.count == 1
        ? call.parameters.texts(at: path) : paths.flatMap { call.parameters.texts(at: $0) }
      if !texts.isEmpty { return (path, texts) }
    }
    // Where the parameters are known, one that has the placeholder's name is something else.
    guard let standard = binding.standard, call.tellsNames else { return nil }
    return (ParameterPath(slot.name), [standard])
  }

  /// Whether the call has a parameter that may, or may not, tell a placeholder of a type.
  func leavesDoubt(_ type: TypePlan) -> Bool {
    type.doubtful.contains { call.parameters.has($0) }
  }
}
