import ByteStreams
import CloudTrail

/// What a reader found in a file, in an order and form that tests can compare.
struct Reading: Equatable {
  /// A record as `eventID@offset`.
  var records: [String] = []
  /// A problem as `offset what (damaged elements)`.
  var problems: [String] = []
  var damagedElements = 0
  var kind = LogFileKind.empty
  var otherElements: [OtherContent: Int] = [:]
  /// The eventIDs in the order of the file.
  var eventIDs: [String] { records.map { String($0.prefix { $0 != "@" }) } }
}

/// Reads bytes as one file.
func read(
  _ bytes: [UInt8], chunkSize: Int = .max, limits: LogLimits = .standard,
  _ inspect: (CloudTrailRecord) -> Void = { _ in }
) -> Reading {
  var reader = LogReader(limits: limits)
  return read(bytes, chunkSize: chunkSize, with: &reader, inspect)
}

/// Reads a text as one file.
func read(
  _ text: String, chunkSize: Int = .max, limits: LogLimits = .standard,
  _ inspect: (CloudTrailRecord) -> Void = { _ in }
) -> Reading {
  read(Array(text.utf8), chunkSize: chunkSize, limits: limits, inspect)
}

/// Reads bytes as one of the files of a reader.
func read(
  _ bytes: [UInt8], chunkSize: Int = .max, with reader: inout LogReader,
  _ inspect: (CloudTrailRecord) -> Void = { _ in }
) -> Reading {
  var reading = Reading()
  let summary = reader.read(MemorySource(bytes, chunkSize: chunkSize)) { item in
    switch item {
    case .record(let record, let offset):
      reading.records.append("\(record.eventID ?? "-")@\(offset)")
      inspect(record)
    case .problem(let problem):
      let damage = problem.damagedElements == 0 ? "" : " (\(problem.damagedElements))"
      reading.problems.append("\(problem.offset) \(problem.what)\(damage)")
      reading.damagedElements += problem.damagedElements
    }
  }
  reading.kind = summary.kind
  reading.otherElements = summary.otherElements
  return reading
}

/// The only record of a text.
func onlyRecord(_ text: String) -> CloudTrailRecord? {
  var records: [CloudTrailRecord] = []
  _ = read(text) { records.append($0) }
  return records.count == 1 ? records.first : nil
}

/// A record in the form CloudTrail writes it: keys in its order, no white space.
func record(_ id: String, _ more: String = "") -> String {
  #"{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE","#
    + #""arn":"arn:aws:iam::111122223333:user/dev","accountId":"111122223333","userName":"dev"},"#
    + #""eventTime":"2024-05-06T07:08:09Z","eventSource":"s3.amazonaws.com","#
    + #""eventName":"GetObject","awsRegion":"eu-central-1","sourceIPAddress":"192.0.2.1","#
    + #""userAgent":"[aws-cli\/2.0 md\/x=\u003d{]","requestParameters":{"bucketName":"b","key":"k"},"#
    + #""responseElements":null,"eventID":"\#(id)","eventType":"AwsApiCall","#
    + #""recipientAccountId":"111122223333"\#(more)}"#
}

/// A text as the inside of a JSON string.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for character in text {
    switch character {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    default: quoted.append(character)
    }
  }
  return quoted + "\""
}

/// Where a text stands in another, in bytes.
func offset(of part: String, in text: String) -> Int {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? -1
}

/// Bytes in Base64.
func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
    }
  }
  return text
}
