/// What is known of one thing that could be asked of an account: a tag, an ARN, a boundary.
///
/// Facts of one thing from several sources merge, in any order, to the same fact.
public enum Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// It is this, and no source says that it was ever otherwise.
  case known(Value)
  /// A recorded call made it this; what it was before is not known, so it counts as unknown.
  case setTo(Value)
  /// Sources say different things, or that it changed: it counts as unknown.
  case conflict

  /// The value, if it counts as known.
  public var value: Value? { if case .known(let value) = self { value } else { nil } }

  /// What both facts together come to.
  public func merged(with other: Fact) -> Fact { self == other ? self : .conflict }
}

extension Optional {
  /// Adds another fact of the same thing; having none says nothing.
  mutating func merge<Value>(_ other: Fact<Value>?) where Wrapped == Fact<Value> {
    guard let other else { return }
    self = self.map { $0.merged(with: other) } ?? other
  }
}
