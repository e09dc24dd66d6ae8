import ByteStreams

/// How the command ends; the table is printed by `--help`.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case incomplete = 1
  case gate = 3
  case usage = 64
  case badDocument = 65
  case noInput = 66
  case cannotWrite = 74
  case interrupted = 130
  case terminated = 143

  /// The status of a command that a signal ends.
  init(_ signal: Interruption) {
    self = signal == .interrupt ? .interrupted : .terminated
  }

  var meaning: String {
    switch self {
    case .success: "the answer is whole"
    case .incomplete: "damaged or unreadable input, or no record found or none in scope"
    case .gate: "--fail-on holds, or a suggestion leaves something to a person to decide"
    case .usage: "wrong usage"
    case .badDocument: "a policy or another document cannot be used"
    case .noInput: "a PATH does not exist"
    case .cannotWrite: "output cannot be written"
    case .interrupted: "stopped by SIGINT; a checkpoint, if any, goes on from here"
    case .terminated: "stopped by SIGTERM; likewise"
    }
  }
}
