import Replay
import RequestMapping

@testable import Reporting

/// A report in which all that others can write would be markup, scripts or links.
enum MarkupFixture {
  static let texts = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "</style><b>", "<!--", "]]>",
    "<img src=x onerror=alert(3)>", "\"><svg onload=alert(4)>", "' onmouseover='alert(5)",
    "javascript:alert(6)", "&lt;b&gt;&amp;", "\u{202e}gnp.exe", "nul\u{0}byte", "\u{1b}[31mred",
    "\u{fffd}broken", "</textarea></title></head>", "{{7*7}}", "=1+1", "${7*7}", "\u{2028}line",
    "`tick`", "a\\u003cb", "%3Cscript%3E",
  ]

  static func report() -> Report {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    tally.input.problems = texts.map { InputProblem(file: $0, offset: 1, what: $0) }
    tally.input.services = Dictionary(texts.map { ($0, ServiceTally(management: 1)) }) { $1 }
    var candidate = CandidateTally()
    candidate.verdicts = ReportFixtures.counts(allowed: 1, denied: texts.count)
    for (index, text) in texts.enumerated() {
      let key = Principal.Key(account: text, kind: .role, name: text)
      candidate.principals[key] = ReportFixtures.principal(
        "arn:aws:iam::\(text):role/\(text)", ReportFixtures.counts(denied: index + 1))
      candidate.findings[
        FindingKey(
          principal: key, action: "\(text):\(text)",
          verdict: index.isMultiple(of: 2) ? .denied : .indeterminate,
          reason: index.isMultiple(of: 2) ? .implicitDeny : .unknownContextKey, statement: 2,
          missing: [text])] =
        ReportFixtures.finding(
          calls: index + 1, resources: [text], sessions: [text], events: [text])
    }
    tally.candidates = [candidate]
    return ReportFixtures.report(
      [ReportFixtures.boundary(texts[0], sids: [texts[1], texts[2], texts[4]])], tally,
      paths: texts)
  }
}
