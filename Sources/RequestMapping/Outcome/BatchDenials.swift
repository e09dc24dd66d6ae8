import IAMEvaluation
import JSONSyntax

/// Items of a batch call that AWS denied while the call itself went through.
///
/// Services that report errors per item list them in the answer with the item and its code.
/// Sources: Secrets Manager API Reference, "BatchGetSecretValue" (`Errors`); S3 API Reference,
/// "DeleteObjects" (`Error`); SQS API Reference, "SendMessageBatch" (`Failed`).
enum BatchDenials {
  private static let lists = ["errors", "error", "failed", "failures", "unprocessed"]
  private static let codes = ["errorcode", "code"]
  private static let items = ["secretid", "key", "resourcearn", "arn", "name", "id"]

  /// Marks the requests whose items the answer lists as denied.
  static func mark(_ drafts: inout [RequestDraft], of call: Call) {
    guard drafts.count > 1, !call.isDenied else { return }
    guard call.event.holds("Batch") || call.event == "DeleteObjects" else { return }
    let denied = deniedItems(call)
    guard !denied.isEmpty else { return }
    for index in drafts.indices {
      let text = drafts[index].resource.shown
      drafts[index].isDeniedItem = denied.contains { item in
        text == item || text.hasSuffix("/" + item) || text.hasSuffix(":" + item)
          || text.hasSuffix(":" + item + "-??????")
      }
    }
  }

  private static func deniedItems(_ call: Call) -> Set<String> {
    var items = Set<String>()
    for member in call.details.response?.members ?? []
    where lists.contains(member.key.lowercased()) {
      for element in (member.value.elements ?? []).prefix(ResourceRules.elementLimit) {
        guard let code = text(codes, of: element), OutcomeRules.isDenial(code: code) else {
          continue
        }
        if let item = text(Self.items, of: element) { items.insert(item) }
      }
    }
    return items
  }

  private static func text(_ names: [String], of tree: JSONTree) -> String? {
    for name in names {
      if let text = tree.members?.first(where: { $0.key.lowercased() == name })?.value.string {
        return text
      }
    }
    return nil
  }
}
