import IAMEvaluation
import IAMPolicy

/// Rules of AWS CodeBuild: builds are authorized on their project, whose name begins their ids.
///
/// Source: AWS CodeBuild User Guide, "AWS CodeBuild permissions reference"; AWS CodeBuild API
/// Reference, "StopBuild" (`id`).
enum CodeBuildRules {
  static let all = [
    ServiceRule(
      "a build's id begins with its project", "codebuild",
      [
        "StopBuild", "StopBuildBatch", "RetryBuild", "RetryBuildBatch", "BatchGetBuilds",
        "BatchGetBuildBatches", "BatchDeleteBuilds", "DeleteBuildBatch",
      ], apply: projects)
  ]

  private static func projects(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    let ids = ["id", "ids"].flatMap { call.parameters.texts(at: ParameterPath($0)) }
    let resolved = ids.prefix(ResourceRules.elementLimit).compactMap { id -> ResolvedResource? in
      // `arn:aws:codebuild:us-east-1:111122223333:build/shop:6d1d…`, or the part behind the slash.
      let name = id.hasPrefix("arn:") ? id.split(separator: "/").last.map { String($0) } ?? "" : id
      guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), colon > name.startIndex
      else { return nil }
      return ResolvedResource(
        .exact(call.arn("codebuild", "project/\(name[..<colon])")), type: "project",
        origin: .parameters)
    }
    guard !resolved.isEmpty, let first = drafts.first, first.origin != .given else { return }
    drafts.replaceResources(of: [first.action.name.lowercased], with: resolved)
  }
}
