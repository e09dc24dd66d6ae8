import IAMEvaluation
public import RequestMapping

/// What is known of accounts beside the records: learned from an archive, from an account snapshot,
/// or written by hand.
///
/// Facts say what is so, without a time. Where sources differ, or a recorded call changed
/// something, that one thing counts as unknown, whatever the order in which it was found out; so
/// facts from several archives merge to the same facts in any order.
///
/// A facts file is JSON, every part of which may be left out:
///
///     {
///       "factsVersion": 1,
///       "accounts": {
///         "111122223333": {
///           "name": "production",
///           "organization": "o-exampleorgid",
///           "organizationPath": "o-exampleorgid/r-ab12/ou-ab12-11111111/"
///         }
///       },
///       "principals": {
///         "arn:aws:iam::111122223333:role/ci/deployer": {
///           "id": "AROAEXAMPLEEXAMPLE111",
///           "tags": {"team": "shop"}, "allTags": true, "sessionTags": false,
///           "boundary": "arn:aws:iam::111122223333:policy/developer"
///         }
///       },
///       "sessions": {"ASIAEXAMPLEEXAMPLE11": {"tags": {"team": "shop"}}},
///       "names": {
///         "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-*":
///           "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf"
///       },
///       "instanceProfiles": {
///         "arn:aws:iam::111122223333:instance-profile/web":
///           "arn:aws:iam::111122223333:role/app/web"
///       },
///       "resources": {
///         "arn:aws:ec2:us-east-1:111122223333:instance/i-0abc": {"tags": {"team": "shop"}}
///       }
///     }
///
/// - `null` says that something is not there: no boundary, no organization, no such tag.
/// - `{"setTo": VALUE}` stands where a recorded call set something of which the time before is not
///   known, and `{"conflict": true}` where sources differ; both count as unknown. Whoever knows
///   better writes the value in their place.
/// - `allTags` says that there are no tags besides those that are listed.
/// - `sessionTags` of a role: `true` if its sessions may carry tags of their own, `"unknown"` if
///   that is not known (the role's tags then decide nothing), `false` if they carry none. Left out,
///   the tags count as those that its requests carry.
/// - The names of `names` are ARNs with `*` where a call's parameter tells nothing, ARNs of KMS
///   aliases, and ARNs of security groups and launch templates with the name for the id. A
///   principal whose path is not known is called `…:role/*NAME`.
public struct LearnedFacts: Hashable, Sendable {
  /// The version of the file format that is written and read.
  public static let version = 1

  /// Accounts by their ids.
  public var accounts: [String: AccountDescription] = [:]
  /// Users and roles.
  public var principals: [Principal.Key: PrincipalFacts] = [:]
  /// Session tags by the session's access key.
  public var sessions: [String: TagFacts] = [:]
  /// ARNs by what calls name.
  public var names: [String: Fact<String>] = [:]
  /// The role in each instance profile, by the profile's ARN; nil within the fact is none.
  public var instanceProfiles: [String: Fact<String?>] = [:]
  /// The tags of resources other than users and roles, by ARN.
  public var resources: [String: TagFacts] = [:]

  /// Creates the knowledge of nothing.
  public init() {}

  /// Adds what another source knows.
  public mutating func merge(_ other: LearnedFacts) {
    accounts.merge(other.accounts) { $0.merging($1) { $0.merge($1) } }
    principals.merge(other.principals) { $0.merging($1) { $0.merge($1) } }
    sessions.merge(other.sessions) { $0.merging($1) { $0.merge($1) } }
    resources.merge(other.resources) { $0.merging($1) { $0.merge($1) } }
    names.merge(other.names) { $0.merged(with: $1) }
    instanceProfiles.merge(other.instanceProfiles) { $0.merged(with: $1) }
  }

  /// What of it counts as known, as the mapper of records takes it.
  public var supplied: SuppliedFacts {
    var supplied = SuppliedFacts()
    for (id, account) in accounts {
      supplied.accounts[id] = SuppliedFacts.Account(
        organization: Self.value(account.organization),
        path: account.organizationPath?.value.map { .single($0) } ?? .unknown)
    }
    var ambiguous: Set<String> = []
    for (key, principal) in principals {
      supplied.identities[key] = SuppliedFacts.Identity(
        arn: principal.arn?.value, tags: Self.tags(principal.tags),
        mayHaveSessionTags: principal.sessionTags == .possible || principal.sessionTags == .unknown,
        boundary: Self.value(principal.boundary))
      if let id = principal.id?.value,
        supplied.identitiesByID.updateValue(key, forKey: id) != nil
      {
        ambiguous.insert(id)
      }
    }
    for id in ambiguous { supplied.identitiesByID[id] = nil }
    supplied.sessionTags = sessions.mapValues(Self.tags)
    supplied.resourceTags = resources.mapValues(Self.tags)
    supplied.arns = names.compactMapValues(\.value)
    supplied.profileRoles = instanceProfiles.compactMapValues { $0.value ?? nil }
    return supplied
  }

  private static func value(_ fact: Fact<String?>?) -> ContextValue {
    guard case .known(let value) = fact else { return .unknown }
    return value.map { .single($0) } ?? .absent
  }

  /// Condition keys are compared without regard to case: tags that differ in case alone are one
  /// question with two answers.
  private static func tags(_ tags: TagFacts) -> SuppliedFacts.Tags {
    var values: [String: ContextValue] = [:]
    for (key, fact) in tags.keys {
      let key = key.lowercased()
      let value = value(fact)
      values[key] = values[key, default: value] == value ? value : .unknown
    }
    return SuppliedFacts.Tags(values, others: tags.others == .none ? .absent : .unknown)
  }
}

private protocol Merging {
  func merging(_ other: Self, _ merge: (inout Self, Self) -> Void) -> Self
}

extension Merging {
  func merging(_ other: Self, _ merge: (inout Self, Self) -> Void) -> Self {
    var merged = self
    merge(&merged, other)
    return merged
  }
}

extension AccountDescription: Merging {}
extension PrincipalFacts: Merging {}
extension TagFacts: Merging {}
