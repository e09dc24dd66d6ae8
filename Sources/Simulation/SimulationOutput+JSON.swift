import IAMEvaluation
import JSONSyntax

extension SimulationOutput {
  /// Writes the members of AWS's answer, and ours: `UndecidedBy` names what would settle an
  /// indeterminate decision, `Warnings` what may surprise.
  func json(layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.key("EvaluationResults")
      writer.array { writer in
        for result in results { write(result, &writer) }
      }
      writer.key("IsTruncated")
      writer.bool(false)
      if !warnings.isEmpty {
        writer.key("Warnings")
        writer.array { writer in warnings.forEach { $0.write(&writer) } }
      }
    }
    return writer.text
  }

  private func write(_ result: Result, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("EvalActionName")
      writer.string(result.action)
      writer.key("EvalResourceName")
      writer.string(result.resource)
      writer.key("EvalDecision")
      writer.string(result.evaluation.decision.rawValue)
      writeReasons(result, &writer)
      guard areResourcesGiven else { return }
      writer.key("ResourceSpecificResults")
      writer.array { writer in
        writer.object { writer in
          writer.key("EvalResourceName")
          writer.string(result.resource)
          writer.key("EvalResourceDecision")
          writer.string(result.evaluation.decision.rawValue)
          writeReasons(result, &writer)
        }
      }
    }
  }

  private func writeReasons(_ result: Result, _ writer: inout JSONWriter) {
    writer.key("MatchedStatements")
    writer.array { writer in
      for statement in result.matched {
        writer.object { writer in
          writer.key("SourcePolicyId")
          writer.string(statement.policy)
          writer.key("SourcePolicyType")
          writer.string(statement.layer.policyType)
          writer.position("StartPosition", statement.start)
          writer.position("EndPosition", statement.end)
        }
      }
    }
    writer.key("MissingContextValues")
    writer.array { writer in missingKeys.forEach { writer.string($0) } }
    if let allowed = result.evaluation.allowedByOrganizations {
      writer.key("OrganizationsDecisionDetail")
      writer.object { $0.member("AllowedByOrganizations", allowed) }
    }
    if let allowed = result.evaluation.allowedByBoundary {
      writer.key("PermissionsBoundaryDecisionDetail")
      writer.object { $0.member("AllowedByPermissionsBoundary", allowed) }
    }
    writer.key("EvalDecisionDetails")
    writer.object { writer in
      for layer in result.evaluation.layers {
        writer.key(layer.layer.policyType)
        writer.string(layer.decision.rawValue)
      }
    }
    guard result.evaluation.decision == .indeterminate else { return }
    writer.key("UndecidedBy")
    writer.array { writer in
      result.evaluation.missing.forEach { writer.string($0.name) }
    }
  }
}

extension SimulationWarning {
  fileprivate func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("Code")
      writer.string(code)
      writer.key("Message")
      writer.string(message)
      if let policy {
        writer.key("SourcePolicyId")
        writer.string(policy)
      }
      if let location { writer.position("Position", location) }
      if let statement {
        writer.key("Statement")
        writer.integer(statement)
      }
    }
  }
}

extension JSONWriter {
  /// Writes true, false, or null where the unknowns decide.
  fileprivate mutating func member(_ key: String, _ value: Ternary) {
    self.key(key)
    switch value {
    case .yes: bool(true)
    case .no: bool(false)
    case .unknown: null()
    }
  }
}
