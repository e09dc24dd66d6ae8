/// The kinds of facts: what the first column of a row can be.
enum FactKind: String, CaseIterable, Sendable {
  case action
  case conditionKey
  case escalation
  case host
  case operation
  case permissionless
  case pseudoARN
  case recording
  case resourceControl
  case resourcePolicy
  case resourceType
  case secondary
  case unpublished

  /// How many columns after the first make the key.
  var keyColumns: Int {
    switch self {
    case .conditionKey, .host, .resourceControl: 1
    case .action, .escalation, .operation, .permissionless, .pseudoARN, .recording, .resourcePolicy,
      .resourceType, .unpublished:
      2
    case .secondary: 3
    }
  }

  /// All columns in order, by the names that the headers of the files use.
  var columns: [String] {
    switch self {
    case .action:
      [
        "action", "service", "name", "level", "resource types", "condition keys", "dependents",
        "flags",
      ]
    case .conditionKey: ["conditionKey", "key", "type"]
    case .escalation:
      ["escalation", "service", "action", "group", "guards", "needs", "why", "origin"]
    case .host: ["host", "label", "services"]
    case .operation: ["operation", "service", "event", "actions", "bindings", "resources", "flags"]
    case .permissionless: ["permissionless", "service", "action"]
    case .pseudoARN: ["pseudoARN", "service", "action", "resource"]
    case .recording: ["recording", "service", "action", "recording"]
    case .resourceControl: ["resourceControl", "service", "exempt actions"]
    case .resourcePolicy: ["resourcePolicy", "service", "resource type"]
    case .resourceType: ["resourceType", "service", "name", "formats", "condition keys"]
    case .secondary:
      ["secondary", "service", "event", "action", "when", "bindings", "context", "origin"]
    case .unpublished: ["unpublished", "service", "action", "origin"]
    }
  }
}

/// One row of a table.
struct FactRow: Sendable {
  /// The whole line, without its newline.
  let line: String
  let kind: FactKind

  /// The columns, the kind first.
  var columns: [Substring] {
    line[...].columns("\t")
  }

  /// The key columns in lower case, divided by tabs.
  var key: String {
    let columns = line[...].columns("\t", atMost: kind.keyColumns + 2)
    return columns.dropFirst().prefix(kind.keyColumns).joined(separator: "\t").lowercased()
  }
}

extension FactRow {
  /// Why the row can't be read; nil if it can.
  ///
  /// The number of columns has been checked before.
  var fault: CatalogError.Problem? {
    let columns = self.columns
    for index in 1...max(1, kind.keyColumns)
    where columns[index].isEmpty || !columns[index].utf8.allSatisfy({ $0 < 0x80 }) {
      return fault(in: index, expected: "a name in ASCII")
    }
    switch kind {
    case .action:
      let levels = ActionFacts.AccessLevel.allCases.map(\.rawValue)
      guard levels.contains(String(columns[3])) else {
        return fault(in: 3, expected: levels.joined(separator: ", "))
      }
      return ActionFacts(self) == nil
        ? fault(in: 4, expected: "`name`, `name*` or `name*=key key`, divided by commas") : nil
    case .conditionKey:
      return ConditionKeyFacts(self) == nil
        ? fault(
          in: 2,
          expected: ConditionKeyFacts.ValueType.allCases.map(\.rawValue).joined(separator: ", ")
            + ", or ArrayOf before one") : nil
    case .escalation:
      let groups = EscalationFacts.Group.allCases.map(\.rawValue)
      guard groups.contains(String(columns[3])) else {
        return fault(in: 3, expected: groups.joined(separator: ", "))
      }
      return columns[6].isEmpty
        ? fault(in: 6, expected: "what the action does, in a few words") : nil
    case .host:
      return columns[2].words.isEmpty ? fault(in: 2, expected: "service prefixes") : nil
    case .operation:
      guard ParameterBinding.list(columns[4]) != nil else {
        return fault(in: 4, expected: Self.bindingGrammar)
      }
      return OperationFacts(self) == nil
        ? fault(in: 6, expected: "nothing, `curated` or `assumed`") : nil
    case .permissionless: return nil
    case .pseudoARN: return columns[3].isEmpty ? fault(in: 3, expected: "an ARN or `*`") : nil
    case .recording:
      return Recording(rawValue: String(columns[3])) == nil
        ? fault(
          in: 3, expected: Recording.allCases.map(\.rawValue).joined(separator: ", ")) : nil
    case .resourceControl, .resourcePolicy, .unpublished: return nil
    case .resourceType:
      return ResourceTypeFacts(self) == nil
        ? fault(in: 3, expected: "ARN formats, divided by blanks") : nil
    case .secondary:
      guard columns[3].contains(":") else {
        return fault(in: 3, expected: "an action, `service:name`")
      }
      guard ParameterBinding.list(columns[5]) != nil else {
        return fault(in: 5, expected: Self.bindingGrammar)
      }
      let origins = SecondaryAction.Origin.allCases.map(\.rawValue)
      guard origins.contains(String(columns[7])) else {
        return fault(in: 7, expected: origins.joined(separator: ", "))
      }
      return SecondaryAction(self) == nil
        ? fault(
          in: columns[4].parts("|").isEmpty ? 4 : 6,
          expected: columns[4].parts("|").isEmpty
            ? "`always`, `unknown`, or parameters divided by `|`"
            : "`key=value|value`, divided by commas") : nil
    }
  }

  private static var bindingGrammar: String {
    "`placeholder=parameter|parameter` or `type.placeholder=…`, divided by commas"
  }

  private func fault(in index: Int, expected: String) -> CatalogError.Problem {
    .column(name: kind.columns[index], text: String(columns[index]), expected: expected)
  }
}
