import IAMEvaluation
import IAMPolicy

/// A condition key that can guard some actions, where the log tells its value.
struct GuardKey: Hashable, Sendable {
  /// When a guard is put before an action.
  enum Use: Hashable, Sendable {
    /// Always: what it keeps out is a way out of the boundary.
    case always
    /// Only where resources are told apart.
    case tight
    /// Only where resources are told apart and the resource is `*`.
    case tightWithoutResource
  }

  /// The key in AWS's spelling.
  var name: String
  /// The operator that it is compared by.
  var operatorName: String
  /// The service whose actions it guards; nil for all.
  var service: String?
  /// The action that it guards, in lower case without its service; nil for all.
  var action: String?
  var use: Use

  /// The keys that guard.
  ///
  /// Source: IAM User Guide, "IAM and AWS STS condition context keys", "AWS global condition context
  /// keys"; KMS Developer Guide, "AWS KMS condition keys".
  static let all = [
    GuardKey(
      name: "iam:PermissionsBoundary", operatorName: "StringEquals", service: "iam", use: .always),
    GuardKey(
      name: "iam:PassedToService", operatorName: "StringEquals", service: "iam",
      action: "passrole", use: .always),
    GuardKey(name: "iam:PolicyARN", operatorName: "ArnEquals", service: "iam", use: .tight),
    GuardKey(name: "kms:ViaService", operatorName: "StringEquals", service: "kms", use: .tight),
    GuardKey(
      name: "aws:RequestedRegion", operatorName: "StringEquals", use: .tightWithoutResource),
  ]

  /// Those that matter at a granularity.
  static func all(at granularity: Granularity) -> [GuardKey] {
    all.filter { granularity == .resource || $0.use == .always }
  }

  /// Whether it can guard an action.
  func guards(_ action: ActionName) -> Bool {
    (service.map { $0 == action.service.lowercased() } ?? true)
      && (self.action.map { $0 == action.name.lowercased() } ?? true)
  }
}

/// The values that the log tells of a guard's key; merges to the same value in any order.
struct GuardValues: Hashable, Sendable {
  /// Values of a key that a condition may list.
  static let limit = 20

  private var kept: Set<String> = []
  private var hasTooMany = false
  /// Requests that tell the value.
  private(set) var told = 0
  /// Requests that do not.
  private(set) var open = 0

  /// The values that any request tells, sorted; empty if there are too many.
  var values: [String] { kept.sorted() }
  /// The values for a condition that none of these requests fails; empty if there is none.
  var complete: [String] { open == 0 ? values : [] }

  /// Adds what requests that are alike tell.
  mutating func insert(_ value: ContextValue, count: Int = 1) {
    guard case .known(let values, multivalued: false) = value, values.count == 1,
      Self.isPlain(values[0])
    else {
      open += count
      return
    }
    told += count
    insert(values[0])
  }

  /// Adds what other requests tell.
  mutating func merge(_ other: GuardValues) {
    told += other.told
    open += other.open
    if other.hasTooMany { forget() }
    for value in other.kept { insert(value) }
  }

  private mutating func insert(_ value: String) {
    guard !hasTooMany else { return }
    kept.insert(value)
    if kept.count > Self.limit { forget() }
  }

  private mutating func forget() {
    hasTooMany = true
    kept = []
  }

  /// Whether a value means itself in a condition: no wildcard, no variable, nothing unusual.
  private static func isPlain(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 512
      && value.utf8.allSatisfy {
        (0x21..<0x7f).contains($0)
          && ![UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "$")].contains($0)
      }
  }
}
