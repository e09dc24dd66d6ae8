import IAMPolicy
import JSONSyntax
import Testing

/// Files of `--scp`, `--rcp`, `--resource-policies` and `--session-policy`.
struct LayerFileTests {
  private static let allow =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
  private static let text =
    #""{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","#
    + #"\"Action\":\"*\",\"Resource\":\"*\"}]}""#
  private static let encoded =
    #""%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D""#
  private static let described =
    #"{"Policy":{"PolicySummary":{"Name":"Full"},"Content":\#(text)}}"#
  private static let bucket =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]}"#

  private static func levels(_ text: String) -> LayerFileReading<FiledLevels> {
    LayerFile.levels(name: "folder/scp.json", bytes: Array(text.utf8), as: .serviceControl)
  }

  private static func shape(_ levels: [[FiledPolicy]]?) -> String {
    levels.map { "\($0.map(\.count))" } ?? "nil"
  }

  @Test(arguments: [
    (allow, "[1]"), (described, "[1]"), (text, "[1]"), ("[]", "[]"), ("[[]]", "[0]"),
    ("[\(allow), \(text), \(described)]", "[1, 1, 1]"), ("[[\(allow), \(encoded)], []]", "[2, 0]"),
    (#"[{"ServiceControlPolicyInputList": [\#(text)]}, [\#(allow)]]"#, "[1, 1]"),
    (#"{"OrderedOrganizationPolicyInputList": [{"ServiceControlPolicyInputList": []}]}"#, "[0]"),
    (#"[{"ResourceControlPolicyInputList": [\#(text), \#(text)]}]"#, "[2]"),
    (#"{"*": [[\#(allow)], [\#(allow)]]}"#, "[1, 1]"),
  ])
  func levelsAreReadInAllTheirShapes(text: String, shape: String) {
    let reading = Self.levels(text)
    #expect(Self.shape(reading.content?.others) == shape, "\(reading.rendered)")
  }

  @Test func accountsHaveLevelsOfTheirOwn() {
    let reading = Self.levels(
      """
      {"111122223333": [[\(Self.allow)], [\(Self.allow)]], "444455556666": [], "123456789012": null}
      """)
    #expect(reading.rendered.isEmpty)
    #expect(Self.shape(reading.content?.byAccount["111122223333"]) == "[1, 1]")
    #expect(Self.shape(reading.content?.byAccount["444455556666"]) == "[]")
    #expect(reading.content?.byAccount["123456789012"] == nil)
    #expect(reading.content?.others == nil)
    #expect(reading.content?.byAccount["111122223333"]?[0][0].source == "scp.json")
  }

  @Test func resourcesAreReadWithTheirPolicies() {
    let reading = LayerFile.resources(
      name: "rp.json",
      bytes: Array(
        """
        {"arn:aws:s3:::b": \(Self.bucket), "arn:aws:s3:::c-*": null,
         "arn:aws:sqs:us-east-1:111122223333:q": {"Policy": \(Self.text), "RevisionId": "1"},
         "arn:aws:iam::111122223333:role/r": {"Version": "2012-10-17", "Statement": [
           {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}]}}
        """.utf8))
    #expect(
      reading.content?.map(\.arn) == [
        "arn:aws:s3:::b", "arn:aws:s3:::c-*", "arn:aws:sqs:us-east-1:111122223333:q",
        "arn:aws:iam::111122223333:role/r",
      ])
    #expect(reading.content?.map { $0.policy == nil } == [false, true, false, false])
  }

  @Test func sessionPoliciesAreOneOrSeveral() {
    for (text, count) in [
      (Self.allow, 1), ("[\(Self.allow), \(Self.text)]", 2), (Self.described, 1),
    ] {
      let reading = LayerFile.session(name: "s.json", bytes: Array(text.utf8))
      #expect(reading.content?.count == count, "\(reading.rendered)")
    }
  }

  @Test(arguments: [
    ("[[1]]", "scp.json:1:3: error: expected a policy document as an object or as a string"),
    (#"{"111122223333": [], "12": []}"#, "scp.json:1:22: error: expected an account id"),
    (#"{"*": [], "*": []}"#, "scp.json:1:11: error: `*` is given twice"),
    ("[\n{\"Statement\": [{\"Action\": \"*\"}]}]", "scp.json:2:"),
    ("[[\(allow)}", "scp.json:1:"), ("", "scp.json:1:1: error:"),
    (#"[{"Version":"2012-10-17","Statment":[]}]"#, "did you mean `Statement`?"),
  ])
  func whatIsWrongWithLevelsIsToldAtItsPlace(text: String, part: String) {
    let reading = Self.levels(text)
    #expect(reading.content == nil)
    #expect(reading.rendered.contains(part), "\(reading.rendered)")
  }

  @Test(arguments: [
    (allow, "rp.json:1:1: error: expected an object with the ARN of a resource before each policy"),
    ("[]", "found an array"), (#"{"bucket": null}"#, "rp.json:1:2: error: expected the ARN"),
    (#"{"arn:aws:s3:::b": null, "arn:aws:s3:::b": null}"#, "is given twice"),
    (#"{"arn:aws:s3:::b": 7}"#, "rp.json:1:20: error:"),
    (#"{"arn:aws:s3:::b": "{\"Statement\": 1}"}"#, "rp.json(policy):1:15: error:"),
  ])
  func whatIsWrongWithResourcesIsToldAtItsPlace(text: String, part: String) {
    let reading = LayerFile.resources(name: "rp.json", bytes: Array(text.utf8))
    #expect(reading.content == nil)
    #expect(reading.rendered.contains(part), "\(reading.rendered)")
  }

  @Test func aWarningDoesNotMakeAFileUseless() {
    let reading = Self.levels(
      #"[{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}]"#)
    #expect(reading.content != nil)
    #expect(reading.rendered.contains("warning:"))
  }
}
