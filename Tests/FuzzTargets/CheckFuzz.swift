import Authoring
import IAMPolicy
import JSONSyntax
import ServiceCatalog

/// The check of whatever is said to be a policy: every finding lies in the text.
enum CheckFuzz {
  private static let catalog = Catalog()

  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let reading = PolicySource.read(name: "policy.json", bytes: bytes)
    let check = PolicyCheck(reading, catalog: catalog)
    let lines = reading.source.bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for finding in check.findings {
      try require(
        finding.range.start.line >= 1 && finding.range.end.line <= lines,
        "\(finding.rule.code) lies at \(finding.range) of \(lines) lines")
    }
  }
}
