import IAMPolicy
import RequestMapping

extension AccountSnapshot {
  /// What the snapshot says of ARNs, ids, tags and boundaries.
  ///
  /// It lists all tags of users and roles, so a tag that is not listed is not there. Sessions of a
  /// role carry the role's tags where its trust policy does not let them have others.
  public var facts: LearnedFacts {
    var facts = LearnedFacts()
    for identity in identities { facts.add(identity) }
    for group in groups { facts.addName(of: group.arn) }
    for policy in policies { facts.addName(of: policy.arn) }
    return facts
  }
}

extension LearnedFacts {
  fileprivate mutating func add(_ identity: AccountSnapshot.Identity) {
    var principal = PrincipalFacts(partition: ARN(identity.arn)?.partition ?? "aws")
    principal.arn = .known(identity.arn)
    principal.id = identity.id.map { .known($0) }
    var tags: [String: Fact<String?>] = [:]
    for tag in identity.tags {
      let fact = Fact<String?>.known(tag.value)
      tags[tag.key] = tags[tag.key]?.merged(with: fact) ?? fact
    }
    principal.tags = TagFacts(tags, others: .none)
    if identity.key.kind == .role {
      principal.sessionTags = identity.trustPolicy?.allowsSessionTags == false ? .none : .possible
    }
    principal.boundary = .known(identity.boundary)
    var all = LearnedFacts()
    all.principals[identity.key] = principal
    for profile in identity.instanceProfiles {
      all.instanceProfiles[profile] = .known(identity.arn)
      all.addName(of: profile)
    }
    merge(all)
  }

  /// Notes the ARN under the name that calls have for it.
  mutating func addName(of arn: String) {
    guard let name = NameForm.of(arn) else { return }
    let fact = Fact.known(arn)
    names[name] = names[name]?.merged(with: fact) ?? fact
  }
}
