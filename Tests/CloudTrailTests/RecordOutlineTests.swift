import ByteStreams
import CloudTrail
import TestSupport
import Testing

/// Outlines tell of records what parsing them tells.
struct RecordOutlineTests {
  /// Takes every other record by its outline, and notes all fingerprints.
  private final class Notes: RecordSieve {
    var taken: [Int: Fingerprint] = [:]

    func take(
      _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, offset: Int,
      in bytes: Span<UInt8>
    ) -> Bool {
      var fingerprint = outline.withoutIdentity
      if outline.identity != nil {
        guard let identity = outliner.identity(in: outline.identityRange, of: bytes) else {
          return false
        }
        fingerprint.formUnion(identity.part)
      }
      taken[offset] = fingerprint
      return true
    }
  }

  private static let members = [
    #""eventVersion":"1.08""#, #""eventID":"a""#, #""eventTime":"2024-05-06T07:08:09Z""#,
    #""eventSource":"s3.amazonaws.com""#, #""eventName" : "GetObject""#,
    #""userAgent":"[aws-cli md\u003d\u00e9\/\n]""#, #""errorMessage":"\"quoted\" text""#,
    #""userIdentity":{"type":"AssumedRole","arn":"a\u003d","sessionContext":{"attributes":{"creationDate":"2024-05-06T07:08:09Z"},"sessionIssuer":{"arn":"b"}},"unread":1}"#,
    #""requestParameters":{"key":"k","list":[1,-2.5e3,true,false,null,{"a":{}}],"\u0061":"b"}"#,
    #""responseElements":null"#, #""responseElements":{"errorCode":"x"}"#,
    #""additionalEventData":{"x-amz-id-2":"0123456789abcdef0123456789abcdef0123"}"#,
    #""resources":[{"ARN":"arn:aws:s3:::b","type":"t"},{"accountId":"1","unread":[]}]"#,
    #""resources":[]"#, #""tlsDetails":{"tlsVersion":"TLSv1.3"}"#, #""unknown":[{},[]]"#,
    #""eventCategory":null"#, #""vpcEndpointId":"""#,
  ]

  @Test func fingerprintsAreThoseOfParsedRecords() throws {
    var generator = SeededGenerator(seed: 5)
    var records: [String] = []
    for _ in 0..<400 {
      var chosen: [String] = []
      var keys = Set<Substring>()
      for member in Self.members.shuffled(using: &generator).prefix(
        .random(in: 1...12, using: &generator))
      where keys.insert(member.prefix { $0 != ":" }).inserted {
        chosen.append(member)
      }
      records.append("{ " + chosen.joined(separator: ", ") + "}")
    }
    let text = Array(("{\"Records\":[" + records.joined(separator: ",\n") + "]}").utf8)
    var parsed: [Int: Fingerprint] = [:]
    var reader = LogReader()
    _ = reader.read(MemorySource(text)) { item in
      if case .record(let record, let offset) = item { parsed[offset] = record.fingerprint }
    }
    for size in chunkSizes {
      let notes = Notes()
      var left: [Int: Fingerprint] = [:]
      var sieved = LogReader(limits: LogLimits(windowBytes: 4_096))
      _ = sieved.read(MemorySource(text, chunkSize: size), sieve: notes) { item in
        if case .record(let record, let offset) = item { left[offset] = record.fingerprint }
      }
      #expect(notes.taken.merging(left) { first, _ in first } == parsed)
      #expect(notes.taken.count > 350)
    }
  }
}
