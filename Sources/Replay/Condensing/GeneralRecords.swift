import CloudTrail
import IAMEvaluation
import RequestMapping

/// Maps the records of condensed archives, each as far as what stands for its calls tells them.
struct GeneralRecords: Sendable {
  private let policies: [CompiledPolicy]
  /// Whether other policies than boundaries may ask for addresses, too.
  private let hasOtherPolicies: Bool

  init(_ plan: ReplayPlan) {
    policies = plan.policies
    hasOtherPolicies = !plan.supplied.isEmpty
  }

  /// What a record is mapped to, with what is told of the values that it does not tell.
  func event(
    of record: CloudTrailRecord, by mapper: inout RequestMapper
  ) -> (event: MappedEvent, sketches: CallSketches?) {
    // Where all addresses are decided alike, one of them stands for all.
    guard let network = Self.network(of: record), treatsAlike(network),
      let member = Self.member(of: record, from: network)
    else { return plainEvent(of: record, by: &mapper) }
    return plainEvent(of: member, by: &mapper)
  }

  /// What a record is mapped to by itself, likewise.
  func plainEvent(
    of record: CloudTrailRecord, by mapper: inout RequestMapper
  ) -> (event: MappedEvent, sketches: CallSketches?) {
    let event = mapper.map(record)
    guard var sketches = record.condensed.flatMap({ CallSketches($0.sketches) }) else {
      return (event, nil)
    }
    let narrowed = sketches.narrow(event)
    return (narrowed, sketches)
  }

  /// What it would be mapped to if its calls came from the first address of their network; nil if
  /// that is none.
  func networkedEvent(
    of record: CloudTrailRecord, by mapper: inout RequestMapper
  ) -> (network: String, event: MappedEvent)? {
    guard let network = Self.network(of: record),
      let member = Self.member(of: record, from: network)
    else { return nil }
    return (network, plainEvent(of: member, by: &mapper).event)
  }

  private static func member(
    of record: CloudTrailRecord, from network: String
  ) -> CloudTrailRecord? {
    guard let address = AddressNetwork(network)?.first else { return nil }
    var member = record
    member.sourceIPAddress = address
    return member
  }

  /// Whether all addresses of a network are decided alike.
  func treatsAlike(_ network: String) -> Bool {
    !hasOtherPolicies
      && policies.allSatisfy { $0.treatsAlike(network, under: Self.addressKeys) }
  }

  private static func network(of record: CloudTrailRecord) -> String? {
    record.condensed?.general[CondensedField.sourceAddress.rawValue]
  }

  private static let addressKeys: Set<String> = ["aws:sourceip", "aws:vpcsourceip"]

  // MARK: What was left out and asked for

  /// The fields, by the raw values of `CondensedField`, without which calls may be undecided.
  static func fields(
    thatLeftOpen contribution: Contribution, of record: CloudTrailRecord
  ) -> Set<String> {
    guard contribution.isUndecided else { return [] }
    return fields(thatLeftOpen: contribution, Set(untold(of: record).map(\.field)))
  }

  /// The same of what is not told.
  static func fields(
    thatLeftOpen contribution: Contribution, _ untold: Set<CondensedField>
  ) -> Set<String> {
    var missing: Set<String> = []
    for candidate in contribution.candidates where candidate.verdict == .indeterminate {
      for shown in candidate.findings { missing.formUnion(shown.key.missing) }
    }
    guard !missing.isEmpty else { return [] }
    return Set(
      missing.compactMap { CondensedField(forWantOf: $0) }.filter(untold.contains).map(\.rawValue))
  }

  /// What a record of a condensed archive does not tell.
  static func untold(of record: CloudTrailRecord) -> [UntoldField] {
    guard let calls = record.condensed else { return [] }
    var untold: [UntoldField] = []
    // Records that are shown have the time of their first call.
    if record.eventTime == nil || record.eventTime == calls.first, !calls.days.isEmpty {
      untold.append(UntoldField(field: .time, name: "time"))
    }
    if let agent = record.userAgent, UserAgentProduct.isShortened(agent) {
      untold.append(UntoldField(field: .userAgent, name: "userAgent", pattern: agent))
    }
    for (name, pattern) in calls.general.sorted(by: { $0.key < $1.key }) {
      untold.append(
        UntoldField(
          field: CondensedField(rawValue: name) ?? .parameters, name: name, pattern: pattern,
          isGeneral: true))
    }
    return untold
  }
}

extension Contribution {
  /// Whether a candidate leaves it open.
  fileprivate var isUndecided: Bool { candidates.contains { $0.verdict == .indeterminate } }
}

extension CondensedField {
  /// The field that a missing fact may follow from, by the name that findings give it.
  init?(forWantOf missing: String) {
    switch missing.lowercased() {
    case "aws:currenttime", "aws:epochtime", "aws:multifactorauthage": self = .time
    case "aws:useragent": self = .userAgent
    case "aws:sourceip", "aws:vpcsourceip", "aws:sourcevpce", "aws:sourcevpc", "aws:vpceaccount":
      self = .sourceAddress
    case "aws:tokenissuetime", Unknown.sessionStart.name.lowercased(): self = .sessionStart
    case "aws:userid", "ec2:sourceinstancearn": self = .sessionName
    case Unknown.resource.name.lowercased(), "aws:tagkeys": self = .parameters
    case let name where name.hasPrefix("aws:requesttag/"): self = .parameters
    // Of other global keys, and of the tags of things, no parameter tells.
    case let name where name.hasPrefix("aws:") || name.contains("resourcetag/"): return nil
    case let name where name.contains(":"): self = .parameters
    default: return nil
    }
  }
}

/// What the record of a condensed archive does not tell of its calls.
public struct UntoldField: Hashable, Sendable {
  public var field: CondensedField
  /// How the archive calls it, `requestParameters.key`.
  public var name: String
  /// A pattern of the values; nil if nothing is known of them.
  public var pattern: String?
  /// Whether there were too many values, rather than none that were to be kept.
  public var isGeneral = false
}
