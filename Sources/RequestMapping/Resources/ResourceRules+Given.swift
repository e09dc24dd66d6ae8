import CloudTrail
import IAMEvaluation

/// Resources that AWS itself names in the record.
extension ResourceRules {
  func given(_ type: TypePlan, of action: ActionPlan) -> [ResolvedResource]? {
    var found: [ResolvedResource] = []
    for entry in call.record.resources.prefix(Self.elementLimit) {
      guard let text = entry.arn else { continue }
      // Some writers end a bucket's ARN with a slash.
      let isBucket = entry.type?.hasSuffix("::Bucket") == true
      let arn = isBucket && text.hasSuffix("/") ? String(text.dropLast()) : text
      if type.formats.contains(where: { $0.matches(arn) }),
        !isMoreSpecific(arn, than: type, in: action)
      {
        found.append(
          ResolvedResource(
            .exact(arn), type: type.name, origin: .given,
            account: entry.accountId ?? Self.account(inARN: arn),
            mayHaveResourcePolicy: type.mayHaveResourcePolicy))
      }
    }
    var seen = Set<ResolvedResource>()
    found = found.filter { seen.insert($0).inserted }
    return found.isEmpty ? nil : found
  }

  /// Whether another type of the action describes an ARN more closely: `function:f:1` is a
  /// function's version, though a function's format fits it as well.
  private func isMoreSpecific(_ arn: String, than type: TypePlan, in action: ActionPlan) -> Bool {
    let count = type.formats.map(\.pieces.count).max() ?? 0
    return action.types.contains { other in
      other.name != type.name
        && other.formats.contains { $0.pieces.count > count && $0.matches(arn) }
    }
  }

  static func account(inARN text: String) -> String? {
    // The fifth part: what lies between the fourth colon and the fifth.
    let bytes = text.utf8
    guard bytes.starts(with: "arn:".utf8) else { return nil }
    var start = bytes.startIndex
    for _ in 0..<4 {
      guard let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      start = bytes.index(after: colon)
    }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let account = String(text[start..<end])
    return ExemptionRules.isAccountID(account) ? account : nil
  }
}
