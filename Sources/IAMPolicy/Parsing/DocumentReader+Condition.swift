import JSONSyntax

extension DocumentReader {
  /// Reads the `Condition` block of a statement.
  mutating func conditions(of tree: JSONTree) -> [Condition] {
    guard let operators = tree.members else {
      reportWrongType(tree, element: "`Condition`", expected: "an object")
      return []
    }
    if reportIntrinsic(operators, at: tree) { return [] }
    reportDuplicates(operators)
    return operators.flatMap { conditions(under: $0) }
  }

  private mutating func conditions(under member: JSONMember) -> [Condition] {
    checkOperator(member)
    guard let keys = member.value.members else {
      reportWrongType(
        member.value, element: "the conditions of \(PolicyProblem.quoted(member.key))",
        expected: "an object")
      return []
    }
    if reportIntrinsic(keys, at: member.value) { return [] }
    reportDuplicates(keys)
    let operatorRange = source.range(member.keyRange)
    var conditions: [Condition] = []
    conditions.reserveCapacity(keys.count)
    for key in keys {
      if !checkTemplate(key.key, at: key.keyRange), !key.key.utf8.contains(UInt8(ascii: ":")) {
        log.add(.malformedConditionKey(key.key), at: source.range(key.keyRange))
      }
      let element = PolicyProblem.quoted(key.key)
      guard let values = strings(key.value, element: element, scalars: true) else { continue }
      if values.isEmpty { reportEmpty(key.value, element, matches: "no value can match it") }
      for value in values {
        if !checkTemplate(value.text, at: value.tree.range) {
          checkVariables(value.text, at: value.tree.range)
        }
      }
      conditions.append(
        Condition(
          operatorName: member.key, key: key.key, values: values.map(\.text),
          location: source.location(at: key.keyRange.lowerBound), operatorRange: operatorRange,
          valueRanges: values.map { source.range($0.tree.range) }))
    }
    return conditions
  }

  private mutating func checkOperator(_ member: JSONMember) {
    guard let name = ConditionOperatorName(member.key) else {
      log.add(
        .unknownOperator(member.key, suggestion: suggestion(for: member.key)),
        at: source.range(member.keyRange))
      return
    }
    if name.base == "Null", name.setOperator != nil {
      log.add(.setOperatorWithNull(member.key), at: source.range(member.keyRange))
    } else if name.description != member.key {
      log.add(
        .operatorCase(member.key, canonical: name.description), at: source.range(member.keyRange))
    }
  }

  /// The operator that was probably meant, its prefix and suffix kept.
  private func suggestion(for text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefixes = ConditionOperatorName.SetOperator.allCases.map(\.rawValue)
    let prefix = parts.count == 2 ? NearestName.find(String(parts[0]), among: prefixes) : nil
    guard let rest = parts.last.map({ String($0) }), parts.count == 1 || prefix != nil else {
      return nil
    }
    let bases = ConditionOperatorName.bases
    let withSuffix = bases.filter { $0 != "Null" }.map { $0 + "IfExists" }
    let name =
      NearestName.find(rest, among: bases + withSuffix)
      ?? (rest.lowercased() == "nullifexists" ? "Null" : nil)
    guard let name else { return nil }
    return (prefix.map { $0 + ":" } ?? "") + name
  }
}
