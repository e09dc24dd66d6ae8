import CScan

/// Reads JSON objects of one sort: finds the values of the keys that matter, and adds up fingerprints.
///
/// It remembers values that come again and again, each with what was found out about it, and knows
/// them by their bytes; so most of an object is compared with memory and not looked into. Like
/// `ObjectScanner`, it gives up on what is rare. Its memory serves one object after another and does
/// not grow.
@safe public final class ObjectOutliner {
  /// What is to be done with the value of a key.
  public struct Rule: Sendable {
    /// What a value may be, besides null; an object with another is given up on.
    public enum Kinds: Sendable {
      case string
      case text
      case object
      case array
      /// Null alone.
      case null
      /// Not even null: the object is of another sort.
      case never
    }

    /// Values that are remembered.
    public struct Memory: Sendable {
      /// Sets of four that values are spread over, a power of two.
      public var sets: Int
      /// Bytes of a value at the most; a multiple of 32.
      public var room: Int
      /// The bytes that choose the set of a value; their number is a multiple of 8.
      public var probe: Range<Int>

      /// Creates a memory.
      public init(sets: Int, room: Int, probe: Range<Int>) {
        self.sets = sets
        self.room = room
        self.probe = probe
      }
    }

    public var key: String
    /// The place of the value, below 32; nil for a value that is passed over.
    public var number: Int?
    /// The sum, below 8, that the value's part is added to.
    public var sum: Int?
    public var kinds: Kinds
    public var memory: Memory?
    /// The fingerprint that makes a value's own one of this member.
    public var role: (high: UInt64, low: UInt64)

    /// Creates a rule.
    public init(
      key: String, number: Int?, sum: Int? = nil, kinds: Kinds, memory: Memory? = nil,
      role: (high: UInt64, low: UInt64) = (0, 0)
    ) {
      self.key = key
      self.number = number
      self.sum = sum
      self.kinds = kinds
      self.memory = memory
      self.role = role
    }
  }

  /// A value; offsets count from the first of the bytes that the object stands in.
  public struct Value: Sendable {
    /// The value, with its quotes or brackets.
    public var range: Range<Int>
    /// 128 bits that name the value, whatever the order of its keys, its white space and escapes.
    public var fingerprint: (high: UInt64, low: UInt64)
    /// Whether the value is an object one of whose keys is `errorCode`, or has an escape in it.
    public var tellsError: Bool
    /// Whether the value is a text with escapes in it.
    public var hasEscapes: Bool

    /// What is inside the quotes or brackets.
    public var inside: Range<Int> { range.lowerBound &+ 1..<range.upperBound &- 1 }
  }

  private let recall: UnsafeMutableRawPointer
  private let outline: UnsafeMutablePointer<cscan_outline>

  /// Creates an outliner.
  public init(_ rules: [Rule], depthLimit: Int) {
    // Keys are copied by `cscan_recall_begin`; until then they stand one behind the other here.
    var keys: [UInt8] = []
    for rule in rules { keys += Array(rule.key.utf8) }
    // unsafe: C reads the keys and the rules within their counts, writes only into the memory of the
    // size that it has asked for, and keeps neither; the memory is freed in `deinit`.
    unsafe recall = unsafe keys.withUnsafeBufferPointer { keys in
      var start = 0
      let listed = unsafe rules.map { rule in
        defer { start += rule.key.utf8.count }
        return unsafe Self.rule(rule, keyAt: keys.baseAddress.map { unsafe $0 + start })
      }
      return unsafe listed.withUnsafeBufferPointer { rules in
        let size = unsafe cscan_recall_size(rules.baseAddress, rules.count)
        precondition(size > 0, "the rules of an outline are within the limits of `CScan.h`")
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
        unsafe cscan_recall_begin(
          OpaquePointer(memory), rules.baseAddress, rules.count,
          UInt32(clamping: min(depthLimit, 128)))
        return unsafe memory
      }
    }
    // unsafe: allocated here, freed in `deinit`.
    unsafe outline = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe outline.initialize(to: cscan_outline())
  }

  deinit {
    unsafe recall.deallocate()
    unsafe outline.deinitialize(count: 1)
    unsafe outline.deallocate()
  }

  private static func rule(_ rule: Rule, keyAt key: UnsafePointer<UInt8>?) -> cscan_rule {
    // unsafe: the pointer is handed on and not followed here.
    var made = unsafe cscan_rule()
    unsafe made.key = unsafe key
    unsafe made.key_length = rule.key.utf8.count
    unsafe made.number = UInt8(clamping: rule.number ?? CSCAN_UNLISTED)
    unsafe made.sum = UInt8(clamping: rule.sum ?? CSCAN_NO_SUM)
    unsafe made.kinds = rule.kinds.bits
    unsafe made.sets = UInt16(clamping: rule.memory?.sets ?? 0)
    unsafe made.room = UInt16(clamping: rule.memory?.room ?? 0)
    unsafe made.probe_start = UInt8(clamping: rule.memory?.probe.lowerBound ?? 0)
    unsafe made.probe_length = UInt8(clamping: rule.memory?.probe.count ?? 0)
    unsafe made.role = cscan_fingerprint(high: rule.role.high, low: rule.role.low)
    return unsafe made
  }

  /// Outlines the object that begins at an index; the index behind it, or nil if it is not whole, is
  /// no valid JSON, has a listed key twice, or is one to be left to slower code.
  public func outline(at start: Int, in bytes: Span<UInt8>) -> Int? {
    var end = 0
    // unsafe: C reads the span's bytes within the count it is given, and keeps no pointer to them.
    let isWhole = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe cscan_outline_object(
        OpaquePointer(recall), source.baseAddress, source.count, start, outline, &end)
    }
    return isWhole != 0 ? end : nil
  }

  /// Whether the last object had a value of a number that is not null.
  public func has(_ number: Int) -> Bool {
    // unsafe: the memory is this object's own.
    unsafe outline.pointee.present >> UInt32(truncatingIfNeeded: number & 31) & 1 == 1
  }

  /// The value of a number in the last object; nil if there is none, or null.
  public func value(_ number: Int) -> Value? {
    guard has(number) else { return nil }
    // unsafe: the memory is this object's own, and there are 32 numbers.
    return unsafe withUnsafePointer(to: &outline.pointee.values) { values in
      unsafe values.withMemoryRebound(to: cscan_value.self, capacity: 32) { values in
        let value = unsafe values[number & 31]
        return Value(
          range: value.start..<value.end,
          fingerprint: (value.fingerprint.high, value.fingerprint.low),
          tellsError: value.tells_error != 0,
          hasEscapes: Int(value.kind) == CSCAN_ESCAPED_STRING)
      }
    }
  }

  /// What the parts of one sum came to in the last object.
  public func sum(_ number: Int) -> (high: UInt64, low: UInt64) {
    // unsafe: the memory is this object's own, and there are 8 sums.
    unsafe withUnsafePointer(to: &outline.pointee.sums) { sums in
      unsafe sums.withMemoryRebound(to: cscan_fingerprint.self, capacity: 8) { sums in
        let sum = unsafe sums[number & 7]
        return (sum.high, sum.low)
      }
    }
  }
}

extension ObjectOutliner.Rule.Kinds {
  fileprivate var bits: UInt8 {
    let kinds: [Int] =
      switch self {
      case .string: [CSCAN_STRING, CSCAN_NULL]
      case .text: [CSCAN_STRING, CSCAN_ESCAPED_STRING, CSCAN_NULL]
      case .object: [CSCAN_OBJECT, CSCAN_NULL]
      case .array: [CSCAN_ARRAY, CSCAN_NULL]
      case .null: [CSCAN_NULL]
      case .never: []
      }
    return kinds.reduce(0) { $0 | 1 << UInt8(truncatingIfNeeded: $1) }
  }
}
