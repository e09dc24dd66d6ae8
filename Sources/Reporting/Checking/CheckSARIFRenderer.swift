import Authoring
import Digests
import IAMPolicy
import JSONSyntax

/// A check as SARIF 2.1.0, for code scanning: each finding on the lines that it is about.
public struct CheckSARIFRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes one log with one run; of the rules, those alone that found something.
  public func render(_ report: CheckReport, into output: inout some TextOutputStream) {
    let found = Set(report.files.flatMap { $0.check.findings.map(\.rule.code) })
    let rules = PolicyCheck.rules.filter { found.contains($0.code) }
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.member("name", "trailfence")
              writer.member("version", report.toolVersion)
              writer.key("rules")
              writer.array { writer in
                for rule in rules { Self.rule(rule, &writer) }
              }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for file in report.files {
              for finding in file.check.findings {
                Self.result(finding, in: file, place: places[finding.rule.code], &writer)
                output.write(writer.takeText())
              }
            }
          }
        }
      }
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  private static func rule(_ rule: CheckRule, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.code)
      writer.message("shortDescription", rule.title)
      writer.message("fullDescription", rule.why)
      writer.message("help", rule.instead)
      if rule.learnMore.hasPrefix("https:") { writer.member("helpUri", rule.learnMore) }
      writer.key("defaultConfiguration")
      writer.object { $0.member("level", level(of: rule.type)) }
      writer.key("properties")
      writer.object { writer in
        writer.member("findingType", rule.type.rawValue)
        if rule.type == .securityWarning { writer.member("tags", ["security"]) }
      }
    }
  }

  private static func result(
    _ finding: CheckFinding, in file: CheckReport.File, place: Int?, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("ruleId", finding.rule.code)
      writer.member("ruleIndex", place)
      writer.member("level", level(of: finding.type))
      writer.message("message", "\(finding.message). \(finding.remedy)")
      writer.key("locations")
      writer.array { writer in
        writer.object { writer in
          writer.key("physicalLocation")
          writer.object { writer in
            writer.key("artifactLocation")
            writer.object { $0.member("uri", SARIFText.uri(ofPath: file.path)) }
            writer.region(finding.range)
          }
        }
      }
      writer.key("partialFingerprints")
      writer.object { writer in
        let parts = [finding.rule.code, finding.sid ?? "", finding.message]
        writer.member(
          "finding/v1",
          SHA256.hexadecimal(of: Array(parts.joined(separator: "\0").utf8).span))
      }
      writer.key("properties")
      writer.object { writer in
        writer.member("findingType", finding.type.rawValue)
        writer.member("actions", finding.actions)
      }
    }
  }

  private static func level(of type: CheckRule.FindingType) -> String {
    switch type {
    case .error: "error"
    case .securityWarning, .warning: "warning"
    case .suggestion: "note"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ name: String, _ words: String) {
    key(name)
    object { $0.member("text", SARIFText.message(PrintableText(escaping: words))) }
  }

  fileprivate mutating func region(_ range: SourceRange) {
    key("region")
    object { writer in
      writer.member("startLine", range.start.line)
      writer.member("startColumn", range.start.column)
      writer.member("endLine", range.end.line)
      writer.member("endColumn", range.end.column)
    }
  }
}
