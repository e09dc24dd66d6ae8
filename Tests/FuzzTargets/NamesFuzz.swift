import IAMPolicy

/// Names, and patterns against a matcher that tries everything.
enum NamesFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let texts = bytes.texts(2)
    let text = texts[0]
    if let arn = ARN(text) {
      try require(arn.description == text, "an ARN is not written as it was read")
    }
    if let action = ActionName(text) {
      try require(action.description == text, "an action is not written as it was read")
    }
    _ = ConditionOperatorName(text)
    // The other matcher takes a step for each pair of characters.
    guard texts.count == 2, bytes.count <= 512 else { return }
    for ignoringCase in [false, true] {
      let found = WildcardPattern(texts[0], ignoringCase: ignoringCase).matches(texts[1])
      try require(
        found == matches(texts[0], texts[1], ignoringCase: ignoringCase),
        "`\(texts[0])` on `\(texts[1])` gives \(found)")
    }
  }

  /// Fills the whole table of which beginning of the pattern covers which beginning of the text.
  private static func matches(_ pattern: String, _ text: String, ignoringCase: Bool) -> Bool {
    func scalars(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.map { scalar in
        ignoringCase && ("A"..."Z").contains(scalar)
          ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
      }
    }
    let text = scalars(text)
    var covered = [true] + [Bool](repeating: false, count: text.count)
    for element in scalars(pattern) {
      var next = [element == "*" && covered[0]]
      for (place, scalar) in text.enumerated() {
        switch element {
        case "*": next.append(covered[place + 1] || next[place])
        case "?": next.append(covered[place])
        default: next.append(covered[place] && scalar == element)
        }
      }
      covered = next
    }
    return covered[text.count]
  }
}
