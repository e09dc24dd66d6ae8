import IAMEvaluation
import IAMPolicy

/// Rules of AWS WAF: the scope is spelt otherwise in ARNs, and what a web ACL protects has a say.
///
/// Source: AWS WAF Developer Guide, "How AWS WAF works with IAM": "Policy resources for AWS WAF" and
/// "Actions that require additional permissions settings".
enum WAFRules {
  static let all = [
    ServiceRule("a scope is global or regional in an ARN", "wafv2", apply: scopes),
    ServiceRule(
      "what a web ACL protects has an action of its own", "wafv2",
      ["AssociateWebACL", "DisassociateWebACL"], apply: protected),
  ]

  /// All actions that `protected` adds.
  static let protectingActions = Array(Set(actions.values.flatMap { [$0.associating, $0.ending] }))
    .sorted()

  private static let scopeNames = ["REGIONAL": "regional", "CLOUDFRONT": "global"]

  private static func scopes(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let scope = call.parameters.text("scope"), let name = scopeNames[scope] else { return }
    for index in drafts.indices {
      switch drafts[index].resource {
      case .exact(let text):
        drafts[index].resource = .exact(replacing(scope, in: text, with: name))
      case .template(var template):
        template.pieces[0] = replacing(scope, in: template.pieces[0], with: name)
        drafts[index].resource = .template(template)
      case .none, .oneOf, .unknown: continue
      }
    }
  }

  /// The scope begins the sixth part of the ARN.
  private static func replacing(_ scope: String, in text: String, with name: String) -> String {
    guard let start = text.position(of: ":\(scope)/", from: 0) else { return text }
    let head = text.utf8.prefix(start + 1)
    let tail = text.utf8.dropFirst(start + 1 + scope.utf8.count)
    return "\(Substring(head))\(name)\(Substring(tail))"
  }

  private struct Protection {
    var associating: String
    var ending: String
    /// Whether AWS documents another permission that serves as well.
    var hasAlternative = false
    /// Whether taking the web ACL away needs the permission of AWS WAF, too.
    var needsBothToEnd = true
  }

  private static let actions = [
    "apigateway": Protection(
      associating: "apigateway:SetWebACL", ending: "apigateway:SetWebACL", needsBothToEnd: false),
    "elasticloadbalancing": Protection(
      associating: "elasticloadbalancing:SetWebAcl", ending: "elasticloadbalancing:SetWebAcl",
      hasAlternative: true, needsBothToEnd: false),
    "appsync": Protection(
      associating: "appsync:SetWebACL", ending: "appsync:SetWebACL", hasAlternative: true,
      needsBothToEnd: false),
    "cognito-idp": Protection(
      associating: "cognito-idp:AssociateWebACL", ending: "cognito-idp:DisassociateWebACL"),
    "apprunner": Protection(
      associating: "apprunner:AssociateWebAcl", ending: "apprunner:DisassociateWebAcl"),
    "ec2": Protection(
      associating: "ec2:AssociateVerifiedAccessInstanceWebAcl",
      ending: "ec2:DisassociateVerifiedAccessInstanceWebAcl"),
  ]

  private static func protected(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let arn = call.parameters.text("resourceArn"), let service = ARN(arn)?.service,
      let protection = actions[service]
    else { return }
    let isAssociation = call.event == "AssociateWebACL"
    // The permission of AWS WAF is asked on the web ACL alone.
    if isAssociation, drafts.contains(where: { $0.type == "webacl" }) {
      drafts.removeAll { $0.type != "webacl" }
    } else if !isAssociation, !protection.needsBothToEnd {
      for index in drafts.indices { drafts[index].certainty = .assumedRequest }
    }
    drafts.add(
      cache.action(isAssociation ? protection.associating : protection.ending),
      ResolvedResource(
        .exact(arn), origin: .parameters, account: ResourceRules.account(inARN: arn)),
      certainty: protection.hasAlternative ? .assumedRequest : .certain)
  }
}
