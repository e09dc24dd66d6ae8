import ByteStreams
import CloudTrail
import JSONSyntax
import Timestamps

/// A log file in one piece against the same in small pieces and a small window.
enum LogFuzz {
  private struct Outcome: Equatable {
    var records: [Record] = []
    var problems: [String] = []
    var kind = LogFileKind.empty
    var others: [OtherContent: Int] = [:]
  }

  private struct Record: Equatable {
    var offset: Int
    var eventID: String?
    var eventName: String?
    var eventTime: Timestamp?
    var arn: String?
  }

  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let whole = read(bytes, chunkSize: .max, window: 256 << 10)
    for (chunkSize, window) in [(1, 1), (7, 64)] {
      let pieces = read(bytes, chunkSize: chunkSize, window: window)
      try require(pieces == whole, "pieces of \(chunkSize) give \(pieces), the whole \(whole)")
    }
    try compareWithTree(whole, bytes)
    guard let packed = try? GzipWriter.compress(bytes.span), bytes.first != 0x1f else { return }
    let unpacked = read(packed, chunkSize: .max, window: 4_096)
    try require(unpacked.records == whole.records, "compressed, it holds other records")
  }

  /// Against a reader that holds the document: every object in `Records` is a record, and nothing else
  /// is, in a document that is nothing but JSON and has no more than that.
  private static func compareWithTree(_ outcome: Outcome, _ bytes: [UInt8]) throws(FuzzFailure) {
    guard let tree = try? JSONParser.parse(bytes.span), let members = tree.members,
      members.count == 1, members[0].key == "Records", let elements = members[0].value.elements,
      elements.allSatisfy({ $0.members != nil && $0.range.count <= 1 << 16 })
    else { return }
    let records = elements.filter(isRecord)
    guard records.count == elements.count, outcome.others.isEmpty else { return }
    try require(
      outcome.records.map(\.offset) == records.map(\.range.lowerBound),
      "records at \(outcome.records.map(\.offset)), in the tree at \(records.map(\.range))")
    for (record, tree) in zip(outcome.records, records) {
      for (name, value) in [("eventID", record.eventID), ("eventName", record.eventName)] {
        let expected = tree.members?.last { $0.key == name }?.value.string
        try require(value == expected, "\(name) is \(value ?? "nil"), not \(expected ?? "nil")")
      }
    }
  }

  /// Whether it cannot be taken for one of the other things that lie in archives, or hold records.
  private static func isRecord(_ tree: JSONTree) -> Bool {
    let names: Set<String> = ["eventVersion", "eventTime", "eventSource", "eventName", "eventID"]
    return tree.members?.contains { names.contains($0.key) } == true
      && tree.members?.allSatisfy { $0.value.elements == nil } == true
  }

  private static func read(_ bytes: [UInt8], chunkSize: Int, window: Int) -> Outcome {
    var reader = LogReader(
      limits: LogLimits(
        recordBytes: 1 << 16, windowBytes: window,
        inflation: InflationLimit(bytes: 1 << 22, ratio: 400, ratioAppliesFrom: 1 << 20)))
    var outcome = Outcome()
    let summary = reader.read(MemorySource(bytes, chunkSize: chunkSize)) { item in
      switch item {
      case .record(let record, let offset):
        outcome.records.append(
          Record(
            offset: offset, eventID: record.eventID, eventName: record.eventName,
            eventTime: record.eventTime, arn: record.userIdentity?.arn))
      case .problem(let problem):
        outcome.problems.append("\(problem.offset) \(problem.what)")
      }
    }
    outcome.kind = summary.kind
    outcome.others = summary.otherElements
    return outcome
  }
}
