import IAMEvaluation
import ServiceCatalog

/// A request while it is put together.
struct RequestDraft {
  var action: ActionPlan
  var resource: RequestResource
  /// The resource type that the resource is of; nil when it has none.
  var type: String?
  var origin: MappedRequest.Origin
  var certainty: MappedRequest.Certainty
  /// The account that owns the resource, where the record tells it.
  var resourceAccount: String?
  var mayHaveResourcePolicy: Bool
  /// The text by which alone the resource is named, told by a parameter that can name resources of
  /// other types as well.
  var generalName: String?
  var isDeniedItem = false
  /// Condition keys, in lower case, that this request has whatever else the call tells.
  var context: [String: ContextValue] = [:]
  /// The tags that this request carries, where they are not those of the whole call.
  var tags: RequestTags?

  init(
    _ action: ActionPlan, _ resolved: ResolvedResource, certainty: MappedRequest.Certainty
  ) {
    self.action = action
    resource = resolved.resource
    type = resolved.type
    origin = resolved.origin
    resourceAccount = resolved.account
    mayHaveResourcePolicy = resolved.mayHaveResourcePolicy
    generalName = resolved.generalName
    self.certainty = resolved.isAssumed && certainty == .certain ? .assumedRequest : certainty
  }

  /// Adds keys with the values that the catalog fixes; of several values one holds, which is unknown.
  mutating func add(_ keys: [FixedConditionKey]) {
    for key in keys {
      context[key.key.lowercased()] = key.values.count == 1 ? .single(key.values[0]) : .unknown
    }
  }
}

/// A resource and where it was taken from.
struct ResolvedResource: Hashable {
  var resource: RequestResource
  var type: String?
  var origin: MappedRequest.Origin
  var account: String?
  var mayHaveResourcePolicy: Bool
  /// The value of the general parameter that names it alone, `ResourceId`.
  var generalName: String?
  /// Whether it is only assumed that AWS asks for it: what is made may do without it, or use a
  /// default one.
  var isAssumed = false

  /// Whether its text is known.
  var isWhole: Bool { if case .exact = resource { true } else { false } }

  init(
    _ resource: RequestResource, type: String? = nil, origin: MappedRequest.Origin,
    account: String? = nil, mayHaveResourcePolicy: Bool = false
  ) {
    self.resource = resource
    self.type = type
    self.origin = origin
    self.account = account
    self.mayHaveResourcePolicy = mayHaveResourcePolicy
  }
}
