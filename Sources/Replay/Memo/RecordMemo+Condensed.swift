import ByteStreams
import CloudTrail
import JSONSyntax
import RequestMapping

/// Records of condensed archives, which stand for many calls each.
extension RecordMemo {
  /// The calls of the record at hand.
  struct Condensed {
    var calls: CondensedCalls
    /// What is told of fields that are general; nil if none is.
    var rest: Range<Int>?
  }

  func take(
    _ calls: CondensedCalls, _ rest: Range<Int>?, _ outline: borrowing RecordOutline,
    from outliner: inout RecordOutliner, offset: Int, in bytes: Span<UInt8>
  ) -> Bool {
    pending = nil
    // One record may stand for calls on both sides of a moment.
    guard !filtersTimes else { return false }
    condensed = Condensed(calls: calls, rest: rest)
    defer { condensed = nil }
    return take(outline, from: &outliner, offset: offset, in: bytes)
  }

  /// What is told of the general fields of the record at hand; nil if its requests follow from that,
  /// besides the record.
  func sketches(of condensed: Condensed, in bytes: Span<UInt8>) -> CondensedCalls? {
    var general = CondensedCalls()
    guard let rest = condensed.rest else { return general }
    var text = [UInt8(ascii: "{")]
    text.append(copying: bytes.extracting(rest))
    text.append(UInt8(ascii: "}"))
    guard let tree = try? JSONParser.parse(text.span, depthLimit: Self.sketchDepth),
      let members = tree["general"]?.members
    else { return nil }
    for member in members { general.general[member.key] = member.value.string }
    if let sketches = tree["sketches"] { general.sketches = sketches }
    return general.sketches["resources"] == nil ? general : nil
  }

  private static let sketchDepth = 16

  /// Counts the calls of the record at hand.
  func count(_ condensed: Condensed, inEntry place: Int) -> Bool {
    note(records: 1)
    entries[place].occurrences.add(condensed.calls)
    spillIfLong(inEntry: place)
    return true
  }

  /// The same where reports name sessions and events.
  func count(
    _ condensed: Condensed, _ sketches: CondensedCalls, of identity: Identity, inCall place: Int
  ) {
    note(records: 1)
    guard calls[place]?.hasFindings == true else {
      calls[place]?.occurrences.add(condensed.calls)
      return spillIfLong(inCall: place)
    }
    for event in condensed.calls.events {
      calls[place]?.occurrences.add(Finding.Event(event))
    }
    if identity.session >= 0 {
      calls[place]?.occurrences.add(session: sessions[Int(identity.session)])
    }
    if let sessions = CallSketches(sketches.sketches)?.sessions {
      calls[place]?.occurrences.add(sessions)
    }
    calls[place]?.occurrences.add(condensed.calls)
    spillIfLong(inCall: place)
  }

  /// Whether what a record of a condensed archive came to may be counted of others that are alike: not
  /// where the archive leaves out what it turns on, since they may leave out something else.
  static func isShared(_ contribution: Contribution) -> Bool {
    contribution.candidates.allSatisfy { candidate in
      candidate.verdict != .indeterminate
        || candidate.findings.allSatisfy { shown in
          shown.key.missing.allSatisfy { CondensedField(forWantOf: $0) == nil }
        }
    }
  }
}

extension Occurrences {
  /// Adds the calls of a condensed record, but for their events.
  mutating func add(_ calls: CondensedCalls) {
    var timed = 0
    for day in calls.days { timed += day.calls }
    add(untimed: calls.count - timed)
    add(calls.days)
  }
}
