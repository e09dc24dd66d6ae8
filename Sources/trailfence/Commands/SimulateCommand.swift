import ByteStreams
import IAMEvaluation
import IAMPolicy
import ServiceCatalog
import Simulation

/// `trailfence simulate`: an offline `aws iam simulate-custom-policy`.
enum SimulateCommand: Command {
  static let declaration = CommandDeclaration(
    name: "simulate",
    summary: "Decide requests by policies, as `aws iam simulate-custom-policy` does, offline.",
    operands: "FILE|-",
    discussion: """
      FILE holds one request with the members of `aws iam simulate-custom-policy \
      --cli-input-json`, policies as strings or objects, and those that AWS's lacks: \
      SessionPolicyInputList, ServiceControlPolicyInputList, ResourceControlPolicyInputList, \
      VpcEndpointPolicyInputList, ResourceAccount, UnknownContextKeys. With - one request a line is \
      read from standard input, and each is answered with one line.
      """,
    options: [SharedOptions.catalog, SharedOptions.format(["json", "table"])])

  /// Bytes that a request file may have.
  private static let sizeLimit = 64 << 20

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    guard let path = arguments.operands.first else {
      throw UsageError(.missingOperand("FILE|-"), declaration)
    }
    if arguments.operands.count > 1 {
      throw UsageError(.unexpectedOperand(arguments.operands[1]), declaration)
    }
    let catalog = try CatalogArguments.catalog(arguments)
    let simulation = Simulation { action in
      guard let facts = catalog.action(action.lowercased) else { return .unknown }
      return facts.resourceTypes.isEmpty ? .no : .yes
    }
    let isTable = arguments.value("format") == "table"
    if path == "-" {
      if isTable { throw UsageError(.other("a table is made of a FILE, not of -"), declaration) }
      return try answerLines(simulation)
    }
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try WholeFile.read(path: path, limit: sizeLimit)
    } catch {
      throw CommandFailure(
        message: "error: `\(printable(path))` cannot be read: \(error.message)\n", status: .noInput)
    }
    let answer =
      isTable
      ? simulation.table(bytes, name: path) : simulation.run(bytes, name: path)
    let text = answer.text.hasSuffix("\n") ? answer.text : answer.text + "\n"
    let status = try Console.print(text)
    return answer.error == nil ? status : .badDocument
  }

  private static func answerLines(_ simulation: Simulation) throws -> ExitStatus {
    var stream = SimulationStream(simulation)
    var source = FileSource.standardInput
    var failure: (any Error)?
    func emit(_ line: String) {
      guard failure == nil else { return }
      do { _ = try Console.print(line + "\n") } catch { failure = error }
    }
    while failure == nil {
      var chunk: [UInt8] = []
      do throws(StreamError) {
        try chunk.append(addingCapacity: 64 << 10) { (buffer) throws(StreamError) in
          try source.read(into: &buffer)
        }
      } catch {
        throw CommandFailure(
          message: "error: standard input cannot be read: \(error.message)\n", status: .incomplete)
      }
      guard !chunk.isEmpty else { break }
      stream.feed(chunk, emit)
    }
    stream.finish(emit)
    if let failure { throw failure }
    return stream.errors == 0 ? .success : .badDocument
  }
}
