import Authoring
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import ServiceCatalog
import TestSupport

/// A suggestion for an archive of a test's own, with its proof and an independent look at it.
struct SuggestingRun {
  let suggestion: Suggestion
  let proof: SuggestionProof
  let given: CompiledPolicy
  /// Every record in scope, as the given boundary and as the suggestion decide it.
  let decided: [(before: RecordImpact, after: RecordImpact, record: WalkedRecord)]

  /// Makes a suggestion.
  ///
  /// - Parameters:
  ///   - files: records as JSON, a file each list.
  ///   - boundary: the text of the given boundary; nil for none.
  init(
    _ files: [[String]], boundary: String? = nil, choice: SuggestionChoice = SuggestionChoice(),
    limit: Int = 6_144, scope: ReplayScope = ReplayScope(), workers: Int = 1
  ) async throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for (number, records) in files.enumerated() {
      paths.append(
        try folder.write(
          Array("{\"Records\": [\(records.joined(separator: ", "))]}".utf8),
          to: "\(number).json"))
    }
    let logs = LogListing(paths: paths).files
    let source = SourceText(name: "boundary.json", boundary ?? "")
    let document = boundary == nil ? nil : PolicyParser.parse(source).document
    let text = document.flatMap { GivenPolicy($0, in: source) }
    given = document.map { CompiledPolicy($0) } ?? Suggestion.empty
    let catalog = Catalog()
    var plan = ReplayPlan(boundaries: [given], catalog: catalog, scope: scope)
    let empty = SuggestionSurvey(
      boundary: given, choice: choice, supplied: plan.supplied, catalog: catalog)
    let survey = await ReplayEngine.survey(
      plan, over: logs, dedupe: .exact, workers: workers, alsoDeriving: empty.contextKeys,
      from: empty)
    suggestion = Suggestion(survey, given: text, catalog: catalog, limit: limit)
    plan.boundaries = SuggestionProof.boundaries(suggestion, given: given)
    let tally = await ReplayEngine.run(plan, over: logs, dedupe: .exact, workers: workers)
    proof = SuggestionProof(tally, of: suggestion, choice: choice)
    var decided: [(RecordImpact, RecordImpact, WalkedRecord)] = []
    let (before, after) = (given, suggestion.policy)
    _ = RecordWalk.run(plan, over: logs, dedupe: .exact) { walked in
      guard walked.isInScope else { return }
      decided.append(
        (
          RecordImpact(of: walked.event, under: before),
          RecordImpact(of: walked.event, under: after),
          walked
        ))
    }
    self.decided = decided
  }

  /// The actions of the new statements.
  var actions: [String] { suggestion.added.flatMap(\.actions) }
}

extension RecordImpact {
  /// Whether calls of it do not pass.
  var isStopped: Bool { verdict == .denied || verdict == .indeterminate }
}
