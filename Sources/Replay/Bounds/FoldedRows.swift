import RequestMapping

/// What was counted of findings that are not kept one by one.
public struct FoldedFindings: Hashable, Sendable {
  /// How many there were.
  public internal(set) var findings = DistinctCount()
  /// Records that show them, by the findings' verdicts.
  public internal(set) var calls = VerdictCounts()

  mutating func add(_ key: FindingKey, _ finding: Finding) {
    findings.insert(hash: key.countingHash)
    calls[key.verdict] += finding.calls
  }

  mutating func merge(_ other: FoldedFindings) {
    findings.merge(other.findings)
    calls.merge(other.calls)
  }
}

/// What was counted of principals that are not kept one by one.
public struct FoldedPrincipals: Hashable, Sendable {
  /// How many there were.
  public internal(set) var principals = DistinctCount()
  /// How many of them have a call that would be denied.
  public internal(set) var denied = DistinctCount()
  /// Their records.
  public internal(set) var verdicts = VerdictCounts()

  mutating func add(_ key: Principal.Key, _ tally: PrincipalTally) {
    let hash = key.countingHash
    principals.insert(hash: hash)
    if tally.verdicts[.denied] > 0 { denied.insert(hash: hash) }
    verdicts.merge(tally.verdicts)
  }

  mutating func merge(_ other: FoldedPrincipals) {
    principals.merge(other.principals)
    denied.merge(other.denied)
    verdicts.merge(other.verdicts)
  }
}

/// What was counted of names that are not kept one by one.
public struct FoldedNames: Hashable, Sendable {
  /// How many there were.
  public internal(set) var names = DistinctCount()
  /// Their records; 0 where names are not counted by records.
  public internal(set) var records = 0

  /// Whether there were none.
  public var isEmpty: Bool { self == FoldedNames() }

  mutating func add(_ name: String, _ count: Int = 0) {
    names.insert(hash: name.countingHash)
    records += count
  }

  mutating func merge(_ other: FoldedNames) {
    names.merge(other.names)
    records += other.records
  }
}
