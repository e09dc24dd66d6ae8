import ByteStreams
import CloudTrail
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
    guard let packed = try? GzipWriter.compress(bytes.span), bytes.first != 0x1f else { return }
    let unpacked = read(packed, chunkSize: .max, window: 4_096)
    try require(unpacked.records == whole.records, "compressed, it holds other records")
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
