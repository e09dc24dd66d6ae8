import IAMEvaluation
import IAMPolicy

/// The resources of one action's requests as patterns; merges to the same value in any order.
///
/// Past `limit` distinct patterns each is replaced by a wider one that follows from it alone, so
/// that the outcome hangs on the set and not on the order in which it was met.
struct ResourceNeeds: Hashable, Sendable {
  /// Patterns that are told apart; a managed policy has no room for more.
  static let limit = 128

  /// How much of a resource's text a pattern keeps.
  enum Level: Int, Comparable, Sendable, CaseIterable {
    /// All that the log tells.
    case told
    /// What it lies in: a folder of a bucket, a path of roles.
    case folder
    /// Its kind, in its account and region: `…:instance/*`, all objects of a bucket.
    case kind
    /// Its kind in its account, in all regions.
    case regions
    /// Its kind, in all accounts and regions.
    case anywhere
    /// Nothing: `*`.
    case any

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var level = Level.told
  private var kept: Set<ResourcePattern> = []

  /// The patterns as a policy writes them, sorted; those that another covers are left out.
  func patterns(hasVariables: Bool) -> [String] {
    if kept.contains(.any) { return ["*"] }
    let texts = Set(kept.map { $0.text(hasVariables: hasVariables) })
    if texts.contains("*") { return ["*"] }
    return texts.sorted()
  }

  /// Adds the resource of a request.
  mutating func insert(_ resource: RequestResource) {
    switch resource {
    case .exact(let text): insert(ResourcePattern(pieces: [text]))
    case .template(let template): insert(ResourcePattern(pieces: template.pieces))
    case .none, .unknown: insertAny()
    case .oneOf(let alternatives): for alternative in alternatives { insert(alternative) }
    }
  }

  /// Adds any resource at all.
  mutating func insertAny() {
    insert(.any)
  }

  /// Adds all resources of another need.
  mutating func merge(_ other: ResourceNeeds) {
    widen(to: other.level)
    for pattern in other.kept { insert(pattern) }
  }

  /// Replaces every pattern by a wider one.
  mutating func widen(to level: Level) {
    guard level > self.level else { return }
    self.level = level
    kept = Set(kept.map { $0.widened(to: level) })
  }

  private mutating func insert(_ pattern: ResourcePattern) {
    kept.insert(pattern.shortened.widened(to: level))
    while kept.count > Self.limit, let wider = Level(rawValue: level.rawValue + 1) {
      widen(to: wider)
    }
  }
}

/// A resource's text with gaps that stand for any text.
struct ResourcePattern: Hashable, Sendable {
  /// The texts before, between and after the gaps.
  var pieces: [String]

  /// Everything.
  static let any = ResourcePattern(pieces: ["", ""])

  /// Bytes of a pattern that are kept.
  private static let sizeLimit = 512

  /// The pattern itself, or what begins as it does if it is very long.
  var shortened: ResourcePattern {
    guard pieces.reduce(0, { $0 + $1.utf8.count }) > Self.sizeLimit else { return self }
    let head = pieces.first?.utf8.prefix(Self.sizeLimit) ?? "".utf8.prefix(0)
    // A character that is cut through is left out.
    return ResourcePattern(pieces: [String(head) ?? "", ""])
  }

  /// The pattern that keeps less of the text; it depends on nothing but this one.
  func widened(to level: ResourceNeeds.Level) -> ResourcePattern {
    switch level {
    case .told: return self
    case .any: return .any
    case .folder, .kind, .regions, .anywhere: break
    }
    guard let head = pieces.first, let arn = ARN(head) else { return .any }
    let isGlobal = arn.region.isEmpty && arn.account.isEmpty
    func isDivider(_ character: Character) -> Bool { character == "/" || character == ":" }
    let divider =
      level == .folder
      ? arn.resource.lastIndex(where: isDivider) : arn.resource.firstIndex(where: isDivider)
    let isWide = level >= .regions
    let region = isWide && !arn.region.isEmpty ? nil : arn.region
    let account = level == .anywhere && !arn.account.isEmpty ? nil : arn.account
    // A bucket is named for all the world, so its name is all there is of a kind.
    if isGlobal, level == .anywhere {
      return Self.arn(
        arn, region: region, account: account, resource: divider == nil ? ["", ""] : ["", "/", ""])
    }
    guard let divider else {
      let isWhole = pieces.count == 1 && (isGlobal || level == .folder)
      return isWhole
        ? self : Self.arn(arn, region: region, account: account, resource: ["", ""])
    }
    return Self.arn(
      arn, region: region, account: account, resource: [String(arn.resource[...divider]), ""])
  }

  /// An ARN with a gap for each part that is nil.
  private static func arn(
    _ arn: ARN, region: String?, account: String?, resource: [String]
  ) -> ResourcePattern {
    var pieces = ["arn:\(arn.partition):\(arn.service):"]
    for part in [region, account] {
      if let part { pieces[pieces.count - 1] += part } else { pieces.append("") }
      pieces[pieces.count - 1] += ":"
    }
    pieces[pieces.count - 1] += resource.first ?? ""
    return ResourcePattern(pieces: pieces + resource.dropFirst())
  }

  /// The pattern as a policy writes it.
  ///
  /// Characters that IAM takes in no policy become a gap; in a policy that has variables, the
  /// beginning of one is written so that it is none.
  ///
  /// Source: IAM User Guide, "Grammar of the IAM JSON policy language" (characters) and "IAM policy
  /// elements: Variables and tags" (special characters).
  func text(hasVariables: Bool) -> String {
    let text = pieces.map(Self.permitted).joined(separator: "*")
    guard hasVariables, text.contains("${") else { return text }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return text }
    let tail = parts[5].split(separator: "${", omittingEmptySubsequences: false)
      .joined(separator: "${$}{")
    return parts[..<5].joined(separator: ":") + ":" + tail
  }

  private static func permitted(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) else { return text }
    var permitted = ""
    for scalar in text.unicodeScalars {
      if (0x20...0xff).contains(scalar.value) {
        permitted.unicodeScalars.append(scalar)
      } else if permitted.last != "*" {
        permitted.append("*")
      }
    }
    return permitted
  }
}
