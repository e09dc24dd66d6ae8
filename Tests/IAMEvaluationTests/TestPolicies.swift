import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Reads a policy from its JSON, statements alone.
func policy(_ statements: String, as type: PolicyType = .permissionsBoundary) -> CompiledPolicy {
  let text = "{\"Version\":\"2012-10-17\",\"Statement\":[\(statements)]}"
  let result = PolicyParser.parse(SourceText(name: "policy", text), as: type)
  return CompiledPolicy(
    result.document ?? PolicyDocument(version: .v2012, statements: []))
}

/// A request for an object of a bucket, with nothing in its context.
func request(
  _ action: String = "s3:GetObject", on resource: RequestResource = .exact("arn:aws:s3:::b/k"),
  _ context: [String: ContextValue] = [:], unlisted: ContextValue = .absent
) -> AuthorizationRequest {
  AuthorizationRequest(
    caller: nil, action: ActionName(action) ?? ActionName(service: "s3", name: "GetObject"),
    resource: resource, context: RequestContext(context, unlisted: unlisted))
}
