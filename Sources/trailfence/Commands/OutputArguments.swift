import ByteStreams
import Synchronization

/// Where results go and how they look.
struct OutputArguments {
  let format: String
  let path: String?
  /// Columns that text may take.
  let width: Int
  let color: Bool

  /// - Throws: a `CommandFailure` with status 74 where no file can be made, before anything is read.
  init(_ arguments: ParsedArguments, _ command: CommandDeclaration) throws(CommandFailure) {
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
    do throws(StreamError) {
      // A pipe has a reader, whom an open that writes nothing would tell of the end.
      if let path, (try? FileStatus(path: path))?.kind != .other { _ = try AtomicFile(path: path) }
    } catch {
      throw Self.failure(error, place: path)
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
      let file = OutputFile(try AtomicFile(path: path))
      var output = OutputText { (text) throws(StreamError) in try file.write(text) }
      body(&output)
      try output.finish()
      try file.commit()
    } catch {
      guard !error.isBrokenPipe else { return }
      throw Self.failure(error, place: path)
    }
  }

  /// Whether bytes that are no text would land on a terminal.
  var isTerminal: Bool { path == nil && Terminal.isTerminal(StandardStream.output.descriptor) }

  /// Writes bytes; a file appears whole or not at all.
  ///
  /// - Throws: a `CommandFailure` with status 74; a reader who has gone away is none.
  func writeBytes(
    _ body: (_ sink: @escaping (Span<UInt8>) throws(StreamError) -> Void) throws(StreamError) ->
      Void
  ) throws(CommandFailure) {
    do throws(StreamError) {
      guard let path else {
        return try body { (bytes) throws(StreamError) in try StandardStream.output.write(bytes) }
      }
      let file = OutputFile(try AtomicFile(path: path))
      try body { (bytes) throws(StreamError) in try file.write(bytes) }
      try file.commit()
    } catch {
      guard !error.isBrokenPipe else { return }
      throw Self.failure(error, place: path)
    }
  }

  static func failure(_ error: StreamError, place: String?) -> CommandFailure {
    let place = place.map { "`\(printable($0))`" } ?? "standard output"
    return CommandFailure(
      message: "error: \(place) cannot be written: \(error.message)\n", status: .cannotWrite)
  }
}

/// A file on its way out, which closures can share.
final class OutputFile: Sendable {
  private let file: Mutex<AtomicFile?>

  init(_ file: consuming AtomicFile) {
    self.file = Mutex(consume file)
  }

  func write(_ text: String) throws(StreamError) {
    try file.withLock { (file) throws(StreamError) in try file?.write(text) }
  }

  func write(_ bytes: Span<UInt8>) throws(StreamError) {
    try file.withLock { (file) throws(StreamError) in try file?.write(bytes) }
  }

  func commit() throws(StreamError) {
    try file.withLock { (file) throws(StreamError) in
      guard let file = file.take() else { return }
      try file.commit()
    }
  }
}

/// Text on its way out, written in pieces; the first failure is kept and ends the writing.
struct OutputText: TextOutputStream, Sendable {
  private static let pieceSize = 64 << 10
  private let sink: @Sendable (String) throws(StreamError) -> Void
  private var piece = ""
  private var failure: StreamError?

  /// Whether writing goes on; a reader who has gone away ends it too.
  var isWanted: Bool { failure == nil }

  init(_ sink: @escaping @Sendable (String) throws(StreamError) -> Void) {
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
