import IAMEvaluation

/// Databases are created with default groups where the call names none.
///
/// AWS authorizes the use of those groups too; the log does not tell which they were. Source: RDS
/// User Guide, "Identity-based policy examples for Amazon RDS".
enum DefaultGroupRules {
  static let all = ["rds", "elasticache"].map { service in
    ServiceRule("groups that are not named are default ones", service) { drafts, call, _ in
      guard call.comparesStar else { return }
      for index in drafts.indices where drafts[index].origin == .convention {
        guard let type = drafts[index].type, groups.contains(type),
          !call.event.hasSuffix("Group"), !call.event.hasSuffix("Groups"),
          case .exact(let text) = drafts[index].resource, text.hasSuffix(":*")
        else { continue }
        drafts[index].resource = .template(
          ResourceTemplate(pieces: [String(text.dropLast()), ""]))
        drafts[index].origin = .unknown
        drafts[index].certainty = .assumedRequest
      }
    }
  }

  private static let groups: Set<String> = [
    "og", "pg", "cluster-pg", "subgrp", "secgrp", "parametergroup", "subnetgroup",
    "securitygroup",
  ]
}
