import Replay

/// The findings as test cases in the XML that build servers read.
///
/// Each boundary is a suite. A denial is a failure; what is undecided, and what failed before it was
/// authorized, is skipped; a principal without findings is a case that passes. A last suite tells
/// whether the answer is whole, which is an error if it is not, and what the archive cannot show.
public struct JUnitRenderer: ReportRenderer {
  /// Creates a renderer.
  public init() {}

  /// Writes one document.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    let suites = report.candidates.map(JUnitSuite.init) + [JUnitSuite(archiveOf: report)]
    let tests = suites.reduce(0) { $0 + $1.cases.count }
    let failures = suites.reduce(0) { $0 + $1.count(.failure) }
    let errors = suites.reduce(0) { $0 + $1.count(.error) }
    let skipped = suites.reduce(0) { $0 + $1.count(.skipped) }
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="trailfence" tests="\(tests)" failures="\(failures)" errors="\(errors)" \
      skipped="\(skipped)">

      """)
    for suite in suites { suite.write(into: &output) }
    output.write("</testsuites>\n")
  }
}

/// A suite of test cases.
struct JUnitSuite {
  /// How a case came out.
  enum Outcome {
    case passed
    case failure
    case error
    case skipped
  }

  /// One test case.
  struct Case {
    var className: PrintableText
    var name: PrintableText
    var outcome: Outcome
    /// What sort of failure it is.
    var type: String
    /// Why, in one line.
    var message: PrintableText
    /// More lines about it.
    var details: [PrintableText]
  }

  var name: PrintableText
  var cases: [Case] = []
  var notes: [PrintableText] = []

  /// The findings of a boundary.
  init(_ candidate: ReportedCandidate) {
    name = "\(escaping: candidate.source)"
    cases = candidate.findings.map { Case($0, of: candidate) }
    let found = Set(candidate.findings.map(\.key.principal))
    cases += candidate.principals.filter { !found.contains($0.key) }.map {
      Case(
        className: "\(escaping: $0.arn)", name: "keeps what it does", outcome: .passed, type: "",
        message: "", details: [])
    }
  }

  /// Whether the answer is whole, and what the archive cannot show.
  init(archiveOf report: Report) {
    name = "archive"
    cases = [
      Case(
        className: "archive", name: "was read as a whole",
        outcome: report.isComplete ? .passed : .error, type: "incomplete",
        message: report.reservation ?? "",
        details: report.input.problems.map { problem in
          let place: PrintableText =
            problem.file.isEmpty ? "" : "\(escaping: problem.file):\(number: problem.offset): "
          return "\(place)\(escaping: problem.what)"
        })
    ]
    notes =
      [report.answer]
      + report.blindSpots.map { spot in
        let place: PrintableText = spot.boundary.map { "boundary \(number: $0): " } ?? ""
        return "not shown: \(place)\(spot.what)"
      } + ["as of \(escaping: report.asOf)", PrintableText(escaping: Report.premise)]
  }

  func count(_ outcome: Outcome) -> Int { cases.count { $0.outcome == outcome } }

  func write(into output: inout some TextOutputStream) {
    output.write(
      """
        <testsuite name="\(XMLText.escaped(name))" tests="\(cases.count)" \
      failures="\(count(.failure))" errors="\(count(.error))" skipped="\(count(.skipped))">

      """)
    for testCase in cases { testCase.write(into: &output) }
    if !notes.isEmpty {
      output.write(
        "    <system-out>\(notes.map(XMLText.escaped).joined(separator: "\n"))</system-out>\n")
    }
    output.write("  </testsuite>\n")
  }
}

extension JUnitSuite.Case {
  fileprivate init(_ reported: ReportedFinding, of candidate: ReportedCandidate) {
    className = reported.principal.map { "\(escaping: $0)" } ?? "unknown caller"
    let place: PrintableText =
      reported.statement.map { " by statement \(number: $0.index)" } ?? ""
    name = "\(escaping: reported.key.action): \(escaping: reported.key.reason.rawValue)\(place)"
    if !reported.key.missing.isEmpty {
      name +=
        " for want of \(reported.key.missing.map { "\(escaping: $0)" }.joined(separator: ", "))"
    }
    outcome =
      switch reported.kind {
      case .denied: reported.waiver == nil ? .failure : .skipped
      case .undecided, .failedBefore: .skipped
      case .lifted: .passed
      }
    type = reported.key.reason.rawValue
    message = reported.sentence
    details =
      reported.finding.resources.examples.map { "resource \(escaping: $0)" }
      + reported.finding.sessions.examples.map { "session \(escaping: $0)" }
      + reported.finding.events.map { "event \(escaping: $0.id)" }
    if let statement = reported.statement ?? reported.nearestMiss?.statement {
      details.append(
        "at \(escaping: statement.file):\(number: statement.line):\(number: statement.column)")
    }
  }

  fileprivate func write(into output: inout some TextOutputStream) {
    let head = """
          <testcase classname="\(XMLText.escaped(className))" name="\(XMLText.escaped(name))"
      """
    let message = XMLText.escaped(message)
    let lines = details.map(XMLText.escaped).joined(separator: "\n")
    switch outcome {
    case .passed: output.write("\(head)/>\n")
    case .failure:
      output.write(
        "\(head)>\n      <failure type=\"\(type)\" message=\"\(message)\">\(lines)</failure>\n    </testcase>\n"
      )
    case .error:
      output.write(
        "\(head)>\n      <error type=\"\(type)\" message=\"\(message)\">\(lines)</error>\n    </testcase>\n"
      )
    case .skipped:
      output.write("\(head)>\n      <skipped message=\"\(message)\"/>\n    </testcase>\n")
    }
  }
}
