import CScan

/// Lists the members of a JSON object at the speed of vector instructions, and names their values
/// with fingerprints, without decoding anything.
///
/// It is meant for the common case and gives up on what is rare (see `CScan.h`): whoever uses it
/// has slower code that takes everything. Its memory serves one object after another.
public struct ObjectScanner: Sendable {
  /// What a value is.
  public enum Kind: Sendable {
    case string
    case escapedString
    case object
    case array
    case number
    case boolean
    case null
  }

  /// A member; offsets count from the first of the bytes that were scanned.
  public struct Member: Sendable {
    /// The bytes between the key's quotes.
    public var key: Range<Int>
    /// The value, with its quotes or brackets.
    public var value: Range<Int>
    public var kind: Kind
    /// 128 bits that name the value, whatever the order of its keys, its white space and escapes.
    public var fingerprint: (high: UInt64, low: UInt64)
    /// The same of the key, if the scanner was told to make it.
    public var keyFingerprint: (high: UInt64, low: UInt64)
    /// Whether the value is an object one of whose keys is `errorCode`, or has an escape in it.
    public var tellsError: Bool
  }

  /// The members of the last object.
  public private(set) var count = 0
  private var members: [cscan_member]
  private let depthLimit: UInt32
  private let hashesKeys: Int32

  /// Creates a scanner for objects of so many members at the most.
  ///
  /// - Parameter hashesKeys: whether keys get fingerprints, too.
  public init(capacity: Int, depthLimit: Int, hashesKeys: Bool = false) {
    self.hashesKeys = hashesKeys ? 1 : 0
    members = Array(repeating: cscan_member(), count: capacity)
    self.depthLimit = UInt32(clamping: min(depthLimit, 128))
  }

  /// Scans the object that begins at an index; the index behind it, or nil if it is not whole, is
  /// no valid JSON, or is one to be left to slower code.
  public mutating func scan(at start: Int, in bytes: Span<UInt8>) -> Int? {
    var end = 0
    let capacity = members.count
    let limit = depthLimit
    let hashesKeys = hashesKeys
    // unsafe: C reads the span's bytes and writes the array's elements within the counts it is
    // given, and keeps no pointer.
    let found = unsafe members.withUnsafeMutableBufferPointer { members in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe cscan_members(
          source.baseAddress, source.count, start, limit, hashesKeys, members.baseAddress, capacity,
          &end)
      }
    }
    guard found >= 0 else { return nil }
    count = found
    return end
  }

  /// A member of the last object.
  public subscript(index: Int) -> Member {
    let member = members[index]
    return Member(
      key: member.key_start..<member.key_end, value: member.value_start..<member.value_end,
      kind: Self.kind(member.kind),
      fingerprint: (member.fingerprint.high, member.fingerprint.low),
      keyFingerprint: (member.key.high, member.key.low),
      tellsError: member.tells_error != 0)
  }

  /// 128 bits that name a text, as those of a value that is a string.
  public static func fingerprint(of text: Span<UInt8>) -> (high: UInt64, low: UInt64) {
    // unsafe: C reads the span's bytes within the count it is given, and keeps no pointer.
    let made = unsafe text.withUnsafeBufferPointer { unsafe cscan_text($0.baseAddress, $0.count) }
    return (made.high, made.low)
  }

  private static func kind(_ number: UInt8) -> Kind {
    switch Int(number) {
    case CSCAN_STRING: .string
    case CSCAN_ESCAPED_STRING: .escapedString
    case CSCAN_OBJECT: .object
    case CSCAN_ARRAY: .array
    case CSCAN_NUMBER: .number
    case CSCAN_NULL: .null
    default: .boolean
    }
  }
}
