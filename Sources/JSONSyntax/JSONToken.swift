/// A lexical element of JSON; ranges are byte offsets into the text that it was read from.
public enum JSONToken: Hashable, Sendable {
  case beginObject
  case endObject
  case beginArray
  case endArray
  case colon
  case comma
  /// A string: the bytes between its quotes, and whether any of them begins an escape.
  case string(Range<Int>, hasEscapes: Bool)
  /// A number, kept as text.
  case number(Range<Int>)
  case `true`
  case `false`
  case null
}
