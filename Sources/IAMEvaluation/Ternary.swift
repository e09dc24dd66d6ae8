/// A truth value in Kleene's logic: what is not known stays unknown until something decides it.
public enum Ternary: Hashable, Sendable {
  case no
  case yes
  case unknown

  /// The value that a Boolean has.
  public init(_ value: Bool) {
    self = value ? .yes : .no
  }

  /// The opposite; the opposite of unknown is unknown.
  public var negated: Ternary {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }

  /// Both; one `no` decides.
  public static func && (left: Ternary, right: @autoclosure () -> Ternary) -> Ternary {
    switch left {
    case .no: return .no
    case .yes: return right()
    case .unknown: return right() == .no ? .no : .unknown
    }
  }

  /// Either; one `yes` decides.
  public static func || (left: Ternary, right: @autoclosure () -> Ternary) -> Ternary {
    switch left {
    case .yes: return .yes
    case .no: return right()
    case .unknown: return right() == .yes ? .yes : .unknown
    }
  }
}

extension Sequence {
  /// Whether one of the elements holds; stops at the first that does.
  func any(_ holds: (Element) -> Ternary) -> Ternary {
    var result = Ternary.no
    for element in self {
      switch holds(element) {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: continue
      }
    }
    return result
  }

  /// Whether all of the elements hold; stops at the first that does not.
  func all(_ holds: (Element) -> Ternary) -> Ternary {
    var result = Ternary.yes
    for element in self {
      switch holds(element) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: continue
      }
    }
    return result
  }
}
