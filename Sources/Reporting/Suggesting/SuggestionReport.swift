public import Authoring
import IAMPolicy
public import Replay

/// A suggestion with what its readers have to know beside it.
public struct SuggestionReport: Sendable {
  public var suggestion: Suggestion
  public var proof: SuggestionProof
  public var choice: SuggestionChoice
  /// The boundary that was given; nil if the suggestion is a whole new one.
  public var boundary: ReportedBoundary?
  /// What was read.
  public var input: InputTally
  /// Services (first labels of `eventSource`) that have data events.
  public var dataEventServices: [String]
  public var asOf: String
  /// The PATHs as they were typed, for the commands that a reader runs next.
  public var paths: [String]
  /// The options that shaped it, as they were typed.
  public var options: [String]
  /// The rollout plan that says whose calls it is about, as it was typed; nil for everybody's.
  public var plan: String?

  /// Creates a report.
  public init(
    _ suggestion: Suggestion, proof: SuggestionProof, choice: SuggestionChoice,
    boundary: ReportedBoundary?, input: InputTally, dataEventServices: [String], asOf: String,
    paths: [String], options: [String], plan: String? = nil
  ) {
    self.suggestion = suggestion
    self.proof = proof
    self.choice = choice
    self.boundary = boundary
    self.input = input
    self.dataEventServices = dataEventServices
    self.asOf = asOf
    self.paths = paths
    self.options = options
    self.plan = plan
  }

  /// Services of which the archive holds management events and no data events, sorted.
  var servicesWithoutDataEvents: [String] {
    Set(dataEventServices).sorted().filter { service in
      guard let seen = input.services[service] else { return false }
      return seen.data == 0 && seen.management > 0
    }
  }

  /// Where a statement that stops calls stands: in the given boundary, unless that was put in other
  /// words.
  func reference(to index: Int?) -> StatementReference? {
    guard let boundary, !suggestion.fitting.isRewritten else {
      return suggestion.document.reference(to: index, in: "suggestion")
    }
    return boundary.reference(to: index)
  }
}
