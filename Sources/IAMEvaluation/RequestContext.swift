/// What is known of one condition key of a request.
public enum ContextValue: Hashable, Sendable {
  /// The key is present with these values; a multivalued key may have one value or none.
  case known([String], multivalued: Bool)
  /// The key is certainly not in the request.
  case absent
  /// The key may be absent, or present with any value.
  case unknown

  /// The key is present with one value.
  public static func single(_ value: String) -> ContextValue {
    .known([value], multivalued: false)
  }
}

/// The condition keys of a request, whose names are compared without regard to case.
public struct RequestContext: Hashable, Sendable {
  /// What is known, by key in lower case.
  public private(set) var values: [String: ContextValue]
  /// What holds of a key that is not listed.
  public var unlisted: ContextValue

  /// Creates a context.
  public init(_ values: [String: ContextValue] = [:], unlisted: ContextValue) {
    self.values = [:]
    self.unlisted = unlisted
    for (key, value) in values { self[key] = value }
  }

  /// What is known of a key, whatever the case of its letters.
  public subscript(key: String) -> ContextValue {
    get { values[key.lowercased()] ?? unlisted }
    set { values[key.lowercased()] = newValue }
  }

  /// Sets what is known of a key whose name is in lower case already.
  package mutating func set(_ value: ContextValue, ofKey key: String) {
    values[key] = value
  }

  /// What is known of a key whose name is in lower case already.
  func value(ofKey key: String) -> ContextValue {
    values[key] ?? unlisted
  }
}
