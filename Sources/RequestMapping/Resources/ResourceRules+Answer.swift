import IAMEvaluation
import JSONSyntax

/// What the call's answer tells of the resources that it made or found.
extension ResourceRules {
  /// The ARN in the call's answer that closes the gaps of a text: a secret's suffix, a stack's id.
  func answered(_ text: ResourceText, _ format: ARNFormat) -> String? {
    guard let response = call.details.response else { return nil }
    var found: String?
    for member in response.members ?? [] {
      let inner = member.value.members ?? [member]
      for candidate in inner where candidate.key.lowercased().hasSuffix("arn") {
        guard let arn = candidate.value.string, format.matches(arn), fits(arn, text) else {
          continue
        }
        guard found == nil || found == arn else { return nil }
        found = arn
      }
    }
    return found
  }

  private func fits(_ arn: String, _ text: ResourceText) -> Bool {
    guard let first = text.pieces.first, let last = text.pieces.last else { return false }
    return arn.hasPrefix(first) && arn.dropFirst(first.count).hasSuffix(last)
  }

  static func lastName(_ text: String) -> String? {
    let last = text.split(separator: "/", omittingEmptySubsequences: false).last
      .flatMap { $0.split(separator: ":", omittingEmptySubsequences: false).last }
    return last.flatMap { $0.isEmpty ? nil : String($0) }
  }
}
