import Authoring
import IAMPolicy
import Replay

extension SuggestionPage {
  // MARK: What it costs

  mutating func writeFitting() {
    let fitting = suggestion.fitting
    guard
      fitting.isMerged || fitting.isRewritten || !fitting.generalizations.isEmpty
        || !fitting.widenings.isEmpty
    else { return }
    canvas.heading("WHAT WAS DONE TO FIT \(suggestion.limit) CHARACTERS")
    if fitting.isMerged {
      canvas.paragraph("Statements of several services became one; that opens nothing.", indent: 2)
    }
    if fitting.isRewritten {
      let names: PrintableText = fitting.dropsSids ? ", without the names of its statements" : ""
      canvas.paragraph(
        """
        The given statements leave too little room as they are written. They are said again in \
        fewer characters\(names), and mean the same but for the wildcards below.
        """, indent: 2)
    }
    for widening in fitting.widenings {
      entry(
        "\(escaping: widening.action)",
        """
        \(.count(widening.told, "resource")) became \(list(widening.resources, "pattern"))
        """)
    }
    for generalization in fitting.generalizations {
      let opened: PrintableText =
        generalization.opened.isEmpty
        ? "and for nothing else that AWS publishes"
        : "and for \(.count(generalization.opened.count, "other action"))"
      entry(
        "\(escaping: generalization.pattern)",
        "stands for \(list(generalization.replaced, "action")), \(opened)")
    }
  }

  mutating func writeOpened() {
    guard suggestion.isChanged else { return }
    canvas.heading("WHAT IT OPENS THAT NO CALL USED")
    if suggestion.opened.isEmpty {
      canvas.paragraph("No action beside those that calls of the archive needed.", indent: 2)
    }
    for opened in suggestion.opened {
      entry(
        "\(escaping: opened.pattern)",
        "\(.count(opened.actions.count, "action")): \(list(opened.actions, "action"))")
    }
    if suggestion.added.contains(where: { $0.resources == ["*"] }) {
      let finer: PrintableText =
        report.choice.granularity == .action
        ? " --granularity resource names the resources of the log." : ""
      canvas.paragraph(
        "Actions that stand on every resource reach more of them than the log shows.\(finer)",
        indent: 2)
    }
  }

  // MARK: What no log tells

  mutating func writeQuestions() {
    let services = report.servicesWithoutDataEvents
    guard !suggestion.questions.isEmpty || !services.isEmpty else { return }
    canvas.heading("WHAT THE LOG CANNOT TELL: DO THEY NEED IT?")
    for question in suggestion.questions {
      let more: PrintableText =
        question.principalCount > question.principals.count
        ? " and \(question.principalCount - question.principals.count) more" : ""
      let who = question.principals.map { FindingWording.name($0) }.joined(separator: ", ")
      var words: PrintableText =
        question.actions.isEmpty ? "" : "not allowed: \(list(question.actions, "action")); "
      if !question.conditional.isEmpty {
        words += "allowed under conditions: \(list(question.conditional, "action")); "
      }
      entry(
        "\(escaping: question.kind), to \(escaping: question.purpose):", "\(words)for \(who)\(more)"
      )
    }
    if !services.isEmpty {
      entry(
        "data events",
        """
        the archive holds none of \(list(services, "service")): calls on their data are not \
        recorded by default, so nothing was suggested for them
        """)
    }
  }

  // MARK: What check says

  mutating func writeFindings() {
    let grave = suggestion.findings.filter { $0.type < .suggestion }
    let minor = suggestion.findings.count - grave.count
    guard suggestion.isChanged else { return }
    canvas.heading("WHAT CHECK SAYS OF IT")
    for finding in grave.prefix(Self.entryLimit) {
      let place = finding.sid.map { " in \(FindingWording.name($0))" as PrintableText } ?? ""
      entry(
        "\(escaping: finding.rule.code)\(place)",
        "\(escaping: finding.message). \(escaping: finding.remedy)")
    }
    writeRest(grave.count, "findings")
    if grave.isEmpty {
      canvas.paragraph(
        report.boundary == nil ? "Nothing." : "Nothing that it did not say of the boundary before.",
        indent: 2)
    }
    if minor > 0 {
      canvas.paragraph("\(.count(minor, "suggestion")) besides; --format json has them", indent: 2)
    }
  }

  mutating func writeProof() {
    canvas.heading("PROOF: THE ARCHIVE REPLAYED AGAINST IT")
    let width = 14
    func row(_ cells: [PrintableText], _ style: TextCanvas.Style = .plain) {
      canvas.line(
        [
          .init(
            (cells.first ?? "").padded(to: 16)
              + cells.dropFirst().map { $0.rightAligned(to: width) }.joined(separator: ""), style)
        ], indent: 2)
    }
    row(["", "before", "after"], .quiet)
    for verdict in Verdict.allCases {
      row([
        "\(escaping: verdict.rawValue)", "\(proof.before[verdict])", "\(proof.after[verdict])",
      ])
    }
    canvas.blank()
    canvas.paragraph("\(escaping: Report.premise)", indent: 2)
  }

  // MARK: What next

  mutating func writeNextCommands() {
    let input = NextCommand.inputParts(options: report.options, paths: report.paths)
    let boundary = report.boundary.map {
      NextCommand.Part(option: "--boundary", argument: $0.path, placeholder: "BOUNDARY.json")
    }
    let given = boundary.map { [$0] } ?? []
    let plan = report.plan.map {
      NextCommand.Part(option: "--plan", argument: $0, placeholder: "PLAN.json")
    }
    let again = given + (plan.map { [$0] } ?? []) + input
    var commands: [NextCommand] = []
    if let boundary,
      let event = proof.obstacles.first(where: { $0.kind == .explicitDeny })?.eventIDs.first,
      let id = shellWord(event)
    {
      commands.append(
        NextCommand(
          purpose: "Why a call is denied, statement by statement:",
          parts: [.init("trailfence explain"), boundary, .init("--event-id \(id)")] + input))
    }
    if suggestion.isChanged {
      if report.choice.granularity == .action {
        commands.append(
          NextCommand(
            purpose: "The same on the resources that the log shows:",
            parts: [.init("trailfence suggest --granularity resource")] + again))
      }
      commands.append(
        NextCommand(
          purpose: "The change as a patch:",
          parts: [.init("trailfence suggest --format diff")] + again))
      commands.append(
        NextCommand(
          purpose: "The whole impact of the policy, once it is in a file:",
          parts: [.init("trailfence replay --boundary suggestion.json")] + input))
    } else {
      commands.append(
        NextCommand(
          purpose: "The whole impact:", parts: [.init("trailfence replay")] + given + input))
    }
    canvas.heading("NEXT")
    for command in commands {
      canvas.paragraph([.init(command.purpose, .quiet)], indent: 2)
      canvas.command(command.parts)
    }
  }
}
