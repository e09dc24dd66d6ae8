import JSONSyntax

/// Where to go on after an object that is damaged.
///
/// Two places are sound: where the object's brackets close and what follows fits, for damage that
/// left its brackets and quotes alone; and the first complete record that stands where a record
/// would begin, for damage that did not, such as a lost quote that turns strings inside out. The
/// one that comes first is taken, so the cost of damage is the way to the next intact record.
extension LogScanner {
  /// Moves to where reading can go on, or to the end of the text.
  ///
  /// - Parameters:
  ///   - start: Where the damaged object begins.
  ///   - isElement: Whether it is an element of an array; otherwise documents follow each other.
  ///   - isFramed: Whether its brackets may show where it ends.
  /// - Returns: Whether a comma is to follow: not if the place is a record behind its comma.
  @discardableResult
  mutating func recover(from start: Int, isElement: Bool, isFramed: Bool = true) -> Bool {
    var framer = ValueFramer()
    var isFramed = isFramed
    // The last two bytes that are not white space, and the last byte of all.
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    var last: UInt8 = 0
    position = start
    while let byte = byte() {
      if byte == UInt8(ascii: "{"), position > start,
        isElement
          ? previous == UInt8(ascii: ",") && beforePrevious == UInt8(ascii: "}")
          : last == UInt8(ascii: "\n"),
        isIntactRecord(at: position, mayWrap: !isElement)
      {
        return false
      }
      let isLast: Bool
      if isFramed {
        switch framer.take(byte) {
        case .inside: isLast = false
        case .last, .behind: isLast = true
        }
      } else {
        isLast = false
      }
      position += 1
      if isLast {
        switch place(isElement: isElement) {
        case .beforeComma: return true
        case .beforeNext: return false
        case .nowhere: break
        }
        isFramed = false
      }
      last = byte
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d: break
      default:
        beforePrevious = previous
        previous = byte
      }
    }
    isCut = true
    return true
  }

  private enum Place {
    case beforeComma
    case beforeNext
    case nowhere
  }

  /// What the position is, if an element or a document ends here.
  ///
  /// The comma must be followed by another element: within an element whose brackets are damaged,
  /// it is mostly followed by a key.
  private mutating func place(isElement: Bool) -> Place {
    if isElement {
      switch byteBehindSpace() {
      case UInt8(ascii: "]"): return .beforeComma
      case UInt8(ascii: ","):
        position += 1
        let next = byteBehindSpace()
        return next == UInt8(ascii: "{") || next == UInt8(ascii: "[") ? .beforeNext : .nowhere
      default: return .nowhere
      }
    }
    while let byte = byte() {
      switch byte {
      case 0x20, 0x09, 0x0d: position += 1
      case 0x0a, UInt8(ascii: "{"): return .beforeNext
      default: return .nowhere
      }
    }
    return .beforeNext
  }

  /// Whether a complete record begins at an offset, or a document whose elements can be read.
  ///
  /// INVARIANT (recovery work): the bytes parsed on trial stay within a few times the bytes read,
  /// so that a text made of beginnings cannot keep the reader busy for ever.
  mutating func isIntactRecord(at offset: Int, mayWrap: Bool) -> Bool {
    guard recoveryWork <= offset * 4 + (1 << 20) else { return false }
    switch attempt(at: offset, stopsAtWrapper: mayWrap) {
    case .object(let end):
      recoveryWork += end - offset
      return parser.isRecord || mayWrap && parser.wrapped.isWrapping
    case .wrapper: return true
    case .broken(let error):
      recoveryWork += max(0, error.offset - offset) + 16
      return false
    case .cut:
      recoveryWork += window.end - offset
      return false
    case .tooLong:
      recoveryWork += limits.recordBytes
      return false
    }
  }
}
