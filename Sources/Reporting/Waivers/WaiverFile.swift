public import IAMPolicy
import JSONSyntax
import Replay
import Timestamps

/// A file of waivers.
///
///     {"waivers": [
///       {"finding": {"principal": "arn:aws:iam::*:role/ci/*", "action": "s3:*",
///                    "resource": "arn:aws:s3:::legacy-*", "verdict": "denied"},
///        "owner": "team-shop", "reason": "the bucket goes away in March", "expires": "2027-03-31"}
///     ]}
///
/// A finding is waived by the first waiver that covers it and has not expired.
public struct WaiverFile: Sendable {
  /// Bytes of a file that are read.
  public static let sizeLimit = 8 << 20

  /// The file, with what is wrong with it.
  public private(set) var file: StrictFile
  /// The file as it was named on the command line.
  public var path: String { file.source.name }
  /// The waivers in their order.
  public private(set) var waivers: [Waiver] = []

  private static let patternMembers = ["principal", "action", "resource", "reason", "verdict"]
  private static let members = ["finding", "owner", "reason", "expires"]
  private static let verdicts: [Verdict] = [.denied, .indeterminate, .allowed, .alreadyDenied]

  /// Reads a file.
  public init(name: String, bytes: [UInt8]) {
    file = StrictFile(name: name, bytes: bytes, limit: Self.sizeLimit)
    guard let root = file.root else { return }
    let members = file.members(
      of: root, as: "waiver file", known: ["waivers"], required: ["waivers"])
    guard let list = members["waivers"] else { return }
    guard let elements = list.value.elements else {
      file.wrongType(list.value, expected: "an array", as: "waivers")
      return
    }
    waivers = elements.compactMap { waiver($0) }
  }

  private mutating func waiver(_ tree: JSONTree) -> Waiver? {
    let members = file.members(
      of: tree, as: "waiver", known: Self.members, required: Self.members)
    let pattern = members["finding"].flatMap { self.pattern($0) }
    let owner = file.text(members["owner"])
    let reason = file.text(members["reason"])
    let expires = day(members["expires"])
    guard let pattern, let owner, let reason, let expires else { return nil }
    return Waiver(
      pattern: pattern, owner: owner, reason: reason, expires: expires,
      location: file.source.location(at: tree.range.lowerBound))
  }

  private mutating func day(_ member: JSONMember?) -> String? {
    guard let member, let text = file.text(member) else { return nil }
    guard text.utf8.count == 10, let day = Timestamp(iso8601: text)?.day, day == text else {
      file.error(
        "expiry-date", "expected the last day as YYYY-MM-DD, found \(Diagnostic.quoted(text))",
        at: member.value.range)
      return nil
    }
    return day
  }

  private mutating func pattern(_ member: JSONMember) -> Waiver.Pattern? {
    let members = file.members(of: member.value, as: member.key, known: Self.patternMembers)
    if member.value.members?.isEmpty == true {
      file.error(
        "empty-pattern", "the pattern names nothing, so every finding would fit it",
        at: member.value.range, help: "write `\"action\": \"*\"` if every finding is meant")
    }
    var pattern = Waiver.Pattern()
    for name in Self.patternMembers {
      let texts = file.texts(members[name])
      guard !texts.isEmpty else { continue }
      pattern.words.append((name, texts.map(\.text)))
      let ignoresCase = name == "action"
      let patterns = texts.map { WildcardPattern($0.text, ignoringCase: ignoresCase) }
      switch name {
      case "principal": pattern.principals = patterns
      case "action": pattern.actions = patterns
      case "resource": pattern.resources = patterns
      case "reason":
        check(texts, among: FindingReason.allCases.map(\.rawValue), called: "reason")
        pattern.reasons = patterns
      default:
        check(texts, among: Self.verdicts.map(\.rawValue), called: "verdict")
        pattern.verdicts = patterns
      }
    }
    return pattern
  }

  /// Refuses patterns that no word fits.
  private mutating func check(
    _ texts: [(text: String, range: Range<Int>)], among words: [String], called name: String
  ) {
    for (text, range) in texts {
      let pattern = WildcardPattern(text)
      guard !words.contains(where: { pattern.matches($0) }) else { continue }
      let nearest = NearestName.find(text, among: words)
      file.error(
        "unknown-\(name)", "no finding has the \(name) \(Diagnostic.quoted(text))", at: range,
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "expected one of \(words.map { "`\($0)`" }.joined(separator: ", "))")
    }
  }
}
