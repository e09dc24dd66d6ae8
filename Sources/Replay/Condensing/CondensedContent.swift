import CloudTrail
import JSONSyntax
import Timestamps

/// A condensed archive: a header and records, sorted, as the lines of a file.
public struct CondensedContent: Sendable {
  public let header: ArchiveHeader
  /// Fields that had too many values, with the calls of which they were made general.
  public let general: [(field: CondensedField, calls: Int)]
  private let lines: [CallShape.Line]

  init(
    _ table: CondensedTable, _ rules: CondensingRules, dedupe: DedupeMode, tool: String,
    catalog: String, by generalizer: inout CallGeneralizer
  ) {
    var lines: [CallShape.Line] = []
    for shape in table.shapes.values {
      var shape = shape
      lines += shape.lines(by: &generalizer)
    }
    lines.sort {
      if $0.text != $1.text { return $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
      return ($0.rank, $0.calls.count) < ($1.rank, $1.calls.count)
    }
    self.lines = lines
    var input = table.input
    let own = input.files - input.condensed.archives
    input.condensed.files += own
    input.condensed.bytesRead += input.bytesRead - input.condensed.archiveBytesRead
    input.condensed.bytesInflated += input.bytesInflated - input.condensed.archiveBytesInflated
    input.condensed.filesSkipped.merge(input.filesSkipped, uniquingKeysWith: +)
    input.condensed.dropped.formUnion(rules.dropped.map(\.rawValue))
    if own > 0 { input.condensed.dedupe.insert(dedupe.rawValue) }
    input.settle()
    input.condensed.boundaries.settle()
    var (first, last): (Timestamp?, Timestamp?)
    var count = 0
    var general: [CondensedField: Int] = [:]
    for line in lines {
      first = earliest(first, line.calls.first)
      last = latest(last, line.calls.last)
      count += line.calls.count
      let fields = line.calls.general.keys.map { CondensedField(rawValue: $0) ?? .parameters }
      for field in Set(fields) { general[field, default: 0] += line.calls.count }
    }
    self.general = CondensedField.allCases.compactMap { field in
      general[field].map { (field: field, calls: $0) }
    }
    header = ArchiveHeader(
      carried: input, lines: lines.count, calls: count, first: first, last: last, tool: tool,
      catalog: catalog)
  }

  /// Hands over the lines one after another, each with its line end.
  public func forEachLine<Failure: Error>(
    _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try body(header.line)
    for line in lines { try body(Self.text(of: line)) }
  }

  /// A reduced record with the calls that it stands for as its last member.
  private static func text(of line: CallShape.Line) -> String {
    var writer = JSONWriter(layout: .compact)
    line.calls.write(to: &writer)
    let separator = line.text == "{}" ? "" : ","
    return
      "\(line.text.dropLast())\(separator)\"\(CondensedArchive.callsKey)\":\(writer.takeText())}\n"
  }
}
