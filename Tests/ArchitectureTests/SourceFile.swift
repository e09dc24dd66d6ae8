/// What the tests look at in a Swift file.
struct SourceFile {
  /// Its lines without what follows `//`.
  let code: [Substring]

  init(_ text: String) {
    code = text.split(separator: "\n").map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
  }

  /// The modules that it imports.
  var imports: [String] {
    code.compactMap { line in
      let declaration =
        /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|var|let)\s+)?(\w+)/
      return line.firstMatch(of: declaration).map { String($0.output.1) }
    }
  }

  /// Whether an expression or a declaration in it is marked unsafe.
  var hasUnsafeCode: Bool { code.contains { $0.contains(/(^|[^\w".`])@?unsafe([^\w"`]|$)/) } }
}
