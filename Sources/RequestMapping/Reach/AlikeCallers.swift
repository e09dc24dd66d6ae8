public import CloudTrail

extension CallReach {
  /// Where a session's name stands in a `userIdentity`.
  public struct SessionPlace: Sendable {
    /// What comes before it in `principalId`.
    public var principalId: Range<Int>
    /// What comes before it in `arn`; nil when there is none.
    public var arn: Range<Int>?
    /// The name, which reports show; nil for a caller that is no principal of this account, and where
    /// reports show a source identity instead.
    public var name: Range<Int>?
  }

  /// The place of the session's name, if the requests of the session's calls do not follow from it,
  /// in `CallReach`'s terms; nil if they could.
  ///
  /// Two things follow from the name: whose session it is where a service made the call
  /// (`aws:ViaAWSService`: services name theirs after themselves), and `aws:userid` and the keys of
  /// EC2 instances, which whoever asks for them has to keep apart.
  public static func sessionPlace(
    of identity: IdentityOutline, in bytes: Span<UInt8>
  ) -> SessionPlace? {
    guard !identity.hasEscapes, let type = identity.type, let id = identity.principalId?.range,
      let colon = id.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon + 1 < id.upperBound
    else { return nil }
    let name = bytes.extracting(colon + 1..<id.upperBound)
    if identity.invokedBy != nil, Word.services.contains(where: { name.begins(with: $0) }) {
      return nil
    }
    let beforeName = id.lowerBound..<colon + 1
    guard let arn = identity.arn?.range else {
      return bytes.extracting(type.range).isEqual(to: Word.account.span)
        ? SessionPlace(principalId: beforeName, arn: nil, name: nil) : nil
    }
    guard bytes.extracting(type.range).isEqual(to: Word.assumedRole.span), identity.hasIssuerARN,
      let slashes = slashes(ofAssumedRole: bytes.extracting(arn)),
      bytes.extracting(arn.lowerBound + slashes.last + 1..<arn.upperBound).isEqual(to: name)
    else { return nil }
    let start = arn.lowerBound + slashes.last + 1
    return SessionPlace(
      principalId: beforeName, arn: arn.lowerBound..<start,
      name: identity.hasSourceIdentity ? nil : start..<arn.upperBound)
  }

  /// Where the slashes are in `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION`; nil for any
  /// other text.
  private static func slashes(ofAssumedRole arn: Span<UInt8>) -> (first: Int, last: Int)? {
    var colons = [5 of Int](repeating: -1)
    var colonCount = 0
    var slashes = [2 of Int](repeating: -1)
    var slashCount = 0
    for index in arn.indices {
      if arn[index] == UInt8(ascii: ":"), slashCount == 0 {
        guard colonCount < 5 else { return nil }
        colons[colonCount] = index
        colonCount += 1
      } else if arn[index] == UInt8(ascii: "/") {
        guard slashCount < 2 else { return nil }
        slashes[slashCount] = index
        slashCount += 1
      }
    }
    guard colonCount == 5, slashCount == 2, slashes[0] > colons[4],
      arn.extracting(0..<colons[0]).isEqual(to: Word.arn.span),
      arn.extracting(colons[1] + 1..<colons[2]).isEqual(to: Word.sts.span),
      arn.extracting(colons[4] + 1..<slashes[0]).isEqual(to: Word.role.span)
    else { return nil }
    return (slashes[0], slashes[1])
  }
}

/// Texts that tell kinds of callers.
private enum Word {
  static let assumedRole = Array("AssumedRole".utf8)
  static let account = Array("AWSAccount".utf8)
  static let arn = Array("arn".utf8)
  static let sts = Array("sts".utf8)
  static let role = Array("assumed-role".utf8)
  /// How services begin the names of the sessions that they make for themselves.
  static let services = [Array("aws".utf8), Array("autoscaling".utf8)]
}

extension Span<UInt8> {
  /// Whether it begins with a word of small letters, whatever the case here.
  fileprivate func begins(with word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return word.indices.allSatisfy { self[$0] | 0x20 == word[$0] }
  }

  fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
