/// The built-in tables: literals that `scripts/generate-catalog` writes, one a table.
///
/// A literal of plain text compiles in a fraction of a second whatever its length, where a literal
/// of collections takes minutes, and it is used where the loader puts it.
enum FactText {
  static var actionTable: FactTable { FactTable(kind: .action, sortedRows: actionRows) }
  static var conditionKeyTable: FactTable {
    FactTable(kind: .conditionKey, sortedRows: conditionKeyRows)
  }
  static var escalationTable: FactTable {
    FactTable(kind: .escalation, sortedRows: escalationRows)
  }
  static var hostTable: FactTable { FactTable(kind: .host, sortedRows: hostRows) }
  static var operationTable: FactTable { FactTable(kind: .operation, sortedRows: operationRows) }
  static var permissionlessTable: FactTable {
    FactTable(kind: .permissionless, sortedRows: permissionlessRows)
  }
  static var pseudoARNTable: FactTable { FactTable(kind: .pseudoARN, sortedRows: pseudoARNRows) }
  static var recordingTable: FactTable { FactTable(kind: .recording, sortedRows: recordingRows) }
  static var resourceControlTable: FactTable {
    FactTable(kind: .resourceControl, sortedRows: resourceControlRows)
  }
  static var resourcePolicyTable: FactTable {
    FactTable(kind: .resourcePolicy, sortedRows: resourcePolicyRows)
  }
  static var resourceTypeTable: FactTable {
    FactTable(kind: .resourceType, sortedRows: resourceTypeRows)
  }
  static var secondaryTable: FactTable { FactTable(kind: .secondary, sortedRows: secondaryRows) }
  static var unpublishedTable: FactTable {
    FactTable(kind: .unpublished, sortedRows: unpublishedRows)
  }
}
