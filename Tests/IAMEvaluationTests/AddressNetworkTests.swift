import IAMEvaluation
import IAMPolicy
import Testing

/// Networks that stand for several addresses of a condensed archive.
struct AddressNetworkTests {
  private static let keys: Set<String> = ["aws:sourceip", "aws:vpcsourceip"]

  /// A boundary that allows what meets a condition.
  private func allowing(_ condition: String, on resource: String = "*") -> CompiledPolicy {
    policy(
      #"{"Effect":"Allow","Action":"*","Resource":"\#(resource)","Condition":{\#(condition)}}"#)
  }

  @Test(arguments: [
    ("203.0.113.0/24", "203.0.113.0/24", true),
    ("203.0.113.0/24", "203.0.0.0/16", true),
    ("203.0.113.0/24", "203.0.113.0/25", false),
    ("203.0.113.0/24", "203.0.113.7", false),
    ("203.0.113.0/24", "203.0.114.7", true),
    ("203.0.113.0/24", "2001:db8::/32", true),
    ("203.0.113.0/24", "no address", true),
    ("0.0.0.0/0", "203.0.113.7", false),
    ("0.0.0.0/0", "2001:db8::7", true),
    ("2001:db8::/48", "2001:db8::/32", true),
    ("2001:db8::/48", "2001:db8:0:1::/64", false),
    ("2001:db8::/48", "2001:db8:1::/64", true),
  ])
  func aNetworkIsTreatedAlikeUnlessABlockDividesIt(network: String, block: String, isAlike: Bool) {
    for name in ["IpAddress", "NotIpAddress"] {
      let boundary = allowing(#""\#(name)":{"aws:SourceIp":"\#(block)"}"#)
      #expect(boundary.treatsAlike(network, under: Self.keys) == isAlike)
    }
  }

  @Test(arguments: [
    (#""StringEquals":{"aws:username":"dev-01"}"#, "*", true),
    (#""Null":{"aws:SourceIp":"false"}"#, "*", true),
    (#""Null":{"aws:SourceIp":"false"},"StringEquals":{"aws:username":"dev-01"}"#, "*", true),
    (#""StringLike":{"aws:SourceIp":"203.*"}"#, "*", false),
    (#""StringEquals":{"aws:username":"${aws:SourceIp}"}"#, "*", false),
    (#""Null":{"aws:username":"false"}"#, "arn:aws:s3:::${aws:SourceIp}/*", false),
    (#""Null":{"aws:username":"false"}"#, "arn:aws:s3:::${aws:username}/*", true),
  ])
  func onlyAddressConditionsAndPresenceCanTreatANetworkAlike(
    condition: String, resource: String, isAlike: Bool
  ) {
    let boundary = allowing(condition, on: resource)
    #expect(boundary.treatsAlike("203.0.113.0/24", under: Self.keys) == isAlike)
  }

  @Test(arguments: ["", "203.0.113.0", "203.0.113.0/33", "203.0.113/24", "203.0.113.0/24/1", "x/8"])
  func whatIsNoNetworkIsNotTreatedAlike(text: String) {
    #expect(AddressNetwork(text) == nil)
    #expect(
      !allowing(#""IpAddress":{"aws:SourceIp":"10.0.0.0/8"}"#).treatsAlike(text, under: Self.keys))
  }

  /// What is said to be alike is decided alike, for addresses at and beside the edges.
  @Test func addressesOfANetworkThatIsTreatedAlikeAreDecidedAlike() {
    let edges = ["10.0.0.0", "10.0.0.1", "10.0.0.127", "10.0.0.128", "10.0.0.255"]
    for length in 22...32 {
      for start in ["10.0.0.0", "10.0.0.128", "10.0.1.0", "9.255.255.0"] {
        let boundary = allowing(#""IpAddress":{"aws:SourceIp":"\#(start)/\#(length)"}"#)
        guard boundary.treatsAlike("10.0.0.0/24", under: Self.keys) else { continue }
        let decisions = Set(
          edges.map { boundary.decide(request(in: ["aws:SourceIp": .single($0)])).decision })
        #expect(decisions.count == 1, "\(start)/\(length)")
      }
    }
  }

  private func request(in context: [String: ContextValue]) -> AuthorizationRequest {
    IAMEvaluationTests.request("s3:GetObject", on: .exact("arn:aws:s3:::b/k"), context)
  }
}
