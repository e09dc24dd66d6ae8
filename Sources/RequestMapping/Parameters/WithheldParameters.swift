public import CloudTrail
import JSONSyntax

extension CloudTrailRecord {
  /// Whether the log withholds some of the parameters that requests followed from: CloudTrail leaves
  /// out what is too long, and the services mask what is secret.
  ///
  /// What a condensed archive leaves out is not the log's doing.
  ///
  /// - Parameter footprint: what the requests followed from (`MappedEvent.footprint`).
  public func withholdsParameters(of footprint: CallFootprint) -> Bool {
    guard let tree = requestParameters, let members = tree.members else { return false }
    if CallParameters.isOmitted(tree) { return true }
    let own = condensed == nil ? nil : MaskedText.mask
    return members.enumerated().contains { place, member in
      footprint.lists(parameter: place) && member.value.holdsMask(besides: own)
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
  fileprivate func holdsMask(besides own: String?) -> Bool {
    func isMask(_ text: String) -> Bool {
      !text.isEmpty && text != own && !CallParameters.isTold(text)
    }
    switch content {
    case .null, .bool, .number: return false
    case .string(let text): return isMask(text)
    case .array(let elements): return elements.contains { $0.holdsMask(besides: own) }
    case .object(let members):
      return members.contains { isMask($0.key) || $0.value.holdsMask(besides: own) }
    }
  }
}
