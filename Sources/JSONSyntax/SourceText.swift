/// A named text that knows the line and column of each of its bytes.
///
/// Any place is found in the time it takes to read a block of the text, not the text: a document
/// of one long line with a hundred thousand mistakes is no slower than one with short lines.
public struct SourceText: Hashable, Sendable {
  /// What messages call it: a path, or a name such as `PolicyInputList.1`.
  public let name: String
  /// The text as UTF-8; a byte order mark at its start is taken off.
  public let bytes: [UInt8]
  /// Whether a byte order mark was taken off.
  public let hasByteOrderMark: Bool

  /// Where each line begins.
  private let lineStarts: [Int]
  /// How many scalars begin before each block of `blockLength` bytes.
  private let scalarsBeforeBlock: [Int]
  private static let blockLength = 128

  /// Creates a text from bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    hasByteOrderMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    self.bytes = hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    var lineStarts = [0]
    var scalarsBeforeBlock: [Int] = []
    scalarsBeforeBlock.reserveCapacity(bytes.count / Self.blockLength + 1)
    var scalars = 0
    for (offset, byte) in self.bytes.enumerated() {
      if offset.isMultiple(of: Self.blockLength) { scalarsBeforeBlock.append(scalars) }
      if byte & 0xc0 != 0x80 { scalars += 1 }
      if byte == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
    }
    self.lineStarts = lineStarts
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  /// Creates a text from a string.
  public init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The place of a byte; an offset at or past the end is the place just after the last byte.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = scalars(before: offset) - scalars(before: lineStarts[low])
    return SourceLocation(line: low + 1, column: column + 1)
  }

  /// The places of the first byte of a range and of the one after its last.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: location(at: offsets.lowerBound), end: location(at: offsets.upperBound))
  }

  /// The byte of a place that `location(at:)` gave; the end of the text for one past it.
  public func offset(of location: SourceLocation) -> Int {
    guard location.line > 0, lineStarts.indices.contains(location.line - 1) else {
      return bytes.count
    }
    let start = lineStarts[location.line - 1]
    let (wanted, overflow) = scalars(before: start).addingReportingOverflow(location.column)
    guard !overflow, wanted > 0 else { return bytes.count }
    return offset(ofScalar: wanted - 1)
  }

  /// The byte of a scalar, from 0; the end of the text if it has fewer.
  private func offset(ofScalar wanted: Int) -> Int {
    var low = 0
    var high = scalarsBeforeBlock.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarsBeforeBlock[middle] <= wanted { low = middle } else { high = middle }
    }
    guard scalarsBeforeBlock.indices.contains(low) else { return bytes.count }
    var offset = low * Self.blockLength
    var count = scalarsBeforeBlock[low]
    while offset < bytes.count {
      if bytes[offset] & 0xc0 != 0x80 {
        if count == wanted { return offset }
        count += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// A line without its end, invalid UTF-8 repaired; empty when there is no such line.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    let line = bytes[lineStarts[number - 1]..<end]
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockLength
    guard scalarsBeforeBlock.indices.contains(block) else {
      guard let last = scalarsBeforeBlock.last else { return 0 }
      let start = (scalarsBeforeBlock.count - 1) * Self.blockLength
      return last + count(in: start..<offset)
    }
    return scalarsBeforeBlock[block] + count(in: block * Self.blockLength..<offset)
  }

  private func count(in range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}
