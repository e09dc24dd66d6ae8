import JSONSyntax
import Replay
import Testing

@testable import Reporting

/// The answer while a boundary is being edited, and what a save has changed.
struct WatchRendererTests {
  /// A report in which each action has so many denied and undecided calls.
  private static func report(_ calls: [String: (denied: Int, undecided: Int)]) -> Report {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    let key = ReportFixtures.key("deploy")
    for (action, counts) in calls {
      if counts.denied > 0 {
        tally.candidates[0].findings[
          FindingKey(principal: key, action: action, verdict: .denied, reason: .implicitDeny)] =
          ReportFixtures.finding(calls: counts.denied)
      }
      if counts.undecided > 0 {
        tally.candidates[0].findings[
          FindingKey(
            principal: key, action: action, verdict: .indeterminate, reason: .unknownResource,
            missing: ["resource"])] = ReportFixtures.finding(calls: counts.undecided)
      }
    }
    let denied = calls.values.reduce(0) { $0 + $1.denied }
    tally.candidates[0].verdicts = ReportFixtures.counts(allowed: 1, denied: denied)
    return ReportFixtures.report([ReportFixtures.boundary()], tally)
  }

  private static func text(_ report: Report, after previous: Report?) -> String {
    var output = ""
    WatchRenderer(width: 80, color: false, previous: previous).render(report, into: &output)
    return output
  }

  @Test(
    arguments: [
      ((0, 0), (2, 0), "newlyDenied"), ((0, 3), (2, 3), "newlyDenied"), ((2, 0), (5, 0), nil),
      ((2, 0), (0, 0), "passes"), ((0, 4), (0, 0), "passes"), ((2, 4), (0, 0), "passes"),
      ((0, 0), (0, 3), "newlyUndecided"), ((2, 0), (0, 3), "newlyUndecided"), ((0, 3), (0, 1), nil),
      ((2, 3), (1, 0), nil),
    ] as [((Int, Int), (Int, Int), String?)])
  func aSaveIsToldByWhatItDoesToEachAction(
    before: (Int, Int), after: (Int, Int), expected: String?
  ) {
    let difference = ReportDifference(
      from: Self.report(["s3:GetObject": before]), to: Self.report(["s3:GetObject": after]))
    let steps = ReportDifference.Step.allCases.filter { difference.count($0) > 0 }
    #expect(steps.map { "\($0)" } == (expected.map { [$0] } ?? []))
  }

  @Test func theFirstAnswerHasNothingToCompareWith() {
    let text = Self.text(Self.report(["s3:GetObject": (2, 0)]), after: nil)
    #expect(text.hasPrefix("2 of 1,204,332 calls"))
    #expect(text.contains("boundary.json: 412 of 6,144 characters"))
    #expect(!text.contains("SINCE"))
  }

  @Test func whatChangedIsListedWithMoreCallsFirstAndTheRestCounted() throws {
    let many = Dictionary(uniqueKeysWithValues: (1...9).map { ("s3:Action\($0)", ($0, 0)) })
    let text = Self.text(Self.report(many), after: Self.report(["s3:Old": (1, 0)]))
    #expect(text.contains("9 newly denied"))
    #expect(text.contains("s3:Action9 9 calls, arn:aws:iam::111122223333:role/deploy"))
    #expect(text.contains("3 more") && !text.contains("s3:Action3 "))
    #expect(text.contains("1 passes now"))
    let unchanged = Self.text(Self.report(many), after: Self.report(many))
    #expect(unchanged.contains("Nothing that was done would fare otherwise."))
  }

  @Test func whatOthersWroteMovesNothing() {
    let hostile = ReportFixtures.hostile()
    for text in [Self.text(hostile, after: nil), Self.text(hostile, after: Self.report([:]))] {
      #expect(!text.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
    }
  }
}
