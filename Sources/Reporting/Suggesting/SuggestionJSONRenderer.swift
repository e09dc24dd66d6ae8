import Authoring
import IAMPolicy
import JSONSyntax
import Replay

/// A suggestion as JSON, part of the contract that programs read.
public struct SuggestionJSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes the policy and its account as one object that ends with a line end.
  public func render(_ report: SuggestionReport, into output: inout some TextOutputStream) {
    let suggestion = report.suggestion
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("schemaVersion", 1)
      writer.member("asOf", report.asOf)
      writer.member("premise", Report.premise)
      writer.key("policy")
      if let tree = try? JSONParser.parse(Array(suggestion.text.utf8).span) {
        writer.tree(tree)
      } else {
        writer.null()
      }
      writer.member("policyText", suggestion.text)
      writer.member("characters", suggestion.characters)
      writer.member("maxCharacters", suggestion.limit)
      writer.key("fits")
      writer.bool(suggestion.fits)
      writer.key("changed")
      writer.bool(suggestion.isChanged)
      writer.key("boundary")
      writer.boundary(report.boundary)
      writer.member("granularity", report.choice.granularity.rawValue)
      writer.member("chosen", report.choice.verdicts.map(\.rawValue).sorted())
      writer.statements(suggestion.added)
      writer.reviews(suggestion)
      writer.obstacles("decisions", [.explicitDeny], report)
      writer.obstacles(
        "exceptions", [.unknownCaller, .unknownEvent, .unknownSessionStart, .inexpressible], report)
      writer.obstacles("remaining", [.leftOut, .notChosen, .unexplained], report)
      writer.fitting(suggestion.fitting)
      writer.opened(suggestion.opened)
      writer.questions(suggestion.questions)
      writer.findings(suggestion.findings)
      writer.member("servicesWithoutDataEvents", report.servicesWithoutDataEvents)
      writer.proof(report.proof)
      writer.problems(report.input.problems)
    }
    writer.endLine()
    output.write(writer.takeText())
  }
}

extension JSONWriter {
  fileprivate mutating func boundary(_ boundary: ReportedBoundary?) {
    guard let boundary else { return null() }
    object { writer in
      writer.member("source", boundary.source)
      writer.member("sha256", boundary.sha256)
      writer.member("characters", boundary.document.characters)
    }
  }

  fileprivate mutating func list<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array { writer in
      for element in elements { writer.object { body(&$0, element) } }
    }
  }

  fileprivate mutating func statements(_ statements: [SuggestedStatement]) {
    list("statements", statements) { writer, statement in
      writer.member("sid", statement.sid)
      writer.key("review")
      writer.bool(statement.isReview)
      writer.member("actions", statement.actions)
      writer.member("resources", statement.resources)
      writer.list("conditions", statement.guards) { writer, condition in
        writer.member("operator", condition.operatorName)
        writer.member("key", condition.key)
        writer.member("values", condition.values)
      }
    }
  }

  fileprivate mutating func reviews(_ suggestion: Suggestion) {
    list("reviews", suggestion.reviews) { writer, review in
      writer.member("action", review.action)
      writer.member("why", review.danger)
      writer.list("guards", review.guards) { writer, advice in
        writer.member("key", advice.key)
        writer.member("values", advice.values)
        writer.member("told", advice.told)
        writer.member("requests", advice.requests)
      }
    }
    list("wholeServices", suggestion.wholeServices) { writer, service in
      writer.member("service", service.service)
      writer.member("assumedActions", service.assumed)
      writer.member("requests", service.requests)
    }
  }

  fileprivate mutating func obstacles(
    _ key: String, _ kinds: Set<SuggestionProof.Obstacle.Kind>, _ report: SuggestionReport
  ) {
    list(key, report.proof.obstacles.filter { kinds.contains($0.kind) }) { writer, obstacle in
      writer.member("kind", obstacle.kind.rawValue)
      writer.member("principal", obstacle.principal)
      writer.member("action", obstacle.key.action)
      writer.member("verdict", obstacle.key.verdict.rawValue)
      writer.member("reason", obstacle.key.reason.rawValue)
      let isOther = obstacle.key.resourcePolicy != nil
      writer.key("statement")
      writer.statement(isOther ? nil : report.reference(to: obstacle.key.statement))
      writer.member("resourcePolicy", obstacle.key.resourcePolicy)
      writer.member("missing", obstacle.key.missing)
      writer.member("calls", obstacle.calls)
      writer.member("eventIDs", obstacle.eventIDs)
    }
  }

  fileprivate mutating func fitting(_ fitting: Suggestion.Fitting) {
    key("fitting")
    object { writer in
      writer.key("merged")
      writer.bool(fitting.isMerged)
      writer.key("rewritten")
      writer.bool(fitting.isRewritten)
      writer.key("dropsSids")
      writer.bool(fitting.dropsSids)
      writer.list("wildcards", fitting.generalizations) { writer, wildcard in
        writer.member("pattern", wildcard.pattern)
        writer.member("replaced", wildcard.replaced)
        writer.member("opened", wildcard.opened)
      }
      writer.list("resources", fitting.widenings) { writer, widening in
        writer.member("action", widening.action)
        writer.member("told", widening.told)
        writer.member("resources", widening.resources)
      }
      writer.list("leftOut", fitting.leftOut) { writer, action in
        writer.member("action", action.action)
        writer.member("requests", action.requests)
      }
    }
  }

  fileprivate mutating func opened(_ opened: [OpenedActions]) {
    list("opened", opened) { writer, opened in
      writer.member("pattern", opened.pattern)
      writer.member("actions", opened.actions)
    }
  }

  fileprivate mutating func questions(_ questions: [Question]) {
    list("questions", questions) { writer, question in
      writer.member("kind", question.kind)
      writer.member("purpose", question.purpose)
      writer.member("actions", question.actions)
      writer.member("conditionalActions", question.conditional)
      writer.member("principals", question.principals)
      writer.member("principalCount", question.principalCount)
    }
  }

  fileprivate mutating func findings(_ findings: [CheckFinding]) {
    list("check", findings) { writer, finding in
      writer.member("code", finding.rule.code)
      writer.member("type", finding.type.rawValue)
      writer.member("statement", finding.statement)
      writer.member("sid", finding.sid)
      writer.member("message", finding.message)
      writer.member("instead", finding.remedy)
    }
  }

  fileprivate mutating func proof(_ proof: SuggestionProof) {
    key("proof")
    object { writer in
      writer.member("passing", proof.passing)
      for (name, counts) in [("before", proof.before), ("after", proof.after)] {
        writer.key(name)
        writer.object { $0.verdicts(counts) }
      }
    }
  }

  fileprivate mutating func problems(_ problems: [InputProblem]) {
    list("problems", problems) { writer, problem in
      writer.member("file", problem.file)
      writer.member("offset", problem.offset)
      writer.member("what", problem.what)
    }
  }
}
