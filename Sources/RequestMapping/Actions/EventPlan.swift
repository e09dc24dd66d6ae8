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
final class Binding: Sendable {
  let resourceType: String?
  let placeholder: String
  /// The first of these that a call has fills the placeholder; those of one entry do so together.
  let parameters: [[ParameterPath]]
  /// Parameters of which it is not known whether they tell the placeholder: a name that may be the
  /// identifier, or may not.
  let doubtful: [ParameterPath]
  /// What holds where the call gives none of the parameters: the workgroup `primary`.
  let standard: String?

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

/// A secondary action with what tells whether a call needs it.
struct SecondaryPlan: Sendable {
  var action: ActionPlan
  /// What the action is, apart from its name.
  var kind: Kind
  var condition: Condition
  var bindings: [Binding]
  var context: [FixedConditionKey]
  /// Keys whose values depend on the parameter that names the resource.
  var contextByParameter: [ParameterPath: [FixedConditionKey]]
  var origin: SecondaryAction.Origin

  enum Kind {
    /// A role is handed over.
    case passRole
    /// What is created is tagged: of these types, if the call does not tell its own.
    case tagging([TypePlan])
    case other
  }

  enum Condition: Sendable {
    case always
    case parameters([ParameterPath])
    case unknown
  }
}
