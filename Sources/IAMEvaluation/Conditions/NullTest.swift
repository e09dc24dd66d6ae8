/// Null: "true" asks that the key is missing, "false" that it is present with a value.
struct NullTest: Hashable, Sendable {
  /// Whether a missing key satisfies it.
  let acceptsMissing: Bool
  /// Whether a key with a value satisfies it.
  let acceptsPresent: Bool

  /// Compiles the policy's values; one that is neither is never satisfied.
  init(_ values: [String]) {
    let folded = values.map { $0.lowercased() }
    acceptsMissing = folded.contains("true")
    acceptsPresent = folded.contains("false")
  }

  /// Whether the key's being there or not satisfies it.
  func holds(isMissing: Bool) -> Bool {
    isMissing ? acceptsMissing : acceptsPresent
  }
}
