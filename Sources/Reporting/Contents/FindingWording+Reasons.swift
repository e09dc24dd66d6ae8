import Replay

extension FindingWording {
  /// What a reason means, for the rules of a report.
  static func meaning(of reason: FindingReason) -> PrintableText {
    switch reason {
    case .implicitDeny: "No statement of the boundary allows a call that was made"
    case .explicitDeny: "A statement denies a call that was made"
    case .unknownContextKey: "The boundary turns on a condition key that the log does not hold"
    case .unknownResource: "The boundary turns on a resource that the log does not name"
    case .unknownCaller: "The log does not tell who called"
    case .unknownAction: "The log does not tell what was called"
    case .assumedAction:
      "The catalog does not know the event, and the boundary is not alike for all it may be"
    case .assumedRequest:
      "The boundary would deny a request of which it is only assumed that the call needs it"
    case .unknownPolicy: "The decision turns on a policy that was not supplied"
    case .unknownSessionStart: "The log does not tell when the session began"
    case .unknownAssignment:
      "Which boundary the plan assigns turns on a path or a tag that nothing tells"
    case .noLongerDenied: "The boundary allows what the baseline, or AWS, denied"
    }
  }

  /// What to do about findings of a reason.
  static func help(with reason: FindingReason) -> PrintableText {
    switch reason {
    case .implicitDeny:
      "Let a statement of the boundary allow the action, or make sure that nobody needs the call"
    case .explicitDeny:
      "Narrow the statement that denies it, or make sure that nobody needs the call"
    case .unknownContextKey, .unknownResource:
      "Tell what is missing with --facts or --account-snapshot, and replay again"
    case .unknownCaller, .unknownAction: "Look at the event: trailfence explain --event-id"
    case .assumedAction, .assumedRequest:
      "Look at the event: trailfence explain --event-id, and teach the catalog with --catalog"
    case .unknownPolicy: "Supply the policy, and replay again"
    case .unknownSessionStart: "Look at the event: trailfence explain --event-id"
    case .unknownAssignment:
      "Tell what is missing with --facts or --account-snapshot, and replay again"
    case .noLongerDenied: "Make sure that the call may go through"
    }
  }
}
