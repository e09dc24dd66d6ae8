import IAMEvaluation
import IAMPolicy

/// Rules of AWS Lambda: functions are named in four ways, and with a version or an alias.
///
/// Source: Lambda API Reference (`FunctionName`); Lambda Developer Guide, "Fine-tuning the
/// Resources and Conditions sections of policies".
enum LambdaRules {
  static let all = [
    ServiceRule("functions by name, partial or whole ARN", "lambda", apply: functions)
  ]

  private static func functions(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let text = call.parameters.text("functionName", "resource") else { return }
    let name = bareName(text)
    guard let name else { return }
    let qualifier = call.parameters.text("qualifier")
    for index in drafts.indices {
      guard let type = drafts[index].type, type.hasPrefix("function"),
        drafts[index].origin != .given || drafts[index].type == "function",
        drafts[index].action.name.service == "lambda"
      else { continue }
      var arn =
        text.hasPrefix("arn:") ? text : owned(name, account: account(text), call)
      let isQualified = ARN(arn)?.resource.split(separator: ":").count ?? 0 > 2
      if let qualifier, !isQualified, qualified.contains(call.event) { arn += ":\(qualifier)" }
      drafts[index].resource = .exact(arn)
      drafts[index].type = "function"
      drafts[index].origin = .parameters
      drafts[index].resourceAccount = ResourceRules.account(inARN: arn)
      drafts[index].mayHaveResourcePolicy = true
    }
  }

  /// Calls that are authorized on the version or alias that they name.
  private static let qualified: Set<String> = [
    "Invoke", "InvokeFunction", "InvokeAsync", "InvokeWithResponseStream", "GetFunction",
    "GetFunctionConfiguration", "AddPermission", "RemovePermission", "GetPolicy",
    "DeleteFunction",
  ]

  private static func owned(_ name: String, account: String?, _ call: Call) -> String {
    call.arn("lambda", owner: account, "function:\(name)")
  }

  /// `name`, `name:qualifier`, `123456789012:function:name`: all behind `function:`.
  private static func bareName(_ text: String) -> String? {
    if text.hasPrefix("arn:") { return ARN(text)?.service == "lambda" ? text : nil }
    if let marker = text.firstRange(of: "function:") { return String(text[marker.upperBound...]) }
    return text
  }

  private static func account(_ text: String) -> String? {
    let head = text.prefix { $0 != ":" }
    return head.utf8.count < text.utf8.count && ExemptionRules.isAccountID(String(head))
      ? String(head) : nil
  }
}
