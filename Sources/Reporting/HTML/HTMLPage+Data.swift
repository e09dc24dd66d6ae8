import JSONSyntax
import Replay

/// The findings as data, which the script makes rows of.
///
/// A script element of a type that no browser runs holds them, as JSON in which `<` is escaped: no
/// text can end the element. Texts are listed once and stand elsewhere by their number. The order of
/// a finding's members is that of `FIELDS` in page.js.
extension HTMLPage {
  /// Writes all findings.
  mutating func writeData(into output: inout some TextOutputStream) {
    html.open("script", ["type": "application/json", "id": "data"])
    output.write(html.takeText())
    var texts = TextTable()
    var excerpts = ExcerptTable()
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("findings")
      writer.array { writer in
        for finding in report.findings {
          write(finding, &texts, &excerpts, &writer)
          output.write(Self.inert(writer.takeText()))
        }
      }
      writer.key("excerpts")
      writer.array { writer in
        for excerpt in excerpts.excerpts { write(excerpt, &texts, &writer) }
      }
      writer.key("texts")
      writer.array { writer in
        for text in texts.texts {
          writer.string(text)
          output.write(Self.inert(writer.takeText()))
        }
      }
    }
    output.write(Self.inert(writer.takeText()))
    html.close("script")
    html.endLine()
  }

  private func write(
    _ reported: ReportedFinding, _ texts: inout TextTable, _ excerpts: inout ExcerptTable,
    _ writer: inout JSONWriter
  ) {
    let details = FindingDetails(reported)
    let finding = reported.finding
    let boundary = report.boundary(reported.boundary)
    let excerpt = boundary?.excerpt(for: reported).map { excerpts.number(of: $0) }
    func number(_ text: PrintableText) -> Int { texts.number(of: text.text) }
    writer.array { writer in
      writer.integer(reported.boundary)
      writer.integer(
        (details.isDenied || details.isLifted ? 0 : 1) + (details.isFailedBeforeOnly ? 2 : 0)
          + (details.isLifted ? 4 : 0))
      writer.integer(number(details.action))
      writer.integer(details.principal.map(number) ?? -1)
      writer.integer(finding.calls)
      writer.integer(finding.perDay.count)
      writer.string(details.first.text)
      writer.string(details.last.text)
      writer.integer(number(reported.why))
      writer.array { writer in for note in details.notes { writer.integer(number(note)) } }
      writer.array { writer in
        for sample in details.samples {
          writer.array { writer in
            writer.integer(number(sample.label))
            writer.integer(sample.rest.map(number) ?? -1)
            writer.integer(sample.isShort ? 1 : 0)
            for example in sample.examples { writer.integer(number(example)) }
          }
        }
      }
      writer.integer(excerpt ?? -1)
    }
  }

  private func write(
    _ excerpt: StatementExcerpt, _ texts: inout TextTable, _ writer: inout JSONWriter
  ) {
    writer.array { writer in
      writer.integer(texts.number(of: excerpt.place.text))
      writer.integer(excerpt.isNearest ? 1 : 0)
      for line in excerpt.lines {
        writer.array { writer in
          writer.integer(line.number ?? -1)
          for piece in line.pieces { writer.integer(texts.number(of: piece.text)) }
        }
      }
    }
  }

  /// JSON that no HTML parser sees a tag in; `<` stands in its strings alone.
  private static func inert(_ json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "<")) else { return json }
    return json.split(separator: "<", omittingEmptySubsequences: false).joined(
      separator: "\\u003c")
  }
}

/// Texts, each once, in the order in which they were met.
private struct TextTable {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}

/// Excerpts, each once.
private struct ExcerptTable {
  private(set) var excerpts: [StatementExcerpt] = []
  private var numbers: [StatementExcerpt: Int] = [:]

  mutating func number(of excerpt: StatementExcerpt) -> Int {
    if let number = numbers[excerpt] { return number }
    numbers[excerpt] = excerpts.count
    excerpts.append(excerpt)
    return excerpts.count - 1
  }
}
