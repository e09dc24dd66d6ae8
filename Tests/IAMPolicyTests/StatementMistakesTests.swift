import IAMPolicy
import JSONSyntax
import Testing

/// The elements of statements.
struct StatementMistakesTests {
  private static let base = #""Effect":"Allow","Action":"s3:*","Resource":"*""#

  static let cases: [MistakeCase] = [
    MistakeCase(
      "an element twice", document(statement: base + ",\"Action\":\"x:y\""),
      expected: [
        #"error duplicate-element 1:87 ‹"Action"› `Action` stands twice in this object → join the two values in an array, or remove one (it first stands here 1:56)"#
      ]),
    MistakeCase(
      "no effect", document(statement: "\"Action\":\"s3:*\",\"Resource\":\"*\""),
      expected: [
        "error missing-element 1:38 ‹{› expected `Effect` in the statement, found none"
      ]),
    MistakeCase(
      "no action", document(statement: "\"Effect\":\"Allow\",\"Resource\":\"*\""),
      expected: [
        "error missing-element 1:38 ‹{› expected `Action` or `NotAction` in the statement, found none"
      ]),
    MistakeCase(
      "no resource", document(statement: "\"Effect\":\"Allow\",\"Action\":\"s3:*\""),
      expected: [
        #"warning missing-resource 1:38 ‹{› expected `Resource` or `NotResource` in the statement, found none; it applies to nothing → add `"Resource": "*"`, or the ARNs that are meant"#
      ]),
    MistakeCase(
      "no resource in a resource-based policy",
      document(statement: "\"Effect\":\"Allow\",\"Action\":\"ecr:*\",\"Principal\":\"*\""),
      as: .resource,
      expected: []),
    MistakeCase(
      "elements that exclude one another",
      document(statement: base + ",\"NotAction\":\"x:y\",\"NotResource\":\"*\""),
      expected: [
        #"error both-elements 1:87 ‹"NotAction"› expected `Action` or `NotAction` in the statement, found both → keep one, or make two statements"#,
        #"error both-elements 1:105 ‹"NotResource"› expected `Resource` or `NotResource` in the statement, found both → keep one, or make two statements"#,
      ]),
    MistakeCase(
      "both principals", document(statement: base + ",\"Principal\":\"*\",\"NotPrincipal\":\"*\""),
      as: .resource,
      expected: [
        #"error both-elements 1:103 ‹"NotPrincipal"› expected `Principal` or `NotPrincipal` in the statement, found both → keep one, or make two statements"#
      ]),
    MistakeCase(
      "unknown effect",
      document(statement: "\"Effect\":\"permit\",\"Action\":\"s3:*\",\"Resource\":\"*\""),
      expected: [
        #"error invalid-effect 1:48 ‹"permit"› expected `Allow` or `Deny` as `Effect`, found `permit`"#
      ]),
    MistakeCase(
      "wrong types", document(statement: "\"Effect\":[\"Allow\"],\"Action\":3,\"Resource\":[null]"),
      expected: [
        #"error wrong-type 1:48 ‹["Allow"]› expected a string as `Effect`, found an array"#,
        "error wrong-type 1:67 ‹3› expected a string, or an array of them, as `Action`, found a number",
        "error wrong-type 1:81 ‹null› expected a string as a value of `Resource`, found null",
      ]),
    MistakeCase(
      "empty arrays",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":[],\"Resource\":[],\"Condition\":{\"StringEquals\":{\"aws:x\":[]}}"
      ),
      expected: [
        "warning empty-list 1:65 ‹[]› `Action` is empty, so it matches no action",
        "warning empty-list 1:79 ‹[]› `Resource` is empty, so it matches no resource",
        "warning empty-list 1:119 ‹[]› `aws:x` is empty, so no value can match it",
      ]),
    MistakeCase(
      "empty arrays, negated",
      document(statement: "\"Effect\":\"Allow\",\"NotAction\":[],\"NotResource\":[]"),
      expected: [
        "warning empty-list 1:68 ‹[]› `NotAction` is empty, so the statement is about every action",
        "warning empty-list 1:85 ‹[]› `NotResource` is empty, so the statement is about every resource",
      ]),
    MistakeCase(
      "Sids",
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"A\",\(base)},{\"Sid\":\"A\",\(base)},{\"Sid\":\"a-b\",\(base)},{\"Sid\":\"\",\(base)},{\"Sid\":4,\(base)}]}",
      expected: [
        #"warning duplicate-sid 1:105 ‹"A"› `Sid` `A` is not unique in this policy (it first stands here 1:45)"#,
        #"warning invalid-sid 1:165 ‹"a-b"› IAM takes letters and digits alone in a `Sid`, found `a-b`"#,
        "error wrong-type 1:286 ‹4› expected a string as `Sid`, found a number",
      ]),
    MistakeCase(
      "unknown elements",
      document(
        statement: base
          + ",\"Comment\":1,\"Resources\":2,\"conditions\":{},\"Principle\":1,\"comment\":1,\"Comment\":2"
      ),
      expected: [
        #"warning unknown-element 1:87 ‹"Comment"› the statement has no element `Comment`; it is ignored"#,
        #"warning unknown-element 1:99 ‹"Resources"› the statement has no element `Resources`; it is ignored"#,
        #"error misspelt-element 1:113 ‹"conditions"› the statement has no element `conditions` → did you mean `Condition`? Names of elements are compared with their case"#,
        #"warning unknown-element 1:129 ‹"Principle"› the statement has no element `Principle`; it is ignored → did you mean `Principal`?"#,
        #"warning unknown-element 1:143 ‹"comment"› the statement has no element `comment`; it is ignored"#,
        #"error duplicate-element 1:155 ‹"Comment"› `Comment` stands twice in this object → join the two values in an array, or remove one (it first stands here 1:87)"#,
      ]),
    MistakeCase(
      "principals where there are none",
      document(statement: base + ",\"Principal\":5,\"NotPrincipal\":{}"),
      expected: [
        #"warning element-not-allowed 1:87 ‹"Principal"› a permissions boundary has no `Principal`; it is ignored"#,
        #"warning element-not-allowed 1:101 ‹"NotPrincipal"› a permissions boundary has no `NotPrincipal`; it is ignored"#,
      ]),
    MistakeCase(
      "principals",
      document(
        statement: base
          + ",\"Principal\":{\"AWS\":[\"*\",1],\"aws\":\"x\",\"Service\":[],\"AWS\":\"y\"}"),
      as: .resource,
      expected: [
        "error wrong-type 1:111 ‹1› expected a string as a value of `Principal`, found a number",
        #"warning unknown-principal-kind 1:114 ‹"aws"› there are no principals `aws`, so it stands for nobody → did you mean `AWS`?"#,
        "warning empty-list 1:134 ‹[]› `Service` is empty, so it names nobody",
        #"error duplicate-element 1:137 ‹"AWS"› `AWS` stands twice in this object → join the two values in an array, or remove one (it first stands here 1:100)"#,
      ]),
    MistakeCase(
      "a principal without its kind",
      document(statement: base + ",\"Principal\":\"arn:aws:iam::111122223333:root\""),
      as: .resource,
      expected: [
        #"error bare-principal 1:99 ‹"arn:aws:iam::111122223333:root"› expected `"*"` or an object as `Principal`, found `arn:aws:iam::111122223333:root` → say what it is: {"AWS": "…"}, {"Service": "…"} or {"Federated": "…"}"#
      ]),
    MistakeCase(
      "an array of principals", document(statement: base + ",\"Principal\":[\"*\"]"), as: .resource,
      expected: [
        #"error wrong-type 1:99 ‹["*"]› expected `"*"` or an object as `Principal`, found an array"#
      ]),
    MistakeCase(
      "no principal named", document(statement: base + ",\"Principal\":{}"), as: .resource,
      expected: [
        "warning empty-list 1:99 ‹{}› `Principal` is empty, so it names nobody"
      ]),
    MistakeCase(
      "no principal", document(statement: base), as: .resource,
      expected: [
        "warning missing-principal 1:38 ‹{› expected `Principal` in the statement of a resource-based policy, found none; it applies to nobody"
      ]),
    MistakeCase(
      "NotPrincipal with Allow",
      document(statement: base + ",\"NotPrincipal\":{\"AWS\":\"111122223333\"}"), as: .resource,
      expected: [
        #"warning not-principal-with-allow 1:87 ‹"NotPrincipal"› `NotPrincipal` with `Allow` allows everybody who is not named, anonymous callers included → name those who may in `Principal`"#
      ]),
    MistakeCase(
      "a trust policy", document(statement: base + ",\"NotPrincipal\":{\"AWS\":\"111122223333\"}"),
      as: .roleTrust,
      expected: [
        #"warning element-not-allowed 1:72 ‹"Resource"› a role trust policy has no `Resource`; it is ignored"#,
        #"warning not-principal 1:87 ‹"NotPrincipal"› AWS takes no `NotPrincipal` in a role trust policy; it is evaluated as written"#,
      ]),
    MistakeCase(
      "a resource control policy",
      document(statement: base + ",\"Principal\":{\"AWS\":\"111122223333\"}"), as: .resourceControl,
      expected: [
        #"warning named-principal 1:99 ‹{"AWS":"111122223333"}› AWS takes only `"*"` as `Principal` of a resource control policy; it is evaluated as written"#
      ]),
  ]

  @Test(arguments: cases) func everyMistakeIsNamedWithItsPlaceAndItsRemedy(_ example: MistakeCase) {
    #expect(outline(example.text, as: example.type) == example.expected)
    let result = PolicyParser.parse(SourceText(name: "p", example.text), as: example.type)
    #expect((result.document == nil) == result.diagnostics.contains { $0.severity == .error })
  }
}
