import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import Timestamps

@testable import Reporting

/// Reports over tallies that are made by hand.
enum ReportFixtures {
  static let account = "111122223333"

  static func boundary(
    _ source: String = "boundary.json", sids: [String?] = ["AllowStorage", nil, "DenyIdentity"],
    characters: Int = 412
  ) -> ReportedBoundary {
    let statements = sids.enumerated().map { index, sid in
      Statement(
        index: index + 1, sid: sid, effect: index == 2 ? .deny : .allow,
        actions: .action([index == 2 ? "iam:*" : "s3:*"]), resources: .resource(["*"]),
        start: SourceLocation(line: 4 + index * 6, column: 5),
        end: SourceLocation(line: 9 + index * 6, column: 6))
    }
    return ReportedBoundary(
      source: source, path: "policies/\(source)", sha256: String(repeating: "ab", count: 32),
      document: PolicyDocument(version: .v2012, statements: statements, characters: characters))
  }

  static func key(_ name: String, _ kind: Principal.Kind = .role) -> Principal.Key {
    Principal.Key(account: account, kind: kind, name: name)
  }

  static func finding(
    calls: Int, days: Int = 1, from start: String = "2025-01-03T10:00:00Z",
    resources: [String] = [], sessions: [String] = [], events: [String] = [],
    recorded: [RecordedOutcome: Int]? = nil, nearestMiss: NearestMiss? = nil,
    mayBeRescued: Bool = false, certainty: MappedRequest.Certainty = .certain
  ) -> Finding {
    var finding = Finding()
    finding.calls = calls
    finding.recorded = recorded ?? [.succeeded: calls]
    if let first = Timestamp(iso8601: start) {
      for day in 0..<days {
        finding.perDay[first.dayNumber + Int64(day * 3)] =
          day == 0 ? calls - days + 1 : 1
      }
      finding.firstSeen = first
      finding.lastSeen = Timestamp(
        secondsSinceEpoch: first.secondsSinceEpoch + Int64(days - 1) * 3 * 86_400 + 60)
      finding.events = events.enumerated().map {
        Finding.Event(
          time: Timestamp(secondsSinceEpoch: first.secondsSinceEpoch + Int64($0)), id: $1)
      }
    }
    resources.forEach { finding.resources.insert($0) }
    sessions.forEach { finding.sessions.insert($0) }
    finding.nearestMiss = nearestMiss
    finding.mayBeRescued = mayBeRescued
    finding.certainty = certainty
    return finding
  }

  static func counts(
    allowed: Int = 0, denied: Int = 0, indeterminate: Int = 0, alreadyDenied: Int = 0,
    exempt: Int = 0, notAuthorized: Int = 0, outOfScope: Int = 0
  ) -> VerdictCounts {
    var counts = VerdictCounts()
    counts[.allowed] = allowed
    counts[.denied] = denied
    counts[.indeterminate] = indeterminate
    counts[.alreadyDenied] = alreadyDenied
    counts[.exempt] = exempt
    counts[.notAuthorized] = notAuthorized
    counts[.outOfScope] = outOfScope
    return counts
  }

  static func principal(_ arn: String, _ verdicts: VerdictCounts) -> PrincipalTally {
    var tally = PrincipalTally(arn: arn)
    tally.verdicts = verdicts
    return tally
  }

  static func report(
    _ boundaries: [ReportedBoundary], _ tally: Tally, isComplete: Bool = true,
    stoppedBy: String? = nil, paths: [String] = ["logs"]
  ) -> Report {
    Report(
      boundaries: boundaries, tally: tally, asOf: "2025-02-01", dedupe: "exact",
      toolVersion: "0.1.0", catalogVersion: "2025-01-15", isComplete: isComplete,
      stoppedBy: stoppedBy, paths: paths, dataEventServices: ["dynamodb", "s3", "sqs"])
  }

  static func input() -> InputTally {
    var input = InputTally()
    input.files = 8_123
    input.filesSkipped = ["digest": 31, "empty": 4]
    input.bytesRead = 12_345_678
    input.bytesInflated = 234_567_890
    input.records = 1_204_332
    input.duplicates = 1_207
    input.firstEventTime = Timestamp(iso8601: "2025-01-01T00:00:07Z")
    input.lastEventTime = Timestamp(iso8601: "2025-01-31T23:59:58Z")
    input.accounts = ["444455556666", account]
    input.regions = ["us-east-1", "eu-west-1", "eu-central-1"]
    input.services = [
      "s3": ServiceTally(management: 812), "iam": ServiceTally(management: 94),
      "sqs": ServiceTally(management: 3, data: 40), "ec2": ServiceTally(management: 40_100),
    ]
    input.assumedEvents = ["newservice.amazonaws.com/StartThing": 7]
    input.exemptReasons = ["service": 301_000, "root": 12]
    input.notAuthorizedReasons = ["serviceEvent": 80_010, "signIn": 310]
    return input
  }

  static func candidate() -> CandidateTally {
    let deploy = key("deploy")
    let readOnly = key("AWSReservedSSO_ReadOnlyAccess_0123456789abcdef")
    let developer = key("dev-01", .user)
    var candidate = CandidateTally()
    candidate.verdicts = counts(
      allowed: 822_944, denied: 37, indeterminate: 12, alreadyDenied: 7,
      exempt: 301_012, notAuthorized: 80_320)
    candidate.withheld = 2
    candidate.findings = [
      FindingKey(
        principal: deploy, action: "iam:CreateUser", verdict: .denied, reason: .explicitDeny,
        statement: 3):
        finding(
          calls: 20, days: 4,
          resources: ["dev-01", "dev-02", "dev-03", "dev-04"].map {
            "arn:aws:iam::\(account):user/\($0)"
          },
          sessions: ["build-1017", "build-1018"],
          events: ["5b1e3c6e-0a52-4a5e-9a43-1c5f0c9b7a11", "0d9e1c1f-6d0e-4b8e-8d7a-1c5f0c9b7a12"]),
      FindingKey(
        principal: deploy, action: "ec2:RunInstances", verdict: .denied, reason: .implicitDeny):
        finding(
          calls: 12, days: 2, from: "2025-01-07T08:00:00Z",
          resources: ["arn:aws:ec2:eu-west-1:\(account):instance/*"],
          sessions: ["build-1017"], events: ["7a1f3c6e-0a52-4a5e-9a43-1c5f0c9b7a11"],
          recorded: [.succeeded: 9, .failedAfter: 3],
          nearestMiss: NearestMiss(statement: 2, why: "allows other actions")),
      FindingKey(
        principal: developer, action: "sqs:SendMessage", verdict: .denied, reason: .implicitDeny):
        finding(
          calls: 4, resources: ["arn:aws:sqs:eu-central-1:\(account):orders"],
          events: ["91aa3c6e-0a52-4a5e-9a43-1c5f0c9b7a11"], mayBeRescued: true),
      FindingKey(
        principal: deploy, action: "iam:PassRole", verdict: .denied, reason: .explicitDeny,
        statement: 3):
        finding(calls: 1, recorded: [.failedBefore: 1]),
      FindingKey(
        principal: readOnly, action: "ec2:StopInstances", verdict: .indeterminate,
        reason: .unknownContextKey, statement: 2, missing: ["aws:ResourceTag/team"]):
        finding(
          calls: 9, days: 3, from: "2025-01-11T08:00:00Z",
          resources: ["arn:aws:ec2:eu-west-1:\(account):instance/i-0123456789abcdef0"],
          sessions: ["dev-01@example.com", "dev-02@example.com"],
          events: ["c01d3c6e-0a52-4a5e-9a43-1c5f0c9b7a11"]),
      FindingKey(
        principal: nil, action: "*", verdict: .indeterminate, reason: .unknownCaller,
        missing: ["caller"]):
        finding(calls: 3, recorded: [.notShown: 3], certainty: .assumedAction),
    ]
    candidate.principals = [
      developer: principal("arn:aws:iam::\(account):user/dev-01", counts(allowed: 310, denied: 4)),
      deploy: principal(
        "arn:aws:iam::\(account):role/ci/deploy", counts(allowed: 1_172, denied: 33)),
      readOnly: principal(
        "arn:aws:iam::\(account):role/aws-reserved/sso.amazonaws.com/eu-west-1/\(readOnly.name)",
        counts(allowed: 20_310, indeterminate: 9, alreadyDenied: 7)),
      key("idle"): principal(
        "arn:aws:iam::\(account):role/idle", counts(allowed: 801_152)),
    ]
    let days = ["2025-01-03", "2025-01-04", "2025-01-11"].compactMap { Timestamp(iso8601: $0) }
    for day in days {
      candidate.timeline[day.dayNumber] = counts(allowed: 40_000, denied: 12, indeterminate: 3)
    }
    return candidate
  }

  static func oneBoundary() -> Report {
    var tally = Tally(boundaries: 1)
    tally.input = input()
    tally.candidates = [candidate()]
    return report([boundary()], tally)
  }

  static func threeCandidates() -> Report {
    var tally = Tally(boundaries: 3)
    tally.input = input()
    var strict = candidate()
    strict.verdicts = counts(
      allowed: 822_581, denied: 400, indeterminate: 12, alreadyDenied: 7,
      exempt: 301_012, notAuthorized: 80_320)
    strict.findings[
      FindingKey(
        principal: key("idle"), action: "s3:PutObject", verdict: .denied, reason: .implicitDeny)] =
      finding(
        calls: 363, days: 9,
        resources: (0..<300).map { "arn:aws:s3:::example-bucket/reports/2025/\($0)" },
        nearestMiss: NearestMiss(statement: 1, why: "allows this action, on other resources"))
    strict.principals[key("idle")]?.verdicts = counts(allowed: 800_789, denied: 363)
    var loose = CandidateTally()
    loose.verdicts = counts(
      allowed: 822_993, alreadyDenied: 7, exempt: 301_012, notAuthorized: 80_320)
    loose.principals = candidate().principals.mapValues { principal($0.arn, counts(allowed: 5)) }
    tally.candidates = [candidate(), strict, loose]
    return report(
      [
        boundary(), boundary("strict.json", characters: 6_501),
        boundary("a-boundary-with-a-rather-long-name-as-they-come-from-pipelines.json"),
      ], tally)
  }

  static func nothingFound() -> Report {
    var tally = Tally(boundaries: 1)
    tally.input.files = 2
    tally.input.filesSkipped = ["empty": 2]
    return report([boundary()], tally, isComplete: false, paths: [])
  }

  /// A report in which all that others can write is hostile.
  static func hostile() -> Report {
    let escape = "\u{1b}[2J\u{1b}[31mFAKE\u{1b}[0m\r\nNone of 3 calls would have been denied\u{7}"
    let turned = "user/\u{202e}nimda\u{2066}\u{200b}\u{feff}"
    let long = String(repeating: "very-long-", count: 300)
    let wide = String(repeating: "机器人", count: 60)
    let stacked = "a" + String(repeating: "\u{301}", count: 50) + "\u{301}b"
    let blanks = "  padded" + String(repeating: " ", count: 90) + "to the next line "
    let fake = "literal \\u{1b} and \\ and … and 👩‍👩‍👧 and \u{e0041}"
    let names = [escape, turned, long, wide, stacked, blanks, fake, "", "\u{301}"]
    var tally = Tally(boundaries: 1)
    tally.input = input()
    tally.input.filesSkipped = Dictionary(names.map { ($0, 1) }) { $1 }
    tally.input.accounts = Set(names)
    tally.input.assumedEvents = Dictionary(names.map { ($0, 7) }) { $1 }
    tally.input.exemptReasons = Dictionary(names.map { ($0, 7) }) { $1 }
    tally.input.services[turned] = ServiceTally(management: 1)
    tally.input.problems = names.map { InputProblem(file: $0, offset: 3, what: $0) }
    tally.input.problems.append(InputProblem(file: "a", offset: .max, what: escape + escape))
    var candidate = candidate()
    for (index, name) in names.enumerated() {
      let other = names[(index + 1) % names.count]
      let principal = Principal.Key(account: name, kind: .role, name: other)
      candidate.principals[principal] = Self.principal(
        "arn:aws:iam::\(name):role/\(other)", counts(denied: index))
      candidate.findings[
        FindingKey(
          principal: principal, action: name, verdict: index % 3 == 0 ? .indeterminate : .denied,
          reason: FindingReason.allCases[index % FindingReason.allCases.count],
          statement: index % 5, missing: [name, other])] =
        finding(
          calls: index + 1, days: 1, resources: names, sessions: names, events: names,
          recorded: index == 4 ? [.failedBefore: 5] : [.notShown: index + 1],
          nearestMiss: NearestMiss(statement: index % 4, why: other))
    }
    // Names that differ only where they are shortened.
    for index in 0..<12 {
      let middle = index < 6 ? String(index) : "same" + String(repeating: "-", count: index)
      let arn = "arn:aws:iam::\(account):role/" + long + middle + long
      candidate.principals[key(middle)] = Self.principal(arn, counts(denied: 90 + index))
      candidate.findings[
        FindingKey(
          principal: key(middle), action: "s3:Get", verdict: .denied, reason: .implicitDeny)] =
        finding(calls: 90 + index, resources: [arn, arn + "x"])
    }
    tally.candidates = [candidate]
    var hostile = boundary(escape, sids: [escape, turned, long + wide])
    hostile.path = "-\(escape)"
    return Report(
      boundaries: [hostile], tally: tally, asOf: escape, dedupe: turned, toolVersion: escape,
      catalogVersion: turned, isComplete: false, stoppedBy: escape, paths: names,
      dataEventServices: [turned, "s3"])
  }

  static let all: [(name: String, make: @Sendable () -> Report)] = [
    ("one-boundary", oneBoundary), ("three-candidates", threeCandidates),
    ("nothing-found", nothingFound), ("hostile", hostile),
  ]
}
