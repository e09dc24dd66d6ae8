import CloudTrail
import IAMEvaluation
import JSONSyntax

/// One call while its requests are derived: the record, who made it, and where.
final class Call {
  let record: CloudTrailRecord
  let event: String
  /// Whether the event's name says that it creates things, or lists them.
  let comparesStar: Bool
  /// What the call was told, parsed when it is first asked for.
  private(set) lazy var parameters = CallParameters(record.requestParameters, notedBy: details)
  /// Nil when the record does not tell who called.
  let caller: IdentifiedCaller?
  let partition: String
  let region: String
  /// The account in which the call was made.
  let account: String?
  /// Whether AWS denied the call as a whole: it may then have left its parameters out.
  let isDenied: Bool
  /// What the record tells of the call's end and its way, parsed when it is first asked for.
  let details: CallDetails
  /// What is known beside the record.
  let facts: SuppliedFacts

  init(
    _ record: CloudTrailRecord, plan: EventPlan, caller: IdentifiedCaller?, isDenied: Bool,
    facts: SuppliedFacts
  ) {
    self.record = record
    event = plan.event
    comparesStar = plan.comparesStar
    self.caller = caller
    self.isDenied = isDenied
    self.facts = facts
    details = CallDetails(record)
    hidesNames = record.condensed?.hidesParameters ?? false
    partition = caller?.partition ?? PrincipalRules.partition(of: record)
    region = record.awsRegion ?? ""
    account =
      record.recipientAccountId ?? record.userIdentity?.accountId ?? caller?.principal.key.account
  }

  /// Whether the record can be relied on to tell all parameters.
  ///
  /// Source: CloudTrail User Guide, "CloudTrail record contents": parameters are null for calls
  /// that have none, and for some that were denied; parameters that are too long are left out.
  var tellsParameters: Bool { !parameters.isOmitted && !(isDenied && parameters.isEmpty) }

  /// Whether the record tells what the call was about, so that what it does not name is not there;
  /// a condensed archive may have left out the values of parameters.
  var tellsNames: Bool { tellsParameters && !hidesNames }

  /// Whether a condensed archive has left out values of parameters, or the resources.
  let hidesNames: Bool

  /// Whether the call names more elements than are looked at.
  var hasUnreadElements: Bool {
    let limit = ResourceRules.elementLimit
    return record.resources.count > limit || parameters.hasList(longerThan: limit)
  }

  /// The text of a format whose placeholders a closure fills; what it leaves nil becomes a gap.
  ///
  /// - Parameter owner: the account that owns the resource, where it is not the one of the call.
  func text(
    of format: ARNFormat, owner: String? = nil, filling: (String) -> String?
  ) -> ResourceText {
    var text = ResourceText()
    for piece in format.pieces {
      switch piece {
      case .literal(let literal): text.append(literal)
      case .partition: text.append(partition)
      case .region: text.append(region)
      case .account:
        if let account = owner ?? account { text.append(account) } else { text.appendGap() }
      case .placeholder(let name):
        if let value = filling(name) { text.append(value) } else { text.appendGap() }
      }
    }
    return text
  }

  /// An ARN in the call's partition, and in its region and account unless others are given.
  func arn(
    _ service: String, region: String? = nil, owner: String? = nil, _ resource: String
  ) -> String {
    "arn:\(partition):\(service):\(region ?? self.region):\(owner ?? account ?? ""):\(resource)"
  }
}
