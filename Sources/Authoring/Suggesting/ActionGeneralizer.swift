import IAMPolicy
import ServiceCatalog

/// A wildcard that took the place of actions, so that a policy fits.
public struct ActionGeneralization: Hashable, Sendable {
  /// The pattern: `ec2:Describe*`.
  public var pattern: String
  /// What it took the place of, sorted.
  public var replaced: [String]
  /// Actions of the catalog that it allows and nothing allowed before, sorted.
  public var opened: [String]
}

/// Shortens lists of actions by wildcards, those first that open least for what they save.
///
/// A wildcard never covers an action that is held back: one that was denied on purpose, or that can
/// lead out of the boundary. What it opens is weighed by the access levels of the Service
/// Authorization Reference: listing and reading less than tagging, tagging less than writing.
struct ActionGeneralizer {
  /// What may stand before a wildcard.
  enum Reach: Int, CaseIterable {
    /// Whole words of a name: `Describe`, `GetBucket`.
    case words
    /// Any beginning of a name.
    case letters
    /// Nothing but the service.
    case services
  }

  /// The entries of one service in one list.
  private struct Pool {
    var list: Int
    var service: String
    var entries: [Entry]
    var known: [KnownActions.Action]
    var best: [Reach: Candidate?] = [:]
  }

  /// An action, or a pattern whose only wildcard is a `*` at its end.
  private struct Entry: Hashable {
    var text: String
    /// The name in lower case, without the service and the wildcard.
    var stem: String
    var isPattern: Bool

    func covers(_ name: String) -> Bool { isPattern ? name.hasPrefix(stem) : name == stem }
  }

  private struct Candidate {
    var pool: Int
    var pattern: Entry
    var replaced: [Entry]
    var opened: [String]
    var cost: Int
    var saving: Int

    /// Whether it opens less for what it saves.
    func isBetter(than other: Candidate) -> Bool {
      let (left, right) = (cost * other.saving, other.cost * saving)
      if left != right { return left < right }
      if saving != other.saving { return saving > other.saving }
      return pattern.text < other.pattern.text
    }
  }

  private var pools: [Pool] = []
  /// What no wildcard may be tried on, by list.
  private var fixed: [[String]]
  private var applied: [Candidate] = []
  /// Characters that the wildcards save so far.
  private(set) var saved = 0

  /// Prepares lists of actions.
  init(_ lists: [[String]], known: KnownActions) {
    fixed = lists.map { _ in [] }
    for (list, actions) in lists.enumerated() {
      var services: [String: [Entry]] = [:]
      for text in actions {
        guard text.utf8.allSatisfy({ $0 < 0x80 }), let (service, entry) = Self.entry(text) else {
          fixed[list].append(text)
          continue
        }
        services[service, default: []].append(entry)
      }
      for (service, entries) in services.sorted(by: { $0.key < $1.key }) {
        let all = known.actions(of: service)
        var pool = Pool(
          list: list, service: service, entries: entries.sorted { $0.stem < $1.stem }, known: all)
        for entry in entries {
          for index in all.run(of: entry.stem, by: \.name).indices
          where entry.covers(all[index].name) {
            pool.known[index].isGranted = true
          }
        }
        pools.append(pool)
      }
    }
  }

  /// The lists as they are now, each sorted.
  var lists: [[String]] {
    var lists = fixed
    for pool in pools { lists[pool.list] += pool.entries.map(\.text) }
    return lists.map { $0.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) } }
  }

  /// The wildcards that were put in and still stand, in the order of their patterns.
  var generalizations: [ActionGeneralization] {
    applied.filter { pools[$0.pool].entries.contains($0.pattern) }.map { candidate in
      ActionGeneralization(
        pattern: candidate.pattern.text, replaced: originals(of: candidate),
        opened: opened(by: candidate))
    }.sorted {
      $0.pattern != $1.pattern
        ? $0.pattern < $1.pattern : $0.replaced.lexicographicallyPrecedes($1.replaced)
    }
  }

  /// Puts in wildcards until so many characters are saved; as many as there are if they don't do.
  mutating func save(_ wanted: Int, reach: Reach) {
    while saved < wanted, let next = nextWildcard(saving: wanted - saved, reach: reach) {
      apply(next)
    }
  }

  /// Takes back the wildcards that turned out not to be needed, the costliest first.
  mutating func relax(to wanted: Int) {
    let order = applied.indices.sorted {
      (applied[$1].cost, applied[$0].pattern.text) < (applied[$0].cost, applied[$1].pattern.text)
    }
    var taken: Set<Int> = []
    for index in order {
      let candidate = applied[index]
      guard candidate.cost > 0, saved - candidate.saving >= wanted,
        let place = pools[candidate.pool].entries.firstIndex(of: candidate.pattern)
      else { continue }
      pools[candidate.pool].entries.remove(at: place)
      pools[candidate.pool].entries += candidate.replaced
      saved -= candidate.saving
      taken.insert(index)
    }
    applied = applied.indices.filter { !taken.contains($0) }.map { applied[$0] }
  }

  // MARK: Choosing

  private mutating func nextWildcard(saving wanted: Int, reach: Reach) -> Candidate? {
    var best: Candidate?
    var cheapest: Candidate?
    for index in pools.indices {
      guard let candidate = bestWildcard(of: index, reach) else { continue }
      if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
      guard candidate.saving >= wanted else { continue }
      if cheapest.map({ candidate.cost < $0.cost }) ?? true { cheapest = candidate }
    }
    if let cheapest, let best, cheapest.cost <= best.cost { return cheapest }
    return best
  }

  private mutating func bestWildcard(of index: Int, _ reach: Reach) -> Candidate? {
    if let known = pools[index].best[reach] { return known }
    var best: Candidate?
    for candidate in candidates(index, reach)
    where best.map({ candidate.isBetter(than: $0) }) ?? true {
      best = candidate
    }
    pools[index].best[reach] = .some(best)
    return best
  }

  private func candidates(_ index: Int, _ reach: Reach) -> [Candidate] {
    let pool = pools[index]
    var stems: Set<String> = []
    for entry in pool.entries {
      switch reach {
      case .services: stems.insert("")
      case .words: stems.formUnion(Self.words(entry).map { String($0) })
      case .letters:
        stems.formUnion(entry.stem.indices.dropFirst().map { String(entry.stem[..<$0]) })
      }
    }
    return stems.sorted().compactMap { stem in
      candidate(stem, in: index, least: reach == .services ? 1 : 2)
    }
  }

  private func candidate(_ stem: String, in index: Int, least: Int) -> Candidate? {
    let pool = pools[index]
    let replaced = Array(pool.entries.run(of: stem, by: \.stem))
    guard replaced.count >= least, let first = replaced.first else { return nil }
    let prefix = first.text.prefix(pool.service.count + 1 + stem.count)
    let pattern = Entry(text: "\(prefix)*", stem: stem, isPattern: true)
    let saving =
      replaced.reduce(0) { $0 + $1.text.utf8.count + 3 } - (pattern.text.utf8.count + 3)
    guard saving > 0, replaced != [pattern] else { return nil }
    var opened: [String] = []
    var cost = 0
    for known in pool.known.run(of: stem, by: \.name) {
      if known.isHeld { return nil }
      guard !known.isGranted else { continue }
      opened.append(known.action)
      cost += known.weight
    }
    return Candidate(
      pool: index, pattern: pattern, replaced: replaced, opened: opened, cost: cost,
      saving: saving)
  }

  private mutating func apply(_ candidate: Candidate) {
    let replaced = Set(candidate.replaced)
    pools[candidate.pool].entries.removeAll { replaced.contains($0) }
    pools[candidate.pool].entries.append(candidate.pattern)
    pools[candidate.pool].entries.sort { $0.stem < $1.stem }
    let covered = pools[candidate.pool].known.run(of: candidate.pattern.stem, by: \.name).indices
    for index in covered { pools[candidate.pool].known[index].isGranted = true }
    pools[candidate.pool].best = [:]
    saved += candidate.saving
    applied.append(candidate)
  }

  // MARK: Telling

  /// The entries of the list as it came that a wildcard stands for.
  private func originals(of candidate: Candidate) -> [String] {
    candidate.replaced.flatMap { entry -> [String] in
      guard let earlier = applied.last(where: { $0.pool == candidate.pool && $0.pattern == entry })
      else { return [entry.text] }
      return originals(of: earlier)
    }.sorted()
  }

  private func opened(by candidate: Candidate) -> [String] {
    let earlier = applied.filter {
      $0.pool == candidate.pool && candidate.replaced.contains($0.pattern)
    }
    return Set(candidate.opened + earlier.flatMap { opened(by: $0) }).sorted()
  }

  // MARK: Names

  private static func entry(_ text: String) -> (service: String, Entry)? {
    guard let action = ActionName(text) else { return nil }
    let isPattern = action.name.hasSuffix("*")
    let name = isPattern ? String(action.name.dropLast()) : action.name
    guard !name.contains("*"), !name.contains("?") else { return nil }
    return (
      action.service.lowercased(),
      Entry(text: text, stem: name.lowercased(), isPattern: isPattern)
    )
  }

  /// The beginnings of a name that end where a word ends, without the whole name.
  private static func words(_ entry: Entry) -> [Substring] {
    let name = entry.text.split(separator: ":", maxSplits: 1).last ?? ""
    var ends: [Substring] = []
    var previous: Character?
    for index in name.indices.dropFirst() {
      let character = name[index]
      if character.isUppercase, previous?.isUppercase != true || isLower(after: index, in: name) {
        ends.append(entry.stem.prefix(name.distance(from: name.startIndex, to: index)))
      }
      previous = character
    }
    return ends
  }

  private static func isLower(after index: Substring.Index, in name: Substring) -> Bool {
    let next = name.index(after: index)
    return next < name.endIndex && name[next].isLowercase
  }
}

extension Array {
  /// The elements whose text begins with another, in an array that is sorted by that text.
  fileprivate func run(of prefix: String, by text: KeyPath<Element, String>) -> ArraySlice<Element>
  {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle][keyPath: text] < prefix { low = middle + 1 } else { high = middle }
    }
    let end = self[low...].firstIndex { !$0[keyPath: text].hasPrefix(prefix) } ?? count
    return self[low..<end]
  }
}
