import IAMPolicy

/// StringEquals, StringEqualsIgnoreCase, StringLike.
///
/// Texts are compared byte by byte, so two spellings of one character differ. Only StringLike has
/// wildcards; a `*` under StringEquals is a star.
struct StringTest: Sendable {
  private let patterns: [TextPattern]
  /// Whether texts are compared without regard to case.
  let foldsCase: Bool

  /// Compiles the policy's values.
  init(_ values: [String], wildcards: Bool, foldsCase: Bool, hasVariables: Bool) {
    self.foldsCase = foldsCase
    patterns = values.map { value in
      let text = VariableText(value, wildcards: wildcards, variables: hasVariables)
      return TextPattern(foldsCase ? text.lowercased : text, foldsCase: foldsCase)
    }
  }

  /// The policy's values as patterns.
  var texts: [TextPattern] { patterns }

  /// Whether a value equals one of the policy's.
  func holds(_ value: String, in context: RequestContext) -> Ternary {
    if foldsCase {
      let folded = value.lowercased()
      return patterns.any { $0.matches(folded, in: context) }
    }
    return patterns.any { $0.matches(value, in: context) }
  }
}

extension VariableText {
  /// The text with its own letters in lower case; wildcards and keys stay as they are.
  fileprivate var lowercased: VariableText {
    VariableText(
      pieces: pieces.map { piece in
        switch piece {
        case .text(let elements):
          .text(
            WildcardPattern.literals(
              of: String(decoding: elements.compactMap(\.byte), as: UTF8.self).lowercased()))
        case .variable(var variable):
          {
            variable.fallback = variable.fallback?.lowercased()
            return .variable(variable)
          }()
        }
      })
  }
}

extension WildcardPattern.Element {
  /// The byte of a literal element; nil for wildcards.
  fileprivate var byte: UInt8? {
    switch self {
    case .literal(let byte): byte
    case .anyOne, .anyRun: nil
    }
  }
}
