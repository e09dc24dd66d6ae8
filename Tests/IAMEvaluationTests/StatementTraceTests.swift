import IAMEvaluation
import IAMPolicy
import Testing

struct StatementTraceTests {
  @Test func eachElementIsTraced() {
    let policy = policy(
      #"{"Sid":"One","Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::c/*","#
        + #""Condition":{"StringEquals":{"aws:a":"x"},"Bool":{"aws:b":"true"}}},"#
        + #"{"Effect":"Deny","NotAction":"s3:*","Resource":"*"}"#)
    let traces = policy.trace(
      request("s3:GetObject", ["aws:a": .single("x")], unlisted: .unknown))
    #expect(traces.map(\.statement) == [1, 2])
    #expect(traces[0].sid == "One")
    #expect(traces[0].action == .yes)
    #expect(traces[0].resource == .no)
    #expect(traces[0].conditions.map(\.outcome) == [.yes, .unknown])
    #expect(traces[0].conditions.map(\.found) == [.single("x"), .unknown])
    #expect(traces[0].outcome == .no)
    #expect(traces[1].action == .no)
    #expect(traces[1].effect == .deny)
  }

  @Test func aLayerWithPrincipalsTracesThem() {
    let policy = policy(
      #"{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"*","Resource":"*"},"#
        + #"{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"*","Resource":"*"}"#,
      as: .resource)
    var asked = request()
    asked.caller = Caller(
      kind: .user, account: "111122223333", arn: "arn:aws:iam::111122223333:user/ana")
    let traced = policy.trace(asked, in: .resource)
    #expect(traced.map(\.principal) == [.yes, .no])
    #expect(traced.map(\.naming) == [.byAccount, nil])
    let ignoring = policy.trace(asked, in: .boundary)
    #expect(ignoring.map(\.principal) == [.yes, .yes])
    #expect(ignoring.map(\.naming) == [nil, nil])
  }

  @Test func whatSurprisesIsNoted() {
    let policy = policy(
      #"{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::${aws:gone}","#
        + #""Condition":{"ForAllValues:StringEquals":{"aws:tags":"a"},"#
        + #""StringEquals":{"aws:list":"a"},"NumericNotEquals":{"aws:n":"1"},"#
        + #""DateLessThan":{"aws:t":"2026-01-01T00:00:00"},"#
        + #""DateGreaterThan":{"aws:u":["2026-01-01","2026-01-01T00:00:00Z","1767225600"]}}}"#)
    let traces = policy.trace(
      request(
        "s3:GetObject",
        ["aws:list": .known(["a", "b"], multivalued: true), "aws:n": .single("one")]))
    #expect(
      traces[0].notes == [
        .nothingExcluded("aws:gone"), .allowedByMissingKey("aws:tags"),
        .severalValuesWithoutSetOperator("aws:list"), .unreadableValueUnderNot("aws:n"),
        .timeWithoutZone("aws:t"),
      ])
  }

  @Test func contextKeysAreThoseOfConditionsAndVariables() {
    let policy = policy(
      #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:UserName}","#
        + #""Condition":{"StringLike":{"aws:A":"${aws:PrincipalTag/Team, 'none'}*"},"#
        + #""NumericEquals":{"aws:N":"${aws:ignored}"}}}"#)
    #expect(
      policy.contextKeys == ["aws:a", "aws:n", "aws:username", "aws:principaltag/team"])
    #expect(
      policy.contextKeySpellings == ["aws:A", "aws:N", "aws:PrincipalTag/Team", "aws:UserName"])
  }
}
