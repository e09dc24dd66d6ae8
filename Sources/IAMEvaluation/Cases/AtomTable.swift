import IAMPolicy

/// A question about a request whose answer is not known; the same question is one atom wherever
/// policies ask it, which is what lets an Allow and a Deny on one unknown key meet.
enum Atom: Hashable, Sendable {
  /// What tells the questions of conditions apart.
  struct Question: Hashable, Sendable {
    var key: String
    var relation: ConditionOperator.Relation
    /// The policy's values, sorted.
    var values: [String]
    var hasVariables: Bool
  }

  /// Is this key missing?
  case missing(String)
  /// Does the key have one value, and does it equal (or lie to) one of the policy's?
  case relates(Question)
  /// Does one of the key's values relate to one of the policy's, or (negated) to none of them?
  case someRelates(Question, isNegated: Bool)
  /// Is the action covered by one of these patterns?
  case action([String])
  /// Is the resource covered by one of these patterns?
  case resource([String], hasVariables: Bool)
  /// Is the caller one of these sessions?
  case session([String])
  /// Does a policy that was not supplied allow, grant or deny?
  case policy(PolicyLayer, PolicyQuestion)
}

/// What can be asked of a policy that was not supplied.
enum PolicyQuestion: Hashable, Sendable {
  case denies
  case allows
  case grants(Grant)
  /// Is there one at all?
  case exists
}

/// An atom, or its opposite.
struct Literal: Hashable, Sendable {
  var atom: Int
  var isPositive: Bool

  /// Whether it holds where the bit of each atom says whether the atom does.
  func holds(in answers: UInt64) -> Bool {
    (answers >> UInt64(atom) & 1 == 1) == isPositive
  }
}

/// What a statement's applying still hangs on: all of the clauses must hold, and of each clause
/// one literal.
struct Residual: Hashable, Sendable {
  var clauses: [[Literal]] = []

  /// Whether it holds where the bit of each atom says whether the atom does.
  func holds(in answers: UInt64) -> Bool {
    clauses.allSatisfy { clause in clause.contains { $0.holds(in: answers) } }
  }
}

/// The atoms that came up while statements were held against one request.
struct AtomTable: Sendable {
  /// Atoms that are told apart; more are counted but not analysed.
  static let limit = 64

  /// What an atom hangs on.
  enum Owner: Hashable, Sendable {
    /// A condition key, in lower case.
    case key(String)
    case action
    case caller
    case resource
    case policy(PolicyLayer)
  }

  /// An atom with what is needed to answer it for a supposed value.
  struct Entry: Sendable {
    var atom: Atom
    var owners: [Owner]
    var condition: CompiledCondition?
    var resources: ResourceMatcher?
    var actions: ActionMatcher?
  }

  /// The atoms in the order in which they came up.
  private(set) var entries: [Entry] = []
  private var places: [Atom: Int] = [:]
  private var shownKeys: [String: String] = [:]

  /// Whether there are more atoms than can be analysed.
  var isOverfull: Bool { entries.count > Self.limit }

  /// The place of an atom, which is entered if it is new.
  mutating func place(
    of atom: Atom, owners: [Owner], condition: CompiledCondition? = nil,
    resources: ResourceMatcher? = nil, actions: ActionMatcher? = nil
  ) -> Int {
    if let place = places[atom] { return place }
    entries.append(
      Entry(
        atom: atom, owners: owners, condition: condition, resources: resources, actions: actions))
    places[atom] = entries.count - 1
    return entries.count - 1
  }

  /// Makes a key known by its spelling in a policy; the first spelling stays.
  mutating func note(key: String, shown: String) {
    if shownKeys[key] == nil { shownKeys[key] = shown }
  }

  /// What reports call an owner.
  func unknown(_ owner: Owner) -> Unknown {
    switch owner {
    case .key(let key): .contextKey(shownKeys[key] ?? key)
    case .action: .action
    case .caller: .caller
    case .resource: .resource
    case .policy(let layer): .policy(layer.rawValue)
    }
  }
}

extension AtomTable {
  /// All that any atom hangs on, sorted by name; what is named where cases are too many to try.
  var unknowns: [Unknown] {
    Set(entries.flatMap(\.owners)).map(unknown).sorted { $0.name < $1.name }
  }
}
