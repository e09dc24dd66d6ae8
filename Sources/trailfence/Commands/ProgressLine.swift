import ByteStreams
import Replay
import Synchronization

/// Shows how far a replay is, on a terminal or where it is asked for.
struct ProgressLine {
  let progress: ReplayProgress
  private let isTerminal: Bool

  /// Nil where progress is not to be shown.
  init?(_ arguments: ParsedArguments, totalBytes: Int, totalFiles: Int) {
    let isTerminal = Terminal.isTerminal(StandardStream.error.descriptor)
    guard isTerminal || arguments.has("progress") else { return nil }
    self.isTerminal = isTerminal
    let start = ContinuousClock.now
    let lastShown = Mutex(start)
    let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
    progress = ReplayProgress { snapshot in
      let now = ContinuousClock.now
      let isDue = lastShown.withLock { last in
        guard now - last >= interval else { return false }
        last = now
        return true
      }
      guard isDue else { return }
      let line = Self.line(snapshot, totalBytes, totalFiles, seconds: (now - start).seconds)
      Console.write(isTerminal ? "\r\u{1b}[K\(line)" : line + "\n")
    }
  }

  /// Takes the line off the terminal again.
  func clear() {
    if isTerminal { Console.write("\r\u{1b}[K") }
  }

  private static func line(
    _ done: ReplayProgress.Snapshot, _ totalBytes: Int, _ totalFiles: Int, seconds: Double
  ) -> String {
    var line = "\(done.files)/\(totalFiles) files, \(done.bytes >> 20) MiB, \(done.records) records"
    guard seconds > 0.5 else { return line }
    line += ", \(Int(Double(done.records) / seconds))/s"
    guard totalBytes > 0, done.bytes > 0 else { return line }
    let share = Double(done.bytes) / Double(totalBytes)
    line += ", \(Int(share * 100)) %"
    return line + ", \(Int(seconds / share - seconds)) s left"
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
