import IAMPolicy

extension CompiledStatement {
  /// What it hangs on whether the statement applies; nil when it certainly does not.
  ///
  /// No clauses mean that it certainly applies.
  func residual(
    for request: AuthorizationRequest, in layer: PolicyLayer, table: inout AtomTable
  ) -> Residual? {
    var residual = Residual()
    switch concernsAction(of: request) {
    case .no: return nil
    case .yes: break
    case .unknown: residual.clauses.append([actions.literal(in: &table)])
    }
    switch concernsResource(of: request, in: layer) {
    case .no: return nil
    case .yes: break
    case .unknown:
      guard let resources else { break }
      residual.clauses.append([resources.literal(for: request, in: &table)])
    }
    for condition in conditions {
      switch condition.holds(in: request.context) {
      case .no: return nil
      case .yes: break
      case .unknown:
        guard let clause = condition.clause(in: request.context, table: &table) else {
          return nil
        }
        if !clause.isEmpty { residual.clauses.append(clause) }
      }
    }
    return residual
  }
}

extension ActionMatcher {
  fileprivate func literal(in table: inout AtomTable) -> Literal {
    let place = table.place(
      of: .action(patterns.map(\.description).sorted()), owners: [.action], actions: self)
    return Literal(atom: place, isPositive: !isNegated)
  }
}

extension ResourceMatcher {
  fileprivate func literal(
    for request: AuthorizationRequest, in table: inout AtomTable
  ) -> Literal {
    var owners: [AtomTable.Owner] = []
    switch request.resource {
    case .exact, .none: break
    case .template, .oneOf, .unknown: owners.append(.resource)
    }
    for pattern in patterns {
      owners.addUnknownKeys(of: pattern.text, in: request.context, table: &table)
    }
    let hasVariables = patterns.contains { $0.text.fixed == nil }
    let place = table.place(
      of: .resource(sources.sorted(), hasVariables: hasVariables), owners: owners,
      resources: self)
    return Literal(atom: place, isPositive: !isNegated)
  }
}

extension CompiledCondition {
  /// The literals one of which must hold; empty when the condition holds whatever the unknowns
  /// are, nil when it holds for none.
  fileprivate func clause(
    in context: RequestContext, table: inout AtomTable
  ) -> [Literal]? {
    let isKeyUnknown = context.value(ofKey: key) == .unknown
    var owners: [AtomTable.Owner] = []
    if isKeyUnknown {
      owners.append(.key(key))
      table.note(key: key, shown: source.key)
    }
    for text in texts { owners.addUnknownKeys(of: text, in: context, table: &table) }

    func missing(_ table: inout AtomTable) -> Int {
      table.place(of: .missing(key), owners: [.key(key)])
    }
    if case .null(let test) = test {
      if test.acceptsMissing == test.acceptsPresent { return test.acceptsMissing ? [] : nil }
      return [Literal(atom: missing(&table), isPositive: test.acceptsMissing)]
    }
    let question = Atom.Question(
      key: key, relation: operation.relation, values: source.values.sorted(),
      hasVariables: hasVariables)
    var clause: [Literal]
    switch operation.qualifier {
    case .none:
      let place = table.place(of: .relates(question), owners: owners, condition: self)
      clause = [Literal(atom: place, isPositive: !operation.isNegated)]
    case .forAnyValue:
      let atom = Atom.someRelates(question, isNegated: operation.isNegated)
      let place = table.place(of: atom, owners: owners, condition: self)
      clause = [Literal(atom: place, isPositive: true)]
    case .forAllValues:
      // All values satisfy the operator where none satisfies its opposite, missing ones included.
      let atom = Atom.someRelates(question, isNegated: !operation.isNegated)
      let place = table.place(of: atom, owners: owners, condition: self)
      clause = [Literal(atom: place, isPositive: false)]
    }
    let isPositive = operation.qualifier == .none && !operation.isNegated
    if isKeyUnknown, operation.ifExists, isPositive || operation.qualifier == .forAnyValue {
      clause.append(Literal(atom: missing(&table), isPositive: true))
    }
    return clause
  }
}

extension [AtomTable.Owner] {
  /// Adds the keys of a text's variables that the request leaves unknown.
  fileprivate mutating func addUnknownKeys(
    of text: TextPattern, in context: RequestContext, table: inout AtomTable
  ) {
    for variable in text.unknownKeys(in: context) {
      table.note(key: variable.key, shown: variable.shownKey)
      if !contains(.key(variable.key)) { append(.key(variable.key)) }
    }
  }
}
