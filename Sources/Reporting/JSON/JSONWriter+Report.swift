import JSONSyntax
import Replay

/// The parts that several of the JSON formats share.
extension JSONWriter {
  /// Writes a member whose value is a string or null.
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    string(value)
  }

  /// Writes a member whose value is a whole number or null.
  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    integer(value)
  }

  /// Writes a member whose value is a list of strings.
  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  /// Writes a member whose value is an object of counts, sorted by name.
  mutating func member(_ key: String, _ counts: [String: Int]) {
    self.key(key)
    object { writer in
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) { writer.member(name, count) }
    }
  }

  /// Writes a member whose value is null: something that this report does not have.
  mutating func nullMember(_ key: String) {
    self.key(key)
    null()
  }

  /// Writes where a statement stands, or null.
  ///
  /// A statement that is not the boundary's has a member that tells the resource whose policy's it is.
  mutating func statement(_ statement: StatementReference?, resourcePolicy: String? = nil) {
    guard let statement else { return null() }
    object { writer in
      writer.member("sid", statement.sid)
      writer.member("index", statement.index)
      writer.member("line", statement.line)
      writer.member("column", statement.column)
      if let resourcePolicy { writer.member("resourcePolicy", resourcePolicy) }
    }
  }

  /// Writes the seven counts as members of the current object; all null when there are none.
  mutating func verdicts(_ counts: VerdictCounts?) {
    for verdict in Verdict.allCases { member(verdict.rawValue, counts.map { $0[verdict] }) }
  }
}
