import IAMPolicy

/// The answers that the atoms of one unknown can have together.
struct Views {
  private let table: AtomTable
  private let places: [Int]
  private let request: AuthorizationRequest
  /// What is left to be spent on finding them.
  private(set) var work: AnalysisWork

  /// Takes the atoms that hang on one unknown alone.
  init(
    table: AtomTable, places: [Int], request: AuthorizationRequest, work: AnalysisWork
  ) {
    self.table = table
    self.places = places
    self.request = request
    self.work = work
  }

  /// The views, sorted; nil when there are too many.
  mutating func list(for owner: AtomTable.Owner) -> [UInt64]? {
    let views: Set<UInt64>?
    switch owner {
    case .key(let key): views = of(key)
    case .action: views = ofAction()
    case .resource: views = ofResource(request.resource)
    case .caller, .policy: views = free(places, relations: [:])
    }
    return views?.sorted()
  }

  private func bit(_ place: Int) -> UInt64 { 1 << UInt64(place) }

  // MARK: Keys

  private mutating func of(_ key: String) -> Set<UInt64>? {
    var missingView: UInt64 = 0
    var sets: [Int] = []
    // Atoms that only some listed texts satisfy, and the others.
    var points: [Int] = []
    var texts: Set<String> = []
    var others: [Int] = []
    // Atoms that hang on the key through a variable: nothing ties them to the key's other atoms.
    var foreign: [Int] = []
    for place in places {
      switch table.entries[place].atom {
      case .missing: missingView |= bit(place)
      case .relates(let question) where question.key == key:
        if let listed = table.entries[place].condition?.valueSet(in: request.context).listedTexts {
          points.append(place)
          texts.formUnion(listed)
        } else {
          others.append(place)
        }
      case .someRelates(let question, _) where question.key == key: sets.append(place)
      case .relates, .someRelates, .action, .resource, .session, .policy: foreign.append(place)
      }
    }
    guard let freeSets = free(sets, relations: [:]), let freeForeign = free(foreign, relations: [:])
    else { return nil }
    var present: Set<UInt64> = []
    // One of the texts that a policy names, whichever atoms it satisfies.
    for text in texts {
      var view: UInt64 = 0
      var open: [Int] = []
      for place in points + others {
        // Each text is held against each of the condition's values.
        let values = table.entries[place].condition?.texts.count ?? 0
        guard work.take(8 * (1 + values)) else { return nil }
        switch table.entries[place].condition?.relates(text, in: request.context) ?? .unknown {
        case .yes: view |= bit(place)
        case .no: break
        case .unknown: open.append(place)
        }
      }
      guard let rest = free(open, relations: [:]) else { return nil }
      for answers in rest { present.insert(view | answers) }
    }
    // Any other text.
    guard let rest = free(others, relations: valueSets(of: others)) else { return nil }
    present.formUnion(rest)
    // A key that is present may still satisfy set operators in any way.
    guard let whole = Self.combined(present, freeSets) else { return nil }
    return Self.combined(whole.union([missingView]), freeForeign)
  }

  private static func combined(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Set<UInt64>? {
    guard
      left.count.multipliedReportingOverflow(by: right.count).partialValue
        <= CaseAnalysis.combinationLimit
    else { return nil }
    var views: Set<UInt64> = []
    for view in left { for answers in right { views.insert(view | answers) } }
    return views
  }

  private func valueSets(of places: [Int]) -> [Int: ValueSet] {
    var sets: [Int: ValueSet] = [:]
    for place in places {
      sets[place] = table.entries[place].condition?.valueSet(in: request.context)
    }
    return sets
  }

  // MARK: Actions

  private mutating func ofAction() -> Set<UInt64>? {
    let possible = ActionMatcher.anyAction(of: request.action.service)
    var sets: [Int: ValueSet] = [:]
    for place in places {
      let patterns = table.entries[place].actions?.patterns ?? []
      sets[place] = .texts(
        patterns.filter { PatternRelation.overlap($0, possible) }.map { [$0] }, kind: .plain)
    }
    return free(places, relations: sets)
  }

  // MARK: Resources

  private mutating func ofResource(_ resource: RequestResource) -> Set<UInt64>? {
    if case .oneOf(let alternatives) = resource {
      var views: Set<UInt64> = []
      for alternative in alternatives {
        guard let some = ofResource(alternative) else { return nil }
        views.formUnion(some)
      }
      return alternatives.isEmpty ? ofResource(.unknown) : views
    }
    var view: UInt64 = 0
    var open: [Int] = []
    for place in places {
      let matcher = table.entries[place].resources
      switch matcher?.covers(resource, in: request.context) ?? .unknown {
      case .yes: view |= bit(place)
      case .no: break
      case .unknown: open.append(place)
      }
    }
    var sets: [Int: ValueSet] = [:]
    for place in open {
      let patterns = table.entries[place].resources?.patterns ?? []
      var resolved: [[WildcardPattern]] = []
      var isKnown = true
      for pattern in patterns {
        switch pattern.text.resolved(in: request.context) {
        case .pattern(let text): resolved.append([text])
        case .nothing: break
        case .atMost: isKnown = false
        }
      }
      if isKnown { sets[place] = .texts(resolved, kind: .plain) }
    }
    guard let rest = free(open, relations: sets) else { return nil }
    return Set(rest.map { view | $0 })
  }

  // MARK: Combinations

  /// All answers of atoms that are free of each other, but for what their value sets rule out.
  private mutating func free(_ open: [Int], relations sets: [Int: ValueSet]) -> Set<UInt64>? {
    guard open.count <= CaseAnalysis.freeAtomLimit else { return nil }
    var forbidden: [(UInt64, UInt64)] = []
    for left in open {
      guard let leftSet = sets[left] else { continue }
      if leftSet.isEverything { forbidden.append((bit(left), 0)) }
      if leftSet.isNothing { forbidden.append((bit(left), bit(left))) }
      for right in open where right != left {
        guard let rightSet = sets[right] else { continue }
        let both = bit(left) | bit(right)
        if left < right, !leftSet.mayOverlap(rightSet, &work) { forbidden.append((both, both)) }
        if leftSet.lies(within: rightSet, &work) { forbidden.append((both, bit(left))) }
      }
    }
    var views: Set<UInt64> = []
    for choice in 0..<1 << open.count {
      var view: UInt64 = 0
      for (index, place) in open.enumerated() where choice >> index & 1 == 1 {
        view |= bit(place)
      }
      if !forbidden.contains(where: { view & $0.0 == $0.1 }) { views.insert(view) }
    }
    return views
  }
}
