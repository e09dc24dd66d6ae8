import IAMEvaluation
import IAMPolicy

/// Requests on resources of several types that one general parameter names, `resourceId: j-1ABC`: a
/// call is about one of them.
///
/// Which one, a parameter for the type may tell (`resourceType`); else it is one of several.
enum GeneralNames {
  private struct Name: Hashable {
    var action: ActionName
    var text: String
  }

  /// Leaves one request for each name.
  static func settle(_ drafts: inout [RequestDraft], of call: Call) {
    guard drafts.count > 1, drafts.contains(where: { $0.generalName != nil }) else { return }
    var places: [Name: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let text = draft.generalName, draft.type != nil else { continue }
      places[Name(action: draft.action.name, text: text), default: []].append(index)
    }
    let type = call.parameters.text("resourceType")
    var superfluous = Set<Int>()
    for indices in places.values where indices.count > 1 {
      let meant = indices.filter { index in
        guard let type, let name = drafts[index].type else { return false }
        return ParameterName(type).begins(name)
      }
      if meant.count == 1 {
        superfluous.formUnion(indices.filter { !meant.contains($0) })
        continue
      }
      drafts[indices[0]].resource = .oneOf(indices.map { drafts[$0].resource })
      drafts[indices[0]].origin = .unknown
      drafts[indices[0]].type = nil
      drafts[indices[0]].mayHaveResourcePolicy = indices.contains {
        drafts[$0].mayHaveResourcePolicy
      }
      superfluous.formUnion(indices.dropFirst())
    }
    guard !superfluous.isEmpty else { return }
    drafts = drafts.enumerated().filter { !superfluous.contains($0.offset) }.map(\.element)
  }
}
