import IAMEvaluation
import IAMPolicy
import JSONSyntax

extension SimulationOutput {
  /// Writes one line per result: the action, ✅ or ❌ or ❔, and why.
  func table() -> String {
    let actions = column("ACTION", results.map(\.action))
    let showsResources = areResourcesGiven
    let resources = column("RESOURCE", results.map(\.resource))
    var text = actions.header
    if showsResources { text += "  " + resources.header }
    text += "      WHY\n"
    for (index, result) in results.enumerated() {
      text += actions.cells[index]
      if showsResources { text += "  " + resources.cells[index] }
      text += "  \(result.evaluation.decision.mark)  \(harmless(result.why))\n"
    }
    for warning in warnings {
      let place = [warning.policy, warning.location?.description].compactMap { $0 }
      text += "warning: " + place.map { $0 + ": " }.joined() + harmless(warning.message) + "\n"
    }
    return text
  }

  private func column(_ title: String, _ texts: [String]) -> (header: String, cells: [String]) {
    let shown = texts.map(harmless)
    let width = min(80, ([title] + shown).map(\.unicodeScalars.count).max() ?? 0)
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }
    return (padded(title), shown.map(padded))
  }

  private func harmless(_ text: String) -> String { DiagnosticText.harmless(text) }
}

extension Decision {
  fileprivate var mark: String {
    switch self {
    case .allowed: "✅"
    case .implicitDeny, .explicitDeny: "❌"
    case .indeterminate: "❔"
    }
  }
}

extension SimulationOutput.Result {
  /// Why it came out so, in one line.
  fileprivate var why: String {
    switch evaluation.decision {
    case .allowed:
      let grants = matched.filter { $0.layer == .identity || $0.layer == .resource }
      guard let first = grants.first ?? matched.first else {
        return "no policy can allow or deny this action"
      }
      return "allowed by \(first.name)"
    case .explicitDeny:
      return matched.first.map { "denied by \($0.name)" } ?? "denied explicitly"
    case .implicitDeny: return denial
    case .indeterminate:
      let names = evaluation.missing.map(\.name).joined(separator: ", ")
      return "open: it depends on \(names)"
    }
  }

  private var denial: String {
    let silent = evaluation.layers.filter { $0.decision != .allowed }.map(\.layer)
    var reasons: [String] = silent.compactMap { layer in
      switch layer {
      case .identity: "no policy of the caller allows it"
      case .boundary: "the permissions boundary does not allow it"
      case .session: "no session policy allows it"
      case .serviceControl: "the service control policies do not allow it at every level"
      case .resourceControl: "the resource control policies do not allow it at every level"
      case .endpoint: "the VPC endpoint policy does not allow it"
      case .resource: isSameAccount ? nil : "the resource's policy does not grant it"
      }
    }
    if !isSameAccount, !evaluation.layers.contains(where: { $0.layer == .resource }) {
      reasons.append("no policy of the resource grants it to another account")
    }
    if reasons.isEmpty, silent.contains(.resource) {
      reasons.append("the resource's policy must allow it by itself and does not")
    }
    var text = reasons.isEmpty ? "nothing allows it" : reasons.joined(separator: "; ")
    if let nearestMiss {
      text += " (nearest: statement \(nearestMiss.miss.statement) of \(nearestMiss.policy) "
      text += "\(nearestMiss.miss.why))"
    }
    return text
  }
}

extension SimulationOutput.MatchedStatement {
  fileprivate var name: String {
    let place = "\(policy), statement \(index)"
    return sid.map { $0.isEmpty ? place : "\(place) `\($0)`" } ?? place
  }
}
