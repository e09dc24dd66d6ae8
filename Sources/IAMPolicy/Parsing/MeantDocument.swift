import JSONSyntax

/// Writes out the document that was probably meant by one with mistakes, ready to be pasted.
enum MeantDocument {
  /// Longer documents are not printed; a managed policy has 6,144 characters, white space excepted.
  private static let characterLimit = 20_000

  /// A tree as text; nil if a value is missing in it, or if it is too long to be printed.
  static func text(of tree: JSONTree) -> String? {
    // A value takes at least one byte in the text, so this bounds the work as well.
    guard tree.range.count <= characterLimit, isWhole(tree) else { return nil }
    var writer = JSONWriter(layout: .indented)
    writer.tree(tree)
    return writer.text.utf8.count <= characterLimit ? writer.text : nil
  }

  /// A document around statements, the names of their elements put right.
  static func text(ofStatements statements: [JSONTree], version: JSONTree?) -> String? {
    let range = statements.reduce(into: 0) { $0 += $1.range.count }
    guard range <= characterLimit else { return nil }
    let document = JSONTree(
      .object([
        JSONMember(key: "Version", value: version ?? JSONTree(.string("2012-10-17"))),
        JSONMember(key: "Statement", value: JSONTree(.array(statements.map(corrected)))),
      ]))
    return text(of: document)
  }

  private static func corrected(_ statement: JSONTree) -> JSONTree {
    guard let members = statement.members else { return statement }
    let known = DocumentReader.statementElements
    let names = Set(members.map(\.key))
    var result = statement
    result.content = .object(
      members.filter { $0.key != "Version" }.map { member in
        guard !known.contains(member.key),
          let meant = NearestName.find(member.key, among: known.filter { !names.contains($0) })
        else { return member }
        var member = member
        member.key = meant
        return member
      })
    return result
  }

  private static func isWhole(_ tree: JSONTree) -> Bool {
    switch tree.content {
    case .array(let elements): elements.allSatisfy(isWhole)
    case .object(let members): members.allSatisfy { isWhole($0.value) }
    case .null: !tree.range.isEmpty
    case .bool, .number, .string: true
    }
  }
}
