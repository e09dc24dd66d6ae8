import IAMPolicy

/// Settles by cases what Kleene's logic leaves open: a decision that comes out alike for every
/// value that the unknowns can have is no longer unknown.
///
/// Every unknown (a key, the resource, a policy) has a list of *views*: the answers that its atoms
/// can have together. The list may hold views that no value really has, never too few, so what is
/// settled is settled soundly. All combinations are tried, up to a limit.
struct CaseAnalysis {
  /// Combinations that are tried; more leave the decision open.
  static let combinationLimit = 4_096
  /// Atoms of one unknown that are taken to be free of each other, before views are struck out.
  static let freeAtomLimit = 10

  /// What comes out.
  enum Verdict: Hashable {
    /// The same for all combinations.
    case always(Decision)
    /// Denied for all, explicitly for some.
    case denied
    /// It varies, and these decide; nothing less would settle it.
    case varies([Unknown])
  }

  private struct Group {
    var owners: [AtomTable.Owner]
    var views: [UInt64]
  }

  private let groups: [Group]
  private let table: AtomTable

  /// Lists the views of every unknown; nil when there are too many to try.
  init?(_ table: AtomTable, request: AuthorizationRequest) {
    var work = AnalysisWork()
    self.init(table, request: request, work: &work)
  }

  /// Lists the views with as much work as there is; nil when there are too many to try.
  init?(_ table: AtomTable, request: AuthorizationRequest, work: inout AnalysisWork) {
    guard !table.isOverfull else { return nil }
    self.table = table
    var places: [[AtomTable.Owner]: [Int]] = [:]
    var order: [[AtomTable.Owner]] = []
    var groups: [Group] = []
    for (place, entry) in table.entries.enumerated() {
      // An atom that hangs on several unknowns is free: its views are not tied to theirs.
      guard entry.owners.count == 1 else {
        groups.append(Group(owners: entry.owners, views: [0, 1 << UInt64(place)]))
        continue
      }
      if places[entry.owners] == nil { order.append(entry.owners) }
      places[entry.owners, default: []].append(place)
    }
    for owners in order {
      var views = Views(
        table: table, places: places[owners] ?? [], request: request, work: work)
      let listed = views.list(for: owners[0])
      work = views.work
      guard let list = listed else { return nil }
      groups.append(Group(owners: owners, views: list))
    }
    var product = 1
    for group in groups {
      product = product.multipliedReportingOverflow(by: max(1, group.views.count)).partialValue
      guard product <= Self.combinationLimit, product > 0 else { return nil }
    }
    guard work.take(product * max(1, table.entries.count)) else { return nil }
    self.groups = groups
  }

  /// Tries all combinations.
  func settle(_ outcome: (UInt64) -> Decision) -> Verdict {
    var outcomes: [Decision] = [outcome(0)]
    outcomes.removeAll()
    enumerate(from: 0, answers: 0) { outcomes.append(outcome($0)) }
    guard let first = outcomes.first else { return .varies([]) }
    if outcomes.allSatisfy({ $0 == first }) { return .always(first) }
    if !outcomes.contains(.allowed) { return .denied }
    var missing: Set<Unknown> = []
    // Outcomes lie in the order of the groups, the last one running fastest.
    var stride = outcomes.count
    for group in groups {
      let block = stride
      stride /= max(1, group.views.count)
      if varies(outcomes, block: block, stride: stride) {
        missing.formUnion(group.owners.map(table.unknown))
      }
    }
    return .varies(missing.sorted { $0.name < $1.name })
  }

  private func enumerate(from group: Int, answers: UInt64, _ visit: (UInt64) -> Void) {
    guard group < groups.count else { return visit(answers) }
    for view in groups[group].views {
      enumerate(from: group + 1, answers: answers | view, visit)
    }
  }

  /// Whether two combinations that differ in one group alone differ in being allowed.
  private func varies(_ outcomes: [Decision], block: Int, stride: Int) -> Bool {
    for start in Swift.stride(from: 0, to: outcomes.count, by: block) {
      for offset in start..<start + stride {
        let isAllowed = outcomes[offset] == .allowed
        for other in Swift.stride(from: offset + stride, to: start + block, by: stride)
        where (outcomes[other] == .allowed) != isAllowed {
          return true
        }
      }
    }
    return false
  }
}
