import ServiceCatalog

/// Services and actions that AWS doesn't publish.
enum UnknownNameRule: LintRule {
  static let rules = [unknownService, unknownAction, matchesNothing]

  static let unknownService = CheckRule(
    "INVALID_SERVICE_IN_ACTION", .error, .accessAnalyzer, title: "Unknown service",
    why: "No action begins with this prefix, so the pattern matches nothing: what was to be "
      + "allowed is denied, and what was to be denied is not.",
    instead: "Write the prefix as the Service Authorization Reference does. It is not always the "
      + "service's name: actions of CloudWatch begin with `cloudwatch`, not with `monitoring`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ⟦"monitoring:PutMetricData"⟧, "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "cloudwatch:PutMetricData", "Resource": "*"}"#))

  static let unknownAction = CheckRule(
    "INVALID_ACTION", .error, .accessAnalyzer, title: "Unknown action",
    why:
      "The service has no such action, so the pattern matches nothing: what was to be allowed is "
      + "denied, and what was to be denied is not.",
    instead: "Write the action as the Service Authorization Reference does. It is not always the "
      + "name of the API operation: `ListBuckets` needs `s3:ListAllMyBuckets`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ["s3:GetObject", ⟦"s3:ListBuckets"⟧], "Resource": "*"}"#,
      mended:
        #"{"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListAllMyBuckets"], "Resource": "*"}"#
    ))

  static let matchesNothing = CheckRule(
    "ACTION_MATCHES_NOTHING", .warning, .trailfence, title: "Pattern that matches no action",
    why: "No action of the service fits the pattern today. It has no effect until AWS adds one "
      + "that nobody has seen.",
    instead: "Correct the pattern, or remove it.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ["sqs:*", ⟦"sns:Fetch*"⟧], "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": ["sqs:*", "sns:Get*"], "Resource": "*"}"#))

  /// Unknown names for which the nearest known one is sought.
  private static let suggestionLimit = 50

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    var suggestions = 0
    var services: [String]?
    for statement in policy.statements {
      for value in statement.actions?.values ?? [] where isName(value.text) {
        suggestions += 1
        let mayGuess = suggestions <= suggestionLimit
        let parts = value.text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let service = policy.services.service(of: value.text) else {
          if mayGuess, services == nil { services = policy.catalog.services }
          if policy.catalog.isNamedByAWS(value.text) {
            log.add(
              unknownService,
              "AWS no longer publishes the service `\(parts[0])` of \(quoted(value.text))",
              at: value.range, in: statement, as: .warning,
              instead: "remove it, unless the service still runs for you")
            continue
          }
          let meant = mayGuess ? prefix(parts[0], policy.catalog, services ?? []) : nil
          log.add(
            unknownService, "there is no service `\(parts[0])` in \(quoted(value.text))",
            at: value.range, in: statement,
            instead: meant.map { "write \(quoted("\($0):\(parts[1])"))" })
          continue
        }
        if !service.matches(parts[1]).isEmpty {
          suggestions -= 1
        } else if parts[1].contains(where: { $0 == "*" || $0 == "?" }) {
          log.add(
            matchesNothing, "no action of \(service.prefix) fits \(quoted(value.text))",
            at: value.range, in: statement)
        } else if policy.catalog.isNamedByAWS(value.text) {
          log.add(
            unknownAction,
            "AWS's own policies name \(quoted(value.text)), but AWS doesn't publish it",
            at: value.range, in: statement, as: .warning,
            instead: "keep it if the calls are known to need it")
        } else {
          let meant = mayGuess ? action(parts[1], service, policy.catalog) : []
          log.add(
            unknownAction, "there is no action \(quoted(value.text))", at: value.range,
            in: statement,
            instead: meant.isEmpty
              ? nil : "write \(meant.map(quoted).joined(separator: " and "))")
        }
      }
    }
  }

  /// Whether a text has the form of an action of one service.
  static func isName(_ text: String) -> Bool {
    guard text != "*", TemplatePlaceholder.find(in: text) == nil, !text.contains("${"),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let prefix = text.utf8[..<colon]
    return !prefix.isEmpty && text.utf8.index(after: colon) != text.utf8.endIndex
      && !prefix.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// The prefix that was probably meant: that of a host's name, or the nearest.
  private static func prefix(_ text: String, _ catalog: Catalog, _ services: [String]) -> String? {
    if let known = catalog.prefixes(ofEventSource: text).first, catalog.hasService(known) {
      return known
    }
    return NearestName.find(text, among: services)
  }

  /// The actions that were probably meant: those of an operation of that name, or the nearest.
  private static func action(
    _ name: String, _ service: ServiceIndex.Service, _ catalog: Catalog
  ) -> [String] {
    if let operation = catalog.operation(name, prefix: service.prefix),
      operation.certainty != .assumed, !operation.actions.isEmpty
    {
      let known = operation.actions.filter { catalog.action($0) != nil }
      if !known.isEmpty { return known }
    }
    return NearestName.find(name, among: service.actions.lazy.map(\.name))
      .map { ["\(service.prefix):\($0)"] } ?? []
  }
}

/// A text of the user's in backticks.
func quoted(_ text: String) -> String { Diagnostic.quoted(text) }
