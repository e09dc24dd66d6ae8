import Replay
import TestSupport

/// A file that claims to be a tally or a checkpoint: what is taken is written as it was read.
enum TallyFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    guard let folder = try? TemporaryFolder(), let path = try? folder.write(bytes, to: "file")
    else { throw FuzzFailure("no file can be written") }
    _ = try? CheckpointState.read(path: path)
    guard let tally = try? TallyFile(path: path) else { return }
    guard let written = write(tally), let again = try? folder.write(written, to: "again") else {
      throw FuzzFailure("a tally that was read cannot be written")
    }
    guard let same = try? TallyFile(path: again) else {
      throw FuzzFailure("a tally that was written cannot be read")
    }
    try require(write(same) == written, "a tally is not read as it was written")
  }

  private static func write(_ tally: TallyFile) -> [UInt8]? {
    let sink = Sink()
    let isWritten: Void? = try? tally.write { (span) in
      for index in span.indices { sink.bytes.append(span[index]) }
    }
    return isWritten == nil ? nil : sink.bytes
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}
