import CloudTrail
import IAMEvaluation
public import IAMPolicy
import RequestMapping
public import Timestamps

/// Which records a replay is about; each filter that is given must fit.
///
/// A record is in scope, whole, if its principal or any of its requests fits. One that does not
/// tell what a filter asks is in scope, so that nothing is left out for lack of facts.
public struct ReplayScope: Sendable {
  /// The first moment that is in scope.
  public var since: Timestamp?
  /// The first moment that is out of scope again.
  public var until: Timestamp?
  /// ARN patterns, or patterns of user and role names: those that have neither `:` nor `/`.
  public var principals: [WildcardPattern] = []
  public var accounts: [WildcardPattern] = []
  public var regions: [WildcardPattern] = []
  /// Service prefixes, compared without regard to case.
  public var services: [WildcardPattern] = []
  /// Actions, compared without regard to case.
  public var actions: [WildcardPattern] = []
  /// Whom a rollout plan gives the boundary that this is about; nil for everybody.
  public var audience: Audience?

  /// Creates a scope without filters.
  public init() {}

  /// Whether a record fits: yes, no, or unknown where it does not tell what a filter asks.
  func includes(_ record: CloudTrailRecord, _ event: MappedEvent) -> Ternary {
    includesTime(of: record)
      && fitsCaller(of: record, event)
      && fits(accounts, Self.accounts(record, event))
      && fits(regions, [record.awsRegion].compactMap(\.self))
      && fits(services, Self.services(record, event))
      && fits(actions, Self.actions(record, event))
      && (audience?.includes(event) ?? .yes)
  }

  private func includesTime(of record: CloudTrailRecord) -> Ternary {
    guard since != nil || until != nil else { return .yes }
    guard let time = record.eventTime else { return .unknown }
    if let since, time < since { return .no }
    if let until, time >= until { return .no }
    return .yes
  }

  private func fits(
    _ patterns: [WildcardPattern], _ texts: @autoclosure () -> [String]
  ) -> Ternary {
    guard !patterns.isEmpty else { return .yes }
    let texts = texts()
    guard !texts.isEmpty else { return .unknown }
    return texts.contains { text in patterns.contains { $0.matches(text) } } ? .yes : .no
  }

  private func fitsCaller(of record: CloudTrailRecord, _ event: MappedEvent) -> Ternary {
    guard !principals.isEmpty else { return .yes }
    let identity = record.userIdentity
    let service = identity?.type == "AWSService" ? identity?.invokedBy : nil
    var arns = [identity?.arn, identity?.session?.issuerArn, service]
    var names = [identity?.userName, identity?.session?.issuerUserName, service]
    if case .principal(let principal) = event.standing {
      arns.append(principal.arn)
      names.append(principal.key.name)
    }
    let (toldARNs, toldNames) = (arns.compactMap(\.self), names.compactMap(\.self))
    let hidesSession =
      record.condensed != nil && identity?.arn.map(MaskedText.hidesSession) == true
    return principals.reduce(Ternary.no) { fits, pattern in
      let told = self.fits([pattern], pattern.isOfARN ? toldARNs : toldNames)
      // The session may be the one that is asked for.
      return fits || (told == .no && hidesSession && pattern.isOfARN ? .unknown : told)
    }
  }

  private static func accounts(_ record: CloudTrailRecord, _ event: MappedEvent) -> [String] {
    if case .principal(let principal) = event.standing { return [principal.key.account] }
    return [record.userIdentity?.accountId ?? record.recipientAccountId].compactMap(\.self)
  }

  private static func services(_ record: CloudTrailRecord, _ event: MappedEvent) -> [String] {
    guard event.requests.isEmpty else { return event.requests.map(\.request.action.service) }
    return [record.serviceLabel].compactMap(\.self)
  }

  private static func actions(_ record: CloudTrailRecord, _ event: MappedEvent) -> [String] {
    guard event.requests.isEmpty else { return event.requests.map(\.request.action.description) }
    guard let service = record.serviceLabel, let name = record.eventName else { return [] }
    return ["\(service):\(name)"]
  }
}

extension CloudTrailRecord {
  /// The first label of the event source, `s3` of `s3.amazonaws.com`.
  var serviceLabel: String? {
    eventSource.map { String(Substring($0.utf8.prefix { $0 != UInt8(ascii: ".") })) }
  }
}
