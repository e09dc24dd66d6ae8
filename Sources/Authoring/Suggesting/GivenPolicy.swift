public import IAMPolicy
public import JSONSyntax

/// The boundary that a suggestion starts from: the text of its document, which is kept as it is as
/// far as that can be.
public struct GivenPolicy: Sendable {
  /// The document's own text, without what a file wraps around it.
  public let text: String
  /// The document as it was read.
  public let document: PolicyDocument
  /// The text as JSON; ranges count from its first byte.
  private let tree: JSONTree

  /// Takes the document out of the text that it was read from; nil if it is not found there.
  public init?(_ document: PolicyDocument, in source: SourceText) {
    guard let tree = JSONParser.parseRecovering(source.bytes.span).tree,
      let found = Self.find(document, in: tree, source)
    else { return nil }
    self.document = document
    if found.range == tree.range {
      text = String(decoding: source.bytes, as: UTF8.self)
      self.tree = tree
      return
    }
    // What is wrapped stands indented in its file.
    let indent = Self.indent(before: found.range.lowerBound, in: source.bytes)
    text =
      String(decoding: source.bytes[found.range], as: UTF8.self)
      .replacing("\n" + indent, with: "\n") + "\n"
    guard let own = JSONParser.parseRecovering(Array(text.utf8).span).tree else { return nil }
    self.tree = own
  }

  /// The statements as JSON, in their order.
  var statements: [JSONTree] {
    let listed = tree["Statement"]
    return listed?.elements ?? listed.map { [$0] } ?? []
  }

  /// The object whose statements stand where the document's do.
  private static func find(
    _ document: PolicyDocument, in tree: JSONTree, _ source: SourceText
  ) -> JSONTree? {
    let starts = document.statements.map(\.start)
    var open = [tree]
    while let next = open.popLast() {
      if let listed = next["Statement"] {
        let elements = listed.elements ?? [listed]
        if elements.map({ source.location(at: $0.range.lowerBound) }) == starts { return next }
      }
      if let elements = next.elements { open += elements }
      if let members = next.members { open += members.map(\.value) }
    }
    return nil
  }

  // MARK: Adding

  /// The text with statements behind its own, laid out as its own are; nothing else is touched.
  func text(adding added: [SuggestedStatement]) -> String {
    guard !added.isEmpty, let listed = tree["Statement"] else { return text }
    let bytes = Array(text.utf8)
    let isOnOneLine = !bytes[tree.range].contains(UInt8(ascii: "\n"))
    let outer = isOnOneLine ? "" : Self.indent(before: listed.range.lowerBound, in: bytes)
    let first = statements.first.map { Self.indent(before: $0.range.lowerBound, in: bytes) }
    let inner = listed.elements != nil ? first ?? outer + "  " : outer + "  "
    let gap = isOnOneLine ? "" : "\n" + inner
    let written = added.map { statement in
      var writer = JSONWriter(layout: isOnOneLine ? .compact : .indented)
      statement.write(to: &writer)
      return writer.text.replacing("\n", with: "\n" + inner)
    }.joined(separator: ",\(gap)")
    let ending = isOnOneLine ? "" : "\n" + outer
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard listed.elements != nil else {
      return slice(0..<listed.range.lowerBound) + "[" + gap
        + slice(listed.range).replacing("\n", with: "\n  ") + ",\(gap)" + written + ending + "]"
        + slice(listed.range.upperBound..<bytes.count)
    }
    guard let last = statements.last else {
      return slice(0..<listed.range.lowerBound) + "[" + gap + written + ending + "]"
        + slice(listed.range.upperBound..<bytes.count)
    }
    return slice(0..<last.range.upperBound) + ",\(gap)" + written
      + slice(last.range.upperBound..<bytes.count)
  }

  /// The blanks at the beginning of the line that a byte stands in.
  private static func indent(before offset: Int, in bytes: [UInt8]) -> String {
    let line = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = bytes[line..<offset].prefix { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: blanks, as: UTF8.self)
  }
}
