import ByteStreams
import JSONSyntax
import Timestamps

/// Records whose outline was made: where their fields stand is known, so nothing is walked again.
extension RecordParser {
  /// Takes the record over that was outlined last; false if it is one to be parsed.
  ///
  /// What it holds then is what `parseObject` would make of it, which is the oracle.
  mutating func read(
    _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Bool {
    reset()
    var fingerprint = outline.withoutIdentity
    if outliner.value(.userIdentity) != nil {
      guard let identity = outliner.identity(in: outline.identityRange, of: bytes),
        readIdentity(outliner.identityOutliners, in: bytes)
      else { return false }
      fingerprint.formUnion(identity.part)
    }
    if let range = outline.resourcesRange {
      guard let resources = outliner.resources(of: range, in: bytes) else { return false }
      record.resources = resources
    }
    for field in Self.texts {
      guard let value = outliner.value(field) else { continue }
      guard let text = text(of: value, in: bytes) else { return false }
      record.set(field, to: text)
    }
    record.eventTime = outline.eventTime
    for (field, part) in Self.undecoded {
      guard let value = outliner.value(field) else { continue }
      record.undecoded.set(part, to: bytes.extracting(value.range))
    }
    record.fingerprint = fingerprint
    return true
  }

  /// The texts at the top of a record.
  private static let texts = RecordField.allCases.filter {
    $0.rawValue <= RecordField.vpcEndpointAccountId.rawValue && $0 != .eventTime
  }

  private static let undecoded: [(RecordField, UndecodedFields.Field)] = [
    (.requestParameters, .requestParameters), (.responseElements, .responseElements),
    (.additionalEventData, .additionalEventData), (.tlsDetails, .tlsDetails),
    (.serviceEventDetails, .serviceEventDetails),
  ]

  /// Takes over what the last `userIdentity` that was outlined holds.
  private mutating func readIdentity(
    _ levels: IdentityOutliners, in bytes: Span<UInt8>
  ) -> Bool {
    record.userIdentity = UserIdentity()
    guard readTexts(of: levels.identity, in: bytes) else { return false }
    for (field, level) in levels.ofIdentity where levels.identity.range(of: field) != nil {
      guard readTexts(of: level, in: bytes) else { return false }
    }
    guard levels.identity.range(of: .sessionContext) != nil else { return true }
    record.userIdentity?.session = UserIdentity.SessionContext()
    guard readTexts(of: levels.session, in: bytes) else { return false }
    for (field, level) in levels.ofSession where levels.session.range(of: field) != nil {
      guard readTexts(of: level, in: bytes) else { return false }
    }
    return true
  }

  private mutating func readTexts(of level: IdentityLevel, in bytes: Span<UInt8>) -> Bool {
    for field in level.texts {
      guard let value = level.value(field) else { continue }
      guard let text = text(of: value, in: bytes) else { return false }
      if field == .creationDate {
        record.userIdentity?.session?.creationDate = Timestamp(iso8601: text.utf8.span)
      } else {
        record.set(field, to: text)
      }
    }
    return true
  }

  private func text(of value: ObjectOutliner.Value, in bytes: Span<UInt8>) -> String? {
    guard value.hasEscapes else { return RepairedText.string(bytes.extracting(value.inside)) }
    var text: [UInt8] = []
    do throws(JSONSyntaxError) {
      try RepairedText.unescape(value.inside, in: bytes, into: &text)
    } catch {
      return nil
    }
    return RepairedText.string(text.span)
  }
}
