import CloudTrail
import JSONSyntax

/// Tells from the error fields how a call ended.
enum OutcomeRules {
  /// How the call ended.
  static func outcome(of record: CloudTrailRecord) -> RecordedOutcome {
    guard let code = errorCode(of: record) else {
      guard let message = record.errorMessage, !message.isEmpty else { return .succeeded }
      return isDenial(message, of: record) ? .denied : .notShown
    }
    switch meaning(of: code, message: record.errorMessage) {
    case .denied: return .denied
    case .failedBefore, .unverified: return .failedBefore
    case .failedAfter:
      return record.errorMessage.map { isDenial($0, of: record) } == true ? .denied : .failedAfter
    case .notShown:
      return record.errorMessage.map { isDenial($0, of: record) } == true ? .denied : .notShown
    }
  }

  /// Whether AWS could not verify the credentials, so that there is no caller to authorize.
  static func isUnverifiedCaller(_ record: CloudTrailRecord) -> Bool {
    guard let code = record.errorCode, !code.isEmpty else { return false }
    return meaning(of: code, message: record.errorMessage) == .unverified
  }

  /// Whether an error code alone (of an item of a batch call) says that AWS denied it.
  static func isDenial(code: String) -> Bool {
    meaning(of: code, message: nil) == .denied
  }

  private static func errorCode(of record: CloudTrailRecord) -> String? {
    if let code = record.errorCode { return code.isEmpty ? nil : code }
    // Some services answer with the error as the response; a success never has this member.
    guard record.mayTellErrorInResponse else { return nil }
    return record.responseElements?["errorCode"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func meaning(of code: String, message: String?) -> OutcomeRow.Meaning {
    let code = normalized(code)
    for row in OutcomeRow.all where row.matches(code) {
      if row.message.isEmpty { return row.meaning }
      if let message, message.lowercased().holds(row.message) { return row.meaning }
    }
    return .notShown
  }

  private static func normalized(_ code: String) -> String {
    var code = code.lowercased()
    if let hash = code.utf8.lastIndex(of: UInt8(ascii: "#")) {
      code = String(code[code.utf8.index(after: hash)...])
    }
    for prefix in ["client.", "server."] where code.hasPrefix(prefix) {
      code.removeFirst(prefix.utf8.count)
    }
    return code
  }

  /// Services that check permissions behind a general code say so in the message; a denial of
  /// somebody else (the role that a service assumes) is none of the caller.
  private static func isDenial(_ message: String, of record: CloudTrailRecord) -> Bool {
    guard message.holds("not authorized to perform") else { return false }
    guard let user = StatedDenial(parsing: message)?.principal else { return true }
    guard let arn = record.userIdentity?.arn else { return true }
    return user == arn
  }
}

extension OutcomeRow {
  fileprivate func matches(_ code: String) -> Bool {
    switch comparison {
    case .whole: code == text
    case .prefix: code.hasPrefix(text)
    case .suffix: code.hasSuffix(text)
    case .within: code.holds(text)
    }
  }
}
