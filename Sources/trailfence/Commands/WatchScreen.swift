import ByteStreams
import Reporting

/// Where a watch shows its answers: a terminal is written over, all else is written on.
struct WatchScreen {
  private static let controlC: UInt8 = 3

  private let output: OutputArguments
  private let isTerminal: Bool
  private var hasShown = false
  /// Where keys come from; nil once none can.
  private var keys: Int32? = 0

  init(_ output: OutputArguments) {
    self.output = output
    isTerminal = Terminal.isTerminal(StandardStream.output.descriptor)
  }

  /// Shows an answer, or what keeps it away.
  ///
  /// - Parameters:
  ///   - report: the last that there is; nil if there is none yet.
  ///   - before: the one before it, to tell what has changed.
  ///   - messages: what was said of files that cannot be used, or of the input.
  ///   - time: how long the replay took; nil if there was none.
  mutating func show(
    _ report: Report?, before: Report?, messages: String, time: Duration?
  ) throws(CommandFailure) {
    var text = messages
    if let report {
      if time == nil { text += "\nThe last answer, from before this mistake:\n" }
      WatchRenderer(width: output.width, color: output.color, previous: before)
        .render(report, into: &text)
    }
    let done = time.map { "replayed in \(Self.milliseconds($0)) ms" } ?? "not replayed"
    text += "\n\(done); waiting for a save, q ends\n"
    _ = try Console.print(isTerminal ? Self.frame(text, isFirst: !hasShown) : text)
    hasShown = true
  }

  private static func milliseconds(_ time: Duration) -> Int64 {
    time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
  }

  /// The text as a terminal shows it in the place of the one before, in one go and without flicker:
  /// each line is written over, and only what is left of the old ones is taken away.
  private static func frame(_ text: String, isFirst: Bool) -> String {
    let descriptor = StandardStream.output.descriptor
    let height = max(4, (Terminal.height(descriptor) ?? 24) - 1)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    if lines.count > height, let footer = lines.last {
      lines = lines.prefix(height - 2) + ["…", footer]
    }
    let body = lines.map { "\($0)\u{1b}[K\r\n" }.joined()
    // What is between `?2026` is shown at once, and without `?7` no line is wrapped.
    return (isFirst ? "\u{1b}[2J" : "")
      + "\u{1b}[?2026h\u{1b}[?7l\u{1b}[H\(body)\u{1b}[J\u{1b}[?7h\u{1b}[?2026l"
  }

  /// Waits; the status to end with, or nil when a file was saved.
  mutating func wait(for watch: borrowing FileWatch) throws(CommandFailure) -> ExitStatus? {
    while true {
      let event: FileWatch.Event
      do throws(StreamError) {
        let keys = keys
        event = try KeyMode.during(0) { () throws(StreamError) in try watch.next(keysFrom: keys) }
      } catch {
        throw CommandFailure(
          message: "error: the wait for a save failed: \(error.message)\n", status: .cannotWrite)
      }
      switch event {
      case .saved: return nil
      case .key(UInt8(ascii: "q")), .key(UInt8(ascii: "Q")), .key(Self.controlC): return .success
      case .interrupted:
        // Other signals than those that end it, such as the one for a new size, end nothing.
        if let signal = Interruption.pending { return ExitStatus(signal) }
      case .key: continue
      case .inputEnded: keys = nil
      }
    }
  }
}
