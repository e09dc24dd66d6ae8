import ByteStreams
import Synchronization

/// What the command says: results on standard output, everything else on standard error.
enum Console {
  /// Writes a result.
  ///
  /// - Throws: a `CommandFailure` when it cannot be written; a reader who has gone away is none.
  static func print(_ text: String) throws(CommandFailure) -> ExitStatus {
    do throws(StreamError) {
      try StandardStream.output.write(text)
    } catch {
      guard !error.isBrokenPipe else { return .success }
      throw CommandFailure(
        message: "error: standard output cannot be written: \(error.message)\n",
        status: .cannotWrite)
    }
    return .success
  }

  /// Writes an error, one line.
  static func error(_ message: String) { write("error: \(message)\n") }

  /// Writes a warning, one line.
  static func warning(_ message: String) { write("warning: \(message)\n") }

  /// Writes something that helps, one line.
  static func note(_ message: String) { write("\(message)\n") }

  /// Writes text to standard error; that it cannot be written is nobody's loss.
  static func write(_ text: String) {
    if let transcript { return transcript.write(text) }
    try? StandardStream.error.write(text)
  }

  /// What would have been written to standard error.
  final class Transcript: Sendable {
    private let written = Mutex("")

    /// Adds a text.
    func write(_ text: String) { written.withLock { $0 += text } }

    /// All texts so far.
    var text: String { written.withLock { $0 } }
  }

  /// Who takes what is meant for standard error; nil when it goes there.
  @TaskLocal static var transcript: Transcript?
}
