import CloudTrail
import JSONSyntax

/// Members of a record that few requests ask for; each is parsed once, when it is asked for.
///
/// It notes what was asked for, of these and of the parameters. It lives as long as the mapping of
/// its record and is never shared, so it may remember.
final class CallDetails {
  private let record: CloudTrailRecord
  /// What was asked for so far.
  private(set) var footprint = CallFootprint()
  /// What a call that changes something returned.
  lazy var response: JSONTree? = readResponse()
  /// What the service adds of its own.
  lazy var additional: JSONTree? = readAdditional()
  /// How the connection was encrypted.
  lazy var transport: JSONTree? = readTransport()

  init(_ record: CloudTrailRecord) {
    self.record = record
  }

  /// Notes that a member of the parameters was asked for.
  func note(parameter place: Int) {
    footprint.insert(parameter: place)
  }

  /// Notes that condition keys are derived.
  func note(keys: [String]) {
    footprint.formUnion(keys: keys)
  }

  private func readResponse() -> JSONTree? {
    footprint.response = true
    return record.responseElements
  }

  private func readAdditional() -> JSONTree? {
    footprint.additional = true
    guard var tree = record.additionalEventData, let members = tree.members else { return nil }
    tree.content = .object(members.filter { !CallReach.changing.contains($0.key) })
    return tree
  }

  private func readTransport() -> JSONTree? {
    footprint.transport = true
    return record.tlsDetails
  }
}

extension CallReach {
  /// Members of `additionalEventData` that differ from call to call.
  ///
  /// They are kept from the rules, so that no request follows from them.
  public static let changing: Set<String> = [
    "bytesTransferredIn", "bytesTransferredOut", "x-amz-id-2", "requestId", "responseTime",
  ]
}
