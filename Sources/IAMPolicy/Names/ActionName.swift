/// The name of an action, `s3:GetObject`; equal whatever the case of its letters.
public struct ActionName: Sendable, CustomStringConvertible {
  /// The service prefix as it was written.
  public let service: String
  /// The action without its prefix, as it was written.
  public let name: String
  /// The whole name in lower case: what is compared.
  public let lowercased: String

  /// Creates a name from its two parts.
  public init(service: String, name: String) {
    self.service = service
    self.name = name
    lowercased = "\(service):\(name)".lowercased()
  }

  /// Reads `service:name`; nil without a colon, or with an empty part.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(service: String(parts[0]), name: String(parts[1]))
  }

  /// The name as it was written.
  public var description: String { "\(service):\(name)" }
}

extension ActionName: Hashable {
  /// Compares without regard to case.
  public static func == (left: ActionName, right: ActionName) -> Bool {
    left.lowercased == right.lowercased
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lowercased)
  }
}
