import CloudTrail
import JSONSyntax

/// Members of a record that few requests ask for; each is parsed once, when it is asked for.
///
/// It lives as long as the mapping of its record and is never shared, so it may remember.
final class CallDetails {
  private let record: CloudTrailRecord
  /// What a call that changes something returned.
  lazy var response: JSONTree? = readResponse()
  /// Whether anything asked for `response`.
  private(set) var hasReadResponse = false
  /// What the service adds of its own.
  lazy var additional: JSONTree? = record.additionalEventData
  /// How the connection was encrypted.
  lazy var transport: JSONTree? = record.tlsDetails

  init(_ record: CloudTrailRecord) {
    self.record = record
  }

  private func readResponse() -> JSONTree? {
    hasReadResponse = true
    return record.responseElements
  }
}
