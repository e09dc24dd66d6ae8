/// What a `userIdentity` holds, by fingerprints and places, without decoding anything of it.
public struct IdentityOutline: Sendable {
  /// A text without escapes, and its part of the record's fingerprint.
  public struct Text: Sendable {
    public var range: Range<Int>
    public var part: Fingerprint
  }

  /// The identity's part of the record's fingerprint: the sum of those of its fields.
  public var part = Fingerprint(high: 0, low: 0)
  /// Those of `accessKeyId` and of the session's `creationDate`.
  public var accessKeyId = Fingerprint(high: 0, low: 0)
  public var creationDate = Fingerprint(high: 0, low: 0)
  /// Some texts; nil where there is none, or one with escapes.
  public var type: Text?
  public var principalId: Text?
  public var arn: Text?
  public var invokedBy: Text?
  /// Whether there is a `sessionIssuer.arn`.
  public var hasIssuerARN = false
  /// Whether there is a `sourceIdentity` that is not empty.
  public var hasSourceIdentity = false
  /// Whether one of these texts has escapes.
  public var hasEscapes = false

  init() {}
}

extension Fingerprint {
  /// Takes away a part that was added.
  public mutating func subtract(_ part: Fingerprint) {
    high &-= part.high
    low &-= part.low
  }
}
