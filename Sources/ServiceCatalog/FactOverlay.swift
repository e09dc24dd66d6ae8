/// A file of facts that the user gives: rows of any kind in any order, and comments after `#`.
struct FactOverlay {
  private var tables: [FactKind: FactTable] = [:]
  /// How many rows there are.
  private(set) var rowCount = 0

  /// Reads and checks a file.
  init(_ tsv: [UInt8]) throws(CatalogError) {
    var rows: [FactKind: [(key: String, line: String)]] = [:]
    var firstLines: [FactKind: [String: Int]] = [:]
    var number = 0
    for bytes in tsv.split(separator: .newline, omittingEmptySubsequences: false) {
      number += 1
      guard var line = String(validating: bytes, as: UTF8.self) else {
        throw CatalogError(line: number, problem: .notUTF8)
      }
      if line.hasSuffix("\r") { line.removeLast() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let row = try Self.row(line, number: number)
      let key = row.key
      if let first = firstLines[row.kind, default: [:]].updateValue(number, forKey: key) {
        throw CatalogError(line: number, problem: .duplicate(firstLine: first))
      }
      rows[row.kind, default: []].append((key, line))
      rowCount += 1
    }
    for (kind, rows) in rows {
      let sorted = rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      tables[kind] = FactTable(
        kind: kind, sortedRows: sorted.map { $0.line + "\n" }.joined())
    }
  }

  /// The table of a kind; nil if the file has no such rows.
  func table(_ kind: FactKind) -> FactTable? { tables[kind] }

  private static func row(_ line: String, number: Int) throws(CatalogError) -> FactRow {
    let columns = line[...].columns("\t")
    guard let kind = columns.first.flatMap({ FactKind(rawValue: String($0)) }) else {
      throw CatalogError(
        line: number,
        problem: .unknownKind(
          String(columns.first ?? ""), known: FactKind.allCases.map(\.rawValue)))
    }
    guard columns.count == kind.columns.count else {
      throw CatalogError(
        line: number, problem: .columns(found: columns.count, expected: kind.columns))
    }
    let row = FactRow(line: line, kind: kind)
    if let fault = row.fault {
      throw CatalogError(line: number, problem: fault)
    }
    return row
  }
}
