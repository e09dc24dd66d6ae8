import ByteStreams
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import ServiceCatalog

/// The benchmark: what each stage of a replay costs beside plain inflation of the same files.
///
///     trailfence-bench BOUNDARY PATH [ROUNDS]
///     trailfence-bench --only STAGE BOUNDARY PATH
///
/// The second form does one stage once and prints the records alone, for who counts instructions.
@main
enum TrailfenceBench {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var only: Stage?
    if arguments.first == "--only", arguments.count > 1 {
      only = Stage(rawValue: arguments[1])
      guard only != nil else {
        return fail("no stage `\(arguments[1])`; there are: \(Stage.names)")
      }
      arguments.removeFirst(2)
    }
    guard arguments.count == 2 || arguments.count == 3 && only == nil else {
      return fail("usage: trailfence-bench [--only STAGE] BOUNDARY PATH [ROUNDS]")
    }
    guard let boundary = boundary(at: arguments[0]) else {
      return fail("\(arguments[0]): not a policy")
    }
    let logs = LogListing(paths: [arguments[1]]).files
    guard !logs.isEmpty else { return fail("\(arguments[1]): no log files") }
    let bench = Bench(
      plan: ReplayPlan(boundaries: [boundary], catalog: Catalog(), scope: ReplayScope()), logs: logs
    )
    if let only {
      print(bench.run(only).records)
    } else {
      bench.report(rounds: arguments.count == 3 ? max(1, Int(arguments[2]) ?? 3) : 3)
    }
  }

  private static func boundary(at path: String) -> CompiledPolicy? {
    guard let bytes = try? WholeFile.read(path: path, limit: PolicySource.sizeLimit) else {
      return nil
    }
    return PolicyParser.parse(SourceText(name: path, bytes: bytes)).document.map {
      CompiledPolicy($0)
    }
  }

  private static func fail(_ message: String) {
    print("error: \(message)")
    ProcessEnvironment.exit(64)
  }
}
