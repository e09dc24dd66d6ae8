/// Finds what the tools that render policies would have replaced.
enum TemplatePlaceholder {
  /// A place in a text, and whose it is.
  struct Match {
    var placeholder: String
    var tool: String
    var help: String
  }

  /// What stands between `${` and `}`, or doesn't end.
  enum Variable: Hashable {
    case named(Substring)
    case unclosed
  }

  /// The first placeholder of a text, or nil.
  static func find(in text: String) -> Match? {
    // Most values have none of these characters.
    guard text.utf8.contains(where: { [0x24, 0x7b, 0x3c].contains($0) }) else { return nil }
    for case .named(let name) in variables(of: text) {
      if let match = tool(of: name) { return match }
    }
    if let found = delimited("{{", "}}", in: text) {
      return Match(
        placeholder: found, tool: "a template", help: "render the template before it is checked")
    }
    if let found = delimited("<%", "%>", in: text) {
      return Match(
        placeholder: found, tool: "a template", help: "render the template before it is checked")
    }
    if let found = delimited("<", ">", in: text), isPlaceholderName(found.dropFirst().dropLast()) {
      return Match(
        placeholder: found, tool: "a placeholder", help: "put the value in that is meant")
    }
    return nil
  }

  /// The variables of a text in their order.
  static func variables(of text: String) -> [Variable] {
    var variables: [Variable] = []
    var rest = text[...]
    while let dollar = rest.utf8.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[rest.utf8.index(after: dollar)...]
      guard rest.utf8.first == UInt8(ascii: "{") else { continue }
      rest = rest.dropFirst()
      guard let brace = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else {
        variables.append(.unclosed)
        break
      }
      variables.append(.named(rest[..<brace]))
      rest = rest[rest.utf8.index(after: brace)...]
    }
    return variables
  }

  private static let cloudFormation = "a CloudFormation parameter"
  private static let terraform = "a Terraform expression"
  private static let terraformHelp =
    "render it first: `terraform show -json plan.out > plan.json`, then `--policy NAME`"
  private static let terraformRoots: Set<Substring> = [
    "data", "var", "local", "module", "each", "count", "path", "terraform", "self", "random_id",
  ]
  private static let serverlessPrefixes = ["self:", "opt:", "env:", "sls:", "param:", "file("]

  private static func tool(of name: Substring) -> Match? {
    let shown = "${\(name)}"
    if name.isEmpty || name == "*" || name == "?" || name == "$" { return nil }
    if name.contains("::") || name.hasPrefix("!") {
      return Match(
        placeholder: shown, tool: cloudFormation, help: ForeignFormat.cloudFormationHelp)
    }
    let key = name.prefix { $0 != "," }
    let root = key.prefix { $0 != "." && $0 != "[" }
    if root.count < key.count, terraformRoots.contains(root) || root.hasPrefix("aws_") {
      return Match(placeholder: shown, tool: terraform, help: terraformHelp)
    }
    if serverlessPrefixes.contains(where: { name.hasPrefix($0) }) {
      return Match(
        placeholder: shown, tool: "a variable of the Serverless Framework",
        help: "render it first: `serverless package`")
    }
    if !key.contains(":") {
      return Match(
        placeholder: shown, tool: "a template's variable",
        help: "a policy variable is a condition key with its prefix: `${aws:username}`")
    }
    return nil
  }

  private static func isPlaceholderName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 64 else { return false }
    return name.utf8.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || [0x20, 0x2d, 0x5f].contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func delimited(_ open: String, _ close: String, in text: String) -> String? {
    guard let start = index(of: open, in: text[...]) else { return nil }
    let after = text.utf8.index(start, offsetBy: open.utf8.count)
    guard let end = index(of: close, in: text[after...]) else { return nil }
    return String(text[start..<text.utf8.index(end, offsetBy: close.utf8.count)])
  }

  private static func index(of needle: String, in text: Substring) -> String.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text.utf8[index...].starts(with: needle.utf8) { return index }
      index = text.utf8.index(after: index)
    }
    return nil
  }
}
