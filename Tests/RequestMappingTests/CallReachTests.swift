import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import ServiceCatalog
import Testing

/// What is said of many calls at once bounds each of them: a decision on the reach stands for calls
/// that are never derived, so a rule that adds an action beyond its list would be a wrong "allowed".
struct CallReachTests {
  private static let cases = MappingCase.cases(in: "mapping") + MappingCase.cases(in: "gauge")

  @Test(arguments: cases)
  func everyDerivedActionIsWithinReach(_ mapping: MappingCase) throws {
    let record = try #require(mapping.record)
    var mapper = RequestMapper(
      catalog: Catalog(), demand: ContextDemand(keys: []), usesStatedDenials: false)
    let event = mapper.map(record)
    guard case .principal = event.standing else { return }
    let derived = Set(event.requests.filter { !$0.isDeniedItem }.map(\.request.action.lowercased))
    for (bucket, words) in Self.views(of: record) {
      let reach = mapper.reach(
        of: record, bucket: bucket, words: words, hasResponse: record.responseElements != nil)
      guard reach.isCertain, let requests = reach.requests else { continue }
      let reached = Set(requests.map(\.request.action.lowercased))
      #expect(derived.subtracting(reached).sorted() == [], "words \(words ?? []), \(bucket ?? "-")")
      #expect(!derived.isEmpty)
      guard let bucket else { continue }
      // What a copy reads lies elsewhere: the reach leaves it open.
      let open = Set(
        requests.filter { $0.request.resource == .unknown }.map(\.request.action.lowercased))
      for request in event.requests where !open.contains(request.request.action.lowercased) {
        let shown = request.request.resource.shown
        let arn = "arn:aws:s3:::\(bucket)"
        #expect(shown == arn || shown.hasPrefix(arn + "/"))
      }
    }
  }

  @Test func theCasesReachMostRules() {
    let reached = Self.cases.filter { mapping in
      guard let record = mapping.record else { return false }
      var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
      return mapper.reach(of: record, hasResponse: false).requests != nil
    }
    #expect(reached.count > 150)
  }

  /// What whoever decides many calls at once may tell of a record's parameters, as it finds it.
  private static func views(of record: CloudTrailRecord) -> [(bucket: String?, words: Set<String>?)]
  {
    let members = record.requestParameters?.members ?? []
    let isFlat = members.allSatisfy { $0.value.members == nil }
    let words = Set(
      RuleReach.words.filter { word in members.contains { $0.key.lowercased().contains(word) } })
    let buckets = members.filter { $0.key.lowercased().contains("bucket") }
    var views: [(String?, Set<String>?)] = [(nil, nil)]
    if isFlat { views.append((nil, words)) }
    if record.eventSource == "s3.amazonaws.com", buckets.count == 1,
      buckets[0].key == "bucketName", let name = buckets[0].value.string,
      name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      !members.contains(where: {
        $0.value.members != nil || $0.key.lowercased().contains("accesspoint")
      }),
      record.resources.allSatisfy({ resource in
        let arn = "arn:aws:s3:::\(name)"
        return resource.arn.map { $0 == arn || $0.hasPrefix(arn + "/") } ?? false
      })
    {
      views.append((name, nil))
      if isFlat { views.append((name, words)) }
    }
    return views
  }
}
