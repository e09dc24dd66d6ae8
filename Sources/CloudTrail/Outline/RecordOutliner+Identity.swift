import ByteStreams

/// Outlines of `userIdentity`: what `RecordParser` tells of it, which is the oracle.
extension RecordOutliner {
  /// The outline of the `userIdentity` in a range; nil if it is one to be parsed.
  public mutating func identity(
    in range: Range<Int>, of bytes: Span<UInt8>
  ) -> IdentityOutline? {
    var identity = IdentityOutline()
    identity.part = RecordField.userIdentity.fingerprint(holding: Fingerprint(high: 0, low: 0))
    guard identityOutliners.identity.add(range, of: bytes, to: &identity) else { return nil }
    if let session = identityOutliners.identity.range(of: .sessionContext) {
      identity.part.formUnion(
        RecordField.sessionContext.fingerprint(holding: Fingerprint(high: 0, low: 0)))
      guard identityOutliners.session.add(session, of: bytes, to: &identity) else { return nil }
      for (field, inner) in identityOutliners.ofSession {
        guard let range = identityOutliners.session.range(of: field) else { continue }
        guard inner.add(range, of: bytes, to: &identity) else { return nil }
      }
    }
    for (field, inner) in identityOutliners.ofIdentity {
      guard let range = identityOutliners.identity.range(of: field) else { continue }
      guard inner.add(range, of: bytes, to: &identity) else { return nil }
    }
    return identity
  }
}

/// One outliner for each of the objects that a `userIdentity` is made of.
struct IdentityOutliners {
  let identity: IdentityLevel
  let session: IdentityLevel
  let ofSession: [(RecordField, IdentityLevel)]
  let ofIdentity: [(RecordField, IdentityLevel)]

  init(depthLimit: Int) {
    func level(_ keys: [(String, RecordField)], at depth: Int) -> IdentityLevel {
      IdentityLevel(keys, depthLimit: depthLimit - depth)
    }
    identity = level(RecordKeys.identitySpellings, at: 1)
    session = level(RecordKeys.sessionSpellings, at: 2)
    ofSession = [
      (.sessionIssuer, level(RecordKeys.issuerSpellings, at: 3)),
      (.attributes, level(RecordKeys.attributesSpellings, at: 3)),
      (.webIdFederationData, level(RecordKeys.federationSpellings, at: 3)),
    ]
    ofIdentity = [
      (.onBehalfOf, level(RecordKeys.onBehalfOfSpellings, at: 2)),
      (.inScopeOf, level(RecordKeys.inScopeOfSpellings, at: 2)),
    ]
  }
}

/// Outlines the objects at one place in a `userIdentity`.
struct IdentityLevel {
  /// The fields that are texts.
  let texts: [RecordField]
  private let objects: ObjectOutliner

  init(_ keys: [(String, RecordField)], depthLimit: Int) {
    let rules = keys.map { key, field in
      ObjectOutliner.Rule(
        key: key, number: Self.number(field), sum: Self.isObject(field) ? nil : 0,
        kinds: Self.isObject(field) ? .object : .text, role: (field.role.high, field.role.low))
    }
    objects = ObjectOutliner(rules, depthLimit: depthLimit)
    var texts: [RecordField] = []
    for (_, field) in keys where !Self.isObject(field) && !texts.contains(field) {
      texts.append(field)
    }
    self.texts = texts
  }

  private static func number(_ field: RecordField) -> Int {
    field.rawValue - RecordField.identityType.rawValue
  }

  private static func isObject(_ field: RecordField) -> Bool {
    switch field {
    case .sessionContext, .sessionIssuer, .attributes, .webIdFederationData, .onBehalfOf,
      .inScopeOf:
      true
    default: false
    }
  }

  /// Adds what the object in a range holds; false if it is one to be parsed.
  func add(_ range: Range<Int>, of bytes: Span<UInt8>, to identity: inout IdentityOutline) -> Bool {
    guard objects.outline(at: range.lowerBound, in: bytes) != nil else { return false }
    let sum = objects.sum(0)
    identity.part.formUnion(Fingerprint(high: sum.high, low: sum.low))
    if let text = text(.accessKeyId, &identity) { identity.accessKeyId = text.part }
    if let text = text(.creationDate, &identity) { identity.creationDate = text.part }
    if let text = text(.identityType, &identity) { identity.type = text }
    if let text = text(.principalId, &identity) { identity.principalId = text }
    if let text = text(.arn, &identity) { identity.arn = text }
    if let text = text(.invokedBy, &identity) { identity.invokedBy = text }
    if text(.issuerArn, &identity) != nil { identity.hasIssuerARN = true }
    if let source = objects.value(Self.number(.sourceIdentity)), !source.inside.isEmpty {
      identity.hasSourceIdentity = true
    }
    return true
  }

  private func text(
    _ field: RecordField, _ identity: inout IdentityOutline
  ) -> IdentityOutline.Text? {
    guard let value = objects.value(Self.number(field)) else { return nil }
    if value.hasEscapes { identity.hasEscapes = true }
    let name = Fingerprint(high: value.fingerprint.high, low: value.fingerprint.low)
    return IdentityOutline.Text(range: value.inside, part: field.fingerprint(holding: name))
  }

  /// The value of a field in the last object.
  func value(_ field: RecordField) -> ObjectOutliner.Value? {
    objects.value(Self.number(field))
  }

  /// Where the object of a field stands in the last object.
  func range(of field: RecordField) -> Range<Int>? {
    value(field)?.range
  }
}
