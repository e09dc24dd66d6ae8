import ByteStreams

/// The program: finds the command, runs it, and turns what it throws into words and a status.
@main
enum Trailfence {
  static let version = "0.1.0"

  static var commands: [any Command.Type] {
    [
      ReplayCommand.self, MergeCommand.self, ExplainCommand.self, SuggestCommand.self,
      CheckCommand.self, SimulateCommand.self, BacktestCommand.self,
      LearnCommand.self, CondenseCommand.self, CatalogCommand.self,
    ]
  }

  static func main() async {
    StandardStream.holdClosedPlaces()
    StandardStream.ignoreBrokenPipeSignal()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    ProcessEnvironment.exit(status.rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      return try await dispatch(arguments)
    } catch let error as UsageError {
      Console.error(error.message)
      if let command = error.command {
        Console.note("usage: \(command.usage)")
        Console.note("see `trailfence \(command.name) --help`")
      } else {
        Console.note("see `trailfence --help`")
      }
      return .usage
    } catch let failure as CommandFailure {
      Console.write(failure.message)
      return failure.status
    } catch {
      Console.error("unexpected failure: \(error)")
      return .incomplete
    }
  }

  private static func dispatch(_ arguments: [String]) async throws -> ExitStatus {
    let help = HelpText.program(commands: commands.map { $0.declaration }, version: version)
    guard let name = arguments.first else {
      Console.write(help)
      return .usage
    }
    switch name {
    case "--help", "-h":
      return try Console.print(help)
    case "help":
      guard arguments.count > 1 else { return try Console.print(help) }
      return try Console.print(HelpText.command(try command(named: arguments[1]).declaration))
    case "--version":
      return try Console.print("trailfence \(version)\n")
    case _ where name.hasPrefix("-"):
      let generated = try GeneratedText.asked(
        by: arguments, commands: commands.map { $0.declaration }, version: version)
      if let generated { return try Console.print(generated) }
      throw UsageError(
        .unknownOption(name, known: ["help", "version"] + GeneratedText.options), nil)
    default:
      let command = try command(named: name)
      let parsed = try ParsedArguments(arguments.dropFirst(), for: command.declaration)
      if parsed.has("help") { return try Console.print(HelpText.command(command.declaration)) }
      return try await command.run(parsed)
    }
  }

  private static func command(named name: String) throws(UsageError) -> any Command.Type {
    guard let command = commands.first(where: { $0.declaration.name == name }) else {
      throw UsageError(.unknownCommand(name, known: commands.map { $0.declaration.name }), nil)
    }
    return command
  }
}

/// One command: its declaration and what it does.
protocol Command {
  static var declaration: CommandDeclaration { get }
  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus
}
