import IAMEvaluation
import IAMPolicy
import ServiceCatalog

/// The requests that AWS evaluates besides the primary ones, without a record of their own.
///
/// Calls that AWS makes for the caller (`kms:Decrypt`, `ec2:CreateNetworkInterface`) have records
/// with `invokedBy` and would be counted twice; source: IAM User Guide, "Forward access sessions".
enum SecondaryRequests {
  /// The secondary requests of a call.
  static func drafts(
    _ plan: EventPlan, call: Call, primary: [RequestDraft]
  ) -> [RequestDraft] {
    var drafts: [RequestDraft] = []
    for secondary in plan.secondary {
      guard let certainty = certainty(of: secondary, in: call) else { continue }
      drafts += requests(secondary, call: call, primary: primary, certainty: certainty)
    }
    return drafts
  }

  private static func certainty(
    of secondary: SecondaryPlan, in call: Call
  ) -> MappedRequest.Certainty? {
    let isAssumed = secondary.origin == .assumed
    switch secondary.condition {
    case .always: return isAssumed ? .assumedRequest : .certain
    // Of parameters that were left out any could ask for it.
    case _ where call.parameters.isOmitted: return .assumedRequest
    case .unknown: return call.tellsParameters ? .assumedRequest : nil
    case .parameters(let paths):
      guard paths.contains(where: { call.parameters.has($0) }) else { return nil }
      return isAssumed ? .assumedRequest : .certain
    }
  }

  private static func requests(
    _ secondary: SecondaryPlan, call: Call, primary: [RequestDraft],
    certainty: MappedRequest.Certainty
  ) -> [RequestDraft] {
    let resolved: [ResolvedResource]
    switch secondary.kind {
    case .passRole:
      return PassRole.roles(secondary, call: call).map { role in
        var draft = RequestDraft(secondary.action, role.resource, certainty: certainty)
        draft.add(secondary.context)
        draft.add(role.context)
        return draft
      }
    case .tagging(let types):
      resolved = TaggedResources.created(
        by: call, tagging: secondary.action, of: types, bindings: secondary.bindings,
        primary: primary)
    case .other where !secondary.bindings.isEmpty:
      resolved = ResourceRules(call: call, bindings: secondary.bindings)
        .resources(of: secondary.action)
    case .other:
      resolved =
        shared(secondary.action, primary: primary)
        ?? ResourceRules(call: call, bindings: []).resources(of: secondary.action)
    }
    return resolved.map { resource in
      var draft = RequestDraft(secondary.action, resource, certainty: certainty)
      draft.add(secondary.context)
      return draft
    }
  }

  /// The resources of the primary requests that the secondary action knows the types of: what is
  /// created is also what is tagged.
  private static func shared(
    _ action: ActionPlan, primary: [RequestDraft]
  ) -> [ResolvedResource]? {
    let shared = primary.filter { action.knows($0.type) }
    guard let first = shared.first else { return nil }
    return shared.filter { $0.type == first.type }.map { draft in
      ResolvedResource(
        draft.resource, type: draft.type, origin: draft.origin, account: draft.resourceAccount,
        mayHaveResourcePolicy: draft.mayHaveResourcePolicy)
    }
  }
}
