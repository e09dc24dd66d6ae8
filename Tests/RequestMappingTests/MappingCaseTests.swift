import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import Testing

@Suite("Records of Tests/Cases/mapping become the requests their labels name")
struct MappingCaseTests {
  @Test func theCasesAreThere() {
    #expect(MappingCase.all.count >= 150)
    #expect(Set(MappingCase.all.map(\.description)).count == MappingCase.all.count)
  }

  @Test(arguments: MappingCase.all)
  func eachRecordIsMappedAsLabelled(_ mapping: MappingCase) throws {
    let record = try #require(mapping.record)
    let mapped = mapping.map(record)
    if let standing = mapping.tree["standing"]?.string {
      #expect(words(mapped.standing) == standing)
    }
    if let recorded = mapping.tree["recorded"]?.string {
      #expect(mapped.recorded.rawValue == recorded)
    }
    if case .principal(let principal) = mapped.standing {
      if let arn = mapping.tree["principal"]?.string { #expect(principal.arn == arn) }
      if let session = mapping.tree["session"]?.string { #expect(principal.session == session) }
    }
    if let requests = mapping.tree["requests"]?.elements {
      let derived = mapped.requests.map(words)
      let labelled = requests.compactMap(\.string)
      #expect(derived.sorted() == labelled.sorted())
      if mapping.tree["anyFirst"] == nil { #expect(derived.first == labelled.first) }
    }
    let wanted = mapping.tree["contextOf"]?.string
    let request = mapped.requests.first { wanted == nil || $0.request.action.description == wanted }
    for member in mapping.tree["context"]?.members ?? [] {
      #expect(
        request.map { words($0.request.context[member.key]) } == member.value.string,
        "\(member.key)")
    }
  }

  private func words(_ standing: MappedEvent.Standing) -> String {
    switch standing {
    case .notAuthorized(let reason): "notAuthorized \(reason)"
    case .exempt(let reason): "exempt \(reason)"
    case .callerUnknown: "callerUnknown"
    case .principal(let principal): "principal \(principal.key.kind.rawValue) \(principal.key.name)"
    }
  }

  private func words(_ request: MappedRequest) -> String {
    let certainty = request.certainty == .certain ? "" : " \(request.certainty.rawValue)"
    return "\(request.request.action) \(request.request.resource.shown) "
      + "\(request.origin.rawValue)\(certainty)"
  }

  private func words(_ value: ContextValue) -> String {
    switch value {
    case .known(let values, _): values.joined(separator: " ")
    case .absent: "-"
    case .unknown: "?"
    }
  }
}
