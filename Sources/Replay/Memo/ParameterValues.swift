import ByteStreams
import CloudTrail
import RequestMapping

/// The parameters of one record: what they are called, and what each of them is.
struct ParameterValues {
  /// What the names are, one after another, and the kinds of the values.
  private(set) var shape = Fingerprint(high: 0, low: 0)
  /// A fingerprint of each value.
  private(set) var values: [Fingerprint] = []
  /// Where the text of each value stands, if it is one without escapes.
  private(set) var texts: [Range<Int>] = []
  /// Where the names stand.
  private(set) var names: [Range<Int>] = []
  /// Where those stand that are objects.
  private var objects: [Range<Int>] = []
  var hasObjects: Bool { !objects.isEmpty }

  /// Reads the parameters of a record; false if they are to be left to slower code.
  mutating func read(
    _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Bool {
    shape = Fingerprint(high: 0, low: 1)
    values.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    objects.removeAll(keepingCapacity: true)
    guard let range = outline.parametersRange else { return true }
    shape.low = 2
    // The mapper looks into long parameters for long lists.
    if range.count > CallReach.parameterLimit { shape.high = 1 }
    let isRead = outliner.forEachMember(of: range, in: bytes) { member in
      let kind: UInt64
      switch member.kind {
      case .object: kind = 1
      case .string, .escapedString: kind = 2
      case .array: kind = 3
      case .number, .boolean, .null: kind = 4
      }
      shape.combine(Fingerprint(high: kind, low: kind), at: member.keyFingerprint)
      values.append(Fingerprint(of: member, in: bytes))
      names.append(member.key)
      texts.append(
        member.kind == .string ? member.value.lowerBound + 1..<member.value.upperBound - 1 : 0..<0)
      if member.kind == .object { objects.append(member.value) }
    }
    guard isRead else { return false }
    // Whatever it looks for in the parameters, the mapper looks at the items of wrapped lists.
    for object in objects {
      guard let hasItems = outliner.hasMember(Self.items, at: object, in: bytes) else {
        return false
      }
      let kind: UInt64 = hasItems ? 1 : 0
      shape.combine(Fingerprint(high: kind, low: kind), at: (1, 1))
    }
    return true
  }

  private static let items = Array("items".utf8)

  /// A fingerprint of those parameters that a footprint lists.
  func key(_ footprint: CallFootprint, whole: Fingerprint) -> Fingerprint {
    Self.key(footprint, of: values, whole: whole)
  }

  static func key(
    _ footprint: CallFootprint, of values: [Fingerprint], whole: Fingerprint
  ) -> Fingerprint {
    if footprint.isAllParameters || values.count > CallFootprint.parameterLimit { return whole }
    var key = Fingerprint(high: footprint.parameters, low: 3)
    var left = footprint.parameters
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      if place < values.count { key.combine(values[place], at: (UInt64(place), 5)) }
    }
    return key
  }
}

/// What the names of parameters tell, whatever the values.
struct ParameterNames {
  /// A bit for each of `RuleReach.words` that stands in a name; nil if a parameter is an object.
  var words: UInt64?
  /// The place of the bucket's name, if the call is about no more than one bucket of S3.
  var bucket: Int?

  init() {}

  init(_ parameters: ParameterValues, mayBeBucket: Bool, in bytes: Span<UInt8>) {
    var found: UInt64 = 0
    var buckets = 0
    for (place, range) in parameters.names.enumerated() {
      let name = bytes.extracting(range)
      for index in Self.wanted.indices where name.holds(Self.wanted[index]) {
        found |= 1 << UInt64(index)
      }
      guard mayBeBucket else { continue }
      // A request about an access point is another matter.
      if name.holds(Self.accessPoint) { buckets += 2 }
      guard name.holds(Self.bucketWord) else { continue }
      buckets += 1
      if name.equals(Self.bucketName), !parameters.texts[place].isEmpty { bucket = place }
    }
    words = parameters.hasObjects ? nil : found
    // Nor is a wrapped request.
    if buckets != 1 || parameters.hasObjects { bucket = nil }
  }

  private static let wanted = RuleReach.words.map { Array($0.utf8) }
  private static let accessPoint = Array("accesspoint".utf8)
  private static let bucketWord = Array("bucket".utf8)
  private static let bucketName = Array("bucketName".utf8)
}

extension Fingerprint {
  /// What a value is: a text whatever its escapes, anything nested byte for byte, since the order of
  /// its members may matter to who reads it.
  init(of member: ObjectScanner.Member, in bytes: Span<UInt8>) {
    switch member.kind {
    case .object, .array:
      let made = ObjectScanner.fingerprint(of: bytes.extracting(member.value))
      self.init(high: made.high &+ 1, low: made.low)
    case .string, .escapedString, .number, .boolean, .null:
      self.init(high: member.fingerprint.high, low: member.fingerprint.low)
    }
  }

  /// Adds a part whose place among the others matters.
  mutating func combine(_ part: Fingerprint, at place: (high: UInt64, low: UInt64)) {
    high = Self.mix(high ^ part.high, place.high ^ 0x9e37_79b9_7f4a_7c15)
    low = Self.mix(low ^ part.low, place.low ^ 0xd6e8_feb8_6659_fd93)
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension Span<UInt8> {
  func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether it holds a word of small letters, whatever the case here.
  func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    for start in 0...count - word.count {
      var length = 0
      while length < word.count, self[start + length] | 0x20 == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
