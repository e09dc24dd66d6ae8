import Foundation

/// What the tests look at in a Swift file.
struct SourceFile {
  /// Its lines without what follows `//`, and without those of literals over several lines (the
  /// generated tables are such).
  let code: [Substring]

  init(_ text: String) {
    let delimiter = "\"\"\""
    var isInLiteral = false
    code = text.components(separatedBy: "\n").compactMap { line in
      if isInLiteral {
        // Nothing but blanks stands before the delimiter that ends such a literal.
        isInLiteral = !line.drop { $0 == " " }.hasPrefix(delimiter)
        return nil
      }
      let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
      isInLiteral = code.components(separatedBy: delimiter).count == 2
      return code
    }
  }

  /// The modules that it imports.
  var imports: [String] {
    code.filter { $0.contains("import") }.compactMap { line in
      let declaration =
        /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|var|let)\s+)?(\w+)/
      return line.firstMatch(of: declaration).map { String($0.output.1) }
    }
  }

  /// Whether an expression or a declaration in it is marked unsafe.
  var hasUnsafeCode: Bool {
    code.contains {
      $0.contains("unsafe") && $0.contains(/(^|[^\w".`])@?unsafe([^\w"`]|$)/)
    }
  }
}
