import JSONSyntax

/// Turns the tree of a text into a policy document.
///
/// The parts of a statement are read in `DocumentReader+Statement`, `+Principal` and `+Condition`,
/// their values looked at in `+Value`.
struct DocumentReader {
  static let documentElements = ["Version", "Id", "Statement"]
  static let statementElements = [
    "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
    "Condition",
  ]

  let source: SourceText
  let type: PolicyType
  var log: DiagnosticLog
  var version = PolicyDocument.Version.v2008
  /// Whether a variable has been met, `${aws:username}`.
  var hasVariables = false
  /// Where each `Sid` first stands.
  var sids: [String: SourceLocation] = [:]

  init(source: SourceText, type: PolicyType, log: DiagnosticLog) {
    self.source = source
    self.type = type
    self.log = log
  }

  /// Reads the document; what it returns is of use only if no errors have been logged.
  mutating func document(_ tree: JSONTree) -> PolicyDocument? {
    switch tree.content {
    case .object(let members): return document(tree, members)
    case .array(let elements): array(tree, elements)
    case .null where tree.range.isEmpty: break
    case .null, .bool, .number, .string:
      log.add(
        .wrongType("the policy document", expected: "an object", found: tree.kind),
        at: source.range(tree.range))
    }
    return nil
  }

  private mutating func document(_ tree: JSONTree, _ members: [JSONMember]) -> PolicyDocument? {
    if reportIntrinsic(members, at: tree) { return nil }
    if isBareStatement(members) {
      readBareStatement(tree, members)
      return nil
    }
    let elements = collect(members, known: Self.documentElements, of: "the document")
    let writtenVersion = elements["Version"].map { self.version(of: $0) }
    if let known = writtenVersion ?? nil { version = known }
    let id = elements["Id"].flatMap { self.id(of: $0) }
    let statements = elements["Statement"].map { self.statements(of: $0.value) } ?? []
    if elements["Statement"] == nil {
      log.add(.missingStatement, at: source.range(tree.range.lowerBound..<tree.range.lowerBound))
    }
    if writtenVersion == nil {
      let start = tree.range.lowerBound
      log.add(.missingVersion(hasVariables: hasVariables), at: source.range(start..<start))
    } else if version == .v2008, hasVariables, let written = elements["Version"] {
      log.add(.variablesIn2008, at: source.range(written.value.range))
    }
    let characters = checkCharacters(of: tree)
    return PolicyDocument(
      version: version, id: id, statements: statements, characters: characters)
  }

  private mutating func version(of member: JSONMember) -> PolicyDocument.Version? {
    guard let text = string(member.value, element: "`Version`") else { return nil }
    guard let version = PolicyDocument.Version(rawValue: text) else {
      log.add(.unknownVersion(text), at: source.range(member.value.range))
      return nil
    }
    return version
  }

  private mutating func id(of member: JSONMember) -> String? {
    let id = string(member.value, element: "`Id`")
    guard type.hasPrincipal else {
      log.add(.elementNotAllowed("Id", in: type), at: source.range(member.keyRange))
      return nil
    }
    return id
  }

  private mutating func statements(of tree: JSONTree) -> [Statement] {
    switch tree.content {
    case .array(let elements):
      if elements.isEmpty { log.add(.noStatements(type), at: source.range(tree.range)) }
      return elements.enumerated().compactMap { index, element in
        statement(element, index: index + 1)
      }
    case .object:
      return statement(tree, index: 1).map { [$0] } ?? []
    case .null, .bool, .number, .string:
      reportWrongType(tree, element: "`Statement`", expected: "an object or an array of objects")
      return []
    }
  }

  // MARK: Documents that are not one

  private func isBareStatement(_ members: [JSONMember]) -> Bool {
    // A statement has at most nine elements.
    let members = members.prefix(20)
    let names = Set(members.map { NearestName.find($0.key, among: Self.statementElements) ?? "" })
    let hasStatement = members.contains { member in
      NearestName.find(member.key, among: ["Statement"]) != nil
    }
    return !hasStatement && names.contains("Effect")
      && !names.isDisjoint(with: ["Action", "NotAction"])
  }

  private mutating func readBareStatement(_ tree: JSONTree, _ members: [JSONMember]) {
    let version = members.first { $0.key == "Version" }?.value
    let meant = MeantDocument.text(ofStatements: [tree], version: version)
    log.add(
      .bareStatement(version: version != nil, meant: meant),
      at: source.range(tree.range.lowerBound..<tree.range.lowerBound + 1))
    var statement = tree
    statement.content = .object(members.filter { $0.key != "Version" })
    // Read for its mistakes; what is a variable isn't known without a version.
    _ = self.statement(statement, index: 1)
  }

  private mutating func array(_ tree: JSONTree, _ elements: [JSONTree]) {
    let start = source.range(tree.range.lowerBound..<tree.range.lowerBound + 1)
    let documents = elements.count { $0["Statement"] != nil }
    if documents > 0 {
      log.add(.arrayOfDocuments(documents), at: start)
    } else if let first = elements.first?.members, isBareStatement(first) {
      let meant = MeantDocument.text(ofStatements: elements, version: nil)
      log.add(.bareStatements(meant: meant), at: start)
      for (index, element) in elements.enumerated() { _ = statement(element, index: index + 1) }
    } else {
      log.add(
        .wrongType("the policy document", expected: "an object", found: tree.kind), at: start)
    }
  }

  // MARK: Size and characters

  /// Holds the document against its quota; returns its characters, white space not counted.
  private mutating func checkCharacters(of tree: JSONTree) -> Int {
    var whiteSpace = 0
    var others = 0
    var hasStray = false
    // A tree that wasn't read from this text has places that it lacks.
    let range = tree.range.clamped(to: source.bytes.indices)
    for offset in range {
      switch source.bytes[offset] {
      case 0x20, 0x09, 0x0a, 0x0d: whiteSpace += 1
      case 0x80...0xbf: break
      // U+0080 to U+00FF begin with these two bytes, and IAM takes them.
      case 0xc4...:
        hasStray = true
        others += 1
      default: others += 1
      }
    }
    if hasStray { reportStrayCharacter(in: range) }
    if let quota = type.quota {
      let counted = quota.countsWhiteSpace ? others + whiteSpace : others
      if counted > quota.characters {
        let start = tree.range.lowerBound
        log.add(
          .tooLong(counted, in: type, quota: quota), at: source.range(start..<start))
      }
    }
    return others
  }

  private mutating func reportStrayCharacter(in range: Range<Int>) {
    guard let offset = range.first(where: { source.bytes[$0] >= 0xc4 }) else { return }
    let text = String(
      decoding: source.bytes[offset..<min(offset + 4, range.upperBound)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return }
    let end = offset + String(scalar).utf8.count
    log.add(.characterNotAllowed(scalar), at: source.range(offset..<end))
  }
}
