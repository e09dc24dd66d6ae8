import IAMEvaluation
import IAMPolicy

/// Rules of AWS Glue: an account's own catalog has no name.
///
/// Source: AWS Glue API Reference, "Catalog": the id of the default catalog is the account's; AWS
/// Glue Developer Guide, "Specifying AWS Glue resource ARNs".
enum GlueRules {
  static let all = [
    ServiceRule("an account's id stands for its own catalog", "glue") { drafts, call, _ in
      for index in drafts.indices where drafts[index].type == "catalog" {
        guard case .exact(let text) = drafts[index].resource, let arn = ARN(text),
          arn.resource.hasPrefix("catalog/")
        else { continue }
        // `111122223333:s3tablescatalog/lake` is a catalog inside of the account's.
        let name = arn.resource.dropFirst("catalog/".count)
        let parts = name.split(separator: ":", maxSplits: 1)
        guard let account = parts.first, ExemptionRules.isAccountID(String(account)) else {
          continue
        }
        let inner = parts.count > 1 ? "catalog/\(parts[1])" : "catalog"
        drafts[index].resource = .exact(call.arn("glue", owner: String(account), inner))
        drafts[index].resourceAccount = String(account)
      }
    }
  ]
}
