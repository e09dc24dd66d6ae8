import IAMEvaluation
import IAMPolicy
import JSONSyntax

extension InputReader {
  /// The types of context keys; they say how a value is supplied, the operator says how it is read.
  ///
  /// Source: IAM API Reference, ContextEntry.
  private static let types: Set<String> = [
    "string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList",
    "binary", "binaryList", "date", "dateList",
  ]

  /// Reads `ContextEntries`; a `…List` type, or several values, make a key multivalued.
  mutating func readContext() throws(SimulationError) {
    guard let member = found["ContextEntries"] else { return }
    for (number, entry) in try elements(member, "ContextEntries").enumerated() {
      try readEntry(entry, "ContextEntries.\(number + 1)")
    }
  }

  private mutating func readEntry(_ entry: JSONTree, _ name: String) throws(SimulationError) {
    guard let members = entry.members else {
      throw wrongType(entry, name, expected: "an object")
    }
    var key: String?
    var values: [String]?
    var isList = false
    var seen: Set<String> = []
    for member in members {
      let place = "\(name).\(member.key)"
      guard seen.insert(member.key).inserted else {
        throw invalid("the member is given twice", place, at: member.keyRange.lowerBound)
      }
      switch member.key {
      case "ContextKeyName":
        let text = try string(member.value, place)
        guard !text.isEmpty else {
          throw invalid(
            "expected a key's name, found an empty text", place,
            at: member.value.range.lowerBound)
        }
        key = text
      case "ContextKeyValues": values = try readValues(member.value, place)
      case "ContextKeyType":
        if member.value.isNull { continue }
        let text = try string(member.value, place)
        guard Self.types.contains(text) else {
          throw invalid(
            "expected one of \(Self.types.sorted().joined(separator: ", ")), found "
              + Diagnostic.quoted(text), place, at: member.value.range.lowerBound)
        }
        isList = text.hasSuffix("List")
      default:
        throw invalid(
          "there is no such member; an entry has ContextKeyName, ContextKeyValues and "
            + "ContextKeyType", place, at: member.keyRange.lowerBound)
      }
    }
    guard let key else {
      throw invalid("the member is missing", "\(name).ContextKeyName", at: entry.range.lowerBound)
    }
    guard let values else {
      throw invalid(
        "the member is missing", "\(name).ContextKeyValues", at: entry.range.lowerBound)
    }
    guard input.givenKeys.insert(key.lowercased()).inserted else {
      throw invalid(
        "the key \(Diagnostic.quoted(key)) is given twice", "\(name).ContextKeyName",
        at: entry.range.lowerBound)
    }
    input.context[key] = .known(values, multivalued: isList || values.count > 1)
  }

  private func readValues(_ tree: JSONTree, _ member: String) throws(SimulationError) -> [String] {
    var values: [String] = []
    for (number, element) in try elements(tree, member).enumerated() {
      guard let text = element.scalarText else {
        throw wrongType(element, "\(member).\(number + 1)", expected: "a string")
      }
      values.append(text)
    }
    return values
  }
}
