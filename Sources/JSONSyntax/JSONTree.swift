/// A JSON value that knows where it stood in its text; duplicate keys and their order are kept.
public struct JSONTree: Hashable, Sendable {
  /// What a value is; numbers are kept as text, so none is rounded.
  public enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONTree])
    case object([JSONMember])
  }

  /// The value.
  public var content: Content
  /// Its bytes in the text, quotes and brackets included.
  public var range: Range<Int>

  /// Creates a value.
  public init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  /// The value of the first member with this exact key, or nil.
  public subscript(key: String) -> JSONTree? {
    members?.first { $0.key == key }?.value
  }

  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The elements, if this is an array.
  public var elements: [JSONTree]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members, if this is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { content == .null }

  /// The text of a string, number or boolean; nil for null, arrays and objects.
  public var scalarText: String? {
    switch content {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// What the value is, in words, with its article.
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A key of a JSON object and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key, escapes resolved.
  public var key: String
  /// The key's bytes in the text, quotes included.
  public var keyRange: Range<Int>
  /// The value.
  public var value: JSONTree

  /// Creates a member.
  public init(key: String, keyRange: Range<Int> = 0..<0, value: JSONTree) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
