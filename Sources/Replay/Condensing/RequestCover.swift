import IAMEvaluation
import IAMPolicy
import RequestMapping

/// Whether what a general record is mapped to stands for what one of its members is mapped to: then
/// whatever a boundary decides for certain on the one it decides on the other.
struct RequestCover {
  /// Of each request of the member, which request of the general record stands for it.
  let places: [Int]

  /// Nil if it does not.
  init?(of general: MappedEvent, over member: MappedEvent) {
    guard general.recorded == member.recorded,
      Self.withoutSession(general.standing) == Self.withoutSession(member.standing)
    else { return nil }
    var places: [Int] = []
    for request in member.requests {
      guard let place = general.requests.firstIndex(where: { Self.covers($0, request) }) else {
        return nil
      }
      places.append(place)
    }
    guard Set(places).count == general.requests.count else { return nil }
    self.places = places
  }

  private static func withoutSession(_ standing: MappedEvent.Standing) -> MappedEvent.Standing {
    guard case .principal(var principal) = standing else { return standing }
    principal.session = nil
    return .principal(principal)
  }

  private static func covers(_ general: MappedRequest, _ member: MappedRequest) -> Bool {
    let (wide, narrow) = (general.request, member.request)
    return wide.action == narrow.action && wide.isActionNameAssumed == narrow.isActionNameAssumed
      && general.certainty == member.certainty && general.isDeniedItem == member.isDeniedItem
      && general.mayHaveResourcePolicy == member.mayHaveResourcePolicy
      && owner(wide) == owner(narrow) && covers(wide.caller, narrow.caller)
      && covers(wide.resource, narrow.resource) && covers(wide.context, narrow.context)
  }

  /// The account of the resource; one that isn't told is the caller's.
  private static func owner(_ request: AuthorizationRequest) -> String? {
    request.resourceAccount ?? request.caller?.account
  }

  private static func covers(_ general: Caller?, _ member: Caller?) -> Bool {
    if general == member { return true }
    guard let general, var member, general.kind == .roleSession, general.arn == general.roleARN
    else { return false }
    // A role's own ARN stands for some session of it.
    member.arn = general.arn
    return general == member
  }

  private static func covers(_ general: RequestResource, _ member: RequestResource) -> Bool {
    if general == member || general == .unknown { return true }
    switch (general, member) {
    case (.template(let template), .exact(let text)): return template.pattern.matches(text)
    case (.template(let template), .template(let other)):
      return PatternRelation.lies(other.pattern, within: template.pattern)
    case (.oneOf(let all), _): return all.contains { covers($0, member) }
    default: return false
    }
  }

  private static func covers(_ general: RequestContext, _ member: RequestContext) -> Bool {
    Set(general.values.keys).union(member.values.keys).allSatisfy { key in
      general[key] == .unknown || general[key] == member[key]
    }
  }
}
