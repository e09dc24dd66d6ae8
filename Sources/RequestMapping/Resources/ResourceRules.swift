import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Finds the resources that an action of a call is about.
///
/// All required types of an action must be allowed, each makes a request. Optional types count
/// where the call names one; of an action without required types those that the call names.
struct ResourceRules {
  /// More than a batch call can hold; beyond it the rest is one resource with gaps.
  static let elementLimit = 1_000

  /// No call is about this many resources of different types at once.
  private static let alternativesFrom = 4

  let call: Call
  let bindings: [Binding]
  /// The account that a parameter tells as the resources' owner: the registry's id of an image.
  let owner: String?

  init(call: Call, bindings: [Binding]) {
    self.call = call
    self.bindings = bindings
    owner = bindings.first { $0.placeholder == "Account" }?.parameters.lazy.joined()
      .flatMap { call.parameters.texts(at: $0) }.first { ExemptionRules.isAccountID($0) }
  }

  /// The resources of an action; never empty.
  func resources(of action: ActionPlan) -> [ResolvedResource] {
    guard !action.types.isEmpty else { return [untyped(action)] }
    var required: [ResolvedResource] = []
    var named: [ResolvedResource] = []
    var taken: [ParameterPath] = []
    for type in action.types where type.isRequired {
      let found = given(type, of: action) ?? filled(type, of: action, taking: &taken)
      if let found { named += found }
      required += found ?? [open(type, of: action)]
    }
    let takenByRequired = taken
    for type in action.types where !type.isRequired {
      var used: [ParameterPath] = []
      let found = given(type, of: action) ?? filled(type, of: action, taking: &used)
      // A general parameter such as `name` is that of the required type.
      guard let found,
        used.isEmpty || !used.allSatisfy(takenByRequired.contains)
          || used.contains(where: { $0.begins(with: type.name) })
      else { continue }
      named += found
    }
    if named.contains(where: \.isWhole) {
      named.removeAll { !$0.isWhole && !required.contains($0) }
    }
    // Where the reference requires many types it lists alternatives: those that the call names.
    if !named.isEmpty, action.types.count(where: \.isRequired) >= Self.alternativesFrom,
      !comparesStar(action)
    {
      return named
    }
    let optional = named.filter { !required.contains($0) }
    if !required.isEmpty { return required + optional }
    return named.isEmpty ? [alternatives(of: action)] : named
  }

  /// The resource of a call whose text the catalog tells, with parameters by their names: the first
  /// of these formats whose parameters the call has, else the first.
  func resource(of formats: [ARNFormat]) -> ResolvedResource {
    let texts = formats.map { format in
      call.text(of: format) { name in
        call.parameters.texts(at: ParameterPath(name)).first
      }
    }
    guard let index = texts.firstIndex(where: \.isWhole) ?? texts.indices.first else {
      return ResolvedResource(.unknown, origin: .unknown)
    }
    let origin: MappedRequest.Origin =
      formats[index].placeholders.isEmpty
      ? .convention : texts[index].isWhole ? .parameters : .unknown
    return ResolvedResource(texts[index].resource, origin: origin)
  }

  // MARK: Actions without resource types

  private func untyped(_ action: ActionPlan) -> ResolvedResource {
    guard action.facts != nil else {
      return ResolvedResource(.unknown, origin: .unknown)
    }
    if let format = action.pseudoARN {
      let text = call.text(of: format) { value(of: $0) }
      let isStar = text.isWhole && text.pieces[0] == "*"
      let named = call.hidesNames ? text.resource : text.conventional
      return ResolvedResource(isStar ? .none : named, origin: .convention)
    }
    // Which of the two AWS compares for this action no document and no message has told.
    let whole = call.arn(action.name.service, "*")
    return ResolvedResource(.oneOf([.none, .exact(whole)]), origin: .convention)
  }

  /// Whether AWS compares `*` where an identifier would stand: the action creates, or lists.
  func comparesStar(_ action: ActionPlan) -> Bool {
    action.comparesStar || call.comparesStar
  }

  // MARK: Types of which the call names none

  /// A resource of a required type that the call does not name.
  private func open(_ type: TypePlan, of action: ActionPlan) -> ResolvedResource {
    let isConvention =
      comparesStar(action) && type.isCreated && call.tellsNames && !leavesDoubt(type)
    let texts = type.formats.indices.map { place in
      let slots = type.slots[place]
      let found = fillings(of: slots)
      return call.text(of: type.formats[place], owner: owner) { name in
        found.first { slots[$0.slot].name == name }?.texts.first { !$0.hasPrefix("arn:") }
      }
    }
    let resources = texts.map { isConvention ? $0.conventional : $0.resource }
    var resolved = ResolvedResource(
      resources.count == 1 ? resources[0] : .oneOf(resources), type: type.name,
      origin: isConvention ? .convention : .unknown,
      mayHaveResourcePolicy: type.mayHaveResourcePolicy)
    resolved.isAssumed = !type.isCreated && call.tellsNames
    return resolved
  }

  /// What an action compares when none of its types is required and the call names none.
  private func alternatives(of action: ActionPlan) -> ResolvedResource {
    let isConvention = comparesStar(action) && call.tellsNames
    if let pseudo = action.pseudoARN {
      return ResolvedResource(call.text(of: pseudo) { _ in nil }.conventional, origin: .convention)
    }
    // A type of which each account has one: its ARN has no name to fill.
    if call.tellsNames,
      let only = action.types.first(where: { $0.formats.contains { $0.placeholders.isEmpty } }),
      let format = only.formats.first(where: { $0.placeholders.isEmpty })
    {
      return resolved(
        call.text(of: format, owner: owner) { _ in nil }.resource, only, origin: .convention)
    }
    if action.types.count == 1 {
      let only = open(action.types[0], of: action)
      guard call.tellsParameters, !isConvention else { return only }
      // A call about none of the type is compared with a star.
      return resolved(.oneOf([.none, only.resource]), action.types[0], origin: .unknown)
    }
    if action.types.count > 8 {
      return ResolvedResource(
        isConvention ? .none : .unknown, origin: isConvention ? .convention : .unknown)
    }
    let unnamed = action.types.map { open($0, of: action).resource }
    return ResolvedResource(
      .oneOf([.none] + unnamed), origin: isConvention ? .convention : .unknown,
      mayHaveResourcePolicy: action.types.contains { $0.mayHaveResourcePolicy })
  }
}
