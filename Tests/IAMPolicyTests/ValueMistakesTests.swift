import IAMPolicy
import JSONSyntax
import Testing

/// The values of elements.
struct ValueMistakesTests {
  private static let base = #""Effect":"Allow","Action":"s3:*","Resource":"*""#

  static let cases: [MistakeCase] = [
    MistakeCase(
      "malformed actions",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":[\"s3\",\"s3:\",\"*:Get\",\"s3:Get Object\",\"a:b:c\",\" s3:x\",\"\",\"s3:a,s3:b\",\"*\",\"S3:get*\"],\"Resource\":\"*\""
      ),
      expected: [
        #"warning malformed-action 1:66 ‹"s3"› `s3` is no action, so the statement never applies: expected a service and a name, `service:name` → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning malformed-action 1:71 ‹"s3:"› `s3:` is no action, so the statement never applies: expected a service and a name, `service:name` → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning malformed-action 1:77 ‹"*:Get"› `*:Get` is no action, so the statement never applies: a service takes no wildcards → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning impossible-action 1:85 ‹"s3:Get Object"› `s3:Get Object` matches no action: no action has the character ` ` → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning impossible-action 1:101 ‹"a:b:c"› `a:b:c` matches no action: expected one colon → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning impossible-action 1:109 ‹" s3:x"› ` s3:x` matches no action: no action has the character ` ` → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning malformed-action 1:117 ‹""› an empty string is no action, so the statement never applies: expected a service and a name, `service:name` → an action is `*` or `service:name`, with wildcards in the name alone"#,
        #"warning impossible-action 1:120 ‹"s3:a,s3:b"› `s3:a,s3:b` matches no action: no action has the character `,` → an action is `*` or `service:name`, with wildcards in the name alone"#,
      ]),
    MistakeCase(
      "malformed ARNs",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":[\"b\",\"arn:aws:s3\",\"arn:aws:sqs:*\",\"arn:aws:*:::x\",\"arn:aws:s3:::${aws:username}\",\"arn:aws:${aws:a}\",\"\",\"*\",\"arn:*\"]"
      ),
      expected: [
        #"warning malformed-arn 1:84 ‹"b"› expected an ARN or `*`, found `b` → an ARN is `arn:partition:service:region:account:resource`"#,
        #"warning malformed-arn 1:88 ‹"arn:aws:s3"› expected an ARN of six parts, found `arn:aws:s3` of 3 parts → an ARN is `arn:partition:service:region:account:resource`, each part may be empty"#,
        #"warning wildcard-service 1:117 ‹"arn:aws:*:::x"› IAM takes no wildcard for the service of an ARN, found `arn:aws:*:::x`"#,
        #"warning malformed-arn 1:164 ‹"arn:aws:${aws:a}"› expected an ARN of six parts, found `arn:aws:${aws:a}` of 3 parts → an ARN is `arn:partition:service:region:account:resource`, each part may be empty"#,
        #"warning malformed-arn 1:183 ‹""› expected an ARN or `*`, found an empty string → an ARN is `arn:partition:service:region:account:resource`"#,
      ]),
    MistakeCase(
      "malformed variables",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":[\"arn:aws:s3:::${aws:x\",\"arn:aws:s3:::${}\",\"arn:aws:s3:::${*}${$}${?}\",\"arn:aws:s3:::${aws:x, 'd'}\"]"
      ),
      expected: [
        #"warning malformed-variable 1:84 ‹"arn:aws:s3:::${aws:x"› expected `}` after `${`; it is read as literal text"#,
        #"warning malformed-variable 1:107 ‹"arn:aws:s3:::${}"› expected a condition key between `${` and `}`; it is read as literal text"#,
      ]),
    MistakeCase(
      "templates that nobody rendered",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":\"${var.s}:*\",\"Resource\":[\"arn:${AWS::Partition}:s3:::x\",\"${data.aws_x.y.arn}\",\"${aws_s3_bucket.b.arn}/*\",\"{{ bucket }}\",\"<%= x %>\",\"arn:aws:iam::<account-id>:role/x\",\"${Bucket}\",\"${self:custom.x}\",\"arn:aws:s3:::a<b>c d\"]"
      ),
      expected: [
        #"warning unrendered-template 1:65 ‹"${var.s}:*"› `${var.s}` looks like a Terraform expression that was never filled in; it is read as it stands → render it first: `terraform show -json plan.out > plan.json`, then `--policy NAME`"#,
        #"warning unrendered-template 1:90 ‹"arn:${AWS::Partition}:s3:::x"› `${AWS::Partition}` looks like a CloudFormation parameter that was never filled in; it is read as it stands → deploy it where it does no harm and read the policy with `aws iam get-policy-version`, or put the values in by hand"#,
        #"warning unrendered-template 1:121 ‹"${data.aws_x.y.arn}"› `${data.aws_x.y.arn}` looks like a Terraform expression that was never filled in; it is read as it stands → render it first: `terraform show -json plan.out > plan.json`, then `--policy NAME`"#,
        #"warning unrendered-template 1:143 ‹"${aws_s3_bucket.b.arn}/*"› `${aws_s3_bucket.b.arn}` looks like a Terraform expression that was never filled in; it is read as it stands → render it first: `terraform show -json plan.out > plan.json`, then `--policy NAME`"#,
        #"warning unrendered-template 1:170 ‹"{{ bucket }}"› `{{ bucket }}` looks like a template that was never filled in; it is read as it stands → render the template before it is checked"#,
        #"warning unrendered-template 1:185 ‹"<%= x %>"› `<%= x %>` looks like a template that was never filled in; it is read as it stands → render the template before it is checked"#,
        #"warning unrendered-template 1:196 ‹"arn:aws:iam::<account-id>:role/x"› `<account-id>` looks like a placeholder that was never filled in; it is read as it stands → put the value in that is meant"#,
        #"warning unrendered-template 1:231 ‹"${Bucket}"› `${Bucket}` looks like a template's variable that was never filled in; it is read as it stands → a policy variable is a condition key with its prefix: `${aws:username}`"#,
        #"warning unrendered-template 1:243 ‹"${self:custom.x}"› `${self:custom.x}` looks like a variable of the Serverless Framework that was never filled in; it is read as it stands → render it first: `serverless package`"#,
        #"warning unrendered-template 1:262 ‹"arn:aws:s3:::a<b>c d"› `<b>` looks like a placeholder that was never filled in; it is read as it stands → put the value in that is meant"#,
      ]),
    MistakeCase(
      "conditions",
      document(
        statement: base
          + ",\"Condition\":{\"StringEqual\":{\"aws:x\":\"1\"},\"BinaryNotEquals\":{\"aws:x\":\"1\"},\"ForAllValue:StringLikeIfExist\":{},\"NullIfExists\":{},\"ForAnyValue:Null\":{\"a:b\":true},\"numericlessthan\":{\"x\":1.50},\"Bool\":\"true\",\"StringLike\":{\"aws:x\":{}}}"
      ),
      expected: [
        #"warning unknown-operator 1:100 ‹"StringEqual"› there is no condition operator `StringEqual`, so the statement never applies → did you mean `StringEquals`?"#,
        #"warning unknown-operator 1:128 ‹"BinaryNotEquals"› there is no condition operator `BinaryNotEquals`, so the statement never applies"#,
        #"warning unknown-operator 1:160 ‹"ForAllValue:StringLikeIfExist"› there is no condition operator `ForAllValue:StringLikeIfExist`, so the statement never applies → did you mean `ForAllValues:StringLikeIfExists`?"#,
        #"warning unknown-operator 1:195 ‹"NullIfExists"› there is no condition operator `NullIfExists`, so the statement never applies → did you mean `Null`?"#,
        #"warning set-operator-with-null 1:213 ‹"ForAnyValue:Null"› `ForAnyValue:Null` is read as `Null`, which takes no prefix"#,
        #"warning operator-case 1:245 ‹"numericlessthan"› expected the condition operator `NumericLessThan`, found `numericlessthan`"#,
        #"warning malformed-condition-key 1:264 ‹"x"› expected a condition key such as `aws:SourceIp`, found `x`, which no request has"#,
        #"error wrong-type 1:281 ‹"true"› expected an object as the conditions of `Bool`, found a string"#,
        "error wrong-type 1:310 ‹{}› expected a string, number or boolean, or an array of them, as `aws:x`, found an object",
      ]),
    MistakeCase(
      "a Condition of the wrong type", document(statement: base + ",\"Condition\":[]"),
      expected: [
        "error wrong-type 1:99 ‹[]› expected an object as `Condition`, found an array"
      ]),
  ]

  @Test(arguments: cases) func everyMistakeIsNamedWithItsPlaceAndItsRemedy(_ example: MistakeCase) {
    #expect(outline(example.text, as: example.type) == example.expected)
    let result = PolicyParser.parse(SourceText(name: "p", example.text), as: example.type)
    #expect((result.document == nil) == result.diagnostics.contains { $0.severity == .error })
  }
}
