import IAMPolicy
import JSONSyntax
import Testing

/// A text that is no policy document, or not quite one.
struct DocumentMistakesTests {
  private static let base = #""Effect":"Allow","Action":"s3:*","Resource":"*""#

  static let cases: [MistakeCase] = [
    MistakeCase(
      "nothing", "",
      expected: [
        "error empty-text 1:1 ‹› expected a policy document, found nothing → a policy is a JSON object with `Version` and `Statement`"
      ]),
    MistakeCase(
      "white space alone", " \n ",
      expected: [
        "error empty-text 1:1 ‹› expected a policy document, found nothing → a policy is a JSON object with `Version` and `Statement`"
      ]),
    MistakeCase(
      "null", "null",
      expected: [
        "error not-json 1:1 ‹› expected a policy document as JSON, found other text → a policy is a JSON object with `Version` and `Statement`"
      ]),
    MistakeCase(
      "a string", "\"x\"",
      expected: [
        #"error wrong-type 1:1 ‹"x"› expected an object as the policy document, found a string"#
      ]),
    MistakeCase(
      "a byte order mark", "\u{feff}" + document(statement: base),
      expected: [
        "warning byte-order-mark 1:1 ‹› the file begins with a byte order mark, which IAM doesn't take → save the file as UTF-8 without it"
      ]),
    MistakeCase(
      "markup", "<html>",
      expected: [
        "error markup 1:1 ‹› expected a policy document as JSON, found HTML or XML → this may be a page that was saved in place of the policy"
      ]),
    MistakeCase(
      "other text", "hello",
      expected: [
        "error not-json 1:1 ‹› expected a policy document as JSON, found other text → a policy is a JSON object with `Version` and `Statement`"
      ]),
    MistakeCase(
      "YAML", "# c\n---\nVersion: x",
      expected: [
        "error yaml 1:1 ‹› expected a policy document as JSON, found YAML → render it as JSON first. A CloudFormation template:…"
      ]),
    MistakeCase(
      "HCL", "# c\nlocals {\n",
      expected: [
        "error hcl 1:1 ‹› expected a policy document as JSON, found Terraform configuration (HCL) → render it as JSON first:…"
      ]),
    MistakeCase(
      "too deep", String(repeating: "[", count: 300),
      expected: [
        "error nested-too-deep 1:257 ‹› nested deeper than 256 levels"
      ]),
    MistakeCase(
      "missing values", document(statement: "\"Effect\":,\"Action\":\"s3:*\",\"Resource\""),
      expected: [
        "error json-syntax 1:48 ‹› expected a value after the key",
        "error json-syntax 1:75 ‹› expected `:` and a value after the key",
      ]),
    MistakeCase(
      "no version", "{\"Statement\":[{\(base)}]}",
      expected: [
        #"warning missing-version 1:1 ‹› no `Version`, so the rules of 2008-10-17 hold → add `"Version": "2012-10-17"`"#
      ]),
    MistakeCase(
      "no version, with variables",
      "{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::b/${aws:username}\"}]}",
      expected: [
        #"warning missing-version 1:1 ‹› no `Version`, so the rules of 2008-10-17 hold: its variables are literal text → add `"Version": "2012-10-17"`"#
      ]),
    MistakeCase(
      "variables in 2008",
      "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::b/${aws:username}\"}]}",
      expected: [
        #"warning variables-in-2008 1:12 ‹"2008-10-17"› under version 2008-10-17 the variables of this policy are literal text → change it to `"Version": "2012-10-17"`"#
      ]),
    MistakeCase(
      "unknown version", "{\"Version\":\"2024-01-01\",\"Statement\":[{\(base)}]}",
      expected: [
        #"error unknown-version 1:12 ‹"2024-01-01"› expected version `2012-10-17` or `2008-10-17`, found `2024-01-01` → `Version` is that of the policy language, not the date of the policy; it should be `2012-10-17`"#
      ]),
    MistakeCase(
      "version of the wrong type", "{\"Version\":2012,\"Statement\":[{\(base)}]}",
      expected: [
        "error wrong-type 1:12 ‹2012› expected a string as `Version`, found a number"
      ]),
    MistakeCase(
      "no statement", "{\"Version\":\"2012-10-17\"}",
      expected: [
        "error missing-statement 1:1 ‹› expected `Statement`, found none → a policy is a JSON object with `Version` and `Statement`"
      ]),
    MistakeCase(
      "misspelt Statement", "{\"Version\":\"2012-10-17\",\"statements\":[{\(base)}]}",
      expected: [
        #"error misspelt-element 1:25 ‹"statements"› the document has no element `statements` → did you mean `Statement`? Names of elements are compared with their case"#
      ]),
    MistakeCase(
      "no statements", "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
      expected: [
        "warning no-statements 1:37 ‹[]› `Statement` is empty; a permissions boundary without statements allows nothing"
      ]),
    MistakeCase(
      "statements of the wrong type", "{\"Version\":\"2012-10-17\",\"Statement\":[1,\"x\"]}",
      expected: [
        "error wrong-type 1:38 ‹1› expected an object as a statement, found a number",
        #"error wrong-type 1:40 ‹"x"› expected an object as a statement, found a string"#,
      ]),
    MistakeCase(
      "Statement of the wrong type", "{\"Version\":\"2012-10-17\",\"Statement\":true}",
      expected: [
        "error wrong-type 1:37 ‹true› expected an object or an array of objects as `Statement`, found a boolean"
      ]),
    MistakeCase(
      "one statement as an object", "{\"Version\":\"2012-10-17\",\"Statement\":{\(base)}}",
      expected: []),
    MistakeCase(
      "an Id", "{\"Version\":\"2012-10-17\",\"Id\":\"x\",\"Statement\":{\(base)}}",
      expected: [
        #"warning element-not-allowed 1:25 ‹"Id"› a permissions boundary has no `Id`; it is ignored"#
      ]),
    MistakeCase(
      "an array of documents", "[{\"Version\":\"2012-10-17\",\"Statement\":{\(base)}}]",
      expected: [
        "error array-of-documents 1:1 ‹[› expected one policy document, found an array of 1 document → take it out of the array"
      ]),
    MistakeCase(
      "an array of statements", "[{\(base)}]",
      expected: [
        "error bare-statement 1:1 ‹[› expected a policy document, found an array of statements → the document that was probably meant:…"
      ]),
    MistakeCase(
      "another array", "[1]",
      expected: [
        "error wrong-type 1:1 ‹[› expected an object as the policy document, found an array"
      ]),
    MistakeCase(
      "a bare statement with a version", "{\"Version\":\"2012-10-17\",\(base)}",
      expected: [
        "error bare-statement 1:1 ‹{› expected a policy document, found a statement alone; it lacks `Statement` → the document that was probably meant:…"
      ]),
    MistakeCase(
      "a bare statement in lower case",
      "{\"effect\":\"Allow\",\"actions\":[\"s3:*\"],\"Resource\":\"*\"}",
      expected: [
        "error bare-statement 1:1 ‹{› expected a policy document, found a statement alone; it lacks `Version` and `Statement` → the document that was probably meant:…",
        #"error misspelt-element 1:2 ‹"effect"› the statement has no element `effect` → did you mean `Effect`? Names of elements are compared with their case"#,
        #"error misspelt-element 1:19 ‹"actions"› the statement has no element `actions` → did you mean `Action`? Names of elements are compared with their case"#,
      ]),
    MistakeCase(
      "functions of CloudFormation",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":[{\"Fn::Sub\":\"arn\"},{\"Ref\":\"X\"},{\"Fn::Sub\":1,\"x\":2}],\"Condition\":{\"Fn::If\":[]}"
      ),
      expected: [
        #"error intrinsic-function 1:84 ‹{"Fn::Sub":"arn"}› expected a value, found `Fn::Sub`, which CloudFormation has not resolved yet → deploy it where it does no harm and read the policy with `aws iam get-policy-version`, or put the values in by hand"#,
        #"error intrinsic-function 1:102 ‹{"Ref":"X"}› expected a value, found `Ref`, which CloudFormation has not resolved yet → deploy it where it does no harm and read the policy with `aws iam get-policy-version`, or put the values in by hand"#,
        #"error wrong-type 1:114 ‹{"Fn::Sub":1,"x":2}› expected a string as a value of `Resource`, found an object"#,
        #"error intrinsic-function 1:147 ‹{"Fn::If":[]}› expected a value, found `Fn::If`, which CloudFormation has not resolved yet → deploy it where it does no harm and read the policy with `aws iam get-policy-version`, or put the values in by hand"#,
      ]),
    MistakeCase(
      "characters that IAM refuses",
      document(
        statement: base + ",\"Condition\":{\"StringEquals\":{\"aws:x\":\"é\u{fffd}\u{201c}\"}}"),
      expected: [
        "warning character-not-allowed 1:126 ‹�› IAM takes no character U+FFFD in a policy; it takes tab, line ends and U+0020 to U+00FF"
      ]),
    MistakeCase(
      "more than the quota",
      document(
        statement:
          "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::\(String(repeating: "x ", count: 6_100))\""
      ),
      expected: [
        "warning too-long 1:1 ‹› 6,200 characters, white space not counted; AWS takes at most 6,144 in a permissions boundary"
      ]),
  ]

  @Test(arguments: cases) func everyMistakeIsNamedWithItsPlaceAndItsRemedy(_ example: MistakeCase) {
    #expect(outline(example.text, as: example.type) == example.expected)
    let result = PolicyParser.parse(SourceText(name: "p", example.text), as: example.type)
    #expect((result.document == nil) == result.diagnostics.contains { $0.severity == .error })
  }
}
