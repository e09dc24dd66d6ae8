import JSONSyntax

/// Writes a record as JSON and cuts it at the values that may be made general.
struct CallCutter {
  private var writer = JSONWriter(layout: .compact)
  private var call = ReducedCall(pieces: [], fields: [], values: [])
  /// The fields that are general already.
  private let general: [String: String]

  init(general: [String: String] = [:]) {
    self.general = general
  }

  /// Writes an object; the closure writes its members.
  mutating func object(_ key: String? = nil, _ members: (inout CallCutter) -> Void) {
    if let key { writer.key(key) }
    // The writer closes what it opens, and the closure wants all of the cutter.
    writer.beginObject()
    members(&self)
    writer.endObject()
  }

  /// Writes a member that stays as it is; nil is left out.
  mutating func text(_ key: String, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.string(value)
  }

  /// Writes a member that stays as it is.
  mutating func tree(_ key: String, _ value: JSONTree) {
    writer.key(key)
    writer.tree(value)
  }

  /// Writes a member whose value may be made general.
  mutating func field(
    _ kind: CondensedField, _ name: String, key: String, _ value: (inout JSONWriter) -> Void
  ) {
    writer.key(key)
    call.pieces.append(writer.takeText())
    value(&writer)
    add(kind, name, writer.takeText())
  }

  /// Writes a text of which the end, or what stands before the rest of it, may be made general.
  mutating func field(
    _ kind: CondensedField, _ name: String, key: String, _ start: String, end: String,
    rest: String = ""
  ) {
    writer.key(key)
    let before = writer.takeText()
    writer.string(start + end)
    var text = writer.takeText()
    text.removeLast()
    var head = JSONWriter(layout: .compact)
    head.string(start)
    let length = head.text.utf8.count - 1
    let cut = text.utf8.index(text.startIndex, offsetBy: length)
    call.pieces.append(before + text[..<cut])
    add(kind, name, String(text[cut...]))
    guard !rest.isEmpty else { return writer.append("\"") }
    var tail = JSONWriter(layout: .compact)
    tail.string(rest)
    writer.append(String(tail.text.dropFirst()))
  }

  /// Whether a field is general already.
  func isGeneral(_ name: String) -> Bool { general[name] != nil }

  private mutating func add(_ kind: CondensedField, _ name: String, _ text: String) {
    call.fields.append(ReducedCall.Field(kind: kind, name: name))
    call.values.append(ReducedCall.Value(text: text, pattern: general[name]))
  }

  /// The call that was written.
  mutating func finish() -> ReducedCall {
    call.pieces.append(writer.takeText())
    return call
  }
}
