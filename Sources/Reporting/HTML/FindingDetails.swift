import Replay
import RequestMapping
import Timestamps

/// What the page says of one finding beside its row; the same for the rows that are in the page and
/// for those that the script makes.
struct FindingDetails {
  /// Days that are listed.
  static let dayLimit = 31

  /// A list of examples of something.
  struct Sample {
    var label: PrintableText
    var examples: [PrintableText]
    /// What the examples leave out, in words; nil when nothing.
    var rest: PrintableText?
    /// Whether the examples are short, so that several fit a line.
    var isShort = false
  }

  private let reported: ReportedFinding

  init(_ reported: ReportedFinding) {
    self.reported = reported
  }

  /// What stands in the row for its verdict.
  var verdict: PrintableText {
    guard !isLifted else { return "Newly allowed" }
    return isDenied ? "Denied" : "Undecided"
  }

  /// The class of that.
  var style: PrintableText {
    guard !isLifted else { return "is-allowed" }
    return isDenied ? "is-denied" : "is-undecided"
  }

  /// Whether it is what the boundary allows and was denied before.
  var isLifted: Bool { reported.key.reason == .noLongerDenied }

  var isDenied: Bool { reported.key.verdict == .denied }

  var isFailedBeforeOnly: Bool { reported.finding.isFailedBeforeOnly }

  /// The principal; nil when the log does not tell the caller.
  var principal: PrintableText? { reported.principal.map { PrintableText(escaping: $0) } }

  var action: PrintableText { PrintableText(escaping: reported.key.action) }

  /// First and last day, and time.
  var first: PrintableText { time(reported.finding.firstSeen?.description) }
  var last: PrintableText { time(reported.finding.lastSeen?.description) }

  private func time(_ text: String?) -> PrintableText { PrintableText(escaping: text ?? "") }

  /// What limits the finding, in sentences.
  var notes: [PrintableText] {
    let finding = reported.finding
    var notes: [PrintableText] = []
    let endings = FindingWording.endings(of: finding)
    if !endings.isEmpty { notes.append("Ended: \(endings.joined(separator: ", ")).") }
    if isFailedBeforeOnly {
      notes.append(
        """
        No call got as far as being authorized, so whether this permission was needed is not \
        proved. --fail-on does not count it.
        """)
    }
    if let change = reported.key.change { notes.append("Change: \(change.words).") }
    if let waiver = reported.waiver {
      notes.append(
        """
        Waived by \(escaping: waiver.owner) until \(escaping: waiver.expires): \
        \(escaping: waiver.reason)
        """)
    }
    if finding.mayBeRescued {
      notes.append("Unless a resource policy that was not supplied names the caller.")
    }
    switch finding.certainty {
    case .certain: break
    case .assumedAction:
      notes.append("The event is not in the catalog: its action is assumed.")
    case .assumedRequest: notes.append("That the call needs this permission is assumed.")
    }
    if let arn = reported.key.resourcePolicy {
      notes.append("The policy of \(escaping: arn) decides.")
    }
    return notes
  }

  /// Resources, sessions, events and days, as far as the report keeps them.
  var samples: [Sample] {
    let finding = reported.finding
    let days = reported.days
    return [
      sample("Resources", finding.resources), sample("Sessions", finding.sessions),
      Sample(
        label: "Event ids", examples: finding.events.map { PrintableText(escaping: $0.id) },
        rest: rest(finding.calls - finding.events.count, isExact: true)),
      Sample(
        label: "Days",
        examples: days.prefix(Self.dayLimit).map { "\(escaping: $0.date) × \($0.calls)" },
        rest: rest(days.count - Self.dayLimit, isExact: true), isShort: true),
    ].filter { !$0.examples.isEmpty }
  }

  private func sample(_ label: PrintableText, _ sample: DistinctSample) -> Sample {
    Sample(
      label: label, examples: sample.examples.map { PrintableText(escaping: $0) },
      rest: rest(sample.count - sample.examples.count, isExact: sample.isExact))
  }

  private func rest(_ count: Int, isExact: Bool) -> PrintableText? {
    count > 0 ? "\(isExact ? "" : "about ")\(count) more" : nil
  }
}
