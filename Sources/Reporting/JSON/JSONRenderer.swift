import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import Timestamps

/// The report as JSON, the contract that programs read: every member is always there, in a fixed
/// order; what was not asked for is null.
public struct JSONRenderer: ReportRenderer {
  /// The version of the contract.
  public static let schemaVersion = 1

  private let grouping: ReportGrouping?

  /// Creates a renderer; with a grouping, the report has a member `groups`.
  public init(grouping: ReportGrouping? = nil) {
    self.grouping = grouping
  }

  /// Writes a report as one object that ends with a line end.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      head(report, &writer)
      input(report, &writer)
      verdicts(of: report, &writer)
      findings(of: report, &writer, into: &output)
      principals(of: report, &writer, into: &output)
      timeline(of: report, &writer)
      changes(of: report, &writer)
      candidates(of: report, &writer)
      waves(of: report, &writer, into: &output)
      attachments(of: report, &writer, into: &output)
      coverage(of: report, &writer)
      blindSpots(of: report, &writer, into: &output)
      waivers(of: report, &writer)
      writer.key("truncated")
      writer.truncation(report.truncation)
      writer.member("staleLayers", report.stale?.calls ?? 0)
      problems(of: report, &writer, into: &output)
      if let grouping { groups(of: report, by: grouping, &writer) }
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  private func head(_ report: Report, _ writer: inout JSONWriter) {
    writer.member("schemaVersion", Self.schemaVersion)
    writer.key("complete")
    writer.bool(report.isComplete)
    writer.member("stoppedBy", report.stoppedBy)
    writer.member("asOf", report.asOf)
    writer.member("premise", Report.premise)
    writer.key("tool")
    writer.object { writer in
      writer.member("name", "trailfence")
      writer.member("version", report.toolVersion)
      writer.member("catalogVersion", report.catalogVersion)
    }
    writer.key("boundaries")
    writer.array { writer in
      for (index, boundary) in report.boundaries.enumerated() {
        writer.object { writer in
          writer.member("id", index + 1)
          writer.member("source", boundary.source)
          writer.member("sha256", boundary.sha256)
          writer.member("characters", boundary.document.characters)
        }
      }
    }
  }

  private func input(_ report: Report, _ writer: inout JSONWriter) {
    let input = report.input
    writer.key("input")
    writer.object { writer in
      writer.member("files", input.files)
      writer.member("filesSkipped", input.filesSkipped)
      writer.member("filesDamaged", input.filesDamaged)
      writer.member("bytesRead", input.bytesRead)
      writer.member("bytesInflated", input.bytesInflated)
      writer.member("records", input.records)
      writer.member("duplicates", input.duplicates)
      writer.member("dedupe", report.dedupe)
      writer.member("damagedElements", input.damagedElements)
      writer.member("firstEventTime", input.firstEventTime?.description)
      writer.member("lastEventTime", input.lastEventTime?.description)
      writer.member("accounts", input.accounts.sorted())
      writer.member("regions", input.regions.sorted())
    }
  }

  private func verdicts(of report: Report, _ writer: inout JSONWriter) {
    writer.key("verdicts")
    guard let only = report.onlyCandidate else { return writer.null() }
    writer.object { $0.verdicts(only.verdicts) }
  }

  private func findings(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    writer.key("findings")
    writer.array { writer in
      for finding in report.findings {
        write(finding, &writer)
        output.write(writer.takeText())
      }
    }
  }

  /// Writes a finding as an object; the closure may add members.
  func write(
    _ reported: ReportedFinding, _ writer: inout JSONWriter,
    adding more: (inout JSONWriter) -> Void = { _ in }
  ) {
    let finding = reported.finding
    writer.object { writer in
      writer.member("boundary", reported.boundary)
      writer.member("principal", reported.principal)
      writer.member("action", reported.key.action)
      writer.member("verdict", reported.key.verdict.rawValue)
      writer.member("reason", reported.key.reason.rawValue)
      writer.key("statement")
      writer.statement(reported.statement, resourcePolicy: reported.key.resourcePolicy)
      nearestMiss(reported.nearestMiss, &writer)
      writer.member("missing", reported.key.missing)
      writer.member("rescue", finding.mayBeRescued ? "possible" : "none")
      writer.member("certainty", finding.certainty.rawValue)
      writer.key("recorded")
      writer.object { writer in
        for outcome in [RecordedOutcome.succeeded, .failedAfter, .failedBefore, .notShown] {
          writer.member(outcome.rawValue, finding.recorded[outcome] ?? 0)
        }
      }
      writer.member("calls", finding.calls)
      writer.member("firstSeen", finding.firstSeen?.description)
      writer.member("lastSeen", finding.lastSeen?.description)
      writer.member("activeDays", finding.perDay.count)
      writer.key("perDay")
      writer.object { writer in
        for day in reported.days { writer.member(day.date, day.calls) }
      }
      distinct("resources", finding.resources, &writer)
      distinct("sessions", finding.sessions, &writer)
      writer.member("eventIDs", finding.events.map(\.id))
      writer.member("change", reported.key.change?.rawValue)
      writer.key("waived")
      waived(reported.waiver, &writer)
      more(&writer)
    }
  }

  private func nearestMiss(
    _ nearest: ReportedFinding.NearestStatement?, _ writer: inout JSONWriter
  ) {
    writer.key("nearestMiss")
    guard let nearest else { return writer.null() }
    writer.object { writer in
      writer.key("statement")
      writer.statement(nearest.statement)
      writer.member("why", nearest.why)
    }
  }

  private func distinct(_ key: String, _ sample: DistinctSample, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.member("distinct", sample.count)
      writer.key("exact")
      writer.bool(sample.isExact)
      writer.member("examples", sample.examples)
    }
  }

  private func principals(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    let hasCounts = report.onlyCandidate != nil
    writer.key("principals")
    writer.array { writer in
      for principal in report.principals {
        writer.object { writer in
          writer.member("principal", principal.arn)
          writer.verdicts(hasCounts ? principal.verdicts : nil)
        }
        output.write(writer.takeText())
      }
    }
  }

  private func timeline(of report: Report, _ writer: inout JSONWriter) {
    writer.key("timeline")
    writer.array { writer in
      for candidate in report.candidates {
        for day in candidate.timeline {
          writer.object { writer in
            writer.member("boundary", candidate.id)
            writer.member("date", day.date)
            writer.verdicts(day.verdicts)
          }
        }
      }
    }
  }

  private func candidates(of report: Report, _ writer: inout JSONWriter) {
    writer.key("candidates")
    guard report.onlyCandidate == nil else { return writer.null() }
    writer.array { writer in
      for candidate in report.candidates {
        writer.object { writer in
          writer.member("boundary", candidate.id)
          writer.key("verdicts")
          writer.object { $0.verdicts(candidate.verdicts) }
          writer.member("principals", candidate.touchedPrincipals)
          writer.member("characters", candidate.boundary?.document.characters)
          if let counts = candidate.changes {
            writer.key("changes")
            writer.object { $0.changes(counts) }
          }
        }
      }
    }
  }

  private func coverage(of report: Report, _ writer: inout JSONWriter) {
    let input = report.input
    writer.key("coverage")
    writer.object { writer in
      writer.key("services")
      writer.array { writer in
        for (service, tally) in input.services.sorted(by: { $0.key < $1.key }) {
          writer.object { writer in
            writer.member("service", service)
            writer.member("managementEvents", tally.management)
            writer.member("dataEvents", tally.data)
          }
        }
      }
      writer.member("exempt", input.exemptReasons)
      writer.member("notAuthorized", input.notAuthorizedReasons)
      files(report.coverage, &writer)
      // Members that come with an option: nothing is there without it.
      if let stale = report.stale {
        let byLayer = stale.byLayer.map { ($0.key.rawValue, $0.value) }
        writer.member("staleLayers", [String: Int](uniqueKeysWithValues: byLayer))
      }
      guard report.hasResourcePolicies else { return }
      writer.key("rescued")
      writer.array { writer in
        for candidate in report.candidates {
          writer.object { writer in
            writer.member("boundary", candidate.id)
            writer.member("calls", candidate.rescued)
          }
        }
      }
    }
  }

  /// What the names of the files tell, or null.
  private func files(_ coverage: LogCoverage?, _ writer: inout JSONWriter) {
    writer.key("files")
    guard let coverage else { return writer.null() }
    let days = coverage.allDays.days
    writer.object { writer in
      writer.member("unnamed", coverage.unnamedFiles)
      writer.member("firstDay", days.first.map { date(ofDay: $0) })
      writer.member("lastDay", days.last.map { date(ofDay: $0) })
      writer.member("daysWithoutFiles", coverage.missingDays.map { date(ofDay: $0) })
      writer.key("places")
      writer.array { writer in
        for (place, days) in coverage.days.sorted(by: { $0.key < $1.key }) {
          writer.object { writer in
            writer.member("account", place.account)
            writer.member("region", place.region)
            writer.member("days", days.count)
          }
        }
      }
    }
  }

  private func blindSpots(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    writer.key("blindSpots")
    writer.array { writer in
      for spot in report.blindSpots {
        writer.object { writer in
          writer.member("kind", spot.kind.rawValue)
          writer.member("boundary", spot.boundary)
          writer.member("subjects", spot.subjects)
          writer.member("calls", spot.calls)
          writer.member("what", spot.what.text)
        }
        output.write(writer.takeText())
      }
    }
  }

  private func problems(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    writer.key("problems")
    writer.array { writer in
      for problem in report.input.problems {
        writer.object { writer in
          writer.member("file", problem.file)
          writer.member("offset", problem.offset)
          writer.member("what", problem.what)
        }
        output.write(writer.takeText())
      }
    }
  }
}

extension JSONRenderer {
  fileprivate func groups(
    of report: Report, by grouping: ReportGrouping, _ writer: inout JSONWriter
  ) {
    writer.key("groups")
    writer.object { writer in
      writer.member("by", grouping.rawValue)
      writer.key("groups")
      writer.array { writer in
        for candidate in report.candidates {
          for group in grouping.groups(of: candidate.findings) {
            writer.object { writer in
              writer.member("boundary", candidate.id)
              writer.member("name", group.name)
              writer.member("findings", group.findings.count)
              writer.member("denied", group.denied)
              writer.member("indeterminate", group.undecided)
              writer.member("principals", group.principals.count)
              distinct("sessions", group.sessions, &writer)
            }
          }
        }
      }
    }
  }
}

extension Report {
  /// The candidate, if the report is about one boundary alone.
  var onlyCandidate: ReportedCandidate? { candidates.count == 1 ? candidates.first : nil }
}
