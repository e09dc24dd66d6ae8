import Digests
import IAMPolicy
import JSONSyntax
import Replay
import Timestamps

/// The findings in the Static Analysis Results Interchange Format (SARIF 2.1.0), placed on the
/// lines of the boundary, for code scanning.
///
/// A finding stands at the statement that decides it; that of an implicit deny at the statement that
/// came closest, or else at the first line. Problems of the input and blind spots are notifications
/// of the invocation.
public struct SARIFRenderer: ReportRenderer {
  /// Creates a renderer.
  public init() {}

  /// Writes one log with one run.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          tool(report, &writer)
          writer.key("invocations")
          writer.array { invocation(report, &$0) }
          writer.key("artifacts")
          writer.array { writer in
            for boundary in report.boundaries { artifact(boundary, &writer) }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for finding in report.findings {
              result(finding, report, &writer)
              output.write(writer.takeText())
            }
          }
          properties(report, &writer)
        }
      }
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  private func tool(_ report: Report, _ writer: inout JSONWriter) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.member("name", "trailfence")
        writer.member("version", report.toolVersion)
        writer.key("rules")
        writer.array { writer in
          for rule in FindingReason.allCases { self.rule(rule, &writer) }
        }
      }
    }
  }

  private func rule(_ reason: FindingReason, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", reason.rawValue)
      for name in ["shortDescription", "fullDescription"] {
        writer.key(name)
        writer.message(FindingWording.meaning(of: reason))
      }
      writer.key("help")
      writer.message(FindingWording.help(with: reason))
      writer.key("defaultConfiguration")
      writer.object { $0.member("level", Self.level(of: reason)) }
    }
  }

  private static func level(of reason: FindingReason) -> String {
    switch reason {
    case .implicitDeny, .explicitDeny: "error"
    case .unknownContextKey, .unknownResource, .unknownCaller, .unknownAction, .assumedAction,
      .assumedRequest, .unknownPolicy, .unknownSessionStart, .unknownAssignment:
      "warning"
    case .noLongerDenied: "note"
    }
  }

  private func invocation(_ report: Report, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("executionSuccessful")
      writer.bool(report.isComplete)
      if let stoppedBy = report.stoppedBy {
        writer.member("exitSignalName", PrintableText(escaping: stoppedBy).text)
      }
      writer.key("toolExecutionNotifications")
      writer.array { writer in
        writer.notification("none", report.answer)
        if let reservation = report.reservation { writer.notification("error", reservation) }
        for problem in report.input.problems {
          let place: PrintableText =
            problem.file.isEmpty ? "" : "\(escaping: problem.file):\(number: problem.offset): "
          writer.notification("error", "\(place)\(escaping: problem.what)")
        }
        for spot in report.blindSpots {
          let place: PrintableText = spot.boundary.map { "boundary \(number: $0): " } ?? ""
          writer.notification("note", "not shown: \(place)\(spot.what)")
        }
      }
    }
  }

  private func artifact(_ boundary: ReportedBoundary, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.location("location", of: boundary)
      writer.key("hashes")
      writer.object { $0.member("sha-256", boundary.sha256) }
    }
  }

  private func result(
    _ reported: ReportedFinding, _ report: Report, _ writer: inout JSONWriter
  ) {
    let boundary = report.boundary(reported.boundary)
    writer.object { writer in
      writer.member("ruleId", reported.key.reason.rawValue)
      writer.member("ruleIndex", FindingReason.allCases.firstIndex(of: reported.key.reason))
      let level = reported.kind == .failedBefore ? "note" : Self.level(of: reported.key.reason)
      writer.member("level", level)
      writer.key("message")
      writer.message(reported.sentence)
      writer.key("locations")
      writer.array { writer in
        guard let boundary else { return }
        writer.object { writer in
          writer.key("physicalLocation")
          writer.object { writer in
            writer.location("artifactLocation", of: boundary)
            writer.region(reported, of: boundary)
          }
        }
      }
      suppressions(reported.waiver, &writer)
      writer.member("occurrenceCount", max(1, reported.finding.calls))
      writer.key("partialFingerprints")
      writer.object { $0.member("finding/v1", reported.fingerprint) }
      properties(of: reported, &writer)
    }
  }

  /// Writes who takes a finding for granted, if anybody does.
  private func suppressions(_ waiver: Waiver?, _ writer: inout JSONWriter) {
    guard let waiver else { return }
    writer.key("suppressions")
    writer.array { writer in
      writer.object { writer in
        writer.member("kind", "external")
        writer.member("status", "accepted")
        let words: PrintableText = """
          \(escaping: waiver.reason) (\(escaping: waiver.owner), until \(escaping: waiver.expires))
          """
        writer.member("justification", words.text)
      }
    }
  }

  private func properties(of reported: ReportedFinding, _ writer: inout JSONWriter) {
    let finding = reported.finding
    writer.key("properties")
    writer.object { writer in
      writer.member("boundary", reported.boundary)
      writer.member("principal", reported.principal)
      writer.member("action", reported.key.action)
      writer.member("verdict", reported.key.verdict.rawValue)
      if let change = reported.key.change { writer.member("change", change.rawValue) }
      writer.member("missing", reported.key.missing)
      writer.member("rescue", finding.mayBeRescued ? "possible" : "none")
      writer.member("calls", finding.calls)
      writer.member("activeDays", finding.perDay.count)
      writer.member("firstSeen", finding.firstSeen?.description)
      writer.member("lastSeen", finding.lastSeen?.description)
      writer.member("resources", finding.resources.examples)
      writer.member("sessions", finding.sessions.examples)
      writer.member("eventIDs", finding.events.map(\.id))
    }
  }

  private func properties(_ report: Report, _ writer: inout JSONWriter) {
    writer.key("properties")
    writer.object { writer in
      writer.key("complete")
      writer.bool(report.isComplete)
      writer.member("stoppedBy", report.stoppedBy)
      writer.member("asOf", report.asOf)
      writer.member("premise", Report.premise)
      writer.member("withoutDataEvents", report.servicesWithoutDataEvents)
      writer.key("verdicts")
      guard let only = report.onlyCandidate else { return writer.null() }
      writer.object { $0.verdicts(only.verdicts) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ words: PrintableText) {
    object { $0.member("text", SARIFText.message(words)) }
  }

  fileprivate mutating func notification(_ level: String, _ words: PrintableText) {
    object { writer in
      writer.member("level", level)
      writer.key("message")
      writer.message(words)
    }
  }

  fileprivate mutating func location(_ name: String, of boundary: ReportedBoundary) {
    key(name)
    object { $0.member("uri", SARIFText.uri(ofPath: boundary.path)) }
  }

  /// Writes the stretch of the boundary that a finding is about.
  fileprivate mutating func region(_ reported: ReportedFinding, of boundary: ReportedBoundary) {
    let place =
      reported.key.resourcePolicy == nil
      ? reported.statement ?? reported.nearestMiss?.statement : nil
    let statement = place.flatMap { boundary.document.statement($0.index) }
    key("region")
    object { writer in
      writer.member("startLine", max(1, statement?.start.line ?? 1))
      guard let statement else { return }
      writer.member("startColumn", max(1, statement.start.column))
      writer.member("endLine", max(1, statement.end.line))
      writer.member("endColumn", max(1, statement.end.column))
    }
  }
}

extension ReportedFinding {
  /// What stays the same from run to run, however many calls there are.
  fileprivate var fingerprint: String {
    let parts =
      [
        principal ?? "", key.action, key.verdict.rawValue, key.reason.rawValue,
        statement.map { $0.sid ?? String($0.index) } ?? "", key.resourcePolicy ?? "",
      ] + key.missing
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\0").utf8).span)
  }
}
