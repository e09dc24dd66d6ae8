import RequestMapping

extension FactLearner {
  /// What all the records together tell.
  public var facts: LearnedFacts {
    var facts = LearnedFacts()
    for (id, account) in accounts.trimmed().entries {
      var description = AccountDescription()
      description.organization = account.organization.fact
      description.organizationPath = account.path.fact
      facts.accounts[id] = description
    }
    for evidence in principals.trimmed().entries.values {
      var principal = PrincipalFacts(partition: evidence.partition)
      principal.arn = evidence.arn.fact
      principal.id = evidence.id.fact
      principal.tags = evidence.tags.facts
      principal.boundary = evidence.boundary.fact
      // The records tell the tags of a role, not that its sessions had no others.
      if evidence.key.kind == .role, !principal.tags.isEmpty { principal.sessionTags = .unknown }
      facts.principals[evidence.key] = principal
    }
    facts.sessions = sessions.trimmed().entries
    facts.names = names.trimmed().entries.compactMapValues(\.fact)
    facts.resources = resourceTags(names: facts.names)
    addProfiles(to: &facts)
    return facts
  }

  /// The tags by ARN: what was said of a name is said of the ARN that the name stands for.
  private func resourceTags(names: [String: Fact<String>]) -> [String: TagFacts] {
    var evidence = resources.trimmed().entries
    var arnsByName: [String: [String]] = [:]
    for arn in evidence.keys {
      if let name = NameForm.of(arn) { arnsByName[name, default: []].append(arn) }
    }
    for (name, said) in evidence where name.contains("*") {
      evidence[name] = nil
      if let arn = names[name]?.value {
        var known = evidence[arn] ?? TagEvidence()
        known.merge(said)
        evidence[arn] = known
      } else {
        // It is about one of these, and it is not known which.
        for arn in arnsByName[name] ?? [] { evidence[arn]?.changedAtOnce() }
      }
    }
    return evidence.mapValues(\.facts).filter { !$0.value.isEmpty }
  }

  private func addProfiles(to facts: inout LearnedFacts) {
    for profile in profiles.trimmed().entries.values {
      let stem = "arn:\(profile.partition):iam::\(profile.account):instance-profile/"
      guard let arn = facts.names["\(stem)*\(profile.name)"]?.value,
        let role = profile.role.fact
      else { continue }
      guard let name = role.value else {
        facts.instanceProfiles[arn] = .conflict
        continue
      }
      let key = Principal.Key(account: profile.account, kind: .role, name: name)
      if let roleARN = facts.principals[key]?.arn?.value {
        facts.instanceProfiles[arn] = .known(roleARN)
      }
    }
  }
}
