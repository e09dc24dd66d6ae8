import ByteStreams
import CloudTrail
import TestSupport
import Testing

/// A second thread that inflates changes nothing of what is found.
struct ReadAheadTests {
  private struct Found: Equatable {
    var items: [String] = []
    var summary = LogFileSummary(kind: .empty)
  }

  private func found(_ bytes: [UInt8], chunkSize: Int, readsAhead: Bool) -> Found {
    var found = Found()
    var reader = LogReader(limits: LogLimits(windowBytes: 4_096))
    found.summary = reader.read(
      MemorySource(bytes, chunkSize: chunkSize), readsAhead: readsAhead
    ) { item in
      switch item {
      case .record(let record, let offset):
        found.items.append("\(record.eventID ?? "-")@\(offset)")
      case .problem(let problem):
        found.items.append("\(problem.offset) \(problem.what) \(problem.damagedElements)")
      }
    }
    return found
  }

  private static func gzip(_ text: String) -> [UInt8] {
    (try? GzipWriter.compress(Array(text.utf8).span)) ?? []
  }

  /// Archives of some hundred kilobytes, whole and damaged.
  private static let archives: [(name: String, bytes: [UInt8])] = {
    let records = (0..<9_000).map {
      #"{"eventVersion":"1.08","eventID":"e\#($0)","eventSource":"s3.amazonaws.com","eventName":"N\#($0 % 97)"}"#
    }
    let first = "{\"Records\":[" + records.prefix(4_000).joined(separator: ",") + ","
    let second = records.dropFirst(4_000).joined(separator: ",\n") + "]}"
    let plain = first + second
    let whole = gzip(plain)
    var spoilt = whole
    spoilt[spoilt.count / 2] ^= 0x55
    var missummed = whole
    missummed[missummed.count - 6] ^= 1
    return [
      ("plain", Array(plain.utf8)), ("one member", whole),
      ("two members", gzip(first) + gzip(second)), ("cut", Array(whole.dropLast(900))),
      ("spoilt", spoilt), ("a wrong check sum", missummed),
      ("garbage behind", whole + Array("garbage".utf8)), ("no log", gzip("[1,2,3]")),
      ("a table", gzip("eventname,eventsource\na,b\n")), ("nothing", []),
    ]
  }()

  @Test(arguments: archives.map(\.name))
  func whatIsFoundIsTheSame(name: String) {
    for archive in Self.archives where archive.name == name {
      for chunkSize in [97, 4_096, 1 << 20] {
        let alone = found(archive.bytes, chunkSize: chunkSize, readsAhead: false)
        let ahead = found(archive.bytes, chunkSize: chunkSize, readsAhead: true)
        #expect(ahead == alone)
      }
    }
  }
}
