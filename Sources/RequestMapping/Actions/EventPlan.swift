import IAMPolicy
import ServiceCatalog

/// What the catalog tells of one event: resolved once per distinct event, used for each record.
struct EventPlan: Sendable {
  /// The service prefix, as policies write it.
  var service: String
  /// The event's name, without a version that some services put behind it.
  var event: String
  /// The actions that every call needs, the one AWS names first is first.
  var actions: [ActionPlan]
  /// The actions of which the content of the call decides; the record may not tell.
  var possibleActions: [ActionPlan]
  /// How sure the actions are.
  var certainty: MappedRequest.Certainty
  /// Whether the reference, or a curated row, knows the event.
  var isKnown: Bool
  /// Whether every authenticated caller may make the call.
  var needsNoPermission: Bool
  /// The resource of the call where no ARN format of the reference tells it: the first whose
  /// parameters the call has.
  var resources: [ARNFormat]
  /// Whether calls create things, or are about all things of a kind, by the event's name.
  var comparesStar: Bool
  /// Parameters that fill the placeholders.
  var bindings: [Binding]
  /// Actions that some calls need besides.
  var secondary: [SecondaryPlan]
  /// The named rules that complete what the tables tell.
  var rules: [ServiceRule]
}

/// A binding with its parameters prepared.
struct Binding: Sendable {
  var resourceType: String?
  var placeholder: String
  /// The first of these that a call has fills the placeholder; those of one entry do so together.
  var parameters: [[ParameterPath]]
  /// Parameters of which it is not known whether they tell the placeholder: a name that may be the
  /// identifier, or may not.
  var doubtful: [ParameterPath]
  /// What holds where the call gives none of the parameters: the workgroup `primary`.
  var standard: String?

  /// Prepares a binding; what leads into values that anybody can write is left out.
  init(_ binding: ParameterBinding) {
    resourceType = binding.resourceType
    placeholder = binding.placeholder
    standard = binding.parameters.first { $0.hasPrefix("=") }.map { String($0.dropFirst()) }
    let told = binding.parameters.filter {
      !$0.hasPrefix("=") && $0 != "-" && !Self.isFreeForm($0)
    }
    parameters = told.filter { !$0.hasSuffix("?") }.map { entry in
      entry.split(separator: "&").map { ParameterPath($0) }
    }
    doubtful = told.filter { $0.hasSuffix("?") }.map { ParameterPath($0.dropLast()) }
  }

  private static func isFreeForm(_ parameter: String) -> Bool {
    let head = parameter.prefix { $0 != "." }
    return head.utf8.count < parameter.utf8.count && freeForm.contains(head.lowercased())
  }

  private static let freeForm: Set<String> = [
    "filter", "filters", "tags", "processorfeatures", "filesystemconfigs", "environment",
    "iaminstanceprofile", "parameters", "attributes",
  ]
}

/// What is needed of an action to make a request for it.
struct ActionPlan: Sendable {
  var name: ActionName
  /// Nil when the reference does not know the action.
  var facts: ActionFacts?
  var types: [TypePlan]
  /// The text AWS evaluates for an action without resource types, where it is known.
  var pseudoARN: ARNFormat?
  /// The condition keys that the action supports.
  var supportedKeys: SupportedKeys

  /// Whether requests for it are about things that exist only once it was carried out, or about
  /// all things of a kind: AWS then compares `*` where an identifier would stand.
  var comparesStar: Bool
}

/// A resource type of an action.
struct TypePlan: Sendable {
  var name: String
  var isRequired: Bool
  var formats: [ARNFormat]
  /// Formats of the service's other types that share a placeholder with its own: an ARN of one tells
  /// part of the other, `loadbalancer/app/web/50dc` of the listeners behind it.
  var related: [ARNFormat] = []
  /// Whether calls that create things create one of this type, and are not about one that is there.
  var isCreated = true
  var mayHaveResourcePolicy: Bool

  /// Whether an ARN is of this type rather than of another that it fits as well: the format with
  /// more literal text fits fewer.
  func isNarrower(_ arn: String, _ other: TypePlan) -> Bool {
    guard let own = formats.first(where: { $0.matches(arn) }) else { return false }
    guard let others = other.formats.first(where: { $0.matches(arn) }) else { return true }
    return own.literalCount > others.literalCount
  }
}

/// A secondary action with what tells whether a call needs it.
struct SecondaryPlan: Sendable {
  var action: ActionPlan
  var condition: Condition
  var bindings: [Binding]
  var context: [FixedConditionKey]
  /// Keys whose values depend on the parameter that names the resource.
  var contextByParameter: [ParameterPath: [FixedConditionKey]]
  var origin: SecondaryAction.Origin

  enum Condition: Sendable {
    case always
    case parameters([ParameterPath])
    case unknown
  }
}
