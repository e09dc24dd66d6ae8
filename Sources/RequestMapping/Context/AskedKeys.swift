import IAMEvaluation
import IAMPolicy

/// Which condition keys the policies ask for when they decide a request for an action: each action
/// is looked up once.
struct AskedKeys: Sendable {
  private struct Question: Hashable {
    var action: ActionName
    var isNameAssumed: Bool
  }

  private let policies: [CompiledPolicy]
  private var known: [Question: [String]] = [:]

  /// A log holds some hundreds of distinct actions; a hostile one must not fill the memory.
  private static let limit = 20_000

  init(_ policies: [CompiledPolicy]) {
    self.policies = policies
  }

  /// The keys, in lower case and sorted.
  mutating func keys(for draft: RequestDraft) -> [String] {
    let question = Question(
      action: draft.action.name, isNameAssumed: draft.certainty == .assumedAction)
    if let keys = known[question] { return keys }
    if known.count >= Self.limit { known.removeAll() }
    let keys = policies.reduce(into: Set<String>()) { keys, policy in
      keys.formUnion(
        policy.contextKeys(for: question.action, isNameAssumed: question.isNameAssumed))
    }.sorted()
    known[question] = keys
    return keys
  }
}
