import IAMEvaluation

/// Rules of AWS Organizations: the organisation's id and its management account are in all ARNs,
/// and the record tells them only in some answers.
///
/// Source: Organizations User Guide, "Identity-based policy examples".
enum OrganizationsRules {
  static let all = [
    ServiceRule("the management account owns the organisation", "organizations") {
      drafts, call, _ in
      for index in drafts.indices where drafts[index].origin != .given {
        let template: ResourceTemplate
        switch drafts[index].resource {
        case .template(let found): template = found
        case .exact(let text) where text.contains("o-*"):
          // The organisation exists before any of its parts: no convention applies to its id.
          template = ResourceTemplate(
            pieces: text.split(separator: "*", omittingEmptySubsequences: false).map {
              String($0)
            })
          drafts[index].origin = .parameters
        case .exact, .none, .oneOf, .unknown: continue
        }
        // `arn:aws:organizations::` and the caller's account, which may be another's member.
        guard let first = template.pieces.first, let account = call.account,
          let marker = first.firstRange(of: "::\(account):")
        else { continue }
        var pieces = template.pieces
        pieces[0] = String(first[..<marker.lowerBound]) + "::"
        pieces.insert(":" + first[marker.upperBound...], at: 1)
        drafts[index].resource = .template(ResourceTemplate(pieces: pieces))
      }
    },
    ServiceRule("a target's id tells its type", "organizations", ["AttachPolicy", "DetachPolicy"]) {
      drafts, call, _ in
      guard let id = call.parameters.text("targetId"), let action = drafts.first?.action else {
        return
      }
      let type = id.hasPrefix("ou-") ? "ou" : id.hasPrefix("r-") ? "root" : "account"
      drafts.add(
        action,
        ResolvedResource(
          .template(
            ResourceTemplate(pieces: [
              "arn:\(call.partition):organizations::", ":\(type)/o-", "/\(id)",
            ])), type: type, origin: .parameters))
    },
    ServiceRule("an account moves between parents", "organizations", ["MoveAccount"]) {
      drafts, call, _ in
      let ids =
        call.parameters.texts(at: ParameterPath("sourceParentId"))
        + call.parameters.texts(at: ParameterPath("destinationParentId"))
      guard !ids.isEmpty else { return }
      if !ids.contains(where: { $0.hasPrefix("r-") }) { drafts.removeAll { $0.type == "root" } }
      if !ids.contains(where: { $0.hasPrefix("ou-") }) {
        drafts.removeAll { $0.type == "organizationalunit" }
      }
    },
  ]
}
