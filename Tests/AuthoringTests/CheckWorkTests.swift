import Authoring
import IAMEvaluation
import IAMPolicy
import ServiceCatalog
import TestSupport
import Testing

/// That no policy makes a check long, and that what is left untried is said.
struct CheckWorkTests {
  /// Texts against patterns on one key, in a policy near the length up to which ways out are searched.
  private static let hostile: String = {
    let statements = (0..<4).map { place in
      let texts = (0..<150).map { "\"v\($0)-\(place)\"" }.joined(separator: ",")
      let patterns = (0..<150).map { "\"*\(($0 + place) % 10)*\($0)*\"" }.joined(separator: ",")
      return """
        {"Effect":"Allow","Action":"*","Resource":"*","Condition":{
        "StringEquals":{"aws:PrincipalTag/team":[\(texts)]},
        "StringNotLike":{"aws:PrincipalTag/team":[\(patterns)]}}}
        """
    }
    return
      #"{"Version":"2012-10-17","Statement":["# + statements.joined(separator: ",") + "]}"
  }()

  @Test func aCheckOfManyPatternsOnOneKeyTakesBoundedStepsAndSaysWhatItLeftUntried() throws {
    let check = PolicyCheck(text: Self.hostile, catalog: Catalog())
    #expect(try #require(check.characters) > 6_144)
    #expect(check.work.isExhausted)
    #expect(check.work.spent <= check.work.limit)
    let found = check.findings.filter { $0.rule.code.hasPrefix("WAY_OUT_") }
    #expect(!found.isEmpty)
    #expect(found.contains { $0.message.contains("there are more cases than were tried") })
  }

  @Test func aCheckOfWhatPeopleWriteLeavesNothingUntried() {
    let text = """
      {"Version":"2012-10-17","Statement":[
      {"Effect":"Allow","Action":"*","Resource":"*"},
      {"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{
      "StringNotLike":{"aws:PrincipalTag/team":["ops-*","admin-*"]},
      "ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::*:role/admin/*"]}}}]}
      """
    let check = PolicyCheck(text: text, catalog: Catalog())
    #expect(!check.work.isExhausted)
    #expect(check.work.spent > 0)
  }
}
