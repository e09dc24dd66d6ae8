import IAMEvaluation
import IAMPolicy
import Testing

/// Resources that are known in part: decided where every filling agrees, and only there.
struct OpenResourceTests {
  struct Case: Sendable {
    var pattern: String
    var pieces: [String]
    var decision: Decision
  }

  static let cases = [
    Case(pattern: "*", pieces: ["", ""], decision: .allowed),
    Case(pattern: "arn:aws:s3:::b/*", pieces: ["arn:aws:s3:::b/", ""], decision: .allowed),
    Case(pattern: "arn:aws:s3:::b/*", pieces: ["arn:aws:s3:::b/x", "y", ""], decision: .allowed),
    Case(pattern: "arn:aws:s3:::b/*z", pieces: ["arn:aws:s3:::b/", ""], decision: .indeterminate),
    Case(pattern: "arn:aws:s3:::b/*z", pieces: ["arn:aws:s3:::b/", "z"], decision: .allowed),
    Case(pattern: "arn:aws:s3:::c/*", pieces: ["arn:aws:s3:::b/", ""], decision: .implicitDeny),
    Case(pattern: "arn:aws:s3:::b/?", pieces: ["arn:aws:s3:::b/", ""], decision: .indeterminate),
    Case(pattern: "arn:aws:s3:::b/?*", pieces: ["arn:aws:s3:::b/", ""], decision: .indeterminate),
    Case(pattern: "arn:aws:s3:::b/?*", pieces: ["arn:aws:s3:::b/k", ""], decision: .allowed),
    Case(
      pattern: "arn:aws:s3:::b/??", pieces: ["arn:aws:s3:::b/kkk", ""], decision: .implicitDeny),
    Case(pattern: "arn:aws:s3:::*/k", pieces: ["arn:aws:s3:::", "/j"], decision: .implicitDeny),
    Case(pattern: "arn:aws:s3:::b", pieces: ["arn:aws:s3:::b", ""], decision: .indeterminate),
    Case(pattern: "arn:aws:s3:::*é", pieces: ["arn:aws:s3:::", "é"], decision: .allowed),
    Case(pattern: "arn:aws:s3:::?", pieces: ["arn:aws:s3:::é", ""], decision: .indeterminate),
  ]

  @Test(arguments: cases)
  func aTemplateIsDecidedWhereEveryFillingAgrees(_ expected: Case) {
    let policy = policy(
      #"{"Effect":"Allow","Action":"*","Resource":"\#(expected.pattern)"}"#)
    let resource = RequestResource.template(ResourceTemplate(pieces: expected.pieces))
    let decision = policy.decide(request(on: resource))
    #expect(decision.decision == expected.decision, "\(expected)")
    #expect(decision.missing == (expected.decision == .indeterminate ? [.resource] : []))
  }

  @Test func alternativesAreDecidedWhereTheyAgree() {
    let policy = policy(#"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/*"}"#)
    func decide(_ texts: String...) -> PolicyDecision {
      policy.decide(request(on: .oneOf(texts.map { .exact($0) })))
    }
    #expect(decide("arn:aws:s3:::b/1", "arn:aws:s3:::b/2").decision == .allowed)
    #expect(decide("arn:aws:s3:::c/1", "arn:aws:s3:::c/2").decision == .implicitDeny)
    #expect(decide().decision == .indeterminate)
    #expect(
      decide("arn:aws:s3:::b/1", "arn:aws:s3:::c/2")
        == PolicyDecision(decision: .indeterminate, statements: [1], missing: [.resource]))
  }

  @Test func twoStatementsThatCoverEveryAlternativeAllow() {
    let policy = policy(
      #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/*"}"#
        + #",{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::c/*"}"#)
    let either = RequestResource.oneOf([.exact("arn:aws:s3:::b/1"), .exact("arn:aws:s3:::c/2")])
    #expect(policy.decide(request(on: either)).decision == .allowed)
    #expect(policy.decide(request(on: .unknown)).decision == .indeterminate)
  }

  @Test func aResourceAndItsOppositeCoverEverything() {
    let policy = policy(
      #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/*"}"#
        + #",{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::b/*"}"#)
    #expect(policy.decide(request(on: .unknown)).decision == .allowed)
  }

  @Test func aNarrowerAllowWithinADenyIsDenied() {
    let policy = policy(
      #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/team/*"}"#
        + #",{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::b/*"}"#)
    #expect(policy.decide(request(on: .unknown)).decision == .implicitDeny)
  }

  @Test func aHostilePatternTakesNoTimeToSpeakOf() {
    let stars = String(repeating: "a*", count: 3_000)
    let policy = policy(#"{"Effect":"Allow","Action":"*","Resource":"\#(stars)b"}"#)
    let pieces = Array(repeating: "a", count: 3_000)
    let start = ContinuousClock.now
    let open = policy.decide(request(on: .template(ResourceTemplate(pieces: pieces))))
    let exact = policy.decide(request(on: .exact(String(repeating: "a", count: 10_000))))
    #expect(open.decision != .allowed)
    #expect(exact.decision == .implicitDeny)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
