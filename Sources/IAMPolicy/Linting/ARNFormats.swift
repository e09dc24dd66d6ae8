import ServiceCatalog

/// The formats of ARNs that AWS publishes, by the service in them.
///
/// A service's ARNs mostly name the service itself; so its own types are looked at first, and all
/// others only where those don't settle it.
struct ARNFormats {
  /// One format of a resource type, taken apart.
  struct Format {
    /// As it is published: `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`.
    var text: String
    /// Empty where ARNs of this form have no region.
    var region: String
    /// Empty where ARNs of this form have no account.
    var account: String
    /// The part after the fifth colon, its placeholders as runs.
    var resource: WildcardPattern
    /// All of it, its placeholders as runs.
    var whole: WildcardPattern
  }

  private var byService: [String: [Format]] = [:]

  /// The services that ARNs name, sorted.
  let services: [String]

  /// Reads the formats of all resource types, or of one service's.
  init(_ catalog: Catalog, ofService service: String? = nil) {
    let prefixes = service.map { catalog.hasService($0) ? [$0] : [] } ?? catalog.services
    var known: Set<String> = []
    for prefix in prefixes {
      known.insert(prefix)
      for type in catalog.resourceTypes(ofService: prefix) {
        for text in type.arnFormats {
          guard let (named, format) = Self.format(text) else { continue }
          known.insert(named)
          byService[named, default: []].append(format)
        }
      }
    }
    services = known.sorted()
    names = known
  }

  private let names: Set<String>

  /// Whether any ARN, or any action, has this service.
  func hasService(_ service: String) -> Bool { names.contains(service) }

  /// The formats that a pattern of the part after the fifth colon can match.
  func candidates(service: String, resource: String) -> [Format] {
    guard let formats = byService[service] else { return [] }
    let pattern = Self.pattern(resource)
    return formats.filter { PatternRelation.overlap(pattern, $0.resource) }
  }

  /// Some formats of a service, ready to be shown; nil where none are published.
  func examples(of service: String) -> String? {
    guard let formats = byService[service], !formats.isEmpty else { return nil }
    return formats.prefix(2).map { "`\($0.text)`" }.joined(separator: " or ")
  }

  /// The format that a text of no known form is probably meant to have.
  ///
  /// Its first word is nearly that of the format. Nil where none is, so that the reference may just
  /// not have it.
  func nearest(toResource resource: String, of service: String) -> String? {
    let word = Self.word(resource[...])
    let formats = byService[service] ?? []
    let words = formats.map { Self.word($0.text.dropFirst(Self.head(of: $0.text))) }
    // Where the very word is published, it is only what follows that the reference doesn't have.
    guard !word.isEmpty, !words.contains(word),
      let meant = NearestName.find(word, among: words.filter { !$0.isEmpty })
    else { return nil }
    return zip(words, formats).first { $0.0 == meant }?.1.text
  }

  /// What stands before the first divider of a resource.
  private static func word(_ resource: Substring) -> String {
    String(resource.prefix { $0 != "/" && $0 != ":" && $0 != "*" && $0 != "$" && $0 != "?" })
  }

  /// The characters of an ARN up to its fifth colon.
  private static func head(of arn: String) -> Int {
    DocumentReader.arnParts(of: arn).dropLast().reduce(0) { $0 + $1.count + 1 }
  }

  /// A format taken apart, with the service that it names.
  static func format(_ text: String) -> (service: String, format: Format)? {
    let parts = DocumentReader.arnParts(of: text).map(String.init)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    return (
      parts[2],
      Format(
        text: text, region: parts[3], account: parts[4], resource: pattern(parts[5]),
        whole: pattern(text))
    )
  }

  /// A text as a pattern in which variables and placeholders are runs.
  static func pattern(_ text: String) -> WildcardPattern {
    guard text.contains("${") else { return WildcardPattern(text) }
    var elements: [WildcardPattern.Element] = []
    var rest = text[...]
    while let dollar = rest.firstRange(of: "${") {
      elements += WildcardPattern.elements(of: rest[..<dollar.lowerBound])
      elements.append(.anyRun)
      let inside = rest[dollar.upperBound...]
      guard let brace = inside.firstIndex(of: "}") else {
        return WildcardPattern(elements: elements)
      }
      rest = inside[inside.index(after: brace)...]
    }
    return WildcardPattern(elements: elements + WildcardPattern.elements(of: rest))
  }
}
