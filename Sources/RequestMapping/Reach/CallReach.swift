public import CloudTrail
import IAMEvaluation
import IAMPolicy

/// What calls can need whose records are alike in all but their content: a bound from above, for
/// whoever wants to decide many calls at once.
///
/// Alike are records with equal eventSource, eventName, eventType, eventCategory, awsRegion,
/// recipientAccountId, errorCode, errorMessage and userIdentity (but for the access key, the
/// session's begin and, where there is no errorMessage, its name: `withoutSessionName`), that all
/// have a response or all have none, without `eventContext`. Since a definite decision does not change when an
/// unknown is filled in, what is decided on these requests is decided on those of every such call.
public struct CallReach: Sendable {
  /// Whether the event is known, so that no action is only assumed.
  public var isCertain: Bool
  /// A request for each action that such a call could need, with an open resource; nil when they
  /// cannot be bounded, or when AWS may have denied some of them item by item.
  public var requests: [MappedRequest]?

  /// Resources, and bytes of parameters, up to which every element of a call is looked at: what is
  /// said of a bucket holds of no longer call, whose other elements count as unknown.
  public static let resourceLimit = ResourceRules.elementLimit
  public static let parameterLimit = 2 * ResourceRules.elementLimit
}

extension RequestMapper {
  /// What calls like one can need.
  ///
  /// - Parameters:
  ///   - bucket: the S3 bucket that `bucketName` tells, if all of the calls name it alone, all ARNs
  ///     in `resources` are of it or its objects, and none passes the limits of `CallReach`.
  ///   - sharesWay: whether the calls came the same way, by sourceIPAddress, userAgent, tlsDetails,
  ///     the endpoint's fields and additionalEventData.
  ///   - words: which of `RuleReach.words` stand in the names of their parameters, none of which is
  ///     an object; nil if that is not told.
  ///   - hasResponse: whether they have a response.
  public mutating func reach(
    of record: CloudTrailRecord, bucket: String? = nil, sharesWay: Bool = false,
    words: Set<String>? = nil, hasResponse: Bool
  ) -> CallReach {
    guard let source = record.eventSource, let name = record.eventName, !source.isEmpty,
      !name.isEmpty
    else { return CallReach(isCertain: false, requests: nil) }
    let plan = cache.plan(source: source, name: name)
    let isCertain = plan.certainty == .certain
    let identity = callers.entry(for: record)
    guard isCertain, let caller = identity.caller,
      !hasResponse || !plan.event.holds("Batch") && plan.event != "DeleteObjects",
      bucket == nil || plan.service == "s3",
      let actions = actions(of: plan, inBucket: bucket != nil, words: words)
    else { return CallReach(isCertain: isCertain, requests: nil) }
    let call = Call(record, plan: plan, caller: caller, isDenied: false, facts: facts)
    let context = settledContext(call, sharesWay: sharesWay)
    func request(_ action: ActionPlan, _ resource: RequestResource) -> MappedRequest {
      MappedRequest(
        request: AuthorizationRequest(
          caller: caller.caller, action: action.name, resource: resource, context: context),
        origin: .unknown, certainty: .certain)
    }
    let resource = bucket.map { Self.resources(ofBucket: $0, call: call) } ?? .unknown
    var requests = actions.map { request($0, resource) }
    for name in bucket == nil ? [] : plan.rules.flatMap({ RuleReach.elsewhere($0) }) {
      guard let action = cache.action(name) else {
        return CallReach(isCertain: isCertain, requests: nil)
      }
      requests.append(request(action, .unknown))
    }
    return CallReach(isCertain: true, requests: requests)
  }

  /// All actions that calls of an event can need; nil if they cannot be told.
  private mutating func actions(
    of plan: EventPlan, inBucket: Bool, words: Set<String>?
  ) -> [ActionPlan]? {
    var actions = plan.actions + plan.possibleActions + plan.secondary.map(\.action)
    for rule in plan.rules {
      guard
        let added = RuleReach.actions(
          addedBy: rule, event: plan.event, inBucket: inBucket, words: words)
      else { return nil }
      for name in added {
        guard let action = cache.action(name) else { return nil }
        actions.append(action)
      }
    }
    guard inBucket else { return actions }
    // Requests for other things than buckets and their objects are not about the bucket alone.
    let isAboutBucket = actions.allSatisfy { action in
      action.name.service == "s3"
        && action.types.contains { $0.name == "bucket" || $0.name == "object" }
    }
    return isAboutBucket ? actions : nil
  }

  private static func resources(ofBucket bucket: String, call: Call) -> RequestResource {
    let arn = "arn:\(call.partition):s3:::\(bucket)"
    return .oneOf([.exact(arn), .template(ResourceTemplate(pieces: [arn + "/", ""]))])
  }

  /// The context as far as it follows from what such calls have in common.
  private func settledContext(_ call: Call, sharesWay: Bool) -> RequestContext {
    var context = RequestContext(unlisted: .unknown)
    for key in demand.keys
    where Self.settledKeys.contains(key) || sharesWay && Self.wayKeys.contains(key) {
      let value =
        CredentialKeys.value(of: key, call: call) ?? NetworkKeys.value(of: key, call: call)
      if let value { context.set(value, ofKey: key) }
    }
    return context
  }

  /// Keys whose values follow from `userIdentity` and the region alone.
  private static let settledKeys: Set<String> = [
    "aws:principalarn", "aws:principalaccount", "aws:principaltype", "aws:userid", "aws:username",
    "aws:principalisawsservice", "aws:multifactorauthpresent", "aws:federatedprovider",
    "aws:sourceidentity", "aws:requestedregion", "aws:viaawsservice", "aws:calledvia",
    "aws:calledviafirst", "aws:calledvialast",
  ]

  /// Keys whose values follow from the way that a call came, besides.
  public static let wayKeys: Set<String> = [
    "aws:sourceip", "aws:vpcsourceip", "aws:sourcevpce", "aws:vpceaccount", "aws:sourcevpc",
    "aws:securetransport", "aws:useragent",
  ]

  /// Keys whose values follow from the time of the call.
  public static let timeKeys: Set<String> = [
    "aws:currenttime", "aws:epochtime", "aws:multifactorauthage",
  ]
}
