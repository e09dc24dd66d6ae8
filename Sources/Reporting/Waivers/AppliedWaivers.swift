import IAMEvaluation
public import Replay

/// Marks the findings that waivers cover, and counts what is left.
enum AppliedWaivers {
  /// Applies a file's waivers to all findings, and says what became of each waiver.
  static func apply(
    _ file: WaiverFile, to candidates: inout [ReportedCandidate], on day: String
  ) -> [ReportedWaiver] {
    var reported = file.waivers.map {
      ReportedWaiver(waiver: $0, status: $0.isExpired(on: day) ? .expired : .unused)
    }
    for place in candidates.indices {
      for index in candidates[place].findings.indices {
        let finding = candidates[place].findings[index]
        candidates[place].findings[index].waiver = waiver(of: finding, &reported)
      }
      candidates[place].countWaived()
    }
    return reported
  }

  /// The first waiver that covers a finding; every expired one that would is told so.
  private static func waiver(
    of finding: ReportedFinding, _ reported: inout [ReportedWaiver]
  ) -> Waiver? {
    for index in reported.indices {
      switch reported[index].waiver.covers(finding) {
      case .no: continue
      case .unknown: reported[index].openFindings += 1
      case .yes:
        reported[index].findings += 1
        reported[index].calls += finding.finding.calls
        guard reported[index].status != .expired else { continue }
        reported[index].status = .applied
        return reported[index].waiver
      }
    }
    return nil
  }
}

extension ReportedCandidate {
  /// Counts the records that stand in waived findings alone.
  ///
  /// A record is waived if all findings that bring about its verdict are. Both counts are kept in the
  /// tally (`Finding.soleCalls`, `CandidateTally.shared`), since findings alone do not tell which of
  /// their records are the same.
  fileprivate mutating func countWaived() {
    for verdict in [Verdict.denied, .indeterminate] {
      let covered = findings.filter { $0.waiver != nil && $0.key.verdict == verdict }
      waived[verdict] =
        covered.reduce(0) { $0 + $1.finding.soleCalls }
        + shared.calls(of: verdict, within: Set(covered.map(\.key.shareHash)))
    }
  }

  /// Records of a verdict that a gate counts: they got as far as being authorized, and are not waived.
  public func gateCount(of verdict: Verdict) -> Int {
    max(0, verdicts[verdict] - failedBefore[verdict] - waived[verdict])
  }
}

extension Report {
  /// Takes over which findings another report of the same tally under its own names has waived; what
  /// people wrote into the waivers is left out.
  public mutating func takeWaivers(of report: Report, _ redaction: inout Redaction) {
    func blank(_ waiver: Waiver) -> Waiver {
      var blank = waiver
      blank.owner = "redacted"
      blank.reason = "redacted"
      blank.pattern.words = []
      return blank
    }
    waivers = report.waivers?.map { reported in
      var blanked = reported
      blanked.waiver = blank(reported.waiver)
      return blanked
    }
    for place in candidates.indices where report.candidates.indices.contains(place) {
      var waived: [FindingKey: Waiver] = [:]
      for finding in report.candidates[place].findings {
        guard let waiver = finding.waiver else { continue }
        waived[redaction.redacted(finding.key)] = blank(waiver)
      }
      candidates[place].waived = report.candidates[place].waived
      candidates[place].mark(waived)
    }
    findings =
      candidates.count == 1 ? candidates[0].findings : candidates.flatMap(\.findings).sorted()
  }
}

extension ReportedCandidate {
  fileprivate mutating func mark(_ waived: [FindingKey: Waiver]) {
    for index in findings.indices { findings[index].waiver = waived[findings[index].key] }
  }
}
