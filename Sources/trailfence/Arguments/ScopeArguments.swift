import ByteStreams
import IAMPolicy
import Replay
import Timestamps

/// The filters of a command, and the day that counts as today.
struct ScopeArguments {
  let scope: ReplayScope
  /// 00:00 UTC of the day.
  let asOf: Timestamp
  /// Whether a filter is relative to that day.
  let isRelative: Bool

  /// - Parameter asOfCheckpoint: the day of a checkpoint, which goes before what is typed.
  init(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, asOfCheckpoint: Timestamp? = nil
  ) throws(UsageError) {
    isRelative = ["since", "until"].contains { arguments.value($0)?.hasSuffix("d") == true }
    let typed = try Self.asOf(arguments, command)
    asOf = asOfCheckpoint ?? typed ?? Timestamp(secondsSinceEpoch: SystemClock.now).startOfDay
    scope = try Self.scope(arguments, command, asOf: asOf)
  }

  /// The day that `--as-of` names.
  static func asOf(
    _ arguments: ParsedArguments, _ command: CommandDeclaration
  ) throws(UsageError) -> Timestamp? {
    guard let text = arguments.value("as-of") else { return nil }
    guard let time = Timestamp(iso8601: text) else {
      throw UsageError(
        .invalidValue(text, option: "as-of", expected: "a date: 2026-11-24"), command)
    }
    return time.startOfDay
  }

  private static func scope(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, asOf: Timestamp
  ) throws(UsageError) -> ReplayScope {
    var scope = ReplayScope()
    scope.since = try time("since", arguments, asOf: asOf, command)
    scope.until = try time("until", arguments, asOf: asOf, command)
    if let since = scope.since, let until = scope.until, since >= until {
      throw UsageError(
        .other("`--since` is not before `--until`: nothing could be in scope"), command)
    }
    scope.principals = arguments.all("principal").map { WildcardPattern($0) }
    scope.accounts = arguments.all("account").map { WildcardPattern($0) }
    scope.regions = arguments.all("region").map { WildcardPattern($0) }
    scope.services = arguments.all("service").map { WildcardPattern($0, ignoringCase: true) }
    scope.actions = arguments.all("action").map { WildcardPattern($0, ignoringCase: true) }
    return scope
  }

  private static func time(
    _ option: String, _ arguments: ParsedArguments, asOf: Timestamp, _ command: CommandDeclaration
  ) throws(UsageError) -> Timestamp? {
    guard let text = arguments.value(option) else { return nil }
    if text.hasSuffix("d"), let days = Int64(text.dropLast()), (0...100_000).contains(days) {
      return Timestamp(secondsSinceEpoch: asOf.secondsSinceEpoch - days * 86_400)
    }
    guard let time = Timestamp(iso8601: text) else {
      throw UsageError(
        .invalidValue(
          text, option: option,
          expected: "a time in ISO 8601 (2026-10-01, 2026-10-01T12:00:00Z) or days (30d)"),
        command)
    }
    return time
  }
}
