import ByteStreams
import Replay
import Synchronization

/// Shows how far a replay is: one line that renews itself on a terminal, plain lines where it is
/// asked for elsewhere, and nothing otherwise.
struct ProgressLine {
  let progress: ReplayProgress
  private let isTerminal: Bool
  private let start: ContinuousClock.Instant

  /// Nil where progress is not to be shown.
  init?(_ arguments: ParsedArguments, totalBytes: Int, totalFiles: Int) {
    let error = StandardStream.error.descriptor
    let isTerminal = Terminal.isTerminal(error)
    guard isTerminal || arguments.has("progress") else { return nil }
    self.isTerminal = isTerminal
    let columns = Terminal.width(error) ?? 80
    let start = ContinuousClock.now
    self.start = start
    let total = ProgressText.Total(bytes: totalBytes, files: totalFiles)
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
      let line = ProgressText.line(snapshot, of: total, seconds: (now - start).seconds)
      // A line that is wrapped could not be renewed.
      Console.write(
        isTerminal ? "\r\u{1b}[K\(String(line.prefix(max(0, columns - 1))))" : line + "\n")
    }
  }

  /// Takes the line off the terminal again; elsewhere, says what was done.
  func clear() {
    guard !isTerminal else { return Console.write("\r\u{1b}[K") }
    let seconds = (ContinuousClock.now - start).seconds
    Console.write(ProgressText.end(progress.snapshot, seconds: seconds) + "\n")
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
