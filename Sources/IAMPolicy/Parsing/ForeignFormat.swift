/// Languages in which policies are written before they become JSON.
///
/// Only a text that doesn't begin like JSON is looked at, so no JSON is ever taken for another.
enum ForeignFormat: Hashable {
  case yaml
  case hcl
  case markup
  case gzip
  case text

  /// How a template of CloudFormation becomes a policy.
  static let cloudFormationHelp =
    "deploy it where it does no harm and read the policy with `aws iam get-policy-version`, "
    + "or put the values in by hand"

  /// Bytes at the start of a text that decide what it is.
  private static let lookedAt = 4_096

  /// Tells what a text is that doesn't begin like JSON; nil when it does.
  static func detect(_ bytes: [UInt8]) -> ForeignFormat? {
    if bytes.starts(with: [0x1f, 0x8b]) { return .gzip }
    let text = String(decoding: bytes.prefix(lookedAt), as: UTF8.self)
    var lines = text.split(whereSeparator: \.isNewline).lazy.map { trimmed($0) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("//") }
      .makeIterator()
    guard let first = lines.next(), let character = first.unicodeScalars.first else { return nil }
    switch character {
    case "{", "[", "\"", "'", "}", "]", ",", ":", "“", "/": return nil
    case "<": return .markup
    default: break
    }
    var line: Substring? = first
    while let current = line {
      if isHCL(current) { return .hcl }
      if isYAML(current) { return .yaml }
      line = lines.next()
    }
    return .text
  }

  private static func isHCL(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = words.first else { return false }
    switch first {
    case "resource", "data", "module", "variable", "output", "provider":
      return words.count > 1 && words[1].hasPrefix("\"")
    case "terraform", "locals", "statement": return words.last == "{"
    default: return words.count > 1 && words[1] == "="
    }
  }

  private static func isYAML(_ line: Substring) -> Bool {
    if line == "---" || line.hasPrefix("--- ") || line.hasPrefix("%YAML") { return true }
    let key = line.hasPrefix("- ") ? trimmed(line.dropFirst(2)) : line
    guard let colon = key.firstIndex(of: ":") else { return false }
    let after = key.index(after: colon)
    let isKey = key[..<colon].unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789_-\"'".unicodeScalars.contains(scalar)
    }
    return isKey && colon > key.startIndex && (after == key.endIndex || key[after] == " ")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The id of the diagnostic about it.
  var id: String {
    switch self {
    case .yaml: "yaml"
    case .hcl: "hcl"
    case .markup: "markup"
    case .gzip: "gzip"
    case .text: "not-json"
    }
  }

  /// What it is, in words.
  var name: String {
    switch self {
    case .yaml: "YAML"
    case .hcl: "Terraform configuration (HCL)"
    case .markup: "HTML or XML"
    case .gzip: "gzip"
    case .text: "other text"
    }
  }

  /// How it becomes JSON.
  var help: String {
    switch self {
    case .yaml:
      """
      render it as JSON first. A CloudFormation template:
        aws cloudformation package --template-file FILE --s3-bucket BUCKET --use-json --output-template-file template.json
        and give template.json with --policy NAME
      anything else: yq -o=json FILE
      """
    case .hcl:
      """
      render it as JSON first:
        terraform plan -out=plan.out
        terraform show -json plan.out > plan.json
        and give plan.json with --policy NAME
      """
    case .markup: "this may be a page that was saved in place of the policy"
    case .gzip: "unpack it first: gunzip FILE"
    case .text: "a policy is a JSON object with `Version` and `Statement`"
    }
  }
}
