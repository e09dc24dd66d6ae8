import IAMPolicy
import ServiceCatalog

/// What is needed of an action to make a request for it; made once, and shared by all requests.
final class ActionPlan: Sendable {
  let name: ActionName
  /// Nil when the reference does not know the action.
  let facts: ActionFacts?
  let types: [TypePlan]
  /// The text AWS evaluates for an action without resource types, where it is known.
  let pseudoARN: ARNFormat?
  /// The condition keys that the action supports.
  let supportedKeys: SupportedKeys
  /// Whether requests for it are about things that exist only once it was carried out, or about
  /// all things of a kind: AWS then compares `*` where an identifier would stand.
  let comparesStar: Bool

  init(
    name: ActionName, facts: ActionFacts?, types: [TypePlan], pseudoARN: ARNFormat?,
    supportedKeys: SupportedKeys, comparesStar: Bool
  ) {
    self.name = name
    self.facts = facts
    self.types = types
    self.pseudoARN = pseudoARN
    self.supportedKeys = supportedKeys
    self.comparesStar = comparesStar
  }

  /// Whether a resource type is one of the action's.
  func knows(_ type: String?) -> Bool {
    guard let type else { return false }
    return types.contains { $0.name == type }
  }

  /// The action with other types.
  func with(types: [TypePlan]) -> ActionPlan {
    ActionPlan(
      name: name, facts: facts, types: types, pseudoARN: pseudoARN, supportedKeys: supportedKeys,
      comparesStar: comparesStar)
  }

  /// The action with its placeholders filled as bindings tell.
  func bound(by bindings: [Binding]) -> ActionPlan {
    bindings.isEmpty ? self : with(types: types.map { $0.bound(by: bindings) })
  }
}

/// A resource type of an action.
struct TypePlan: Sendable {
  var name: String
  var isRequired: Bool
  var formats: [ARNFormat]
  /// For each format what fills its placeholders, each placeholder once.
  var slots: [[Slot]]
  /// Parameters of which it is not known whether they tell a placeholder.
  var doubtful: [ParameterPath] = []
  /// The formats of the service's types.
  var family: FormatFamily
  /// Whether calls that create things create one of this type, and are not about one that is there.
  var isCreated = true
  var mayHaveResourcePolicy: Bool
  /// The pieces of its longest format.
  let pieceCount: Int

  init(
    name: String, isRequired: Bool, formats: [ARNFormat], family: FormatFamily,
    mayHaveResourcePolicy: Bool
  ) {
    self.name = name
    self.isRequired = isRequired
    self.formats = formats
    slots = formats.map { Slot.all(of: $0) }
    self.family = family
    self.mayHaveResourcePolicy = mayHaveResourcePolicy
    pieceCount = formats.reduce(0) { max($0, $1.pieces.count) }
  }

  /// The type with its placeholders filled as bindings tell.
  func bound(by bindings: [Binding]) -> TypePlan {
    let own = bindings.filter { $0.resourceType.map { $0 == name } ?? true }
    var bound = self
    bound.slots = slots.map { slots in slots.map { $0.bound(by: own) } }
    bound.doubtful = own.flatMap(\.doubtful)
    return bound
  }

  /// Whether an ARN is of this type.
  func matches(_ arn: String) -> Bool { formats.contains { $0.matches(arn) } }

  /// Formats of the service's other types that share a placeholder with its own: an ARN of one tells
  /// part of the other, `loadbalancer/app/web/50dc` of the listeners behind it.
  var related: [ARNFormat] {
    let names = slots.joined().filter { !$0.isGeneral }.map(\.name)
    return family.formats.filter { other in
      other.placeholders.contains(where: names.contains) && !formats.contains(other)
    }
  }

  /// Whether an ARN is of this type rather than of another that it fits as well: the format with
  /// more literal text fits fewer.
  func isNarrower(_ arn: String, _ other: TypePlan) -> Bool {
    guard let own = formats.first(where: { $0.matches(arn) }) else { return false }
    guard let others = other.formats.first(where: { $0.matches(arn) }) else { return true }
    return own.literalCount > others.literalCount
  }
}

/// The formats of all resource types of one service.
final class FormatFamily: Sendable {
  let formats: [ARNFormat]

  init(_ formats: [ARNFormat]) {
    self.formats = formats
  }
}
