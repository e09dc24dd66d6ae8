public import IAMPolicy

/// A policy prepared for many requests.
///
/// Its patterns, numbers, dates and addresses are read once; deciding a request then compares
/// bytes. What a request leaves open is a value of its own: every test answers yes, no or unknown,
/// and where Kleene's logic is left with unknown, the cases that the unknowns can be in are tried.
public struct CompiledPolicy: Sendable {
  /// The document it was made from.
  public let document: PolicyDocument
  /// The condition keys that conditions and variables ask for, in lower case.
  public let contextKeys: Set<String>
  let statements: [CompiledStatement]
  /// Which of them can be about actions of a service.
  private let places: ServicePlaces

  /// Compiles a document.
  public init(_ document: PolicyDocument) {
    self.document = document
    statements = document.statements.map {
      CompiledStatement($0, version: document.version)
    }
    places = ServicePlaces(statements)
    contextKeys = Set(statements.flatMap { $0.contextKeys.map(\.key) })
  }

  /// Those of the keys that deciding a request for an action can ask for.
  ///
  /// - Parameter isNameAssumed: whether only the action's service is certain.
  public func contextKeys(for action: ActionName, isNameAssumed: Bool) -> Set<String> {
    let concerned = statements(aboutServiceOf: action).filter { statement in
      isNameAssumed && !statement.neverApplies
        ? statement.actions.applies(toSomeActionOf: action.service) != .no
        : statement.concerns(action)
    }
    return Set(concerned.flatMap { $0.contextKeys.map(\.key) })
  }

  /// The same keys, each as the policy spells it first, sorted.
  public var contextKeySpellings: [String] {
    var spellings: [String: String] = [:]
    for (key, shown) in statements.flatMap(\.contextKeys) where spellings[key] == nil {
      spellings[key] = shown
    }
    return spellings.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The statements that can be about actions of the action's service, in their order: all others
  /// certainly are not about it, even where its name is only assumed.
  func statements(aboutServiceOf action: ActionName) -> [CompiledStatement] {
    places.of(action).map { statements[$0] }
  }

  /// Decides one request by this policy alone, as a permissions boundary does: an applicable Deny
  /// denies, else an applicable Allow allows, else it is denied implicitly.
  ///
  /// Where only the kind of a denial is open, it is an implicit one. The statements of an
  /// indeterminate decision are those that may decide it.
  public func decide(_ request: AuthorizationRequest) -> PolicyDecision {
    var work = AnalysisWork()
    return decide(request, work: &work)
  }

  /// Decides with as much work as there is; where it is used up, more is indeterminate.
  package func decide(
    _ request: AuthorizationRequest, work: inout AnalysisWork
  ) -> PolicyDecision {
    var allowing: [Int] = []
    var denying: [Int] = []
    var openAllows: [Int] = []
    var openDenies: [Int] = []
    for place in places.of(request.action) {
      let statement = statements[place]
      switch (statement.applies(to: request), statement.source.effect) {
      case (.no, _): continue
      case (.yes, .allow): allowing.add(statement)
      case (.yes, .deny): denying.add(statement)
      case (.unknown, .allow): openAllows.append(place)
      case (.unknown, .deny): openDenies.append(place)
      }
    }
    if !denying.isEmpty { return PolicyDecision(decision: .explicitDeny, statements: denying) }
    if openDenies.isEmpty {
      if !allowing.isEmpty { return PolicyDecision(decision: .allowed, statements: allowing) }
      if openAllows.isEmpty { return PolicyDecision(decision: .implicitDeny) }
    }
    return settle(
      request, allowing: allowing, openAllows: openAllows, openDenies: openDenies, work: &work)
  }

  private func settle(
    _ request: AuthorizationRequest, allowing: [Int], openAllows: [Int], openDenies: [Int],
    work: inout AnalysisWork
  ) -> PolicyDecision {
    var table = AtomTable()
    func residual(_ statement: CompiledStatement, _ table: inout AtomTable) -> Residual? {
      statement.residual(for: request, in: .boundary, table: &table)
    }
    let allows = openAllows.compactMap { residual(statements[$0], &table) }
    let denies = openDenies.compactMap { residual(statements[$0], &table) }
    let mayAllow = !allowing.isEmpty || !allows.isEmpty
    let verdict = CaseAnalysis(table, request: request, work: &work)?.settle { answers in
      if denies.contains(where: { $0.holds(in: answers) }) { return .explicitDeny }
      return !allowing.isEmpty || allows.contains { $0.holds(in: answers) }
        ? .allowed : .implicitDeny
    }
    func indices(_ places: [Int]) -> [Int] { places.map { statements[$0].source.index } }
    switch verdict ?? (mayAllow ? .varies(table.unknowns) : .denied) {
    case .always(.allowed):
      return PolicyDecision(
        decision: .allowed, statements: allowing.isEmpty ? indices(openAllows) : allowing)
    case .always(.explicitDeny):
      return PolicyDecision(decision: .explicitDeny, statements: indices(openDenies))
    case .always, .denied:
      return PolicyDecision(decision: .implicitDeny)
    case .varies(let missing):
      return PolicyDecision(
        decision: .indeterminate, statements: indices(openDenies + openAllows), missing: missing)
    }
  }
}

extension [Int] {
  /// Adds a statement's place; the first one costs no allocation.
  fileprivate mutating func add(_ statement: CompiledStatement) {
    if isEmpty { self = statement.ownIndex } else { append(statement.source.index) }
  }
}
