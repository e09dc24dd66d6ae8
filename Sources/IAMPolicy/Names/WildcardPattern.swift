/// A pattern of policies, made ready to be matched: `*` is any run of characters, none included,
/// and `?` is exactly one; all else, brackets and backslashes included, stands for itself.
///
/// A pattern covers the whole text. A character is a Unicode scalar: `?` takes `é` written as one
/// scalar whole. Matching never takes more steps than the text's bytes times the pattern's
/// elements, whatever the pattern, and allocates nothing.
///
/// ```swift
/// WildcardPattern("s3:Get*", ignoringCase: true).matches("S3:GetObject")  // true
/// ```
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource" and "IAM JSON policy elements:
/// Action".
public struct WildcardPattern: Hashable, Sendable {
  /// What a pattern is made of.
  public enum Element: Hashable, Sendable {
    /// One byte of UTF-8; a character outside ASCII is several of these in a row.
    case literal(UInt8)
    /// `?`: one Unicode scalar, of one to four bytes.
    case anyOne
    /// `*`: any number of Unicode scalars.
    case anyRun
  }

  /// The elements in order; no run follows a run, and letters are lower case if case is ignored.
  public let elements: [Element]
  /// Whether `A` to `Z` match `a` to `z`; other letters keep their case.
  public let ignoresCase: Bool

  /// Compiles a pattern in which `*` and `?` are wildcards.
  public init(_ pattern: String, ignoringCase: Bool = false) {
    self.init(elements: Self.elements(of: pattern), ignoringCase: ignoringCase)
  }

  /// Compiles a pattern from elements, some of which may be literal stars and question marks.
  public init(elements: [Element], ignoringCase: Bool = false) {
    var compiled: [Element] = []
    compiled.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .anyRun where compiled.last == .anyRun: continue
      case .literal(let byte) where ignoringCase: compiled.append(.literal(Self.lowercased(byte)))
      case .literal, .anyOne, .anyRun: compiled.append(element)
      }
    }
    self.elements = compiled
    ignoresCase = ignoringCase
  }

  /// The elements of a text in which `*` and `?` are wildcards.
  public static func elements(of pattern: some StringProtocol) -> [Element] {
    pattern.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "*"): .anyRun
      case UInt8(ascii: "?"): .anyOne
      default: .literal(byte)
      }
    }
  }

  /// The elements of a text in which nothing is a wildcard.
  public static func literals(of text: some StringProtocol) -> [Element] {
    text.utf8.map { .literal($0) }
  }

  /// The elements of a text in which nothing is a wildcard.
  public static func literals(of text: String) -> [Element] {
    var literals: [Element] = []
    literals.reserveCapacity(text.utf8.count)
    for byte in text.utf8 { literals.append(.literal(byte)) }
    return literals
  }

  /// Whether the pattern is `*` alone and so matches every text.
  public var matchesEverything: Bool { elements.count == 1 && elements[0] == .anyRun }

  /// Whether the pattern has no wildcards and so matches one text (and its other cases) only.
  public var isLiteral: Bool {
    elements.allSatisfy { element in
      switch element {
      case .literal: true
      case .anyOne, .anyRun: false
      }
    }
  }

  /// Whether the pattern covers the whole text.
  public func matches(_ text: String) -> Bool {
    matches(text.utf8.span)
  }

  /// Whether the pattern covers the whole text.
  public func matches(_ text: Substring) -> Bool {
    matches(text.utf8.span)
  }

  /// Whether the pattern covers the whole text, which is given as UTF-8.
  ///
  /// A mismatch goes back to the latest run and lets it take one more character; an earlier run
  /// never needs to take more, so nothing is tried twice.
  public func matches(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var element = 0
    var indexAfterRun = 0
    var elementAfterRun = -1
    while index < text.count {
      if element < elements.count {
        switch elements[element] {
        case .anyRun:
          element += 1
          if element == elements.count { return true }
          elementAfterRun = element
          indexAfterRun = index
          continue
        case .anyOne:
          index = Self.afterScalar(at: index, in: text)
          element += 1
          continue
        case .literal(let byte):
          let found = ignoresCase ? Self.lowercased(text[index]) : text[index]
          if found == byte {
            index += 1
            element += 1
            continue
          }
        }
      }
      guard elementAfterRun >= 0 else { return false }
      indexAfterRun = Self.afterScalar(at: indexAfterRun, in: text)
      index = indexAfterRun
      element = elementAfterRun
    }
    if element < elements.count, elements[element] == .anyRun { element += 1 }
    return element == elements.count
  }

  private static func afterScalar(at index: Int, in text: Span<UInt8>) -> Int {
    var next = index + 1
    while next < text.count, text[next] & 0xc0 == 0x80 { next += 1 }
    return next
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension WildcardPattern: CustomStringConvertible {
  /// The pattern as text; a literal star is not told from a run.
  public var description: String {
    String(
      decoding: elements.map { element in
        switch element {
        case .literal(let byte): byte
        case .anyOne: UInt8(ascii: "?")
        case .anyRun: UInt8(ascii: "*")
        }
      }, as: UTF8.self)
  }
}
