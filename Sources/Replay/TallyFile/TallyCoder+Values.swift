import ByteStreams
import Digests
import Timestamps

/// A value that stands in a tally, described once for writing and reading.
protocol TallyCoded {
  /// Writes the value, or fills it.
  mutating func code(with coder: TallyCoder) throws(TallyFileError)
}

/// One that can be made before it is filled.
protocol TallyElement: TallyCoded {
  /// Creates a value to be filled.
  init(blank: Void)
}

/// The kinds of values.
extension TallyCoder {
  private static let bytes: UInt8 = 2
  private static let text: UInt8 = 3
  private static let array: UInt8 = 4

  // MARK: Objects

  /// An object of the members that the closure names.
  func object(_ members: () throws(TallyFileError) -> Void) throws(TallyFileError) {
    try literal(0xbf, "an object")
    try members()
    try literal(0xff, "the end of an object")
  }

  func key(_ name: String) throws(TallyFileError) {
    guard isReading else { return try putText(name) }
    let place = offset
    guard try takeText("the member `\(name)`") == name else {
      throw TallyFileError(.expected("the member `\(name)`"), at: place)
    }
  }

  /// A member that is described elsewhere.
  func value(_ name: String, _ value: inout some TallyCoded) throws(TallyFileError) {
    try key(name)
    try value.code(with: self)
  }

  /// A member that may be null.
  func optional<Value: TallyElement>(
    _ name: String, _ value: inout Value?
  ) throws(TallyFileError) {
    try key(name)
    guard try !null(value == nil) else { return value = nil }
    var filled = value ?? Value(blank: ())
    try filled.code(with: self)
    value = filled
  }

  // MARK: Members

  func count(_ name: String, _ value: inout Int) throws(TallyFileError) {
    try key(name)
    try count(&value, name)
  }

  func flag(_ name: String, _ value: inout Bool) throws(TallyFileError) {
    try key(name)
    guard isReading else { return try put(value ? 0xf5 : 0xf4) }
    switch try take() {
    case 0xf4: value = false
    case 0xf5: value = true
    default: throw TallyFileError(.expected("true or false"), at: offset - 1)
    }
  }

  func text(_ name: String, _ value: inout String) throws(TallyFileError) {
    try key(name)
    try text(&value, name)
  }

  func text(_ name: String, _ value: inout String?) throws(TallyFileError) {
    try key(name)
    guard try !null(value == nil) else { return value = nil }
    var filled = value ?? ""
    try text(&filled, name)
    value = filled
  }

  func time(_ name: String, _ value: inout Timestamp?) throws(TallyFileError) {
    try key(name)
    guard try !null(value == nil) else { return value = nil }
    var filled = value ?? Timestamp(secondsSinceEpoch: 0)
    try integer(&filled.secondsSinceEpoch, "a time")
    value = filled
  }

  func choice<Choice: RawRepresentable<String>>(
    _ name: String, _ value: inout Choice
  ) throws(TallyFileError) {
    try key(name)
    try choice(&value, name)
  }

  /// A number from 0 on, or null.
  func number(_ name: String, _ value: inout Int?) throws(TallyFileError) {
    try key(name)
    guard try !null(value == nil) else { return value = nil }
    var filled = value ?? 0
    try count(&filled, name)
    value = filled
  }

  /// A set of texts, sorted.
  func names(_ name: String, _ values: inout Set<String>, most: Int) throws(TallyFileError) {
    var table = [String: Bool](uniqueKeysWithValues: values.map { ($0, true) })
    try rows(name, &table, most: most, blank: ("", true), by: { $0 }) {
      (text, _, coder) throws(TallyFileError) in
      try coder.text(&text, name)
    }
    values = Set(table.keys)
  }

  /// A list of texts.
  func texts(_ name: String, _ values: inout [String], most: Int) throws(TallyFileError) {
    try list(name, &values, most: most, blank: "") { (text, coder) throws(TallyFileError) in
      try coder.text(&text, name)
    }
  }

  func words(_ name: String, _ values: inout [UInt64], most: Int) throws(TallyFileError) {
    try list(name, &values, most: most, blank: 0) { (word, coder) throws(TallyFileError) in
      try coder.hash(&word)
    }
  }

  func octets(_ name: String, _ values: inout [UInt8], most: Int) throws(TallyFileError) {
    try key(name)
    guard isReading else {
      try putHead(Self.bytes, UInt64(values.count))
      return try put(values.span)
    }
    let place = offset
    let count = try takeHead(Self.bytes, "bytes")
    guard count <= UInt64(most) else {
      throw TallyFileError(.implausible("`\(name)` is too long"), at: place)
    }
    values = []
    try take(Int(count)) { values.append(copying: $0) }
  }

  /// A list of names of contents.
  func names(_ name: String, _ values: inout [ContentName]) throws(TallyFileError) {
    try key(name)
    try names(&values)
  }

  /// A list of names of contents, as one run of bytes.
  func names(_ values: inout [ContentName]) throws(TallyFileError) {
    guard isReading else {
      try putHead(Self.bytes, UInt64(values.count) * 16)
      for value in values {
        for word in [value.high, value.low] {
          for shift: UInt64 in stride(from: 56, through: 0, by: -8) {
            try put(UInt8(truncatingIfNeeded: word >> shift))
          }
        }
      }
      return
    }
    let place = offset
    let count = try takeHead(Self.bytes, "bytes")
    guard count % 16 == 0, count <= UInt64(Int32.max) * 16 else {
      throw TallyFileError(.implausible("a list of names has a wrong length"), at: place)
    }
    values = []
    var (high, low, filled): (UInt64, UInt64, Int) = (0, 0, 0)
    try take(Int(count)) { piece in
      for index in piece.indices {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(piece[index])
        filled &+= 1
        guard filled == 16 else { continue }
        values.append(ContentName(high: high, low: low))
        filled = 0
      }
    }
  }

  /// Counts by name, sorted.
  func counts(_ name: String, _ values: inout [String: Int], most: Int) throws(TallyFileError) {
    try rows(
      name, &values, most: most, blank: ("", 0), by: { $0 }
    ) { (key, value, coder) throws(TallyFileError) in
      try coder.text(&key, name)
      try coder.count(&value, name)
    }
  }

  /// A table as a flat list of its keys and values, its rows in order.
  func rows<Key: Hashable, Value, Rank: Comparable>(
    _ name: String, _ table: inout [Key: Value], most: Int, blank: (Key, Value),
    by rank: (Key) -> Rank,
    _ body: (inout Key, inout Value, TallyCoder) throws(TallyFileError) -> Void
  ) throws(TallyFileError) {
    try key(name)
    guard isReading else {
      try putHead(Self.array, UInt64(table.count))
      for (key, _) in table.keys.map({ ($0, rank($0)) }).sorted(by: { $0.1 < $1.1 }) {
        var row = (key, table[key] ?? blank.1)
        try body(&row.0, &row.1, self)
      }
      return
    }
    let count = try elements(name, most)
    table = [:]
    var last: Rank?
    for _ in 0..<count {
      let place = offset
      var row = blank
      try body(&row.0, &row.1, self)
      let next = rank(row.0)
      if let last, last >= next {
        throw TallyFileError(.implausible("`\(name)` is out of order"), at: place)
      }
      last = next
      table[row.0] = row.1
    }
  }

  /// A list.
  func list<Element>(
    _ name: String, _ values: inout [Element], most: Int, blank: Element,
    _ body: (inout Element, TallyCoder) throws(TallyFileError) -> Void
  ) throws(TallyFileError) {
    try key(name)
    guard isReading else {
      try putHead(Self.array, UInt64(values.count))
      for value in values {
        var value = value
        try body(&value, self)
      }
      return
    }
    let count = try elements(name, most)
    values = []
    for _ in 0..<count {
      var value = blank
      try body(&value, self)
      values.append(value)
    }
  }

  /// A list of values that are described elsewhere.
  func list<Element: TallyElement>(
    _ name: String, _ values: inout [Element], most: Int
  ) throws(TallyFileError) {
    try list(name, &values, most: most, blank: Element(blank: ())) {
      (element, coder) throws(TallyFileError) in
      try element.code(with: coder)
    }
  }

  // MARK: Values without a name

  func count(_ value: inout Int, _ what: String) throws(TallyFileError) {
    guard isReading else { return try putHead(0, UInt64(clamping: value)) }
    let place = offset
    value = try check(try takeHead(0, "the number of `\(what)`"), what, at: place)
  }

  /// A number that may be below zero.
  func integer(_ value: inout Int64, _ what: String) throws(TallyFileError) {
    guard isReading else {
      return value < 0 ? try putHead(1, UInt64(~value)) : try putHead(0, UInt64(value))
    }
    let place = offset
    let isNegative = try peek().map { $0 >> 5 == 1 } ?? false
    let number = try takeHead(isNegative ? 1 : 0, what)
    // Times and days lie within ten thousand years of 1970.
    guard number < 1 << 40 else {
      throw TallyFileError(.implausible("\(what) is too large"), at: place)
    }
    value = isNegative ? ~Int64(number) : Int64(number)
  }

  /// A word of any value.
  func hash(_ value: inout UInt64) throws(TallyFileError) {
    guard isReading else { return try putHead(0, value) }
    value = try takeHead(0, "a number")
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable<String>>(
    _ value: inout Choice, _ what: String
  ) throws(TallyFileError) {
    var raw = value.rawValue
    let place = offset
    try text(&raw, what)
    guard let choice = Choice(rawValue: raw) else {
      throw TallyFileError(.expected("a `\(what)` that this version knows"), at: place)
    }
    value = choice
  }

  func text(_ value: inout String, _ what: String) throws(TallyFileError) {
    guard isReading else { return try putText(value) }
    value = try takeText("the text of `\(what)`")
  }

  /// Writes null if it is so, or tells whether null stands there.
  func null(_ isNull: Bool) throws(TallyFileError) -> Bool {
    guard isReading else {
      if isNull { try put(0xf6) }
      return isNull
    }
    guard try peek() == 0xf6 else { return false }
    _ = try take()
    return true
  }

  private func putText(_ text: String) throws(TallyFileError) {
    var text = text
    text.makeContiguousUTF8()
    try putHead(Self.text, UInt64(text.utf8.count))
    try put(text.utf8.span)
  }

  private func takeText(_ what: String) throws(TallyFileError) -> String {
    let place = offset
    let count = try takeHead(Self.text, what)
    guard count <= UInt64(Self.longestText) else {
      throw TallyFileError(.implausible("a text is too long"), at: place)
    }
    var bytes: [UInt8] = []
    try take(Int(count)) { bytes.append(copying: $0) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TallyFileError(.expected("text in UTF-8"), at: place)
    }
    return text
  }

  private func elements(_ name: String, _ most: Int) throws(TallyFileError) -> Int {
    let place = offset
    let count = try takeHead(Self.array, "the list `\(name)`")
    guard count <= UInt64(most) else {
      throw TallyFileError(.implausible("`\(name)` has too many elements"), at: place)
    }
    return Int(count)
  }
}
