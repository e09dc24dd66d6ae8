import JSONSyntax
import Replay

extension JSONWriter {
  /// Writes what is counted and not listed, or null when all is listed.
  mutating func truncation(_ truncation: Truncation?) {
    guard let truncation else { return null() }
    object { writer in
      writer.key("boundaries")
      writer.array { writer in
        for candidate in truncation.candidates { writer.write(candidate) }
      }
      writer.folded("accounts", truncation.accounts)
      writer.folded("regions", truncation.regions)
      writer.folded("services", truncation.services, hasRecords: true)
      writer.folded("assumedEvents", truncation.assumedEvents, hasRecords: true)
      writer.member("problems", truncation.problems)
    }
  }

  private mutating func write(_ candidate: Truncation.Candidate) {
    object { writer in
      writer.member("boundary", candidate.boundary)
      writer.member("limit", candidate.limit)
      writer.key("findings")
      writer.object { writer in
        writer.distinct(candidate.findings.findings)
        for verdict in [Verdict.denied, .indeterminate] {
          writer.member(verdict.rawValue, candidate.findings.calls[verdict])
        }
      }
      writer.key("principals")
      writer.object { writer in
        writer.distinct(candidate.principals.principals)
        writer.verdicts(candidate.principals.verdicts)
      }
      writer.key("timeline")
      writer.object { $0.verdicts(candidate.days) }
    }
  }

  private mutating func folded(_ key: String, _ folded: FoldedNames, hasRecords: Bool = false) {
    self.key(key)
    object { writer in
      writer.distinct(folded.names)
      if hasRecords { writer.member("records", folded.records) }
    }
  }

  /// Writes a number of distinct things, and whether it is exact, as members of the current object.
  private mutating func distinct(_ count: DistinctCount) {
    member("distinct", count.count)
    key("exact")
    bool(count.isExact)
  }
}
