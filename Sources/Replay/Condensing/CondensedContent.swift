import CloudTrail
import JSONSyntax
import Timestamps

/// A condensed archive: a header and records, sorted, as the lines of a file.
public struct CondensedContent: Sendable {
  public let header: ArchiveHeader
  private let records: [(text: String, calls: CondensedCalls)]

  init(
    _ table: CondensedTable, dropped: Set<CondensedField>, dedupe: DedupeMode, tool: String,
    catalog: String
  ) {
    records = table.calls.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (text: $0.key, calls: $0.value) }
    var input = table.input
    let own = input.files - input.condensed.archives
    input.condensed.files += own
    input.condensed.bytesRead += input.bytesRead - input.condensed.archiveBytesRead
    input.condensed.bytesInflated += input.bytesInflated - input.condensed.archiveBytesInflated
    input.condensed.filesSkipped.merge(input.filesSkipped, uniquingKeysWith: +)
    input.condensed.dropped.formUnion(dropped.map(\.rawValue))
    if own > 0 { input.condensed.dedupe.insert(dedupe.rawValue) }
    input.settle()
    var (first, last): (Timestamp?, Timestamp?)
    var count = 0
    for record in records {
      first = earliest(first, record.calls.first)
      last = latest(last, record.calls.last)
      count += record.calls.count
    }
    header = ArchiveHeader(
      carried: input, lines: records.count, calls: count, first: first, last: last, tool: tool,
      catalog: catalog)
  }

  /// Hands over the lines one after another, each with its line end.
  public func forEachLine<Failure: Error>(
    _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try body(header.line)
    for record in records { try body(Self.line(record.text, record.calls)) }
  }

  /// A reduced record with the calls that it stands for as its last member.
  private static func line(_ record: String, _ calls: CondensedCalls) -> String {
    var writer = JSONWriter(layout: .compact)
    calls.write(to: &writer)
    let separator = record == "{}" ? "" : ","
    return
      "\(record.dropLast())\(separator)\"\(CondensedArchive.callsKey)\":\(writer.takeText())}\n"
  }
}
