import IAMEvaluation
public import IAMPolicy
public import RequestMapping

/// Which boundary each user and role is to get; the first assignment that fits decides.
public struct RolloutPlan: Sendable {
  /// A boundary and whom it is for; every criterion that is given must fit.
  public struct Assignment: Sendable {
    /// Patterns of ARNs, or of names: those that have neither `:` nor `/`.
    public var principals: [WildcardPattern] = []
    public var accounts: [WildcardPattern] = []
    /// Patterns of IAM paths, `/ci/*`.
    public var paths: [WildcardPattern] = []
    /// Patterns of the values of tags that the user or role itself must have.
    public var tags: [(key: String, values: [WildcardPattern])] = []
    /// The boundary's place in `ReplayPlan.boundaries`; nil if these get none.
    public var boundary: Int?

    /// Creates an assignment to everybody.
    public init(boundary: Int?) {
      self.boundary = boundary
    }
  }

  /// The assignments in their order.
  public var assignments: [Assignment]

  /// Creates a plan.
  public init(_ assignments: [Assignment]) {
    self.assignments = assignments
  }

  /// What the plan has for a principal.
  ///
  /// Where an assignment may fit or not, the plan is open only if those behind it come to something
  /// else.
  public func choice(for principal: Principal, _ facts: SuppliedFacts) -> BoundaryChoice {
    var possible: Set<Int?> = []
    var missing: Set<String> = []
    for assignment in assignments {
      var asked: [String] = []
      switch assignment.fits(principal, facts, &asked) {
      case .no: continue
      case .unknown:
        possible.insert(assignment.boundary)
        missing.formUnion(asked)
      case .yes:
        possible.insert(assignment.boundary)
        return Self.choice(possible, missing)
      }
    }
    possible.insert(nil)
    return Self.choice(possible, missing)
  }

  private static func choice(_ possible: Set<Int?>, _ missing: Set<String>) -> BoundaryChoice {
    guard possible.count == 1, let only = possible.first else {
      return .open(missing: missing.sorted())
    }
    return only.map { .boundary($0) } ?? .none
  }
}

/// What a candidate holds a principal's calls against.
public enum BoundaryChoice: Hashable, Sendable {
  /// The boundary at this place in `ReplayPlan.boundaries`.
  case boundary(Int)
  /// A rollout plan assigns the principal none.
  case none
  /// Which one a rollout plan assigns turns on what neither the log nor the facts tell.
  case open(missing: [String])
}

extension RolloutPlan.Assignment {
  /// What is missing where a path is not known.
  static let path = "principalPath"

  /// Whether a principal fits all criteria; what would have to be known is added to `missing`.
  fileprivate func fits(
    _ principal: Principal, _ facts: SuppliedFacts, _ missing: inout [String]
  ) -> Ternary {
    var fits = Self.fits(accounts) { $0.matches(principal.key.account) ? .yes : .no }
    if fits == .no { return .no }
    let byPath =
      Self.fits(principals) { Self.matches($0, principal) }
      && Self.fits(paths) { Self.matches(path: $0, principal) }
    if byPath == .unknown { missing.append(Self.path) }
    fits = fits && byPath
    for (key, values) in tags where fits != .no {
      let tag = facts.identities[principal.key]?.tags.value(key.lowercased()) ?? .unknown
      let byTag: Ternary
      switch tag {
      case .unknown:
        byTag = .unknown
        missing.append("aws:PrincipalTag/\(key)")
      case .absent: byTag = .no
      case .known(let known, _):
        byTag = Ternary(known.contains { value in values.contains { $0.matches(value) } })
      }
      fits = fits && byTag
    }
    return fits
  }

  private static func fits(
    _ patterns: [WildcardPattern], _ matches: (WildcardPattern) -> Ternary
  ) -> Ternary {
    patterns.isEmpty ? .yes : patterns.reduce(.no) { $0 || matches($1) }
  }

  /// Whether a pattern covers the ARN, or the name if it is one of names.
  private static func matches(_ pattern: WildcardPattern, _ principal: Principal) -> Ternary {
    guard pattern.isOfARN else { return Ternary(pattern.matches(principal.key.name)) }
    guard !principal.isPathKnown else { return Ternary(pattern.matches(principal.arn)) }
    // A path may hold a colon, but nobody writes `*:user/*` for the path of a role: field by field.
    let wanted = pattern.elements.split(
      separator: .literal(UInt8(ascii: ":")), maxSplits: 5, omittingEmptySubsequences: false
    ).map { WildcardPattern(elements: Array($0)) }
    let told = principal.arn.split(
      separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard wanted.count == 6, told.count == 6 else {
      return matches(pattern, principal, pathless: principal.arn[...])
    }
    guard zip(wanted, told).dropLast().allSatisfy({ $0.matches($1) }) else { return .no }
    return matches(wanted[5], principal, pathless: told[5])
  }

  /// Whether a pattern covers a text that ends in the name and may have a path before it.
  private static func matches(
    _ pattern: WildcardPattern, _ principal: Principal, pathless text: Substring
  ) -> Ternary {
    let name = principal.key.name
    let stem = WildcardPattern.literals(of: text.dropLast(name.count))
    return agreed(
      Ternary(pattern.matches(text)),
      pattern.covers(WildcardPattern(elements: stem + [.anyRun] + literals(of: "/" + name))))
  }

  private static func matches(path pattern: WildcardPattern, _ principal: Principal) -> Ternary {
    guard principal.isPathKnown else {
      let path = literals(of: "/") + [.anyRun] + literals(of: "/")
      return agreed(
        Ternary(pattern.matches("/")), pattern.covers(WildcardPattern(elements: path)))
    }
    // `arn:aws:iam::111122223333:role/ci/deployer`: the path stands between kind and name.
    let resource = principal.arn.utf8.dropLast(principal.key.name.utf8.count)
    guard let slash = resource.firstIndex(of: UInt8(ascii: "/")) else { return .unknown }
    return Ternary(pattern.matches(Substring(resource[slash...])))
  }

  private static func literals(of text: String) -> [WildcardPattern.Element] {
    WildcardPattern.literals(of: text)
  }

  /// What holds if one of the two is true, nobody knows which.
  private static func agreed(_ left: Ternary, _ right: Ternary) -> Ternary {
    left == right ? left : .unknown
  }
}

extension WildcardPattern {
  /// Whether it is one of ARNs; a name has neither `:` nor `/`, so that `a*` is about names and does
  /// not fit every `arn:…`.
  public var isOfARN: Bool {
    elements.contains {
      $0 == .literal(UInt8(ascii: ":")) || $0 == .literal(UInt8(ascii: "/"))
    }
  }
}
