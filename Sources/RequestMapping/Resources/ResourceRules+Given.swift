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
      if type.matches(arn), !isMoreSpecific(arn, than: type, in: action) {
        found.append(
          ResolvedResource(
            .exact(arn), type: type.name, origin: .given,
            account: entry.accountId ?? Self.account(inARN: arn),
            mayHaveResourcePolicy: type.mayHaveResourcePolicy))
      }
    }
    guard found.count > 1 else { return found.isEmpty ? nil : found }
    var seen = Set<ResolvedResource>()
    found = found.filter { seen.insert($0).inserted }
    return found
  }

  /// Whether another type of the action describes an ARN more closely: `function:f:1` is a
  /// function's version, though a function's format fits it as well.
  private func isMoreSpecific(_ arn: String, than type: TypePlan, in action: ActionPlan) -> Bool {
    action.types.contains { other in
      other.pieceCount > type.pieceCount && other.name != type.name
        && other.formats.contains { $0.pieces.count > type.pieceCount && $0.matches(arn) }
    }
  }

  static func account(inARN text: String) -> String? {
    // The fifth part: what lies between the fourth colon and the fifth.
    guard text.holds("arn:", at: 0) else { return nil }
    let bytes = text.utf8.span
    var colons = 0
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: ":") {
      colons += 1
      if colons == 4 { start = index + 1 }
      guard colons == 5 else { continue }
      guard ExemptionRules.isAccountID(bytes.extracting(start..<index)) else { return nil }
      let first = text.utf8.index(text.utf8.startIndex, offsetBy: start)
      return String(text[first..<text.utf8.index(first, offsetBy: index - start)])
    }
    return nil
  }
}
