import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import ServiceCatalog

/// Measures the mapper on labelled records, class by class.
///
/// What each figure counts is told by `names`; all of them count requests, keys or pairs of a record
/// and a boundary, each with its label.
struct MappingGauge {
  /// The figures, in the order of the report.
  static let names: [(key: String, meaning: String)] = [
    ("primary action", "records whose first action is the labelled one"),
    (
      "secondary actions, precision",
      "derived actions besides the first that are labelled; assumed ones count"
    ),
    ("secondary actions, recall", "labelled actions besides the first that are derived"),
    ("requests, precision", "derived requests (action and resource) that are labelled"),
    ("requests, recall", "labelled requests (action and resource) that are derived"),
    (
      "resources right",
      "labelled resources of actions that are derived: the same text, gaps shown as `*`"
    ),
    (
      "required types bound",
      "required resource types of the first action that are filled, or that the label leaves to `*`"
    ),
    ("context known", "condition keys labelled with values"),
    ("context absent", "condition keys labelled as certainly absent"),
    ("context unknown", "condition keys labelled as not in the log"),
    ("decided", "records and boundaries of the list below with a definite decision"),
    ("decided but for tags", "the same without the boundary that asks for resource tags"),
    ("undecided names a fact", "undecided ones that name what is missing"),
    (
      "decisions right",
      "requests that derivation and label both decide, alike; the label's `*` decides little"
    ),
  ]

  private(set) var figures: [String: GaugeFigure] = [:]
  private(set) var records = 0
  private(set) var events: Set<String> = []
  /// What differs, a line a record.
  private(set) var misses: [String] = []
  private let catalog = Catalog()
  private let boundaries: [(name: String, policy: CompiledPolicy)]

  init(boundaries: [(name: String, policy: CompiledPolicy)]) {
    self.boundaries = boundaries
  }

  subscript(name: String) -> GaugeFigure { figures[name] ?? GaugeFigure() }

  /// Counts a case; one without labelled requests tells only of its context.
  mutating func add(_ mapping: MappingCase) {
    guard let record = mapping.record,
      let labels = mapping.tree["requests"]?.elements?.compactMap({
        $0.string.flatMap { LabelledRequest($0) }
      }), !labels.isEmpty
    else { return }
    let keys = boundaries.reduce(into: Set<String>()) { $0.formUnion($1.policy.contextKeys) }
      .union((mapping.tree["context"]?.members ?? []).map { $0.key.lowercased() })
    var mapper = RequestMapper(catalog: catalog, demand: ContextDemand(keys: keys))
    let mapped = mapper.map(record)
    records += 1
    events.insert("\(record.eventSource ?? "")/\(record.eventName ?? "")")
    let derived = mapped.requests.map { LabelledRequest($0) }
    compareActions(derived, labels, anyFirst: mapping.tree["anyFirst"] != nil)
    compareRequests(derived, labels, of: mapping)
    compareTypes(derived, labels)
    compareContext(mapped, of: mapping)
    decide(mapped, labels, of: mapping)
  }

  private mutating func count(_ name: String, _ isRight: Bool) {
    figures[name, default: GaugeFigure()].count(isRight)
  }

  private mutating func compareActions(
    _ derived: [LabelledRequest], _ labels: [LabelledRequest], anyFirst: Bool
  ) {
    guard let first = labels.first else { return }
    let actions = Set(derived.map(\.action))
    let labelled = Set(labels.map(\.action))
    count(
      "primary action",
      anyFirst
        ? derived.first.map { labelled.contains($0.action) } ?? false
        : derived.first?.action == first.action)
    let secondary = actions.subtracting([first.action])
    let wanted = labelled.subtracting([first.action])
    figures["secondary actions, precision", default: GaugeFigure()]
      .count(secondary.intersection(wanted).count, of: secondary.count)
    figures["secondary actions, recall", default: GaugeFigure()]
      .count(secondary.intersection(wanted).count, of: wanted.count)
  }

  private mutating func compareRequests(
    _ derived: [LabelledRequest], _ labels: [LabelledRequest], of mapping: MappingCase
  ) {
    let found = Set(derived)
    let wanted = Set(labels)
    let shared = found.intersection(wanted).count
    figures["requests, precision", default: GaugeFigure()].count(shared, of: found.count)
    figures["requests, recall", default: GaugeFigure()].count(shared, of: wanted.count)
    let actions = Set(derived.map(\.action))
    for label in wanted where actions.contains(label.action) {
      count("resources right", found.contains(label))
    }
    let missing = wanted.subtracting(found).map(Self.words).sorted()
    let extra = found.subtracting(wanted).map(Self.words).sorted()
    guard !missing.isEmpty || !extra.isEmpty else { return }
    misses.append(
      "\(mapping)" + (missing.isEmpty ? "" : "; not derived: \(missing.joined(separator: ", "))")
        + (extra.isEmpty ? "" : "; not labelled: \(extra.joined(separator: ", "))"))
  }

  private static func words(_ request: LabelledRequest) -> String {
    "`\(request.action) \(request.resource)`"
  }

  private mutating func compareTypes(
    _ derived: [LabelledRequest], _ labels: [LabelledRequest]
  ) {
    guard let first = derived.first, let facts = catalog.action(first.action.description) else {
      return
    }
    let required = facts.resourceTypes.count(where: \.isRequired)
    let unbound = derived.count { request in
      let isOpen = request.isOpen || request.resource.contains("*")
      return request.action == first.action && isOpen
        && !labels.contains { $0 == request && !$0.isOpen }
    }
    guard required > 0 else { return }
    figures["required types bound", default: GaugeFigure()]
      .count(max(0, required - unbound), of: required)
  }

  private mutating func compareContext(_ mapped: MappedEvent, of mapping: MappingCase) {
    let wanted = mapping.tree["contextOf"]?.string
    let request = mapped.requests.first {
      wanted == nil || $0.request.action.description == wanted
    }
    for member in mapping.tree["context"]?.members ?? [] {
      guard let label = member.value.string else { continue }
      let value = request?.request.context[member.key]
      switch label {
      case "-": count("context absent", value == .absent)
      case "?": count("context unknown", value == .unknown)
      default: count("context known", value.map(Self.words) == label)
      }
      if value.map(Self.words) != label {
        misses.append(
          "\(mapping); `\(member.key)` is `\(label)`, derived `\(value.map(Self.words) ?? "nothing")`"
        )
      }
    }
  }

  private static func words(_ value: ContextValue) -> String {
    switch value {
    case .known(let values, _): values.joined(separator: " ")
    case .absent: "-"
    case .unknown: "?"
    }
  }

  private mutating func decide(
    _ mapped: MappedEvent, _ labels: [LabelledRequest], of mapping: MappingCase
  ) {
    guard case .principal = mapped.standing, mapped.recorded != .denied else { return }
    for boundary in boundaries {
      let decisions = mapped.requests.filter { !$0.isDeniedItem }.map { request in
        (request, boundary.policy.decide(request.request))
      }
      let isDenied = decisions.contains { $0.1.decision.isDenial && $0.0.certainty == .certain }
      let open = decisions.filter { $0.1.decision != .allowed }
      count("decided", isDenied || open.isEmpty)
      if boundary.name != "by-tags" { count("decided but for tags", isDenied || open.isEmpty) }
      if !isDenied, !open.isEmpty {
        let isNamed = open.allSatisfy { request, decision in
          !decision.missing.isEmpty || request.certainty != .certain
        }
        count("undecided names a fact", isNamed)
      }
      for label in labels where !isRight(label, decisions, boundary.policy) {
        misses.append(
          "\(mapping); under `\(boundary.name)` the derived \(label.action) is decided otherwise than \(Self.words(label))"
        )
      }
    }
  }

  /// Holds what is decided on a derived request against what the labelled one comes to; true
  /// unless both are decided, and differ.
  private mutating func isRight(
    _ label: LabelledRequest, _ decisions: [(MappedRequest, PolicyDecision)],
    _ policy: CompiledPolicy
  ) -> Bool {
    let alike = decisions.filter { $0.0.request.action == label.action }
    guard
      let (derived, decision) = alike.first(where: { LabelledRequest($0.0) == label })
        ?? alike.first
    else { return true }
    var request = derived.request
    request.resource = label.requestResource
    let labelled = policy.decide(request).decision
    guard labelled != .indeterminate, decision.decision != .indeterminate else { return true }
    count("decisions right", labelled == decision.decision)
    return labelled == decision.decision
  }
}

extension Decision {
  fileprivate var isDenial: Bool { self == .implicitDeny || self == .explicitDeny }
}
