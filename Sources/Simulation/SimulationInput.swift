import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// A request for a simulation, read and checked.
struct SimulationInput {
  /// A policy with what is to be said about it.
  struct Policy {
    /// The layer that it belongs to.
    var layer: PolicyLayer
    /// What results call it: `PolicyInputList.1`.
    var id: String
    var compiled: CompiledPolicy
    var diagnostics: [Diagnostic]
  }

  var layers = PolicyLayers()
  var policies: [Policy] = []
  var actions: [(text: String, name: ActionName)] = []
  /// The resources; `*` when none were given.
  var resources = ["*"]
  var areResourcesGiven = false
  var caller: Caller?
  /// The account that `ResourceAccount` or `ResourceOwner` names.
  var resourceAccount: String?
  /// The keys of `ContextEntries`, in lower case.
  var givenKeys: Set<String> = []
  var context = RequestContext(unlisted: .absent)
  var warnings: [SimulationWarning] = []

  /// The keys that the policies ask for and the request does not carry, sorted.
  var missingKeys: [String] {
    var spellings: [String: String] = [:]
    for policy in policies {
      for spelling in policy.compiled.contextKeySpellings {
        let key = spelling.lowercased()
        if !givenKeys.contains(key), spellings[key] == nil { spellings[key] = spelling }
      }
    }
    return spellings.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Something that was read or evaluated in a way that may surprise.
struct SimulationWarning: Hashable {
  /// The kind, for programs.
  var code: String
  var message: String
  /// The policy that it is about.
  var policy: String?
  var location: SourceLocation?
  /// The statement that it is about, from 1.
  var statement: Int?
}
