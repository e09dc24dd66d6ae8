import Foundation
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// The figures of all labelled records, and the report that holds the committed ones.
struct GaugeReport {
  /// The folders of labelled records and what they are called in the report.
  static let sets = ["mapping", "gauge"]
  /// Boundaries by name: those in `Tests/Cases/gauge/boundaries` and a sample's.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let path = "Tests/Cases/gauge/GAUGE.md"

  var gauges: [(name: String, gauge: MappingGauge)]

  init() {
    let boundaries = Self.boundaries
    gauges = Self.sets.map { name in
      var gauge = MappingGauge(boundaries: boundaries)
      for mapping in MappingCase.cases(in: name) { gauge.add(mapping) }
      return (name, gauge)
    }
  }

  static let boundaries: [(name: String, policy: CompiledPolicy)] = {
    let folder = root.appending(path: "Tests/Cases/gauge/boundaries")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files =
      names.sorted().map { (String($0.dropLast(".json".count)), folder.appending(path: $0)) }
      + [("samples/organisation", root.appending(path: "samples/organisation/boundary.json"))]
    return files.compactMap { name, url in
      guard let data = try? Data(contentsOf: url),
        let document = PolicyParser.parse(SourceText(name: name, bytes: Array(data))).document
      else { return nil }
      return (name, CompiledPolicy(document))
    }
  }()

  /// The report as it is committed.
  var text: String {
    var lines = [
      "# The gauge", "",
      "How right the mapper is, on records that this project composed and labelled itself.",
      "`mapping` holds the records that its rules were written with, `gauge` records that were",
      "labelled before anybody looked at what the mapper makes of them, from the Service",
      "Authorization Reference as `Facts` holds it and from what AWS's guides are known to say: the",
      "`after` of a record names where to check its label, and not every one has been checked there.",
      "The catalog is made from the same reference, so that the figures for primary actions and",
      "resource types say little; calls on which the documents are unclear were left out, which",
      "flatters the rest. What a first look at `gauge` showed wrong has been mended since, so that",
      "its figures say that the mends hold; \"At first sight\" has what was right before them.",
      "`scripts/gauge` prints these figures anew, `scripts/gauge --update`",
      "writes them here, and a test fails when one falls.", "",
      "| figure | " + gauges.map { "`\($0.name)`" }.joined(separator: " | ") + " | counts |",
      "| --- |" + String(repeating: " --- |", count: gauges.count + 1),
      "| records | " + gauges.map { "\($0.gauge.records)" }.joined(separator: " | ")
        + " | labelled records with requests |",
      "| distinct events | " + gauges.map { "\($0.gauge.events.count)" }.joined(separator: " | ")
        + " | by source and name |",
    ]
    for (name, meaning) in MappingGauge.names {
      let shown = gauges.map { $0.gauge[name].shown }
      lines.append("| \(name) | " + shown.joined(separator: " | ") + " | \(meaning) |")
    }
    lines += [
      "", "Boundaries: " + Self.boundaries.map { "`\($0.name)`" }.joined(separator: ", ") + ".",
      "", "## At first sight", "",
    ]
    lines += Self.firstSight
    lines += ["", "## Known misses", ""]
    let misses = gauges.flatMap { name, gauge in gauge.misses.map { "- `\(name)` \($0)" } }
    lines += misses.isEmpty ? ["None."] : misses
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table of what was right when a batch of records was first mapped.
  private static var firstSight: [String] {
    let url = root.appending(path: "Tests/Cases/gauge/first-sight.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("# ") || $0.hasPrefix("# batch") }
    return rows.enumerated().flatMap { index, row -> [String] in
      let cells = row.trimmingPrefix("# ").split(separator: "\t", omittingEmptySubsequences: false)
      let line = "| " + cells.joined(separator: " | ") + " |"
      return index == 0
        ? [line, "| --- |" + String(repeating: " --- |", count: cells.count - 1)] : [line]
    }
  }

  /// The committed figures, by name and in the order of the sets.
  static func committed() throws -> [String: [GaugeFigure]] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    var figures: [String: [GaugeFigure]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { Substring($0.trimmingPrefix(" ")) }
      guard cells.count == sets.count + 2 else { continue }
      let name = cells[0].trimmingCharacters(in: .whitespaces)
      guard MappingGauge.names.contains(where: { $0.key == name }) else { continue }
      figures[name] = cells[1...sets.count].map { GaugeFigure(shown: $0) ?? GaugeFigure() }
    }
    return figures
  }
}
