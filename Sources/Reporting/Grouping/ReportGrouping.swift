import Replay
import RequestMapping
import Timestamps

/// What findings are grouped by, in the words of `--group-by`.
public enum ReportGrouping: String, Hashable, Sendable, CaseIterable {
  case principal
  case action
  case service
  case account
  case day
  case permissionSet = "permission-set"
  case stack

  /// The name of the group of a finding, by anything but the day.
  private func name(for finding: ReportedFinding) -> String {
    let principal = finding.key.principal
    switch self {
    case .principal: return finding.principal ?? Self.unknownCaller
    case .action, .day: return finding.key.action
    case .service: return finding.service
    case .account: return principal?.account ?? Self.unknownCaller
    case .permissionSet:
      guard let principal else { return Self.unknownCaller }
      guard case .permissionSet(let name) = RoleOrigin(principal) else {
        return "(not of a permission set)"
      }
      return name
    case .stack:
      guard let principal else { return Self.unknownCaller }
      switch RoleOrigin(principal) {
      case .stack(let name): return name
      case .bootstrap(let qualifier): return "cdk bootstrap \(qualifier)"
      case .permissionSet, .untold: return "(of no stack that the name tells)"
      }
    }
  }

  private static let unknownCaller = "(caller not told by the log)"

  /// The groups of findings: more denied, then more undecided calls first; days in their order.
  func groups(of findings: some Sequence<ReportedFinding>) -> [ReportedGroup] {
    var groups: [String: ReportedGroup] = [:]
    for finding in findings {
      guard self == .day else {
        let name = name(for: finding)
        groups[name, default: ReportedGroup(name: name)].add(finding, calls: finding.finding.calls)
        continue
      }
      for day in finding.days {
        groups[day.date, default: ReportedGroup(name: day.date)].add(finding, calls: day.calls)
      }
    }
    return groups.values.sorted { left, right in
      guard self != .day else { return left.name < right.name }
      if left.denied != right.denied { return left.denied > right.denied }
      if left.undecided != right.undecided { return left.undecided > right.undecided }
      return left.name < right.name
    }
  }
}

/// Findings that have something in common.
///
/// Calls are those of the findings: one that stands in several is counted in each.
struct ReportedGroup {
  var name: String
  var findings: [ReportedFinding] = []
  var denied = 0
  var undecided = 0
  private(set) var principals: Set<String> = []
  /// The sessions, by their names: of Identity Center, people.
  private(set) var sessions = DistinctSample()
  private(set) var firstSeen: Timestamp?
  private(set) var lastSeen: Timestamp?

  init(name: String) {
    self.name = name
  }

  fileprivate mutating func add(_ finding: ReportedFinding, calls: Int) {
    findings.append(finding)
    switch finding.key.verdict {
    case .denied: denied += calls
    case .indeterminate: undecided += calls
    // What a change lifts is neither.
    case .allowed, .alreadyDenied, .exempt, .notAuthorized, .outOfScope: break
    }
    principals.insert(finding.principal ?? "")
    sessions.merge(finding.finding.sessions)
    if let first = finding.finding.firstSeen { firstSeen = min(firstSeen ?? first, first) }
    if let last = finding.finding.lastSeen { lastSeen = max(lastSeen ?? last, last) }
  }
}
