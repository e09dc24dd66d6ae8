import IAMPolicy

/// What the layers say of one request, each fact true or false, and the rules by which AWS makes
/// one decision of them.
///
/// Allowing more here never allows less there, and denying more never allows more; the evaluator
/// relies on it when it takes the best and the worst case of what is unknown.
///
/// Sources: IAM User Guide, "Policy evaluation logic", "Cross-account policy evaluation logic" and
/// "Permissions boundaries for IAM entities".
struct LayerFacts: Hashable {
  /// What one layer says; a layer of several levels allows where every level does.
  struct Voice: Hashable {
    var allows = false
    var denies = false

    /// What the layer decides if it is asked alone.
    var decision: Decision { denies ? .explicitDeny : allows ? .allowed : .implicitDeny }
  }

  var identity = Voice()
  var boundary = Voice()
  var session = Voice()
  var serviceControl = Voice()
  var resourceControl = Voice()
  var endpoint = Voice()
  /// The resource policy's grants.
  var grants: Set<Grant> = []
  var resourceDenies = false

  /// The decision of all layers.
  func decision(for party: Party) -> Decision {
    if party.isAllowedAlways { return .allowed }
    if [identity, boundary, session, serviceControl, resourceControl, endpoint]
      .contains(where: \.denies) || resourceDenies
    {
      return .explicitDeny
    }
    guard !party.isRefused, serviceControl.allows, resourceControl.allows, endpoint.allows else {
      return .implicitDeny
    }
    return isGranted(to: party) ? .allowed : .implicitDeny
  }

  private func isGranted(to party: Party) -> Bool {
    if party.needsDirectGrant { return grants.contains(.direct) }
    let isRoot = party.kind == .root
    let isLimitedTo = boundary.allows && session.allows
    guard party.isSameAccount else {
      return (identity.allows || isRoot) && isLimitedTo && !grants.isEmpty
    }
    if grants.contains(.direct) { return true }
    var base = identity.allows || isRoot
    if party.resourcePolicyComesFirst, !grants.contains(.account) { base = false }
    if grants.contains(.role) || grants.contains(.federatingUser) { base = true }
    return base && isLimitedTo
  }
}

/// Who asks whom: what of a request the rules of combination turn on.
struct Party: Hashable {
  var kind: Caller.Kind?
  var isSameAccount: Bool
  var isAllowedAlways: Bool
  var isRefused: Bool
  var needsDirectGrant: Bool
  /// The resource policy was given and must allow by itself.
  var resourcePolicyComesFirst: Bool
}
