import ByteStreams
import Replay
import Reporting
import Synchronization

/// Lines that workers write while the replay is under way (`--events`).
final class CallOutput: Sendable {
  private let output: Mutex<OutputText>
  private let file: Mutex<OutputFile?>
  private let place: String?

  /// - Throws: a `CommandFailure` with status 74.
  init(_ arguments: OutputArguments) throws(CommandFailure) {
    place = arguments.path
    do throws(StreamError) {
      guard let path = arguments.path else {
        file = Mutex(nil)
        output = Mutex(
          OutputText { (text) throws(StreamError) in try StandardStream.output.write(text) })
        return
      }
      let file = OutputFile(try AtomicFile(path: path))
      self.file = Mutex(file)
      output = Mutex(OutputText { (text) throws(StreamError) in try file.write(text) })
    } catch {
      throw OutputArguments.failure(error, place: arguments.path)
    }
  }

  /// Where the calls go.
  ///
  /// Pseudonyms follow the order in which calls come: with a redaction, there must be one worker.
  func stream(
    _ boundaries: [ReportedBoundary], _ supplied: SuppliedLayers, redacts: Bool
  ) -> CallStream {
    var names = Redaction()
    let renderer =
      redacts
      ? CallNDJSONRenderer(
        boundaries: boundaries.map { names.redacted($0) }, supplied: names.redacted(supplied))
      : CallNDJSONRenderer(boundaries: boundaries, supplied: supplied)
    let redaction = Mutex(names)
    return CallStream(line: { call in
      guard redacts else { return renderer.line(call) }
      return renderer.line(redaction.withLock { $0.redacted(call) })
    }) { line in
      self.output.withLock { output in
        output.write(line)
        return output.isWanted
      }
    }
  }

  /// Writes what is left; a file appears whole or not at all.
  ///
  /// - Returns: false if the reader has gone away.
  /// - Throws: a `CommandFailure` with status 74.
  func finish() throws(CommandFailure) -> Bool {
    let failure = output.withLock { output -> StreamError? in
      do throws(StreamError) {
        try output.finish()
        return nil
      } catch {
        return error
      }
    }
    do throws(StreamError) {
      if let failure { throw failure }
      let file = self.file.withLock { $0 }
      try file?.commit()
      return true
    } catch {
      guard !error.isBrokenPipe else { return false }
      throw OutputArguments.failure(error, place: place)
    }
  }
}
