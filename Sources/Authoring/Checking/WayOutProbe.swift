import IAMEvaluation
import IAMPolicy
import ServiceCatalog

/// The requests with which one action is tried: on a resource that nobody named, and on any.
///
/// What a caller can choose is chosen as a caller would who wants out: an account, a region and a
/// partition that the policy speaks of. What the caller can't choose is unknown, but for what every
/// direct call says and for tags of the resource, which one that is stronger need not have.
struct WayOutProbe {
  /// A name that no policy has in mind: a pattern that covers it covers almost any name.
  static let name = "zq7x-probe-4k1v"

  /// A place that a request can be about.
  struct Place: Hashable {
    var partition: String
    var region: String
    var account: String
  }

  /// Services whose requests are made in one region, whatever the caller's.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys" (aws:RequestedRegion).
  private static let global = ["iam", "organizations", "sso", "cloudfront", "route53"]

  let action: ActionName
  /// The formats of the ARNs that the action is authorized against; empty where it has none.
  let formats: [String]

  /// Prepares the requests for one action.
  init(_ facts: EscalationFacts, catalog: Catalog) {
    action = ActionName(service: facts.service, name: facts.name)
    let types = catalog.action(facts.qualifiedName)?.resourceTypes ?? []
    let required = types.filter(\.isRequired)
    formats = (required.isEmpty ? types : required).flatMap {
      catalog.resourceType($0.name, ofService: facts.service)?.arnFormats.prefix(1) ?? []
    }
  }

  /// The resources with a name that nobody named, one a type; none if the action has no types.
  func named(at place: Place) -> [RequestResource] {
    formats.isEmpty
      ? [.none]
      : formats.map { .exact(pieces(of: $0, at: place).joined(separator: Self.name)) }
  }

  /// The resources with any name, one a type.
  func any(at place: Place) -> [RequestResource] {
    formats.isEmpty
      ? [.none]
      : formats.map { .template(ResourceTemplate(pieces: pieces(of: $0, at: place))) }
  }

  /// A request about a resource.
  func request(
    _ resource: RequestResource, at place: Place, keys: Set<String>,
    with values: [String: ContextValue]
  ) -> AuthorizationRequest {
    var context = RequestContext(unlisted: .unknown)
    // A direct call over TLS.
    context["aws:ViaAWSService"] = .single("false")
    context["aws:PrincipalIsAWSService"] = .single("false")
    context["aws:SecureTransport"] = .single("true")
    for key in ["aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"] {
      context[key] = .absent
    }
    context["aws:ResourceAccount"] = .single(place.account)
    context["aws:PrincipalAccount"] = .single(place.account)
    context["aws:RequestedRegion"] = .single(
      Self.global.contains(action.service) ? "us-east-1" : place.region)
    for key in keys where key.contains("resourcetag/") { context[key] = .absent }
    for (key, value) in values { context[key] = value }
    return AuthorizationRequest(
      caller: nil, action: action, resource: resource, context: context)
  }

  /// The text of a format around those placeholders that a name stands for.
  private func pieces(of format: String, at place: Place) -> [String] {
    var pieces = [""]
    var rest = format[...]
    while let open = rest.firstRange(of: "${") {
      pieces[pieces.count - 1] += rest[..<open.lowerBound]
      let inside = rest[open.upperBound...]
      guard let close = inside.firstIndex(of: "}") else { break }
      switch inside[..<close] {
      case "Partition": pieces[pieces.count - 1] += place.partition
      case "Region": pieces[pieces.count - 1] += place.region
      case "Account": pieces[pieces.count - 1] += place.account
      default: pieces.append("")
      }
      rest = inside[inside.index(after: close)...]
    }
    pieces[pieces.count - 1] += rest
    return pieces
  }
}

extension WayOutProbe.Place {
  /// Places that a policy speaks of, the likeliest first; always at least one.
  static func all(in document: PolicyDocument) -> [WayOutProbe.Place] {
    var partitions: [String] = []
    var regions: [String] = []
    var accounts: [String] = []
    func note(_ text: String, in list: inout [String], limit: Int) {
      guard !text.isEmpty, !text.contains(where: { "*?$".contains($0) }), list.count < limit,
        !list.contains(text)
      else { return }
      list.append(text)
    }
    for statement in document.statements {
      let texts: [String]
      switch statement.resources {
      case .resource(let listed), .notResource(let listed): texts = listed
      case nil: texts = []
      }
      for arn in texts.lazy.compactMap({ ARN($0) }) {
        note(arn.partition, in: &partitions, limit: 1)
        note(arn.region, in: &regions, limit: 3)
        if arn.account.utf8.count == 12 { note(arn.account, in: &accounts, limit: 3) }
      }
      for condition in statement.conditions {
        switch condition.key.lowercased() {
        case "aws:requestedregion":
          for value in condition.values { note(value, in: &regions, limit: 3) }
        case "aws:resourceaccount", "aws:principalaccount":
          for value in condition.values { note(value, in: &accounts, limit: 3) }
        default: break
        }
      }
    }
    note("us-east-1", in: &regions, limit: 4)
    note("111122223333", in: &accounts, limit: 4)
    let partition = partitions.first ?? "aws"
    return accounts.flatMap { account in
      regions.map { WayOutProbe.Place(partition: partition, region: $0, account: account) }
    }
  }
}
