import CloudTrail
import IAMEvaluation
import JSONSyntax

/// Rules of Amazon DynamoDB: some calls name several tables, an index, or a statement.
///
/// Source: DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access
/// control", "Amazon DynamoDB Transactions: How it works" and "IAM security policies with PartiQL".
enum DynamoDBRules {
  static let all = [
    ServiceRule(
      "a query of an index is about the index", "dynamodb", ["Query", "Scan"], apply: index),
    ServiceRule(
      "each table of the batch", "dynamodb", ["BatchGetItem", "BatchWriteItem"], apply: batch),
    ServiceRule(
      "each item of the transaction has its action", "dynamodb",
      ["TransactGetItems", "TransactWriteItems"], apply: transaction),
    ServiceRule(
      "the statement's verb is the action", "dynamodb",
      ["ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction"], apply: partiQL),
  ]

  private static func table(_ name: String, _ call: Call) -> ResolvedResource {
    let arn = name.hasPrefix("arn:") ? name : call.arn("dynamodb", "table/\(name)")
    return ResolvedResource(
      .exact(arn), type: "table", origin: .parameters, account: ResourceRules.account(inARN: arn),
      mayHaveResourcePolicy: true)
  }

  private static func index(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let index = call.parameters.text("indexName"),
      let table = call.parameters.text("tableName")
    else { return }
    let arn = table.hasPrefix("arn:") ? table : call.arn("dynamodb", "table/\(table)")
    drafts.replaceResources(with: [
      ResolvedResource(
        .exact("\(arn)/index/\(index)"), type: "index", origin: .parameters,
        account: ResourceRules.account(inARN: arn), mayHaveResourcePolicy: true)
    ])
  }

  private static func batch(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let tables = call.parameters.member("requestItems")?.members, !tables.isEmpty else {
      return
    }
    drafts.replaceResources(
      with: tables.prefix(ResourceRules.elementLimit).map { table($0.key, call) })
  }

  private static func transaction(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let items = call.parameters.member("transactItems")?.elements, !items.isEmpty else {
      // Without its parameters the call can have been any of these.
      return unknownItems(&drafts, call, &cache, write: call.event == "TransactWriteItems")
    }
    drafts.removeAll()
    for item in items.prefix(ResourceRules.elementLimit) {
      for member in item.members ?? [] {
        guard let name = itemActions[member.key.lowercased()],
          let tableName = (member.value["tableName"] ?? member.value["TableName"])?.string
        else { continue }
        drafts.add(cache.action(name), table(tableName, call))
      }
    }
  }

  private static let itemActions = [
    "get": "dynamodb:GetItem", "put": "dynamodb:PutItem", "update": "dynamodb:UpdateItem",
    "delete": "dynamodb:DeleteItem", "conditioncheck": "dynamodb:ConditionCheckItem",
  ]

  private static func unknownItems(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache, write: Bool
  ) {
    let given = call.record.resources.compactMap(\.arn).filter { $0.contains(":table/") }
    let tables =
      given.isEmpty
      ? [
        ResolvedResource(
          .template(ResourceTemplate(pieces: [call.arn("dynamodb", "table/"), ""])),
          type: "table", origin: .unknown, mayHaveResourcePolicy: true)
      ]
      : given.map { arn in
        ResolvedResource(
          .exact(arn), type: "table", origin: .given,
          account: ResourceRules.account(inARN: arn), mayHaveResourcePolicy: true)
      }
    drafts.removeAll()
    let names =
      write
      ? ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"] : ["GetItem"]
    for table in tables {
      for name in names {
        drafts.add(
          cache.action("dynamodb:\(name)"), table, certainty: write ? .assumedRequest : .certain)
      }
    }
  }

  private static func partiQL(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    var statements = call.parameters.texts(at: ParameterPath("statement"))
    for list in ["statements.statement", "transactStatements.statement"] {
      statements += call.parameters.texts(at: ParameterPath(list))
    }
    let parsed = statements.prefix(ResourceRules.elementLimit).compactMap { Statement($0) }
    let given = call.record.resources.compactMap(\.arn).filter { $0.contains(":table/") }
    drafts.removeAll()
    for statement in parsed {
      let resource =
        statement.table.map { table($0, call) }
        ?? ResolvedResource(
          .template(ResourceTemplate(pieces: [call.arn("dynamodb", "table/"), ""])),
          type: "table", origin: .unknown, mayHaveResourcePolicy: true)
      drafts.add(cache.action("dynamodb:\(statement.action)"), resource)
    }
    guard drafts.isEmpty else { return }
    let unknown = ResolvedResource(
      given.first.map { .exact($0) }
        ?? .template(ResourceTemplate(pieces: [call.arn("dynamodb", "table/"), ""])),
      type: "table", origin: given.isEmpty ? .unknown : .given, mayHaveResourcePolicy: true)
    for name in ["PartiQLSelect", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete"] {
      drafts.add(cache.action("dynamodb:\(name)"), unknown, certainty: .assumedRequest)
    }
  }

  /// The verb and the table of a PartiQL statement.
  private struct Statement {
    var action: String
    var table: String?

    init?(_ text: String) {
      let words = text.split(maxSplits: 40, whereSeparator: \.isWhitespace)
      guard let verb = words.first?.lowercased(), let action = Self.actions[verb] else {
        return nil
      }
      self.action = action
      let marker = ["select": "from", "insert": "into", "delete": "from", "update": "update"][verb]
      guard let at = words.firstIndex(where: { $0.lowercased() == marker }),
        words.indices.contains(at + 1)
      else { return }
      // `"Music"."Index"` names a table and its index.
      let name = words[at + 1].prefix { !"({;,".contains($0) }
      let parts = name.split(separator: ".").map { part in
        part.filter { $0 != "\"" && $0 != "'" }
      }
      guard let table = parts.first, !table.isEmpty else { return }
      self.table = parts.count > 1 ? "\(table)/index/\(parts[1])" : String(table)
    }

    private static let actions = [
      "select": "PartiQLSelect", "insert": "PartiQLInsert", "update": "PartiQLUpdate",
      "delete": "PartiQLDelete", "exists": "PartiQLSelect",
    ]
  }
}
