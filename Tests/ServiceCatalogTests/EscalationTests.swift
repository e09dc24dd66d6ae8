import ServiceCatalog
import Testing

/// The table of actions that lead out of a boundary, against the other tables.
struct EscalationTests {
  let catalog = Catalog()

  @Test func everyEscalationIsAnActionAndSoIsWhatItNeeds() {
    for facts in catalog.escalations {
      let action = catalog.action(facts.qualifiedName)
      #expect(action?.qualifiedName == facts.qualifiedName)
      #expect(facts.needs.allSatisfy { catalog.action($0) != nil }, "\(facts.qualifiedName)")
      #expect(catalog.escalation(of: facts.qualifiedName.lowercased()) == facts)
    }
    #expect(catalog.escalations.count > 150)
    #expect(Set(catalog.escalations.map(\.group)) == Set(EscalationFacts.Group.allCases))
  }

  @Test func aGuardIsAConditionKeyThatTheActionSupports() {
    for facts in catalog.escalations where !facts.guards.isEmpty {
      let action = catalog.action(facts.qualifiedName)
      let keys =
        (action?.conditionKeys ?? []) + (action?.resourceTypes.flatMap(\.conditionKeys) ?? [])
      #expect(facts.guards.allSatisfy(keys.contains), "\(facts.qualifiedName)")
    }
  }

  @Test func otherActionsAreNoEscalations() {
    #expect(catalog.escalation(of: "s3:GetObject") == nil)
    #expect(catalog.escalation(of: "iam:ListUsers") == nil)
    #expect(catalog.escalation(of: "nothing") == nil)
  }
}
