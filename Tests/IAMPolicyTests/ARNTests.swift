import IAMPolicy
import Testing

struct ARNTests {
  @Test func theResourcePartKeepsItsColons() throws {
    let arn = try #require(ARN("arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:s"))
    #expect(arn.resource == "log-group:g:log-stream:s")
    #expect(arn.description == "arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:s")
  }

  @Test(arguments: ["", "arn:aws:s3", "urn:aws:s3:::b", "arn:aws:s3:::"])
  func sixPartsAreNeeded(text: String) {
    #expect((ARN(text) == nil) == (text != "arn:aws:s3:::"))
  }

  @Test func actionNamesIgnoreCase() {
    #expect(ActionName("s3:GetObject") == ActionName("S3:getobject"))
    #expect(ActionName("s3") == nil)
    #expect(ActionName(":x") == nil)
  }
}
