import IAMEvaluation
import Testing

struct RequestContextTests {
  @Test func keysIgnoreCaseAndUnlistedOnesSayTheirPart() {
    let context = RequestContext(["aws:SourceIp": .single("192.0.2.1")], unlisted: .unknown)
    #expect(context["AWS:sourceip"] == .single("192.0.2.1"))
    #expect(context["aws:username"] == .unknown)
  }
}
