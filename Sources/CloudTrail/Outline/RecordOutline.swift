public import Timestamps

/// What a record holds, by fingerprints: enough to know a call that was met before, without
/// decoding anything of it.
///
/// Ranges are places in the bytes that are lent with the outline. Fingerprints of parts are sums of
/// those of their fields, so that they can be added up.
public struct RecordOutline: Sendable {
  /// The whole `userIdentity`, its members that nobody reads too; nil when there is none.
  public var identity: Fingerprint?
  /// Where `userIdentity` stands.
  public var identityRange = 0..<0
  /// What says which call it was and how it ended: eventSource, eventName, eventType,
  /// eventCategory, awsRegion, recipientAccountId, errorCode, errorMessage.
  public var head = Fingerprint(high: 0, low: 0)
  /// What says how the call came: addresses, endpoint, user agent.
  public var way = Fingerprint(high: 0, low: 0)
  /// How the connection was encrypted: tlsDetails.
  public var transport = Fingerprint(high: 0, low: 0)
  /// What the call was about, besides its parameters: resources, serviceEventDetails.
  public var content = Fingerprint(high: 0, low: 0)
  /// What the call was told: requestParameters.
  public var parameters = Fingerprint(high: 0, low: 0)
  /// What it returned: responseElements.
  public var response = Fingerprint(high: 0, low: 0)
  /// What the service adds: additionalEventData.
  public var additional = Fingerprint(high: 0, low: 0)
  /// Where `additionalEventData` stands, if it is an object.
  public var additionalRange: Range<Int>?
  /// What no decision turns on, but the day: eventVersion, eventID, eventTime, sharedEventID.
  public var delivery = Fingerprint(high: 0, low: 0)
  /// Whether there is an errorMessage.
  public var hasErrorMessage = false
  /// Whether the response could hold an error code.
  public var mayTellError = false
  /// When the call was completed.
  public var eventTime: Timestamp?
  /// The text of `eventID`, which has no escapes; nil when there is none.
  public var eventIDRange: Range<Int>?
  /// The text of `eventSource`, likewise.
  public var sourceRange: Range<Int>?
  /// Where `requestParameters` stands, if it is an object.
  public var parametersRange: Range<Int>?
  /// Where `responseElements` stands, if it is an object.
  public var responseRange: Range<Int>?
  /// Where `resources` stands, if it is an array.
  public var resourcesRange: Range<Int>?
  /// Where the member stands that tells which calls a record stands for; such records are in condensed
  /// archives alone.
  public var condensedRange: Range<Int>?

  /// The record's fingerprint, but for `userIdentity`.
  public var withoutIdentity: Fingerprint {
    var sum = head
    for part in [way, transport, content, parameters, response, additional, delivery] {
      sum.formUnion(part)
    }
    return sum
  }

  init() {}
}

/// Takes records out of the stream by their outlines, before they are parsed.
public protocol RecordSieve: AnyObject {
  /// Whether a record is dealt with by its outline alone; if not, it is parsed and handed over.
  ///
  /// - Parameter offset: where in the inflated text the record begins.
  func take(
    _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, offset: Int,
    in bytes: Span<UInt8>
  ) -> Bool

  /// The same for a record of a condensed archive.
  ///
  /// - Parameters:
  ///   - calls: those that the record stands for, without what is told of general fields.
  ///   - rest: where that stands, as members of an object without its braces; nil if there is none.
  func take(
    _ calls: CondensedCalls, _ rest: Range<Int>?, _ outline: borrowing RecordOutline,
    from outliner: inout RecordOutliner, offset: Int, in bytes: Span<UInt8>
  ) -> Bool
}

extension RecordSieve {
  /// Lets records of condensed archives through.
  public func take(
    _ calls: CondensedCalls, _ rest: Range<Int>?, _ outline: borrowing RecordOutline,
    from outliner: inout RecordOutliner, offset: Int, in bytes: Span<UInt8>
  ) -> Bool { false }
}
