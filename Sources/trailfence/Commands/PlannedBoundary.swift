import ByteStreams
import Replay
import Reporting

/// One of the boundaries of a `--plan`, and those to whom the plan assigns it.
struct PlannedBoundary {
  let boundary: BoundaryFile
  let audience: Audience

  /// Reads the plan and finds the boundary in it: its only one, or that of `--boundary`; nil without a
  /// plan.
  ///
  /// - Throws: a usage error if the plan does not tell which one is meant.
  init?(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, _ known: FactsArguments
  ) throws {
    guard arguments.value("plan") != nil else { return nil }
    let rollout = try RolloutArguments(arguments, known)
    guard let plan = rollout.plan else { return nil }
    let found: Int?
    if let wanted = arguments.value("boundary") {
      found = rollout.boundaries.firstIndex { Self.isSame($0.reported.path, wanted) }
    } else {
      found = rollout.boundaries.count == 1 ? 0 : nil
    }
    guard let found else {
      let names = rollout.boundaries.map { "`\(printable($0.reported.path))`" }
      throw UsageError(
        .other(
          names.isEmpty
            ? "the plan assigns no boundary"
            : "say with --boundary which of the plan's boundaries is to be changed: "
              + names.joined(separator: ", ")),
        command)
    }
    boundary = rollout.boundaries[found]
    audience = Audience(of: found, in: plan, known.supplied)
  }

  /// Whether two paths, or ARNs, are one.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let real = RealPath.of(left) else { return false }
    return real == RealPath.of(right)
  }
}
