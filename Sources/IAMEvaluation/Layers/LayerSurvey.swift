import IAMPolicy

/// Every statement of every layer held against one request: what applies for certain, and what
/// it hangs on for the others.
struct LayerSurvey {
  /// Which of the statements that are open are taken to apply.
  enum Mode {
    /// All that deny, none that allow.
    case worst
    /// All that allow, none that deny.
    case best
    /// Those that hold where the bit of each atom says whether the atom does.
    case cases(UInt64)
  }

  /// A statement that applies, or may.
  private struct Finding {
    var layer: PolicyLayer
    var level: Int
    var policy: String
    /// Its place among the statements, from 1; 0 for what an unknown policy may say.
    var statement: Int
    var effect: Effect
    var grants: Set<Grant>
    var residual: Residual

    var isCertain: Bool { residual.clauses.isEmpty }

    func applies(in mode: Mode) -> Bool {
      if isCertain { return true }
      return switch mode {
      case .worst: effect == .deny
      case .best: effect == .allow
      case .cases(let answers): residual.holds(in: answers)
      }
    }
  }

  /// The unknowns that came up.
  private(set) var table = AtomTable()
  /// What the rules of combination turn on.
  let party: Party
  /// Whether the resource's own policy decides besides and was not given.
  let awaitsResourcePolicy: Bool
  private var findings: [Finding] = []
  /// The number of levels of each layer that was given or is unknown.
  private var levels: [PolicyLayer: Int] = [:]
  private let touching: Set<PolicyLayer>
  private let mayBeAnySession: Bool

  /// Holds all statements against the request.
  ///
  /// - Parameter mayBeAnySession: whether a caller whose session is not told may be any of its
  ///   role's, so that a policy that names one may mean it; otherwise it is none of them (D26).
  init(
    _ layers: PolicyLayers, request: AuthorizationRequest, rules: LayerRules,
    mayBeAnySession: Bool = false
  ) {
    self.mayBeAnySession = mayBeAnySession && request.caller?.isSessionUntold == true
    let kind = request.caller?.kind
    let owner = Self.owner(of: request)
    let isResourcePolicyKnownOfAtAll =
      layers.levels(of: .resource) != nil || layers.isUnknown(.resource)
    let isAlone = rules.has(.resourcePolicyAlone) && isResourcePolicyKnownOfAtAll
    awaitsResourcePolicy =
      (rules.has(.resourcePolicyFirst) || rules.has(.resourcePolicyAlone))
      && !isResourcePolicyKnownOfAtAll
    touching =
      (isAlone
      ? LayerRules.layers(touching: .anonymous) : LayerRules.layers(touching: kind))
      .filter { !rules.has(.untouched($0)) }
    party = Party(
      kind: kind, isSameAccount: request.caller == nil || request.caller?.account == owner,
      isAllowedAlways: rules.has(.allowed) && kind != .anonymous,
      isRefused: kind.map { rules.has(.refused($0)) } ?? false,
      needsDirectGrant: isAlone || LayerRules.hasNoPoliciesOfItsOwn(kind),
      resourcePolicyComesFirst: rules.has(.resourcePolicyFirst) && isResourcePolicyKnownOfAtAll)
    // Without a caller it is some user of the resource's account.
    let caller = request.caller ?? Caller(kind: .user, account: owner)
    for layer in PolicyLayer.allCases {
      if let levels = layers.levels(of: layer) {
        self.levels[layer] = levels.count
        for (level, policies) in levels.enumerated() {
          for policy in policies {
            survey(policy, layer, level, caller: caller, request: request, layers: layers)
          }
        }
      } else if layers.isUnknown(layer), touching.contains(layer) {
        self.levels[layer] = 1
        suppose(layer)
      }
    }
  }

  /// The account that owns the resource.
  private static func owner(of request: AuthorizationRequest) -> String? {
    request.resourceAccount ?? request.resource.account ?? request.caller?.account
  }

  private mutating func survey(
    _ policy: LayerPolicy, _ layer: PolicyLayer, _ level: Int, caller: Caller,
    request: AuthorizationRequest, layers: PolicyLayers
  ) {
    let hasBoundary = layers.levels(of: .boundary) != nil && touching.contains(.boundary)
    let mayHaveBoundary = layers.isUnknown(.boundary) && touching.contains(.boundary)
    for statement in policy.policy.statements {
      guard var residual = statement.residual(for: request, in: layer, table: &table) else {
        continue
      }
      var grants: Set<Grant> = []
      switch layer {
      case .identity, .boundary, .session, .serviceControl: break
      case .resourceControl, .resource, .endpoint:
        // Without a principal the statement speaks to nobody (D21).
        guard let principals = statement.principals else { continue }
        let effect = statement.source.effect
        grants = principals.grants(to: caller, effect: effect, hasBoundary: hasBoundary)
        if grants.isEmpty, mayHaveBoundary {
          grants = principals.grants(to: caller, effect: effect, hasBoundary: true)
          let place = table.place(of: .policy(.boundary, .exists), owners: [.policy(.boundary)])
          residual.clauses.append([Literal(atom: place, isPositive: true)])
        }
        if mayBeAnySession, let literal = sessionLiteral(principals, effect, caller) {
          if literal.isPositive {
            var direct = residual
            direct.clauses.append([literal])
            findings.append(
              Finding(
                layer: layer, level: level, policy: policy.name, statement: statement.source.index,
                effect: effect, grants: [.direct], residual: direct))
          } else {
            residual.clauses.append([literal])
          }
        }
        if grants.isEmpty { continue }
      }
      findings.append(
        Finding(
          layer: layer, level: level, policy: policy.name, statement: statement.source.index,
          effect: statement.source.effect, grants: grants, residual: residual))
    }
  }

  /// What naming single sessions of the caller's role hangs on; nil where the statement names none,
  /// or speaks to all of them anyway.
  private mutating func sessionLiteral(
    _ principals: PrincipalMatcher, _ effect: Effect, _ caller: Caller
  ) -> Literal? {
    // A Deny with NotPrincipal speaks to everybody who has a boundary, which is what is asked here.
    if principals.isNegated, effect == .deny { return nil }
    let sessions = principals.sessions(thatMayBe: caller)
    guard !sessions.isEmpty else { return nil }
    let place = table.place(of: .session(sessions), owners: [.caller])
    return Literal(atom: place, isPositive: !principals.isNegated)
  }

  /// Enters what a policy that was not supplied may say.
  private mutating func suppose(_ layer: PolicyLayer) {
    var questions: [(PolicyQuestion, Effect, Set<Grant>)] = [(.denies, .deny, [])]
    if layer == .resource {
      questions += Grant.allCases.map { (.grants($0), .allow, [$0]) }
    } else {
      questions.append((.allows, .allow, []))
    }
    for (question, effect, grants) in questions {
      let place = table.place(of: .policy(layer, question), owners: [.policy(layer)])
      findings.append(
        Finding(
          layer: layer, level: 0, policy: layer.rawValue, statement: 0, effect: effect,
          grants: grants,
          residual: Residual(clauses: [[Literal(atom: place, isPositive: true)]])))
    }
  }

  // MARK: What the layers say

  /// What all layers say of the request.
  func facts(_ mode: Mode) -> LayerFacts {
    var facts = LayerFacts()
    facts.identity = touching.contains(.identity) ? voice(.identity, mode) : LayerFacts.Voice()
    facts.boundary = guardrail(.boundary, mode)
    facts.session = guardrail(.session, mode)
    if party.kind == .federatedUser, levels[.session] == nil { facts.session.allows = false }
    facts.serviceControl = guardrail(.serviceControl, mode)
    facts.resourceControl = guardrail(.resourceControl, mode)
    facts.endpoint = guardrail(.endpoint, mode)
    if touching.contains(.resource) {
      let resource = findings.filter { $0.layer == .resource && $0.applies(in: mode) }
      for finding in resource where finding.effect == .allow {
        facts.grants.formUnion(finding.grants)
      }
      facts.resourceDenies = resource.contains { $0.effect == .deny }
    }
    return facts
  }

  /// What a layer says that can only take away: where there is none it allows.
  private func guardrail(_ layer: PolicyLayer, _ mode: Mode) -> LayerFacts.Voice {
    levels[layer] != nil && touching.contains(layer)
      ? voice(layer, mode) : LayerFacts.Voice(allows: true, denies: false)
  }

  private func voice(_ layer: PolicyLayer, _ mode: Mode) -> LayerFacts.Voice {
    let applying = findings.filter { $0.layer == layer && $0.applies(in: mode) }
    let count = levels[layer] ?? 0
    let allowing = Set(applying.filter { $0.effect == .allow }.map(\.level))
    return LayerFacts.Voice(
      allows: count > 0 && allowing.count == count,
      denies: applying.contains { $0.effect == .deny })
  }

  // MARK: Details of the result

  /// What each layer that was given, or is unknown, and touches the request would decide alone.
  func layerDecisions(_ analysis: CaseAnalysis?) -> [Evaluation.LayerDecision] {
    PolicyLayer.allCases.compactMap { layer in
      guard levels[layer] != nil, touching.contains(layer) else { return nil }
      return Evaluation.LayerDecision(layer: layer, decision: decision(of: layer, analysis))
    }
  }

  /// Whether a layer allows by itself, whomever it touches; nil when there is none.
  func isAllowed(by layer: PolicyLayer, _ analysis: CaseAnalysis?) -> Ternary? {
    guard levels[layer] != nil else { return nil }
    return switch decision(of: layer, analysis) {
    case .allowed: .yes
    case .implicitDeny, .explicitDeny: .no
    case .indeterminate: .unknown
    }
  }

  private func decision(of layer: PolicyLayer, _ analysis: CaseAnalysis?) -> Decision {
    let worst = voice(layer, .worst).decision
    let best = voice(layer, .best).decision
    if worst == best { return worst }
    switch analysis?.settle({ voice(layer, .cases($0)).decision }) {
    case .always(let decision): return decision
    case .denied: return .implicitDeny
    case .varies: return .indeterminate
    case nil: return (worst == .allowed) == (best == .allowed) ? .implicitDeny : .indeterminate
    }
  }

  /// The statements that a decision rests on.
  func matched(for decision: Decision) -> [Evaluation.MatchedStatement] {
    let own = findings.filter { touching.contains($0.layer) && $0.statement > 0 }
    let denies = own.filter { $0.effect == .deny }
    // An organization's and an endpoint's policies grant nothing: their Allows are not listed.
    let allows = own.filter { finding in
      switch finding.layer {
      case .identity, .boundary, .session, .resource: finding.effect == .allow
      case .serviceControl, .resourceControl, .endpoint: false
      }
    }
    let certainDenies = denies.filter(\.isCertain)
    let chosen: [Finding] =
      switch decision {
      case .explicitDeny: certainDenies.isEmpty ? denies : certainDenies
      case .implicitDeny: allows.filter(\.isCertain)
      case .allowed:
        allows.filter { finding in
          finding.isCertain || !allows.contains { $0.layer == finding.layer && $0.isCertain }
        }
      case .indeterminate: allows + denies
      }
    return chosen.map {
      Evaluation.MatchedStatement(layer: $0.layer, policy: $0.policy, statement: $0.statement)
    }
  }
}

extension RequestResource {
  /// The account in the resource's ARN, where it is twelve digits and all alternatives agree.
  public var account: String? {
    switch self {
    case .exact(let text): Self.account(in: text)
    case .template(let template): Self.account(in: template.pieces.joined(separator: "*"))
    case .oneOf(let alternatives):
      alternatives.first?.account.flatMap { account in
        alternatives.allSatisfy { $0.account == account } ? account : nil
      }
    case .none, .unknown: nil
    }
  }

  private static func account(in text: String) -> String? {
    guard let account = ARN(text)?.account, account.utf8.count == 12,
      account.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return account
  }
}
