/// Finds where a JSON value ends by counting brackets outside strings, in as many pieces as the
/// text comes in.
///
/// The value is not checked: that makes it possible to pass over one that is damaged, or larger
/// than memory should hold. A line end inside a string, which JSON does not allow, ends the string,
/// so that a quote that was lost spoils its line and no more.
struct ValueFramer {
  private enum Place {
    case before
    case between
    case string
    case escape
    case scalar
  }

  private var place = Place.before
  private var depth = 0

  /// Takes bytes from an index on; the index behind the value's end, or nil if it goes on.
  mutating func advance(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch take(bytes[index]) {
      case .inside: index &+= 1
      case .last: return index &+ 1
      case .behind: return index
      }
    }
    return nil
  }

  /// Where a byte lies.
  enum Step {
    case inside
    /// It is the value's last byte.
    case last
    /// It is not of the value any more.
    case behind
  }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    switch place {
    case .string:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") {
        place = .between
        return depth == 0 ? .last : .inside
      }
      if byte == UInt8(ascii: "\\") { place = .escape }
    case .escape: place = .string
    case .scalar:
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"),
        UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), 0x20, 0x09, 0x0a, 0x0d:
        return .behind
      default: break
      }
    case .before, .between:
      switch byte {
      case UInt8(ascii: "\""): place = .string
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        place = .between
        depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth &-= 1
        return depth <= 0 ? .last : .inside
      case 0x20, 0x09, 0x0a, 0x0d: break
      default: if place == .before { place = .scalar }
      }
    }
    return .inside
  }
}
