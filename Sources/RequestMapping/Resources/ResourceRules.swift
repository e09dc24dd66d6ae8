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

  /// The resources of an action; never empty.
  func resources(of action: ActionPlan) -> [ResolvedResource] {
    guard !action.types.isEmpty else { return [untyped(action)] }
    var required: [ResolvedResource] = []
    var named: [ResolvedResource] = []
    var taken = Set<ParameterPath>()
    for type in action.types where type.isRequired {
      let found = given(type, of: action) ?? filled(type, of: action, taking: &taken)
      if let found { named += found }
      required += found ?? [open(type, of: action)]
    }
    let takenByRequired = taken
    for type in action.types where !type.isRequired {
      var used = Set<ParameterPath>()
      let found = given(type, of: action) ?? filled(type, of: action, taking: &used)
      // A general parameter such as `name` is that of the required type.
      guard let found,
        used.isEmpty || !used.isSubset(of: takenByRequired)
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
      let text = call.text(of: format) { value(of: $0, in: nil) }
      let isStar = text.isWhole && text.pieces[0] == "*"
      return ResolvedResource(isStar ? .none : text.conventional, origin: .convention)
    }
    // Which of the two AWS compares for this action no document and no message has told.
    let whole = call.arn(action.name.service, "*")
    return ResolvedResource(.oneOf([.none, .exact(whole)]), origin: .convention)
  }

  /// Whether AWS compares `*` where an identifier would stand: the action creates, or lists.
  private func comparesStar(_ action: ActionPlan) -> Bool {
    action.comparesStar || call.comparesStar
  }

  private func others(_ type: TypePlan, of action: ActionPlan) -> [TypePlan] {
    action.types.filter { $0.name != type.name }
  }

  // MARK: Types of which the call names none

  /// A resource of a required type that the call does not name.
  private func open(_ type: TypePlan, of action: ActionPlan) -> ResolvedResource {
    let isConvention =
      comparesStar(action) && type.isCreated && call.tellsParameters && !leavesDoubt(type)
    let texts = type.formats.map { format in
      let found = values(of: format, in: type)
      return call.text(of: format) { name in
        found.first { $0.name == name }?.texts.first { !$0.hasPrefix("arn:") }
      }
    }
    let resources = texts.map { isConvention ? $0.conventional : $0.resource }
    var resolved = ResolvedResource(
      resources.count == 1 ? resources[0] : .oneOf(resources), type: type.name,
      origin: isConvention ? .convention : .unknown,
      mayHaveResourcePolicy: type.mayHaveResourcePolicy)
    resolved.isAssumed = !type.isCreated && call.tellsParameters
    return resolved
  }

  /// What an action compares when none of its types is required and the call names none.
  private func alternatives(of action: ActionPlan) -> ResolvedResource {
    let isConvention = comparesStar(action) && call.tellsParameters
    if let pseudo = action.pseudoARN {
      return ResolvedResource(call.text(of: pseudo) { _ in nil }.conventional, origin: .convention)
    }
    // A type of which each account has one: its ARN has no name to fill.
    if call.tellsParameters,
      let only = action.types.first(where: { $0.formats.contains { $0.placeholders.isEmpty } }),
      let format = only.formats.first(where: { $0.placeholders.isEmpty })
    {
      return resolved(call.text(of: format) { _ in nil }.resource, only, origin: .convention)
    }
    if action.types.count == 1 { return open(action.types[0], of: action) }
    if action.types.count > 8 {
      return ResolvedResource(
        isConvention ? .none : .unknown, origin: isConvention ? .convention : .unknown)
    }
    let unnamed = action.types.map { open($0, of: action).resource }
    return ResolvedResource(
      .oneOf([.none] + unnamed), origin: isConvention ? .convention : .unknown,
      mayHaveResourcePolicy: action.types.contains { $0.mayHaveResourcePolicy })
  }

  // MARK: Resources that AWS names in the record

  private func given(_ type: TypePlan, of action: ActionPlan) -> [ResolvedResource]? {
    var found: [ResolvedResource] = []
    for entry in call.record.resources.prefix(Self.elementLimit) {
      guard let text = entry.arn else { continue }
      // Some writers end a bucket's ARN with a slash.
      let isBucket = entry.type?.hasSuffix("::Bucket") == true
      let arn = isBucket && text.hasSuffix("/") ? String(text.dropLast()) : text
      if type.formats.contains(where: { $0.matches(arn) }),
        !isMoreSpecific(arn, than: type, in: action)
      {
        found.append(
          ResolvedResource(
            .exact(arn), type: type.name, origin: .given,
            account: entry.accountId ?? Self.account(inARN: arn),
            mayHaveResourcePolicy: type.mayHaveResourcePolicy))
      }
    }
    var seen = Set<ResolvedResource>()
    found = found.filter { seen.insert($0).inserted }
    return found.isEmpty ? nil : found
  }

  /// Whether another type of the action describes an ARN more closely: `function:f:1` is a
  /// function's version, though a function's format fits it as well.
  private func isMoreSpecific(_ arn: String, than type: TypePlan, in action: ActionPlan) -> Bool {
    let count = type.formats.map(\.pieces.count).max() ?? 0
    return action.types.contains { other in
      other.name != type.name
        && other.formats.contains { $0.pieces.count > count && $0.matches(arn) }
    }
  }

  static func account(inARN text: String) -> String? {
    guard let account = ARN(text)?.account, ExemptionRules.isAccountID(account) else { return nil }
    return account
  }

  // MARK: Resources filled from parameters

  /// The resources of a type that parameters name, in part at least; nil if none does.
  private func filled(
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
      let text = call.text(of: format) { _ in nil }
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
    if !whole.isEmpty, valuesByName.isEmpty || format.placeholders.count > 1 { return whole }
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
      let text = call.text(of: format) { name in
        guard let candidates = values[name], !candidates.isEmpty else { return nil }
        if candidates.count == count { return trimmed(candidates[index], of: name, in: format) }
        return candidates.count == 1 ? trimmed(candidates[0], of: name, in: format) : nil
      }
      if !text.isWhole, comparesStar, !leavesDoubt(type) {
        return resolved(text.conventional, type, origin: .convention)
      }
      if !text.isWhole, let answer = answered(text, format) {
        return resolved(.exact(answer), type, origin: .parameters)
      }
      return resolved(text.resource, type, origin: .parameters)
    }
  }

  private func resolved(
    _ resource: RequestResource, _ type: TypePlan, origin: MappedRequest.Origin,
    account: String? = nil
  ) -> ResolvedResource {
    ResolvedResource(
      resource, type: type.name, origin: origin, account: account,
      mayHaveResourcePolicy: type.mayHaveResourcePolicy)
  }

  private func value(of placeholder: String, in type: TypePlan?) -> String? {
    values(of: placeholder, in: type)?.texts.first { !$0.hasPrefix("arn:") }
  }

  /// The values of a format's placeholders.
  ///
  /// Where one parameter is bound to several, it is the one whose name it has.
  private func values(
    of format: ARNFormat, in type: TypePlan
  ) -> [(name: String, path: ParameterPath, texts: [String])] {
    var found: [(name: String, path: ParameterPath, texts: [String])] = []
    for name in format.placeholders {
      guard let (path, texts) = values(of: name, in: type) else { continue }
      found.append((name, path, texts))
    }
    return found.enumerated().filter { index, entry in
      if entry.texts.contains(where: { $0.hasPrefix("arn:") }) { return true }
      let sharing = found.indices.filter { found[$0].path == entry.path }
      let own =
        sharing.first { entry.path.isNamed(found[$0].name) }
        ?? sharing.first { entry.path.isTail(of: found[$0].name) } ?? sharing.first
      return own == index
    }.map(\.element)
  }

  private func values(
    of placeholder: String, in type: TypePlan?
  ) -> (path: ParameterPath, texts: [String])? {
    for binding in bindings where binding.placeholder == placeholder {
      if let bound = binding.resourceType, bound != type?.name { continue }
      for paths in binding.parameters {
        let texts = paths.flatMap { call.parameters.texts(at: $0) }
        if let path = paths.first, !texts.isEmpty { return (path, texts) }
      }
      if let standard = binding.standard, call.tellsParameters {
        return (ParameterPath(placeholder), [standard])
      }
      // Where the parameters are known, one that has the placeholder's name is something else.
      return nil
    }
    let path = ParameterPath(placeholder)
    let texts = call.parameters.texts(at: path)
    return texts.isEmpty ? nil : (path, texts)
  }

  /// Whether the call has a parameter that may, or may not, tell a placeholder of a type.
  private func leavesDoubt(_ type: TypePlan) -> Bool {
    bindings.contains { binding in
      !binding.doubtful.isEmpty && binding.resourceType ?? type.name == type.name
        && binding.doubtful.contains { call.parameters.has($0) }
    }
  }

  /// A value without the words that the format has before it: `/hostedzone/Z1`, `/my/parameter`.
  private func trimmed(_ value: String, of name: String, in format: ARNFormat) -> String {
    guard !name.lowercased().contains("object"),
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

  // MARK: The answer of the call

  /// The ARN in the call's answer that closes the gaps of a text: a secret's suffix, a stack's id.
  private func answered(_ text: ResourceText, _ format: ARNFormat) -> String? {
    guard let response = call.details.response else { return nil }
    var found: String?
    for member in response.members ?? [] {
      let inner = member.value.members ?? [member]
      for candidate in inner where candidate.key.lowercased().hasSuffix("arn") {
        guard let arn = candidate.value.string, format.matches(arn), fits(arn, text) else {
          continue
        }
        guard found == nil || found == arn else { return nil }
        found = arn
      }
    }
    return found
  }

  private func fits(_ arn: String, _ text: ResourceText) -> Bool {
    guard let first = text.pieces.first, let last = text.pieces.last else { return false }
    return arn.hasPrefix(first) && arn.dropFirst(first.count).hasSuffix(last)
  }

  static func lastName(_ text: String) -> String? {
    let last = text.split(separator: "/", omittingEmptySubsequences: false).last
      .flatMap { $0.split(separator: ":", omittingEmptySubsequences: false).last }
    return last.flatMap { $0.isEmpty ? nil : String($0) }
  }
}
