import IAMEvaluation
import RequestMapping
import Timestamps

// Each description names the members of one type, for writing and for reading.

extension Tally: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.value("input", &input)
      try coder.list("candidates", &candidates, most: 1_000)
      try coder.value("staleLayers", &stale)
      try coder.value("boundaries", &boundaries)
    }
    for candidate in candidates where candidate.verdicts.total != input.records {
      throw coder.fail(.implausible("its verdicts do not add up to its records"))
    }
  }
}

extension InputTally: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    let names = TallyLimits.names
    try coder.object { () throws(TallyFileError) in
      try coder.count("files", &files)
      try coder.counts("filesSkipped", &filesSkipped, most: names)
      try coder.count("filesDamaged", &filesDamaged)
      try coder.count("bytesRead", &bytesRead)
      try coder.count("bytesInflated", &bytesInflated)
      try coder.count("records", &records)
      try coder.count("recordsInScope", &recordsInScope)
      try coder.count("duplicates", &duplicates)
      try coder.count("damagedElements", &damagedElements)
      try coder.time("firstEventTime", &firstEventTime)
      try coder.time("lastEventTime", &lastEventTime)
      try coder.names("accounts", &accounts, most: names)
      try coder.names("regions", &regions, most: names)
      try coder.rows("services", &services, most: names, blank: ("", ServiceTally()), by: { $0 }) {
        (name, tally, coder) throws(TallyFileError) in
        try coder.text(&name, "services")
        try coder.count(&tally.management, "services")
        try coder.count(&tally.data, "services")
      }
      try coder.counts("otherElements", &otherElements, most: names)
      try coder.counts("assumedEvents", &assumedEvents, most: names)
      try coder.counts("exempt", &exemptReasons, most: names)
      try coder.counts("notAuthorized", &notAuthorizedReasons, most: names)
      try coder.list("problems", &problems, most: TallyLimits.problems)
      try coder.value("coverage", &coverage)
      try coder.value("condensed", &condensed)
      try coder.count("foldedProblems", &foldedProblems)
      try coder.value("foldedAccounts", &foldedAccounts)
      try coder.value("foldedRegions", &foldedRegions)
      try coder.value("foldedServices", &foldedServices)
      try coder.value("foldedEvents", &foldedEvents)
    }
  }
}

extension InputProblem: TallyElement {
  init(blank: Void) { self.init(file: "", offset: 0, what: "") }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.text("file", &file)
      try coder.count("offset", &offset)
      try coder.text("what", &what)
    }
  }
}

extension CandidateTally: TallyElement {
  init(blank: Void) { self.init() }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.count("limit", &limits.rows)
      guard limits.rows <= TallyLimits.mostRows else {
        throw coder.fail(.implausible("`limit` is too large"))
      }
      try coder.value("verdicts", &verdicts)
      try coder.value("failedBefore", &failedBefore)
      try coder.count("rescued", &rescued)
      try coder.count("withheld", &withheld)
      let blank = FindingKey(principal: nil, action: "", verdict: .denied, reason: .implicitDeny)
      try coder.rows(
        "findings", &findings, most: limits.rows, blank: (blank, Finding()), by: { $0.rank }
      ) { (key, finding, coder) throws(TallyFileError) in
        try coder.object { () throws(TallyFileError) in
          try key.codeMembers(with: coder)
          try finding.codeMembers(with: coder)
        }
      }
      try coder.rows(
        "principals", &principals, most: limits.rows,
        blank: (Principal.Key(blank: ()), PrincipalTally(arn: "")), by: { $0.rank }
      ) { (key, tally, coder) throws(TallyFileError) in
        try key.code(with: coder)
        try coder.text(&tally.arn, "arn")
        try tally.verdicts.code(with: coder)
        var assigned = tally.assigned.sorted()
        try coder.object { () throws(TallyFileError) in
          try coder.list("assigned", &assigned, most: 100_000, blank: 0) {
            (number, coder) throws(TallyFileError) in
            try coder.count(&number, "assigned")
          }
        }
        tally.assigned = Set(assigned)
      }
      try coder.rows(
        "timeline", &timeline, most: TallyLimits.days, blank: (0, VerdictCounts()), by: { $0 }
      ) { (day, verdicts, coder) throws(TallyFileError) in
        try coder.integer(&day, "a day")
        try verdicts.code(with: coder)
      }
      try coder.rows(
        "changes", &changes, most: Change.allCases.count, blank: (.unchanged, 0),
        by: { $0.rawValue }
      ) { (change, count, coder) throws(TallyFileError) in
        try coder.choice(&change, "changes")
        try coder.count(&count, "changes")
      }
      try coder.value("shared", &shared)
      try coder.value("foldedFindings", &foldedFindings)
      try coder.value("foldedPrincipals", &foldedPrincipals)
      try coder.value("foldedDays", &foldedDays)
    }
  }
}

extension VerdictCounts: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    var counts = Verdict.allCases.map { self[$0] }
    try coder.object { () throws(TallyFileError) in
      try coder.list("counts", &counts, most: counts.count, blank: 0) {
        (count, coder) throws(TallyFileError) in
        try coder.count(&count, "verdicts")
      }
    }
    guard counts.count == Verdict.allCases.count else {
      throw coder.fail(.implausible("verdicts are missing"))
    }
    for (verdict, count) in zip(Verdict.allCases, counts) { self[verdict] = count }
  }
}

extension Principal.Key: TallyElement {
  init(blank: Void) { self.init(account: "", kind: .user, name: "") }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.text("account", &account)
      try coder.choice("kind", &kind)
      try coder.text("name", &name)
    }
  }
}

extension FindingKey {
  fileprivate mutating func codeMembers(with coder: TallyCoder) throws(TallyFileError) {
    try coder.optional("principal", &principal)
    try coder.text("action", &action)
    try coder.choice("verdict", &verdict)
    try coder.choice("reason", &reason)
    try coder.number("statement", &statement)
    try coder.text("resourcePolicy", &resourcePolicy)
    try coder.texts("missing", &missing, most: 1_000)
    try coder.number("boundary", &boundary)
    var word = change?.rawValue
    try coder.text("change", &word)
    change = word.flatMap { Change(rawValue: $0) }
    guard change?.rawValue == word else { throw coder.fail(.implausible("a change is none")) }
  }
}

extension Finding {
  fileprivate mutating func codeMembers(with coder: TallyCoder) throws(TallyFileError) {
    try coder.count("calls", &calls)
    try coder.rows("recorded", &recorded, most: 5, blank: (.succeeded, 0), by: { $0.rawValue }) {
      (outcome, count, coder) throws(TallyFileError) in
      try coder.choice(&outcome, "recorded")
      try coder.count(&count, "recorded")
    }
    try coder.time("firstSeen", &firstSeen)
    try coder.time("lastSeen", &lastSeen)
    try coder.rows("perDay", &perDay, most: TallyLimits.daysOfFinding, blank: (0, 0), by: { $0 }) {
      (day, count, coder) throws(TallyFileError) in
      try coder.integer(&day, "a day")
      try coder.count(&count, "perDay")
    }
    try coder.count("foldedDays", &foldedDays)
    try coder.count("soleCalls", &soleCalls)
    try coder.value("resources", &resources)
    try coder.value("resourceSpan", &resourceSpan)
    try coder.value("sessions", &sessions)
    try coder.list("events", &events, most: Self.eventLimit)
    try coder.optional("nearestMiss", &nearestMiss)
    try coder.flag("mayBeRescued", &mayBeRescued)
    try coder.choice("certainty", &certainty)
  }
}

extension Finding.Event: TallyElement {
  init(blank: Void) { self.init(time: nil, id: "") }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.time("time", &time)
      try coder.text("id", &id)
    }
  }
}

extension NearestMiss: TallyElement {
  init(blank: Void) { self.init(statement: 0, why: "") }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.count("statement", &statement)
      try coder.text("why", &why)
    }
  }
}

extension DistinctSample: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.value("distinct", &distinct)
      try coder.texts("examples", &examples, most: Self.exampleLimit)
    }
  }
}

extension DistinctCount: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    var (hashes, registers) = (hashes, registers)
    try coder.object { () throws(TallyFileError) in
      try coder.words("hashes", &hashes, most: Self.exactLimit)
      try coder.octets("registers", &registers, most: Self.registerCount)
    }
    guard let count = DistinctCount(hashes: hashes, registers: registers) else {
      throw coder.fail(.implausible("a distinct count is none"))
    }
    self = count
  }
}

extension FoldedFindings: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.value("findings", &findings)
      try coder.value("calls", &calls)
    }
  }
}

extension FoldedPrincipals: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.value("principals", &principals)
      try coder.value("denied", &denied)
      try coder.value("verdicts", &verdicts)
    }
  }
}

extension FoldedNames: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.value("names", &names)
      try coder.count("records", &records)
    }
  }
}

extension StaleLayers: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.count("calls", &calls)
      try coder.rows("byLayer", &byLayer, most: 16, blank: (.identity, 0), by: { $0.rawValue }) {
        (layer, count, coder) throws(TallyFileError) in
        try coder.choice(&layer, "byLayer")
        try coder.count(&count, "byLayer")
      }
    }
  }
}

extension TextSpan: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    var (shortest, longest) = (lengths?.lowerBound, lengths?.upperBound)
    try coder.object { () throws(TallyFileError) in
      try coder.octets("prefix", &prefix, most: Self.limit)
      try coder.octets("suffix", &suffix, most: Self.limit)
      try coder.number("shortest", &shortest)
      try coder.number("longest", &longest)
    }
    guard let shortest, let longest else { return lengths = nil }
    guard prefix.count <= shortest, suffix.count <= shortest, shortest <= longest else {
      throw coder.fail(.implausible("the ends of texts are longer than these"))
    }
    lengths = shortest...longest
  }
}

extension SharedVerdicts: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.rows(
        "calls", &calls, most: Self.limit * 2, blank: (FindingSet(verdict: .denied, hashes: []), 0),
        by: { $0.rank }
      ) { (set, count, coder) throws(TallyFileError) in
        try coder.choice(&set.verdict, "shared")
        try coder.object { () throws(TallyFileError) in
          try coder.words("findings", &set.hashes, most: Self.setLimit)
        }
        try coder.count(&count, "shared")
      }
    }
  }
}

extension BoundaryHistory: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    let blank = Entry(
      partition: "",
      last: Step(time: nil, eventID: "", boundary: .untold, isCreation: false), count: 0,
      changes: 0)
    try coder.object { () throws(TallyFileError) in
      try coder.rows(
        "principals", &entries, most: Self.limit * 2, blank: (Principal.Key(blank: ()), blank),
        by: { $0.rank }
      ) { (key, entry, coder) throws(TallyFileError) in
        try key.code(with: coder)
        try entry.code(with: coder)
      }
    }
  }
}

extension BoundaryHistory.Entry: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.text("partition", &partition)
      try coder.count("count", &count)
      try coder.count("changes", &changes)
      try coder.time("time", &last.time)
      try coder.text("eventID", &last.eventID)
      try coder.flag("created", &last.isCreation)
      // An ARN, or a word that is none.
      var boundary = last.boundary.word
      try coder.text("boundary", &boundary)
      last.boundary = BoundaryEvent.Boundary(word: boundary)
    }
  }
}

extension BoundaryEvent.Boundary {
  fileprivate var word: String {
    switch self {
    case .none: "-"
    case .untold: ""
    case .gone: "+"
    case .policy(let arn): arn
    }
  }

  fileprivate init(word: String) {
    switch word {
    case "-": self = .none
    case "": self = .untold
    case "+": self = .gone
    default: self = .policy(word)
    }
  }
}
