import ServiceCatalog

/// The catalog's answers for a terminal.
public struct CatalogTextRenderer: Sendable {
  private let width: Int
  private let usesColor: Bool

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal; fewer than 40 are taken for 40.
  ///   - color: whether to stress words by colours; the text says the same without.
  public init(width: Int, color: Bool) {
    self.width = width
    usesColor = color
  }

  /// Writes an answer as text.
  public func render(_ answer: CatalogAnswer, into output: inout some TextOutputStream) {
    var page = CatalogPage(canvas: TextCanvas(width: width, usesColor: usesColor))
    switch answer {
    case .summary(let summary): page.write(summary)
    case .action(let action): page.write(action)
    case .event(let event): page.write(event)
    case .unknown(let name): page.write(name)
    }
    output.write(page.canvas.takeText())
  }

  /// Writes the events that an archive holds and the catalog does not know.
  public func render(_ unmapped: UnmappedEvents, into output: inout some TextOutputStream) {
    var page = CatalogPage(canvas: TextCanvas(width: width, usesColor: usesColor))
    page.write(unmapped)
    output.write(page.canvas.takeText())
  }
}

/// A text about the catalog while it is laid out.
struct CatalogPage {
  var canvas: TextCanvas
  private static let labelWidth = 13

  mutating func field(_ label: PrintableText, _ words: PrintableText) {
    canvas.field(label, words, labelWidth: Self.labelWidth)
  }

  /// Writes items one after another behind a label; nothing without items.
  mutating func list(_ label: PrintableText, _ items: [String], indent: Int = 0) {
    guard !items.isEmpty else { return }
    canvas.field(
      label, items.map { "\(escaping: $0)" }.joined(separator: ", "), indent: indent,
      labelWidth: Self.labelWidth)
  }

  // MARK: In numbers, and what is not known

  mutating func write(_ summary: CatalogSummary) {
    canvas.paragraph([.init("What the built-in catalog holds", .strong)])
    canvas.blank()
    for count in summary.counts {
      let number: PrintableText = "\(count.count)"
      canvas.line([.init(number.rightAligned(to: 8) + "  " + Self.words(count.name))])
    }
    canvas.blank()
    field("Version", "\(escaping: summary.version)")
    canvas.blank()
    field("Ask for one", "trailfence catalog s3:PutObject")
    field("", "trailfence catalog s3.amazonaws.com/CopyObject")
    field("", "trailfence catalog --unmapped PATH…")
  }

  private static func words(_ name: String) -> PrintableText {
    switch name {
    case "resourceTypes": "resource types"
    case "conditionKeys": "condition keys"
    case "operations": "operations with actions or parameters of their own"
    case "secondaryActions": "actions that operations need besides"
    case "hosts": "event sources whose service prefix is another"
    case "pseudoARNs": "actions with a text that AWS compares instead of a resource"
    case "recordings": "rows on what CloudTrail records as data events, or never"
    case "resourcePolicies": "resource types with policies of their own"
    case "permissionlessActions": "actions that need no permission"
    default: "\(escaping: name)"
    }
  }

  mutating func write(_ unknown: UnknownCatalogName) {
    canvas.paragraph([
      .init("\(escaping: unknown.name)", .strong), .init(" is not in the catalog."),
    ])
    if let action = unknown.assumedAction {
      canvas.paragraph(
        """
        A record of such an event is assumed to need \(escaping: action); it is decided only \
        where every action of the service would be decided alike.
        """)
    }
    if let nearest = unknown.nearest {
      canvas.paragraph("Did you mean \(escaping: nearest)?")
    }
  }

  mutating func write(_ unmapped: UnmappedEvents) {
    guard !unmapped.events.isEmpty else {
      canvas.paragraph(
        "The catalog knows every event of \(.count(unmapped.records, "record")) that is replayed.")
      return
    }
    let calls = unmapped.events.reduce(0) { $0 + $1.calls }
    canvas.paragraph([
      .init(
        """
        The catalog does not know \(.count(unmapped.events.count, "event")) in \
        \(.count(calls, "call")) of \(.count(unmapped.records, "record")).
        """, .strong)
    ])
    canvas.blank()
    for event in unmapped.events {
      let number: PrintableText = "\(event.calls)"
      canvas.paragraph(
        [.init("\(escaping: event.source)/\(escaping: event.name)")],
        lead: [.init(number.rightAligned(to: 8) + "  ")], hanging: 10)
    }
  }

  // MARK: An action

  mutating func write(_ action: CatalogAction) {
    canvas.paragraph([
      .init("\(escaping: action.facts.qualifiedName)", .strong),
      .init(", access level \(escaping: action.facts.accessLevel.rawValue)"),
    ])
    if action.facts.isRetired { canvas.paragraph("Its service is retired.") }
    canvas.blank()
    field("Recorded", Self.words(action.recording))
    field(
      "Permission",
      action.needsNoPermission
        ? "none needed: policies cannot deny it" : "needed, as policies say")
    field(
      "Policies",
      action.mayHaveResourcePolicy
        ? "resources can have their own; one that names the caller allows past a boundary"
        : "its resources have none of their own that AWS documents")
    if action.resourceTypes.isEmpty {
      field(
        "Resource",
        action.pseudoARN.map { "AWS compares \(escaping: $0)" } ?? "no types: policies say *")
    }
    list("Condition", action.conditionKeys.map(\.shown))
    list("Depends on", action.facts.dependentActions)
    list("Needed by", action.uses.filter(\.isPrimary).map(\.operation))
    list("In some", action.uses.filter { !$0.isPrimary }.map(\.operation))
    guard !action.resourceTypes.isEmpty else { return }
    canvas.heading("RESOURCE TYPES")
    for type in action.resourceTypes {
      canvas.paragraph([
        .init("\(escaping: type.name)", .strong), .init(type.isRequired ? ", required" : ""),
        .init(type.mayHaveResourcePolicy ? ", can have a policy of its own" : ""),
      ])
      for format in type.arnFormats {
        canvas.paragraph("\(escaping: format)", indent: 2, hanging: 6)
      }
      list("keys", type.conditionKeys, indent: 2)
    }
    if let pseudo = action.pseudoARN {
      canvas.paragraph("Where a call names none, AWS compares \(escaping: pseudo).")
    }
  }

  static func words(_ recording: Recording) -> PrintableText {
    switch recording {
    case .management: "as a management event: in every trail"
    case .data: "as a data event: only where a trail asks for those"
    case .never: "never: no log shows such calls"
    }
  }
}

extension ConditionKeyFacts {
  /// The key with the type of its values, where that is not one string.
  fileprivate var shown: String {
    guard valueType != .string || isMultivalued else { return name }
    return "\(name) (\(isMultivalued ? "several " : "")\(valueType.rawValue))"
  }
}
