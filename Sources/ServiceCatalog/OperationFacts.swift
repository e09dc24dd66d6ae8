/// How one operation, as an event names it, is authorized.
public struct OperationFacts: Hashable, Sendable {
  /// How sure it is that these are the actions.
  public enum Certainty: Hashable, Sendable {
    /// The reference has an action of the operation's name, or names the actions for it.
    case reference
    /// A curated row says so.
    case curated
    /// The operation exists but the reference has no such action: it is assumed to be named so.
    case assumed
  }

  /// The service prefix under which the operation was found.
  public var service: String
  /// The event's name as AWS spells it, without a version.
  public var name: String
  /// The actions that every call needs, `s3:GetObject`; the one AWS names first is first.
  public var actions: [String]
  /// The actions of which the content of the call decides, as of a transaction; `actions` is empty
  /// then.
  public var possibleActions: [String]
  public var certainty: Certainty
  /// Which parameters fill which placeholders of the actions' ARN formats.
  public var bindings: [ParameterBinding]
  /// The resource of the call where it isn't one of the types of the action: texts with the
  /// placeholders `${Partition}`, `${Region}`, `${Account}`, and parameters by their names.
  ///
  /// The first whose parameters are all present is it: two versions of an API can share an event.
  public var resources: [String]
  /// The actions that some calls need besides.
  public var secondaryActions: [SecondaryAction]

  /// The only one of `resources`, or the first.
  public var resource: String? { resources.first }
}

/// Parameters that fill a placeholder of an ARN format.
public struct ParameterBinding: Hashable, Sendable {
  /// The resource type whose format it is; nil for every type that has this placeholder.
  public var resourceType: String?
  /// The placeholder without `${` and `}`.
  public var placeholder: String
  /// The parameters, by the names of the API; the first that is present fills it.
  ///
  /// A value may be the whole ARN. A dot leads into a structure or into each element of a list.
  public var parameters: [String]

  /// Creates a binding.
  public init(resourceType: String? = nil, placeholder: String, parameters: [String]) {
    self.resourceType = resourceType
    self.placeholder = placeholder
    self.parameters = parameters
  }
}

/// An action that a call needs besides its own, in some cases.
public struct SecondaryAction: Hashable, Sendable {
  /// When a call needs it.
  public enum Condition: Hashable, Sendable {
    case always
    /// One of these parameters is present and not empty.
    case parameters([String])
    /// The record does not tell; whether the request was made is only assumed.
    case unknown
  }

  /// Who says that the action is needed, the surest first.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// AWS's documents name it for the operation.
    case curated
    /// The reference names it as a dependent action of the operation's action.
    case dependent
    /// The reference's table "API operations" names it for operations of this service, and this
    /// one has the parameter.
    case reference
    /// A public map of SDK methods to actions names it.
    case map
    /// A parameter of the operation looks as if it were needed.
    case assumed

    /// Whether a source says so, not just the look of a parameter.
    public var isDocumented: Bool { self != .assumed }
  }

  /// The action, `iam:PassRole`.
  public var action: String
  public var condition: Condition
  /// Which parameters fill the placeholders of the action's ARN formats.
  public var bindings: [ParameterBinding]
  /// Condition keys that have the same values in every such request, `iam:PassedToService`.
  public var context: [FixedConditionKey]
  public var origin: Origin
}

/// A condition key and the values it can have.
public struct FixedConditionKey: Hashable, Sendable {
  /// The key in the reference's spelling.
  public var key: String
  /// Its value; several where it is one of them, and the record does not tell which.
  public var values: [String]
  /// The parameter that must name the resource for the values to hold; nil where any may.
  public var parameter: String?

  /// Creates a key with its values.
  public init(key: String, values: [String], parameter: String? = nil) {
    self.key = key
    self.values = values
    self.parameter = parameter
  }
}

extension OperationFacts {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count, let bindings = ParameterBinding.list(columns[4])
    else { return nil }
    let service = String(columns[1])
    let name = String(columns[2])
    let certainty: Certainty
    switch columns[6] {
    case "": certainty = .reference
    case "curated": certainty = .curated
    case "assumed": certainty = .assumed
    default: return nil
    }
    var actions: [String] = []
    var possibleActions: [String] = []
    for word in columns[3].words {
      let isPossible = word.hasPrefix("?")
      let bare = isPossible ? String(word.dropFirst()) : word
      let action = bare.contains(":") ? bare : "\(service):\(bare)"
      if isPossible { possibleActions.append(action) } else { actions.append(action) }
    }
    if actions.isEmpty && possibleActions.isEmpty { actions = ["\(service):\(name)"] }
    self.init(
      service: service, name: name, actions: actions, possibleActions: possibleActions,
      certainty: certainty, bindings: bindings, resources: columns[5].words, secondaryActions: [])
  }
}

extension SecondaryAction {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count, columns[3].contains(":"),
      let bindings = ParameterBinding.list(columns[5]),
      let origin = Origin(rawValue: String(columns[7]))
    else { return nil }
    let condition: Condition
    switch columns[4] {
    case "always": condition = .always
    case "unknown": condition = .unknown
    default:
      let names = columns[4].parts("|").map { String($0) }
      guard !names.isEmpty else { return nil }
      condition = .parameters(names)
    }
    var context: [FixedConditionKey] = []
    for entry in columns[6].parts(",") {
      let parts = entry.columns("=", atMost: 2)
      guard parts.count == 2 else { return nil }
      let sides = parts[0].columns("@", atMost: 2)
      context.append(
        FixedConditionKey(
          key: String(sides[0]), values: parts[1].parts("|").map { String($0) },
          parameter: sides.count > 1 ? String(sides[1]) : nil))
    }
    self.init(
      action: String(columns[3]), condition: condition, bindings: bindings, context: context,
      origin: origin)
  }
}

extension ParameterBinding {
  /// Reads `placeholder=parameter|parameter`, or `type.placeholder=…`, divided by commas.
  static func list(_ text: Substring) -> [ParameterBinding]? {
    var bindings: [ParameterBinding] = []
    for entry in text.parts(",") {
      let sides = entry.columns("=", atMost: 2)
      guard sides.count == 2 else { return nil }
      let parameters = sides[1].parts("|").map { String($0) }
      guard !parameters.isEmpty else { return nil }
      if let dot = sides[0].lastIndex(of: ".") {
        bindings.append(
          ParameterBinding(
            resourceType: String(sides[0][..<dot]),
            placeholder: String(sides[0][sides[0].index(after: dot)...]), parameters: parameters))
      } else {
        bindings.append(ParameterBinding(placeholder: String(sides[0]), parameters: parameters))
      }
    }
    return bindings
  }
}
