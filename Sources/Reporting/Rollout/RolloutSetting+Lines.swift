import JSONSyntax
import RequestMapping

/// What a tally takes along of a rollout: lines of JSON, each an array whose first text tells what it
/// is. The boundaries themselves, and waivers, are no part of it.
extension RolloutSetting {
  /// The lines, sorted where they have no order of their own.
  public var lines: [String] {
    var lines: [String] = []
    if let plan {
      lines.append(
        Self.line(["plan", plan.source, plan.path, plan.sha256, String(plan.assignments)]))
    }
    if case .current? = baseline { lines.append(Self.line(["current"])) }
    guard let known else { return lines }
    lines.append(Self.line(["snapshot"]))
    for (key, identity) in known.identities.sorted(by: { precedes($0.key, $1.key) }) {
      lines.append(
        Self.line(
          ["identity", key.account, key.kind.rawValue, key.name, identity.arn]
            + [identity.boundary].compactMap(\.self)))
    }
    for (arn, numbers) in known.matches.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.line(["policy", arn] + numbers.map { String($0) }))
    }
    return lines
  }

  /// Reads the lines; nil if they are none.
  public init?(lines: [String]) {
    self.init()
    for line in lines {
      guard let tree = try? JSONParser.parse(Array(line.utf8).span),
        let words = tree.elements?.compactMap(\.string), let kind = words.first
      else { return nil }
      switch (kind, words.count) {
      case ("plan", 5):
        guard let assignments = Int(words[4]), assignments >= 0 else { return nil }
        plan = Plan(source: words[1], path: words[2], sha256: words[3], assignments: assignments)
      case ("current", 1): baseline = .current
      case ("snapshot", 1): known = known ?? KnownBoundaries()
      case ("identity", 5), ("identity", 6):
        guard let kind = Principal.Kind(rawValue: words[2]) else { return nil }
        let key = Principal.Key(account: words[1], kind: kind, name: words[3])
        known?.identities[key] = KnownBoundaries.Identity(
          arn: words[4], boundary: words.count == 6 ? words[5] : nil)
      case ("policy", 2...): known?.matches[words[1]] = words.dropFirst(2).compactMap { Int($0) }
      default: return nil
      }
    }
  }

  private static func line(_ words: [String]) -> String {
    var writer = JSONWriter(layout: .compact)
    writer.array { writer in
      for word in words { writer.string(word) }
    }
    return writer.takeText()
  }
}
