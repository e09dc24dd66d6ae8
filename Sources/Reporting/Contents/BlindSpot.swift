import IAMEvaluation
import Replay

/// Something that the archive cannot show, so that the report cannot judge it.
public struct BlindSpot: Hashable, Sendable {
  /// What is not seen.
  public enum Kind: String, Hashable, Sendable {
    /// The archive has management events of a service, but none of its data events.
    case noDataEvents
    /// Events that the catalog does not know; their action is assumed.
    case assumedAction
    /// Calls that are left undecided.
    case undecided
    /// Calls left undecided, of whose parameters CloudTrail left out or masked some.
    case withheldParameters
    /// What would settle some of the undecided calls.
    case missingFact
    /// Days without files between the first and the last.
    case daysWithoutFiles
    /// Regions of which an account has no files and others have.
    case regionsWithoutFiles
    /// Accounts of a snapshot of which the archive has nothing.
    case accountsWithoutFiles
    /// Actions that CloudTrail never records and that the boundary does not certainly allow.
    case neverRecorded
    /// Denials that a resource policy which was not supplied could lift.
    case resourcePolicy
    /// What a condensed archive does not tell, and a boundary asks for.
    case condensed
  }

  /// What is not seen.
  public var kind: Kind
  /// The boundary that it is about, or nil when it is about the archive.
  public var boundary: Int?
  /// What it is about: services, events, or the facts that would settle it together.
  public var subjects: [String]
  /// The calls that it touches; nil when they are not in the archive.
  public var calls: Int?
  /// It in a sentence.
  var what: PrintableText
}

/// Works out what an archive and its tally cannot show.
enum BlindSpots {
  /// All blind spots: of the archive, then of each boundary; the weightiest of a kind first.
  static func all(
    input: InputTally, boundaries: [ReportedBoundary], candidates: [ReportedCandidate],
    dataEventServices: [String],
    unrecorded: UnrecordedActions = UnrecordedActions(), coverage: LogCoverage? = nil,
    known: KnownBoundaries? = nil
  ) -> [BlindSpot] {
    withoutDataEvents(input, dataEventServices)
      + (coverage.map { withoutFiles($0) } ?? [])
      + (known.map { withoutAccounts($0, input, coverage) } ?? [])
      + boundaries.enumerated().flatMap {
        unrecorded.blindSpots(under: $0.element, numbered: $0.offset + 1)
      } + assumed(input)
      + condensed(input)
      + candidates.flatMap { undecided($0) + withheld($0) + missingFacts($0) + rescuable($0) }
  }

  private static func withoutDataEvents(
    _ input: InputTally, _ dataEventServices: [String]
  ) -> [BlindSpot] {
    Set(dataEventServices).sorted().compactMap { service in
      guard let seen = input.services[service], seen.data == 0, seen.management > 0 else {
        return nil
      }
      return BlindSpot(
        kind: .noDataEvents, boundary: nil, subjects: [service], calls: nil,
        what: """
          \(FindingWording.name(service)): the archive holds \(.count(seen.management, "management event")) but no data \
          event, so the actions on its data cannot be judged
          """)
    }
  }

  private static func assumed(_ input: InputTally) -> [BlindSpot] {
    sorted(input.assumedEvents).map { event, calls in
      BlindSpot(
        kind: .assumedAction, boundary: nil, subjects: [event], calls: calls,
        what: """
          \(FindingWording.name(event)): not in the catalog, its action is assumed (\(.count(calls, "call")))
          """)
    }
  }

  private static func condensed(_ input: InputTally) -> [BlindSpot] {
    sorted(input.condensed.open).map { field, calls in
      BlindSpot(
        kind: .condensed, boundary: nil, subjects: [field], calls: calls,
        what: """
          \(.count(calls, "call")) may be undecided for what the condensed archive leaves out: \
          trailfence condense --keep \(escaping: field) keeps it
          """)
    }
  }

  private static func undecided(_ candidate: ReportedCandidate) -> [BlindSpot] {
    let undecided = candidate.verdicts[.indeterminate]
    guard undecided > 0 else { return [] }
    let judged = candidate.judged
    return [
      BlindSpot(
        kind: .undecided, boundary: candidate.number, subjects: [], calls: undecided,
        what: """
          \(.count(undecided, "call")) of \(judged) that the boundary applies to \
          (\(share(undecided, of: judged))) \(undecided == 1 ? "is" : "are") undecided
          """)
    ]
  }

  private static func withheld(_ candidate: ReportedCandidate) -> [BlindSpot] {
    guard candidate.withheld > 0 else { return [] }
    return [
      BlindSpot(
        kind: .withheldParameters, boundary: candidate.number, subjects: [],
        calls: candidate.withheld,
        what: """
          \(.count(candidate.withheld, "call")) \(candidate.withheld == 1 ? "is" : "are") undecided \
          where CloudTrail left out parameters that are too long, or masked secret ones
          """)
    ]
  }

  private static func missingFacts(_ candidate: ReportedCandidate) -> [BlindSpot] {
    var calls: [[String]: Int] = [:]
    for finding in candidate.findings where finding.key.verdict == .indeterminate {
      guard !finding.key.missing.isEmpty else { continue }
      calls[finding.key.missing, default: 0] += finding.finding.calls
    }
    let weightiest = calls.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    return weightiest.map { facts, calls in
      BlindSpot(
        kind: .missingFact, boundary: candidate.number, subjects: facts, calls: calls,
        what: """
          knowing \(FindingWording.facts(facts)) would settle \(.count(calls, "call"))
          """)
    }
  }

  private static func rescuable(_ candidate: ReportedCandidate) -> [BlindSpot] {
    let rescuable = candidate.findings.filter {
      $0.key.verdict == .denied && $0.finding.mayBeRescued
    }
    guard !rescuable.isEmpty else { return [] }
    return [
      BlindSpot(
        kind: .resourcePolicy, boundary: candidate.number,
        subjects: Set(rescuable.map(\.key.action)).sorted(),
        calls: rescuable.reduce(0) { $0 + $1.finding.calls },
        what: """
          a resource policy that names the caller could lift the denials of \
          \(.count(rescuable.count, "finding")); none was supplied
          """)
    ]
  }

  /// The names with the most calls first.
  static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
  }
}

/// A part of a whole as a percentage, rounded to one digit; never 0 for something nor 100 for less
/// than all.
func share(_ part: Int, of whole: Int) -> PrintableText {
  guard whole > 0, part > 0 else { return "0 %" }
  guard part < whole else { return "100 %" }
  let (high, low) = part.multipliedFullWidth(by: 1_000)
  let (quotient, rest) = whole.dividingFullWidth((high, low))
  let permille = rest >= whole - rest ? quotient + 1 : quotient
  if permille == 0 { return "<0.1 %" }
  if permille == 1_000 { return ">99.9 %" }
  return "\(number: permille / 10).\(number: permille % 10) %"
}
