import ServiceCatalog

/// What a call of an event needs.
extension CatalogPage {
  mutating func write(_ event: CatalogEvent) {
    let facts = event.facts
    canvas.paragraph([
      .init("\(escaping: event.source)/\(escaping: facts.name)", .strong),
      .init(", service prefix \(escaping: facts.service)"),
    ])
    canvas.blank()
    if !facts.actions.isEmpty {
      field(
        "Actions",
        """
        \(escaping: facts.actions.joined(separator: ", ")) (\(words(facts.certainty)))
        """)
    }
    if !facts.possibleActions.isEmpty {
      field(
        "Possible",
        "\(escaping: facts.possibleActions.joined(separator: ", ")): the content of the call decides"
      )
    }
    if event.needsNoPermission {
      field("Permission", "none needed: policies cannot deny it")
    }
    field("Recorded", Self.words(event.recording))
    list("Resource", facts.resources)
    list("Filled by", facts.bindings.map(\.shown))
    list("Rules", event.rules)
    guard !facts.secondaryActions.isEmpty else { return }
    canvas.heading("NEEDED BESIDES")
    for secondary in facts.secondaryActions { write(secondary) }
  }

  private mutating func write(_ secondary: SecondaryAction) {
    canvas.paragraph([
      .init("\(escaping: secondary.action)", .strong),
      .init(" (\(words(secondary.origin)))"),
    ])
    switch secondary.condition {
    case .always: list("when", ["always"], indent: 2)
    case .unknown: list("when", ["the log does not tell"], indent: 2)
    case .parameters(let names): list("when given", names, indent: 2)
    }
    list("filled by", secondary.bindings.map(\.shown), indent: 2)
    list(
      "with", secondary.context.map { "\($0.key) = \($0.values.joined(separator: " or "))" },
      indent: 2)
  }

  private func words(_ certainty: OperationFacts.Certainty) -> PrintableText {
    switch certainty {
    case .reference: "by the Service Authorization Reference"
    case .curated: "curated after AWS's documents"
    case .assumed: "assumed: the reference has no such action"
    }
  }

  private func words(_ origin: SecondaryAction.Origin) -> PrintableText {
    switch origin {
    case .curated: "curated after AWS's documents"
    case .dependent: "a dependent action in the reference"
    case .reference: "the reference names it for operations of the service"
    case .map: "by a public map of SDK methods"
    case .assumed: "assumed from a parameter's look; it never denies"
    }
  }
}

extension ParameterBinding {
  /// `type.placeholder = parameter or parameter`.
  fileprivate var shown: String {
    let place = resourceType.map { "\($0).\(placeholder)" } ?? placeholder
    return "\(place) = \(parameters.joined(separator: " or "))"
  }
}
