extension CatalogError {
  /// The mistake in words, lower case and without a full stop.
  public var message: String {
    switch problem {
    case .notUTF8: "the file is not UTF-8"
    case .unknownKind(let kind, let known):
      "unknown kind of fact `\(kind)`; expected one of \(known.joined(separator: ", "))"
    case .columns(let found, let expected):
      "expected the columns \(expected.joined(separator: ", ")), found \(found)"
    case .column(let name, let text, let expected):
      "`\(text)` cannot stand in the column \(name); expected \(expected)"
    case .duplicate(let firstLine): "the same fact stands in line \(firstLine)"
    }
  }
}
