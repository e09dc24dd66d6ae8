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
  /// ARN patterns, or patterns of user and role names.
  public var principals: [WildcardPattern] = []
  public var accounts: [WildcardPattern] = []
  public var regions: [WildcardPattern] = []
  /// Service prefixes, compared without regard to case.
  public var services: [WildcardPattern] = []
  /// Actions, compared without regard to case.
  public var actions: [WildcardPattern] = []

  /// Creates a scope without filters.
  public init() {}

  /// Whether the record's time fits; needs no mapping.
  func includesTime(of record: CloudTrailRecord) -> Bool {
    guard let time = record.eventTime else { return true }
    if let since, time < since { return false }
    if let until, time >= until { return false }
    return true
  }

  /// Whether the record fits.
  func includes(_ record: CloudTrailRecord, _ event: MappedEvent) -> Bool {
    guard includesTime(of: record) else { return false }
    return fits(principals, Self.callerNames(record, event))
      && fits(accounts, Self.accounts(record, event))
      && fits(regions, [record.awsRegion].compactMap(\.self))
      && fits(services, Self.services(record, event))
      && fits(actions, Self.actions(record, event))
  }

  private func fits(_ patterns: [WildcardPattern], _ texts: [String]) -> Bool {
    patterns.isEmpty || texts.isEmpty
      || texts.contains { text in patterns.contains { $0.matches(text) } }
  }

  private static func callerNames(_ record: CloudTrailRecord, _ event: MappedEvent) -> [String] {
    var names: [String] = []
    if case .principal(let principal) = event.standing {
      names = [principal.arn, principal.key.name]
    }
    guard let identity = record.userIdentity else { return names }
    let told = [
      identity.arn, identity.userName, identity.session?.issuerArn,
      identity.session?.issuerUserName, identity.type == "AWSService" ? identity.invokedBy : nil,
    ]
    return names + told.compactMap(\.self)
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
    eventSource.map { String($0.prefix { $0 != "." }) }
  }
}
