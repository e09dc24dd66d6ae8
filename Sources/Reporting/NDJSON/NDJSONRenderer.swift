import JSONSyntax

/// The findings as JSON, one a line: what the JSON report holds of each, and behind it what a
/// reader of single lines must know of the report.
public struct NDJSONRenderer: ReportRenderer {
  /// Creates a renderer.
  public init() {}

  /// Writes a line for each finding; none without findings.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    let unseen = report.servicesWithoutDataEvents
    for finding in report.findings {
      var writer = JSONWriter(layout: .compact)
      JSONRenderer().write(finding, &writer) { writer in
        writer.member("boundarySource", report.boundary(finding.boundary)?.source)
        writer.member("asOf", report.asOf)
        writer.key("complete")
        writer.bool(report.isComplete)
        writer.member("stoppedBy", report.stoppedBy)
        writer.member("withoutDataEvents", unseen)
        writer.member("blindSpots", report.blindSpots.count)
      }
      writer.endLine()
      output.write(writer.takeText())
    }
  }
}
