import Replay
import RequestMapping

extension BlindSpots {
  private static let named = 6

  /// Days and regions without files, by the names of those that are there.
  static func withoutFiles(_ coverage: LogCoverage) -> [BlindSpot] {
    let all = coverage.allDays.days
    guard let first = all.first, let last = all.last else { return [] }
    let span = Int(last - first + 1)
    var spots: [BlindSpot] = []
    let missing = coverage.missingDays.map { date(ofDay: $0) }
    if !missing.isEmpty {
      spots.append(
        BlindSpot(
          kind: .daysWithoutFiles, boundary: nil, subjects: missing, calls: nil,
          what: """
            no file was delivered on \(.count(missing.count, "day")) of \(span) from \
            \(escaping: date(ofDay: first)) to \(escaping: date(ofDay: last)): \(list(missing))
            """))
    }
    let accounts = coverage.accounts.sorted { $0.key < $1.key }
    let regions = accounts.reduce(into: Set<String>()) { $0.formUnion($1.value.regions) }
    spots += accounts.compactMap { account, own in
      withoutRegions(account, regions.subtracting(own.regions).sorted())
    }
    let gaps = accounts.map { account, own in
      (account: account, days: Set(all).subtracting(own.days.days).sorted())
    }.filter { !$0.days.isEmpty }
    spots += gaps.sorted { ($1.days.count, $0.account) < ($0.days.count, $1.account) }.map { gap in
      let days = gap.days.map { date(ofDay: $0) }
      return BlindSpot(
        kind: .daysWithoutFiles, boundary: nil, subjects: [gap.account] + days, calls: nil,
        what: """
          account \(FindingWording.name(gap.account)) has no files of \(.count(days.count, "day")) \
          of \(span) on which others have: \(list(days)); on a quiet day there are none
          """)
    }
    return spots
  }

  /// Accounts whose users and roles a snapshot lists, and of which there are neither files nor records.
  static func withoutAccounts(
    _ known: KnownBoundaries, _ input: InputTally, _ coverage: LogCoverage?
  ) -> [BlindSpot] {
    // Of names that were not kept one by one nothing can be said.
    guard input.foldedAccounts.isEmpty else { return [] }
    let seen = input.accounts.union(coverage?.accounts.keys.map(\.self) ?? [])
    let missing = Set(known.identities.keys.map(\.account)).subtracting(seen).sorted()
    guard !missing.isEmpty else { return [] }
    return [
      BlindSpot(
        kind: .accountsWithoutFiles, boundary: nil, subjects: missing, calls: nil,
        what: """
          the archive holds nothing of \(.count(missing.count, "account")) of the snapshots: \
          \(list(missing)); what their users and roles do cannot be judged
          """)
    ]
  }

  private static func withoutRegions(_ account: String, _ regions: [String]) -> BlindSpot? {
    guard !regions.isEmpty else { return nil }
    let global: PrintableText =
      regions.contains("us-east-1")
      ? "; us-east-1 has the calls to IAM and other global services" : ""
    return BlindSpot(
      kind: .regionsWithoutFiles, boundary: nil, subjects: [account] + regions, calls: nil,
      what: """
        account \(FindingWording.name(account)) has no files of \(list(regions)), of which other \
        accounts have\(global)
        """)
  }

  /// The first few names, and how many there are besides.
  static func list(_ names: [String], limit: Int = named) -> PrintableText {
    var shown = names.prefix(limit).map { FindingWording.name($0) }
    if names.count > limit { shown.append("\(names.count - limit) more") }
    return shown.joined(separator: ", ")
  }
}
