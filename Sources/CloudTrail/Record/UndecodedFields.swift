import ByteStreams
import JSONSyntax

/// The fields of a record that are parsed only when they are asked for, as copies of their bytes.
struct UndecodedFields: Sendable {
  /// Which field.
  enum Field: Int, CaseIterable, Sendable {
    case requestParameters, responseElements, additionalEventData
    case tlsDetails, eventContext, serviceEventDetails
  }

  private var bytes: [UInt8] = []
  private var ranges = [6 of Range<Int>](repeating: 0..<0)

  /// Keeps the bytes of a value; what was kept of the field before is forgotten.
  mutating func set(_ field: Field, to value: Span<UInt8>) {
    let start = bytes.count
    bytes.append(copying: value)
    ranges[field.rawValue] = start..<bytes.count
  }

  /// Forgets a field.
  mutating func remove(_ field: Field) {
    ranges[field.rawValue] = 0..<0
  }

  /// Whether a key, which is not empty, may stand in a field: it does as it is, or something there is
  /// written with escapes.
  func mayHold(_ key: String, in field: Field) -> Bool {
    let value = bytes.span.extracting(ranges[field.rawValue])
    let key = key.utf8.span
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "\\") { return true }
      if value[index] == key[0], value.count - index >= key.count {
        var length = 1
        while length < key.count, value[index + length] == key[length] { length += 1 }
        if length == key.count { return true }
      }
      index += 1
    }
    return false
  }

  /// Parses a field; nil if it is not there.
  ///
  /// Strings that are not Unicode are repaired, as those of the record's other fields are.
  func tree(_ field: Field) -> JSONTree? {
    let range = ranges[field.rawValue]
    guard !range.isEmpty else { return nil }
    let value = bytes.span.extracting(range)
    if let tree = try? JSONParser.parse(value) { return tree }
    return try? JSONParser.parse(RepairedText.repaired(value).span)
  }
}
