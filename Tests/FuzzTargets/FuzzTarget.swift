/// A way into the program that takes bytes from outside, to be run with bytes nobody would write.
///
/// None may crash, hang or grow, and each holds what it reads against something simpler or against
/// itself. The tests run every target over mutated seeds; `scripts/fuzz` has libFuzzer drive them.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// The strict reader of JSON, the recovering one, and the writer.
  case json
  /// Our strict reader of JSON against Foundation's.
  case foundation
  /// Members of gzip.
  case gzip
  /// The streaming reader of log files.
  case log
  /// Policies in whatever wrapper, down to a decision.
  case policy
  /// ARNs, names of actions and patterns with wildcards.
  case names
  /// Condition operators, with the values of a policy and of a request.
  case condition
  /// Facts, account snapshots, layer files, rows of a catalog, inputs of a simulation.
  case documents
  /// Tallies and checkpoints.
  case tally
  /// Rollout plans and waivers.
  case rollout
  /// The check of a policy.
  case check
  /// The whole path from bytes of a log to a report in each format.
  case replay

  /// Runs bytes through; throws what must not be.
  public func run(_ bytes: [UInt8]) async throws(FuzzFailure) {
    switch self {
    case .json: try JSONFuzz.run(bytes)
    case .foundation: try FoundationFuzz.run(bytes)
    case .gzip: try GzipFuzz.run(bytes)
    case .log: try LogFuzz.run(bytes)
    case .policy: try PolicyFuzz.run(bytes)
    case .names: try NamesFuzz.run(bytes)
    case .condition: try ConditionFuzz.run(bytes)
    case .documents: try DocumentsFuzz.run(bytes)
    case .tally: try TallyFuzz.run(bytes)
    case .rollout: try RolloutFuzz.run(bytes)
    case .check: try CheckFuzz.run(bytes)
    case .replay: try await ReplayFuzz.run(bytes)
    }
  }
}

/// Something that does not hold.
public struct FuzzFailure: Error, CustomStringConvertible {
  /// What, in a sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Throws unless something holds.
func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(FuzzFailure) {
  if !holds { throw FuzzFailure(what()) }
}

extension Array<UInt8> {
  /// The parts between bytes of zero, as text; at most so many.
  func texts(_ count: Int) -> [String] {
    split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
