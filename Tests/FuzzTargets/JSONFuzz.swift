import JSONSyntax

/// The readers of JSON against each other, and the writer against them.
enum JSONFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let (recovered, errors) = JSONParser.parseRecovering(bytes.span)
    for error in errors {
      try require(
        error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count,
        "an error lies outside of the text: \(error.range) of \(bytes.count)")
    }
    let strict: JSONTree
    do throws(JSONSyntaxError) {
      strict = try JSONParser.parse(bytes.span)
    } catch {
      try require(!errors.isEmpty, "only the strict reader refuses it: \(error)")
      return
    }
    try require(errors.isEmpty, "only the recovering reader refuses it: \(errors)")
    try require(recovered == strict, "the readers read it differently")
    for layout in [JSONWriter.Layout.compact, .indented] {
      let text = written(strict, layout)
      guard let again = try? JSONParser.parse(text.utf8.span) else {
        throw FuzzFailure("what was written cannot be read: \(text)")
      }
      try require(written(again, layout) == text, "writing changes what was read: \(text)")
    }
  }

  private static func written(_ tree: JSONTree, _ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout: layout)
    writer.tree(tree)
    return writer.text
  }
}
