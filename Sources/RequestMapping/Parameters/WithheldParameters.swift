public import CloudTrail
import JSONSyntax

extension CloudTrailRecord {
  /// Whether the log withholds some of the parameters that requests followed from: CloudTrail leaves
  /// out what is too long, and the services mask what is secret.
  ///
  /// - Parameter footprint: what the requests followed from (`MappedEvent.footprint`).
  public func withholdsParameters(of footprint: CallFootprint) -> Bool {
    guard let tree = requestParameters, let members = tree.members else { return false }
    if CallParameters.isOmitted(tree) { return true }
    return members.enumerated().contains { place, member in
      footprint.lists(parameter: place) && member.value.holdsMask
    }
  }
}

extension CallFootprint {
  fileprivate func lists(parameter place: Int) -> Bool {
    isAllParameters || place < Self.parameterLimit && parameters >> UInt64(place) & 1 == 1
  }
}

extension JSONTree {
  /// Whether a text anywhere in it stands for something secret; the reader bounds how deep it is.
  fileprivate var holdsMask: Bool {
    switch content {
    case .null, .bool, .number: false
    case .string(let text): !text.isEmpty && !CallParameters.isTold(text)
    case .array(let elements): elements.contains(where: \.holdsMask)
    case .object(let members):
      members.contains {
        !$0.key.isEmpty && !CallParameters.isTold($0.key) || $0.value.holdsMask
      }
    }
  }
}
