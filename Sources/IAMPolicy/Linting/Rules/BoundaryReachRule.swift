import JSONSyntax

/// Boundaries that allow nothing, or everything.
///
/// Source: IAM User Guide, "Permissions boundaries for IAM entities".
enum BoundaryReachRule: LintRule {
  static let rules = [nothing, everything]

  static let nothing = CheckRule(
    "BOUNDARY_ALLOWS_NOTHING", .warning, .trailfence, title: "Boundary that allows nothing",
    why: "A boundary allows what its Allow statements name, and nothing else. With Denies alone it "
      + "denies every call of whoever has it, whatever their own policies allow.",
    instead: "Add an Allow for all that may be allowed at the most, such as `\"Action\": \"*\"` on "
      + "`\"Resource\": \"*\"`, before the Denies.",
    example: .document(
      """
      {
        "Version": "2012-10-17",
        "Statement": ⟦[⟧{"Effect": "Deny", "Action": "organizations:*", "Resource": "*"}]
      }
      """,
      mended: """
        {
          "Version": "2012-10-17",
          "Statement": [
            {"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"},
            {"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"}
          ]
        }
        """))

  static let everything = CheckRule(
    "BOUNDARY_LIMITS_NOTHING", .securityWarning, .trailfence, title: "Boundary that limits nothing",
    why: "A statement allows every action on every resource without conditions, and nothing is "
      + "denied: whoever has the boundary is as free as without it.",
    instead: "Allow the services that are needed, or add Denies for what must not be done.",
    example: .statements(
      #"⟦{⟧"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"}"#))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    guard policy.isWhole else { return }
    let read = policy.statements.compactMap(\.read)
    if !read.contains(where: { $0.effect == .allow && isAboutSomething($0) }) {
      let range = policy.tree["Statement"]?.range ?? policy.tree.range
      log.add(
        nothing,
        read.isEmpty
          ? "the boundary has no statements, so it denies everything"
          : "no statement allows anything, so the boundary denies everything",
        at: range.lowerBound..<min(range.lowerBound + 1, range.upperBound))
    }
    if let statement = policy.limitless {
      log.add(
        everything, "every action is allowed on every resource, and nothing is denied",
        at: statement.opening, in: statement)
    }
  }

  private static func isAboutSomething(_ statement: Statement) -> Bool {
    if case .action([]) = statement.actions { return false }
    if case .resource([])? = statement.resources { return false }
    return true
  }
}
