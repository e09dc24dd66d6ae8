import JSONSyntax

/// The rows that `aws athena get-query-results` prints: cells without names, and the names apart.
///
/// A page holds 1,000 rows at the most, so it is read whole, within the limit of one record.
/// Source: Athena API Reference, "ResultSet".
extension LogScanner {
  /// Hands over the record of each row.
  mutating func deliverRows(of range: Range<Int>, _ body: (LogItem) -> Void) {
    let bytes = Array(
      window.bytes[range.lowerBound - window.start..<range.upperBound - window.start])
    guard let end = try? JSONCursor.end(ofValueIn: bytes.span),
      let set = try? JSONParser.parse(
        bytes.span.extracting(0..<end), depthLimit: limits.nesting),
      let rows = set["Rows"]?.elements
    else {
      countOther(.noRecord)
      return
    }
    let columns = set["ResultSetMetadata"]?["ColumnInfo"]?.elements?.map { $0["Name"]?.string }
    let names = columns ?? rows.first.map(Self.cells) ?? []
    for row in rows {
      let cells = Self.cells(row)
      // The first page begins with the names.
      if cells == names { continue }
      var writer = JSONWriter()
      writer.object { writer in
        for (name, cell) in zip(names, cells) {
          guard let name else { continue }
          writer.key(name)
          writer.string(cell)
        }
      }
      let text = Array(writer.text.utf8)
      let offset = range.lowerBound + row.range.lowerBound
      guard (try? parser.parseObject(at: 0, in: text.span)) != nil else { continue }
      if parser.hasUncastIdentity {
        reportUncast(at: offset, body)
      } else if parser.isRecord {
        deliver(at: offset, end: range.upperBound, body)
      } else {
        countOther(.noRecord)
      }
    }
  }

  private static func cells(_ row: JSONTree) -> [String?] {
    row["Data"]?.elements?.map { $0["VarCharValue"]?.string } ?? []
  }
}

extension JSONCursor {
  /// The index behind the value that the bytes begin with.
  fileprivate static func end(ofValueIn bytes: Span<UInt8>) throws(JSONSyntaxError) -> Int {
    var cursor = JSONCursor()
    try cursor.skipValue(in: bytes)
    return cursor.offset
  }
}
