import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import Timestamps

/// The members about the rollout itself: what changes, who comes first, who has what, what is waived.
extension JSONRenderer {
  /// `changes`: records by what changes for them; null without a baseline, its counts null with several
  /// boundaries, whose counts stand in `candidates`.
  func changes(of report: Report, _ writer: inout JSONWriter) {
    writer.key("changes")
    guard let baseline = report.setting.baseline else { return writer.null() }
    writer.object { writer in
      writer.key("baseline")
      writer.object { writer in
        writer.member("source", baseline.source)
        if case .file(let boundary) = baseline {
          writer.member("sha256", boundary.sha256)
          writer.member("characters", boundary.document.characters)
        } else {
          writer.nullMember("sha256")
          writer.nullMember("characters")
        }
      }
      writer.changes(report.onlyCandidate?.changes)
      writer.key("boundaryEvents")
      writer.array { writer in
        for attachment in report.attachments where attachment.changes > 0 {
          writer.object { writer in
            writer.member("principal", attachment.principal)
            writer.member("changes", attachment.changes)
            writer.key("last")
            event(attachment.lastEvent, &writer)
          }
        }
      }
    }
  }

  /// `waves`: three for each candidate, in the order of the rollout.
  func waves(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    writer.key("waves")
    writer.array { writer in
      for wave in report.waves {
        writer.object { writer in
          writer.member("boundary", report.setting.plan == nil ? wave.candidate : nil)
          writer.member("wave", wave.number)
          writer.member("impact", wave.impact.rawValue)
          writer.member("principals", wave.principals.count)
          writer.member("calls", wave.calls)
          writer.member("denied", wave.verdicts[.denied])
          writer.member("indeterminate", wave.verdicts[.indeterminate])
          writer.member("members", wave.principals.map(\.arn))
        }
        output.write(writer.takeText())
      }
    }
  }

  /// `attachments`: users and roles by the boundary that they have now, and those of whom it is told.
  func attachments(
    of report: Report, _ writer: inout JSONWriter, into output: inout some TextOutputStream
  ) {
    writer.key("attachments")
    writer.object { writer in
      for kind in BoundaryAttachment.Kind.allCases {
        writer.member(kind.rawValue, report.attachments.count { $0.kind == kind })
      }
      writer.key("principals")
      writer.array { writer in
        for attachment in report.attachments where attachment.kind != .unknown {
          writer.object { writer in
            writer.member("principal", attachment.principal)
            writer.member("attached", attachment.kind.rawValue)
            writer.member("boundary", attachment.boundary)
            writer.key("matches")
            writer.array { writer in
              for id in attachment.matches { writer.integer(id) }
            }
            writer.member("source", attachment.source?.rawValue)
            writer.key("seen")
            writer.bool(attachment.isSeen)
            writer.member("changes", attachment.changes)
            writer.key("lastEvent")
            event(attachment.lastEvent, &writer)
          }
          output.write(writer.takeText())
        }
      }
    }
  }

  private func event(_ step: BoundaryHistory.Step?, _ writer: inout JSONWriter) {
    guard let step else { return writer.null() }
    writer.object { writer in
      writer.member("time", step.time?.description)
      writer.member("eventID", step.eventID)
      writer.key("created")
      writer.bool(step.isCreation)
      switch step.boundary {
      case .policy(let arn): writer.member("boundary", arn)
      case .none, .untold, .gone: writer.nullMember("boundary")
      }
    }
  }

  /// `waivers`: what became of each; null without a file.
  func waivers(of report: Report, _ writer: inout JSONWriter) {
    writer.key("waivers")
    guard let waivers = report.waivers else { return writer.null() }
    writer.array { writer in
      for reported in waivers {
        let waiver = reported.waiver
        writer.object { writer in
          writer.member("status", reported.status.rawValue)
          writer.member("owner", waiver.owner)
          writer.member("reason", waiver.reason)
          writer.member("expires", waiver.expires)
          writer.key("finding")
          writer.object { writer in
            for (member, texts) in waiver.pattern.words { writer.member(member, texts) }
          }
          writer.member("line", waiver.location.line)
          writer.member("findings", reported.findings)
          writer.member("calls", reported.calls)
          writer.member("openFindings", reported.openFindings)
        }
      }
    }
  }

  /// A finding's `waived`.
  func waived(_ waiver: Waiver?, _ writer: inout JSONWriter) {
    guard let waiver else { return writer.null() }
    writer.object { writer in
      writer.member("owner", waiver.owner)
      writer.member("reason", waiver.reason)
      writer.member("expires", waiver.expires)
    }
  }
}

extension JSONWriter {
  /// Writes the six counts of changes as members of the current object; all null when there are none.
  mutating func changes(_ counts: [Change: Int]?) {
    for change in Change.allCases { member(change.rawValue, counts.map { $0[change] ?? 0 }) }
  }
}
