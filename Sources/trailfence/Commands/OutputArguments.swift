import ByteStreams

/// Where results go and how they look.
struct OutputArguments {
  let format: String
  private let path: String?
  /// Columns that text may take.
  let width: Int
  let color: Bool

  init(_ arguments: ParsedArguments, _ command: CommandDeclaration) throws(UsageError) {
    let choices = command.options.first { $0.name == "format" }?.choices ?? []
    format = arguments.value("format") ?? choices.first ?? "text"
    path = arguments.value("output")
    let descriptor = StandardStream.output.descriptor
    let isTerminal = path == nil && Terminal.isTerminal(descriptor)
    width = isTerminal ? max(60, Terminal.width(descriptor) ?? 80) : 80
    switch arguments.value("color") {
    case "always": color = true
    case "never": color = false
    default:
      let isOff = ProcessEnvironment.value("NO_COLOR")?.isEmpty == false
      color = isTerminal && !isOff && ProcessEnvironment.value("TERM") != "dumb"
    }
  }

  /// Writes a result; a file appears whole or not at all.
  ///
  /// - Throws: a `CommandFailure` with status 74; a reader who has gone away is none.
  func write(_ body: (inout OutputText) -> Void) throws(CommandFailure) {
    do throws(StreamError) {
      guard let path else {
        var output = OutputText { (text) throws(StreamError) in
          try StandardStream.output.write(text)
        }
        body(&output)
        return try output.finish()
      }
      // A file is held back until it is whole, so what it is made of is gathered first.
      var pieces: [String] = []
      var output = OutputText { pieces.append($0) }
      body(&output)
      try output.finish()
      var file = try AtomicFile(path: path)
      for piece in pieces { try file.write(piece) }
      try file.commit()
    } catch {
      guard !error.isBrokenPipe else { return }
      let place = path.map { "`\(printable($0))`" } ?? "standard output"
      throw CommandFailure(
        message: "error: \(place) cannot be written: \(error.message)\n", status: .cannotWrite)
    }
  }
}

/// Text on its way out, written in pieces; the first failure is kept and ends the writing.
struct OutputText: TextOutputStream {
  private static let pieceSize = 64 << 10
  private let sink: (String) throws(StreamError) -> Void
  private var piece = ""
  private var failure: StreamError?

  init(_ sink: @escaping (String) throws(StreamError) -> Void) {
    self.sink = sink
  }

  mutating func write(_ string: String) {
    piece += string
    if piece.utf8.count >= Self.pieceSize { flush() }
  }

  /// Writes what is left and throws what failed.
  mutating func finish() throws(StreamError) {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    guard failure == nil, !piece.isEmpty else { return }
    do throws(StreamError) {
      try sink(piece)
    } catch {
      failure = error
    }
    piece = ""
  }
}
