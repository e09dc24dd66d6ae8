import ByteStreams

/// The stretch of a text that is in memory; places in it are offsets in the whole text.
///
/// INVARIANT (window): `bytes` holds the text from `start` to `end` without gaps; what lies before
/// the offset that `fill` was asked to keep is gone.
struct ByteWindow {
  /// The bytes in memory.
  private(set) var bytes: [UInt8] = []
  /// The offset of the first of them.
  private(set) var start = 0
  /// Whether the text goes no further than `end`.
  private(set) var hasEnded = false
  /// Why it goes no further, if not because it is whole.
  private(set) var failure: StreamError?

  private let capacity: Int

  /// Creates a window that holds so many bytes unless one value needs more.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// The offset behind the last byte.
  var end: Int { start + bytes.count }

  /// The byte at an offset in the window.
  subscript(offset: Int) -> UInt8 { bytes[offset - start] }

  /// Forgets one text to begin another.
  mutating func begin() {
    // What one huge value needed is given back.
    bytes.removeAll(keepingCapacity: bytes.capacity <= capacity * 2)
    start = 0
    hasEnded = false
    failure = nil
  }

  /// Reads more of the text, until the window is full or the text ends, and lets go of what lies
  /// before an offset; a window that is more than half full of what is kept grows.
  ///
  /// - Returns: whether there is more than before.
  mutating func fill(keepingFrom offset: Int, from text: any InflatedText) -> Bool {
    guard !hasEnded else { return false }
    bytes.removeSubrange(0..<offset - start)
    start = offset
    let kept = bytes.count
    let goal = max(capacity, kept * 2)
    do throws(StreamError) {
      while bytes.count < goal, !hasEnded {
        let before = bytes.count
        try bytes.append(addingCapacity: goal - before) { span throws(StreamError) in
          try text.read(into: &span)
        }
        hasEnded = bytes.count == before
      }
    } catch {
      failure = error
      hasEnded = true
    }
    return bytes.count > kept
  }
}
