import IAMEvaluation
import IAMPolicy
import RequestMapping

/// A request as a case names it: `action resource [origin] [certainty]`.
struct LabelledRequest: Hashable {
  var action: ActionName
  /// As reports show it; `*` for a gap.
  var resource: String
  /// Whether the label says that the call leaves the resource open.
  var isOpen: Bool

  init?(_ text: String) {
    var words = text.split(separator: " ").map { String($0) }
    guard words.count >= 2, let action = ActionName(words.removeFirst()) else { return nil }
    self.action = action
    if let last = words.last, MappedRequest.Certainty(rawValue: last) != nil { words.removeLast() }
    isOpen = false
    if words.count > 1, let origin = words.last.flatMap({ MappedRequest.Origin(rawValue: $0) }) {
      words.removeLast()
      isOpen = origin == .unknown
    }
    resource = words.joined(separator: " ")
  }

  init(_ mapped: MappedRequest) {
    action = mapped.request.action
    resource = mapped.request.resource.shown
    isOpen = mapped.origin == .unknown
  }

  /// The resource for a decision: stars in an ARN are gaps, which says no more than the label does.
  var requestResource: RequestResource {
    if resource == "*" { return .oneOf([.none, .unknown]) }
    let pieces = resource.split(separator: "*", omittingEmptySubsequences: false).map { String($0) }
    return pieces.count == 1
      ? .exact(resource) : .template(ResourceTemplate(pieces: pieces))
  }

  /// Actions and resources alone make two of them the same.
  static func == (left: LabelledRequest, right: LabelledRequest) -> Bool {
    left.action == right.action && left.resource == right.resource
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(action)
    hasher.combine(resource)
  }
}
