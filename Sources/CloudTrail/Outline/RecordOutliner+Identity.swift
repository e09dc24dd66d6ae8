import ByteStreams

/// Outlines of `userIdentity`: what `RecordParser` tells of it, which is the oracle.
extension RecordOutliner {
  /// The outline of the `userIdentity` in a range; nil if it is one to be parsed.
  public mutating func identity(
    in range: Range<Int>, of bytes: Span<UInt8>
  ) -> IdentityOutline? {
    var identity = IdentityOutline()
    identity.part = RecordField.userIdentity.fingerprint(holding: Fingerprint(high: 0, low: 0))
    var present: UInt64 = 1 << UInt64(RecordField.userIdentity.rawValue)
    return addMembers(
      of: RecordKeys.identity, at: range.lowerBound, depth: 0, in: bytes, to: &identity, &present)
      ? identity : nil
  }

  private mutating func addMembers(
    of table: KeyTable<RecordField>, at start: Int, depth: Int, in bytes: Span<UInt8>,
    to identity: inout IdentityOutline, _ present: inout UInt64
  ) -> Bool {
    guard identityScanners.indices.contains(depth),
      identityScanners[depth].scan(at: start, in: bytes) != nil
    else { return false }
    for index in 0..<identityScanners[depth].count {
      let member = identityScanners[depth][index]
      guard let field = table[bytes.extracting(member.key)] else { continue }
      let bit: UInt64 = 1 << UInt64(field.rawValue)
      guard present & bit == 0 else { return false }
      present |= bit
      let inner: KeyTable<RecordField>
      switch field {
      case .sessionContext: inner = RecordKeys.session
      case .sessionIssuer: inner = RecordKeys.issuer
      case .attributes: inner = RecordKeys.attributes
      case .webIdFederationData: inner = RecordKeys.federation
      case .onBehalfOf: inner = RecordKeys.onBehalfOf
      case .inScopeOf: inner = RecordKeys.inScopeOf
      default:
        guard add(field, member, to: &identity) else { return false }
        continue
      }
      guard member.kind == .object else { continue }
      if field == .sessionContext {
        identity.part.formUnion(field.fingerprint(holding: Fingerprint(high: 0, low: 0)))
      }
      guard
        addMembers(
          of: inner, at: member.value.lowerBound, depth: depth + 1, in: bytes, to: &identity,
          &present)
      else { return false }
    }
    return true
  }

  /// Adds a field that is a text; false if it is to be left to slower code.
  private func add(
    _ field: RecordField, _ member: ObjectScanner.Member, to identity: inout IdentityOutline
  ) -> Bool {
    switch member.kind {
    case .string, .escapedString: break
    case .boolean: return field != .mfaAuthenticated && field != .assumedRoot
    case .object, .array, .number, .null: return true
    }
    let part = field.fingerprint(
      holding: Fingerprint(high: member.fingerprint.high, low: member.fingerprint.low))
    identity.part.formUnion(part)
    let text = IdentityOutline.Text(
      range: member.value.lowerBound &+ 1..<member.value.upperBound &- 1, part: part)
    switch field {
    case .accessKeyId: identity.accessKeyId = part
    case .creationDate: identity.creationDate = part
    case .issuerArn: identity.hasIssuerARN = true
    case .identityType: identity.type = text
    case .principalId: identity.principalId = text
    case .arn: identity.arn = text
    case .invokedBy: identity.invokedBy = text
    case .sourceIdentity:
      identity.hasSourceIdentity = !text.range.isEmpty
      return true
    default: return true
    }
    if member.kind == .escapedString { identity.hasEscapes = true }
    return true
  }
}
