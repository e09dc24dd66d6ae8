import Authoring
import IAMPolicy
import JSONSyntax

/// A check as JSON: findings in the shape of IAM Access Analyzer's ValidatePolicy, with what it lacks.
///
/// As there, lines count from 1, columns and offsets from 0. Offsets are bytes of UTF-8.
///
/// Source: IAM Access Analyzer API Reference, "ValidatePolicyFinding", "Location", "Span".
public struct CheckJSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes the report.
  public func render(_ report: CheckReport, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("schemaVersion", 1)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", "trailfence")
        writer.member("version", report.toolVersion)
        writer.member("catalogVersion", report.catalogVersion)
      }
      writer.key("files")
      writer.array { writer in
        for file in report.files { Self.file(file, &writer) }
      }
      writer.key("findings")
      writer.array { writer in
        for file in report.files {
          for finding in file.check.findings {
            Self.finding(finding, in: file, &writer)
            output.write(writer.takeText())
          }
        }
      }
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  private static func file(_ file: CheckReport.File, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file.path)
      writer.member("policy", file.policy)
      writer.key("isPolicy")
      writer.bool(file.check.isPolicy)
      writer.member("characters", file.check.characters)
      writer.member("characterQuota", ReportedBoundary.characterQuota)
      writer.key("counts")
      writer.object { writer in
        for (type, count) in file.counts { writer.member(type.rawValue, count) }
      }
      writer.member("omitted", file.check.omitted)
    }
  }

  private static func finding(
    _ finding: CheckFinding, in file: CheckReport.File, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("file", file.path)
      writer.member("findingType", finding.type.rawValue)
      writer.member("issueCode", finding.rule.code)
      writer.member("findingDetails", finding.message)
      writer.member("why", finding.rule.why)
      writer.member("instead", finding.remedy)
      writer.member("learnMoreLink", finding.rule.learnMore)
      writer.key("statement")
      if let index = finding.statement {
        writer.object { writer in
          writer.member("sid", finding.sid)
          writer.member("index", index)
        }
      } else {
        writer.null()
      }
      writer.member("actions", finding.actions)
      writer.key("locations")
      writer.array { writer in
        writer.object { writer in
          writer.key("path")
          writer.array { writer in
            for step in finding.path { Self.step(step, &writer) }
          }
          writer.key("span")
          writer.object { writer in
            writer.position("start", finding.range.start, finding.bytes.lowerBound)
            writer.position("end", finding.range.end, finding.bytes.upperBound)
          }
        }
      }
      writer.key("related")
      writer.array { writer in
        for note in finding.notes {
          writer.object { writer in
            writer.member("message", note.message)
            writer.member("line", note.location?.line)
            writer.member("column", note.location.map { $0.column - 1 })
          }
        }
      }
    }
  }

  private static func step(_ step: CheckFinding.Step, _ writer: inout JSONWriter) {
    writer.object { writer in
      switch step {
      case .index(let index): writer.member("index", index)
      case .key(let key): writer.member("key", key)
      case .value(let key): writer.member("value", key)
      case .substring(let start, let length):
        writer.key("substring")
        writer.object { writer in
          writer.member("start", start)
          writer.member("length", length)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func position(_ name: String, _ place: SourceLocation, _ offset: Int) {
    key(name)
    object { writer in
      writer.member("line", place.line)
      writer.member("column", place.column - 1)
      writer.member("offset", offset)
    }
  }
}
