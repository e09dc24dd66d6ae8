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
      drafts.add(action, unit(id, call))
    },
    ServiceRule(
      "a parent's id tells its type", "organizations",
      [
        "CreateOrganizationalUnit", "ListAccountsForParent", "ListChildren",
        "ListOrganizationalUnitsForParent", "MoveAccount",
      ]
    ) {
      drafts, call, _ in
      let ids = ["parentId", "sourceParentId", "destinationParentId"].flatMap {
        call.parameters.texts(at: ParameterPath($0))
      }
      guard !ids.isEmpty, let action = drafts.first?.action else { return }
      drafts.removeAll { $0.type != "account" }
      for id in ids { drafts.add(action, unit(id, call)) }
    },
  ]

  /// A root, an organizational unit or an account, by its id.
  private static func unit(_ id: String, _ call: Call) -> ResolvedResource {
    let type =
      id.hasPrefix("ou-") ? "organizationalunit" : id.hasPrefix("r-") ? "root" : "account"
    let word = type == "organizationalunit" ? "ou" : type
    let pieces = ["arn:\(call.partition):organizations::", ":\(word)/o-", "/\(id)"]
    return ResolvedResource(
      .template(ResourceTemplate(pieces: pieces)), type: type, origin: .parameters)
  }
}
