import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping

/// Whether the replay of the boundary that was in force foretold what AWS did: the confusion table.
///
/// What AWS did is told by the record:
///
/// - *denied by a boundary*: the message says that no permissions boundary allows the action, or
///   that one denies it explicitly;
/// - *carried out*: the call succeeded, or was authorized and failed afterwards.
///
/// All other records prove nothing. A denial by another kind of policy is among them: AWS names one
/// kind of several ("Troubleshoot access denied error messages"), so that the boundary may have
/// denied as well. So are calls that failed before they were authorized.
///
/// What the replay says is the record's verdict, as if AWS had not denied it; the denial's message
/// is hidden from it. What was in force is told by `BoundariesInForce`; that it was so at all times
/// in scope is for the filters to make true.
public struct BoundaryForecast: Hashable, Sendable {
  /// AWS's boundary denied; the replay says `denied`.
  public private(set) var truePositive = 0
  /// AWS carried the call out; the replay says `denied`.
  public private(set) var falsePositive = 0
  /// AWS's boundary denied; the replay says `allowed`, or that no boundary applies.
  public private(set) var falseNegative = 0
  /// AWS's boundary denied; the replay says `indeterminate`.
  public private(set) var undecided = 0
  /// AWS carried the call out; the replay says `allowed`.
  public private(set) var trueNegative = 0
  /// AWS carried the call out; the replay says `indeterminate`.
  public private(set) var undecidedCarriedOut = 0
  /// Those of `falsePositive` that a resource-based policy may have allowed past the boundary's
  /// implicit deny: the replay says so with its finding.
  public private(set) var maybeRescued = 0
  /// The ARNs of boundaries that messages name, with their denials.
  public private(set) var namedBoundaries: [String: Int] = [:]

  /// Creates a table of nothing.
  public init() {}

  /// How many of the foretold denials came true: `truePositive` of this.
  public var foretold: Int { truePositive + falsePositive }
  /// The denials on which the replay was decided: `truePositive` of this were foretold.
  public var decided: Int { truePositive + falseNegative }

  /// Names of boundaries that are kept; an archive's principals have a handful.
  private static let nameLimit = 1_000

  /// Counts one record.
  mutating func add(
    _ event: MappedEvent, _ stated: StatedDenial?, under boundary: CompiledPolicy,
    with supplied: SuppliedLayers, reach: Ternary, calls: Int = 1
  ) {
    switch event.recorded {
    case .succeeded, .failedAfter:
      addCarriedOut(
        RecordImpact(of: event, under: boundary, with: supplied, reach: reach), calls)
    case .denied where stated?.policyKind == .permissionsBoundary:
      var open = event
      open.recorded = .succeeded
      addDenied(
        RecordImpact(of: open, under: boundary, with: supplied, reach: reach).verdict, calls)
      guard let arn = stated?.policyARN else { return }
      if namedBoundaries.count < Self.nameLimit || namedBoundaries[arn] != nil {
        namedBoundaries[arn, default: 0] += calls
      }
    case .denied, .failedBefore, .notShown: break
    }
  }

  private mutating func addDenied(_ verdict: Verdict, _ calls: Int) {
    switch verdict {
    case .denied: truePositive += calls
    case .indeterminate: undecided += calls
    case .allowed, .exempt, .notAuthorized, .alreadyDenied, .outOfScope: falseNegative += calls
    }
  }

  private mutating func addCarriedOut(_ impact: RecordImpact, _ calls: Int) {
    switch impact.verdict {
    case .allowed: trueNegative += calls
    case .indeterminate: undecidedCarriedOut += calls
    case .denied:
      falsePositive += calls
      let mayAllBeRescued = impact.requests.allSatisfy { request in
        switch request.decision.decision {
        case .implicitDeny: request.mayBeRescued
        case .explicitDeny: false
        case .allowed, .indeterminate: true
        }
      }
      if mayAllBeRescued { maybeRescued += calls }
    case .exempt, .notAuthorized, .alreadyDenied, .outOfScope: break
    }
  }
}
