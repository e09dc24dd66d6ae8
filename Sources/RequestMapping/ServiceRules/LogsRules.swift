import IAMEvaluation
import IAMPolicy

/// Rules of CloudWatch Logs: a log group is compared with the mark of its streams behind it.
///
/// Source: CloudWatch Logs User Guide, "Overview of managing access permissions", "ARNs": the form
/// without it is for tagging alone.
enum LogsRules {
  static let all = [
    ServiceRule("a group's ARN can end in a star", "logs") { drafts, _, _ in
      // `…:log-group:app:*` of the API is the group `app`, and what lies in it.
      for index in drafts.indices where drafts[index].origin == .parameters {
        guard case .exact(let text) = drafts[index].resource, text.contains(":*") else { continue }
        if text.hasSuffix(":*"), drafts[index].type == "log-group" {
          drafts[index].resource = .exact(String(text.dropLast(2)))
        } else if let star = text.firstRange(of: ":*:log-stream:") {
          drafts[index].resource = .exact(
            String(text[..<star.lowerBound]) + ":log-stream:" + text[star.upperBound...])
        }
      }
    },
    ServiceRule("log groups carry the mark of their streams", "logs") { drafts, call, cache in
      for index in drafts.indices
      where drafts[index].type == "log-group" && !bare.contains(drafts[index].action.name.name) {
        switch drafts[index].resource {
        case .exact(let text) where !text.contains(":log-stream:"):
          let group = text.hasSuffix(":*") ? String(text.dropLast(2)) : text
          drafts[index].resource = .exact(
            group.hasSuffix(":log-group:*") && drafts[index].origin == .convention
              ? String(group.dropLast()) + ":log-stream:" : group + ":log-stream:")
        case .template(var template) where template.pieces.last != ":log-stream:":
          template.pieces[template.pieces.count - 1] += ":log-stream:"
          drafts[index].resource = .template(template)
        case .exact, .none, .template, .oneOf, .unknown: break
        }
      }
    },
  ]

  private static let bare: Set<String> = [
    "TagResource", "UntagResource", "ListTagsForResource",
  ]
}
