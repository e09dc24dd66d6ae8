import ByteStreams
import CloudTrail
import TestSupport
import Testing

struct LogLimitTests {
  private static let limits = LogLimits(recordBytes: 5_000, windowBytes: 1_000)
  private static let long = record(
    "x", #","additionalEventData":"\#(String(repeating: "z", count: 9_000))""#)

  @Test(arguments: chunkSizes)
  func aRecordBeyondTheLimitIsPassedOverAndNamed(chunkSize: Int) {
    let text = "{\"Records\":[\(record("a")),\(Self.long),\(record("b"))]}"
    let place = offset(of: Self.long, in: text)
    for window in [1, 1_000, 1 << 18] {
      let limits = LogLimits(recordBytes: 5_000, windowBytes: window)
      let reading = read(text, chunkSize: chunkSize, limits: limits)
      #expect(reading.eventIDs == ["a", "b"])
      #expect(
        reading.problems == ["\(place) the element is longer than the limit of 5000 bytes (1)"])
    }
  }

  @Test(arguments: chunkSizes)
  func aLineBeyondTheLimitIsPassedOverAndNamed(chunkSize: Int) {
    let text = "\(record("a"))\n\(Self.long)\n\(record("b"))\n"
    let reading = read(text, chunkSize: chunkSize, limits: Self.limits)
    #expect(reading.eventIDs == ["a", "b"])
    #expect(reading.damagedElements == 1)
    #expect(reading.problems.count == 1)
  }

  @Test(arguments: chunkSizes)
  func aStringBeyondTheLimitIsNamedByItsPlaceAndItsRecordPassedOver(chunkSize: Int) {
    func string(_ length: Int) -> String { String(repeating: #"\""#, count: length / 2) }
    let fits = record(
      "fits", #","additionalEventData":"\#(string(2_000))","x":"\#(string(1_000))""#)
    let long = record("long", #","additionalEventData":"\#(string(2_002))""#)
    let text = "{\"Records\":[\(record("a")),\(fits),\(long),\(record("b"))]}"
    let place = offset(of: long, in: text) + offset(of: #""\""#, in: long)
    for window in [1, 1_000, 1 << 18] {
      let limits = LogLimits(recordBytes: 5_000, stringBytes: 2_000, windowBytes: window)
      let reading = read(text, chunkSize: chunkSize, limits: limits)
      #expect(reading.eventIDs == ["a", "fits", "b"])
      #expect(
        reading.problems == [
          "\(place) a string of the element is longer than the limit of 2000 bytes (1)"
        ])
    }
  }

  @Test(arguments: chunkSizes)
  func aLongMemberBeforeRecordsIsPassedOver(chunkSize: Int) {
    let filler = "[\(String(repeating: "{\"eventName\":\"]}\"},", count: 1_000))1]"
    let text = "{\"meta\":\(filler),\"Records\":[\(record("a"))],\"more\":\(filler)}"
    let reading = read(text, chunkSize: chunkSize, limits: Self.limits)
    #expect(reading.eventIDs == ["a"])
    #expect(reading.problems == [])
  }

  @Test func nestingHasALimitAndTheNextRecordIsRead() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let text = "{\"Records\":[\(record("a", #","x":\#(deep)"#)),\(record("b"))]}"
    let reading = read(text)
    #expect(reading.eventIDs == ["b"])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.contains("nested deeper than 256 levels") == true)
    let open = "{\"Records\":[" + String(repeating: "{\"a\":[", count: 100_000)
    #expect(read(open).damagedElements == 1)
    #expect(read(String(repeating: "[", count: 100_000)).records == [])
    let allowed = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    #expect(read("{\"Records\":[\(record("a", #","x":\#(allowed)"#))]}").eventIDs == ["a"])
  }

  @Test func aRecordOfTwentyMegabytesIsPassedOverByDefault() {
    let filler = String(repeating: "0123456789", count: 2_000_000)
    let text = "{\"Records\":[\(record("a", #","x":"\#(filler)""#)),\(record("b"))]}"
    let reading = read(text)
    #expect(reading.eventIDs == ["b"])
    #expect(reading.damagedElements == 1)
  }

  @Test func aTextMadeOfBeginningsIsReadInReasonableTime() {
    let beginnings = [
      "},{\"eventVersion\":\"", "},{\"a\":[{", "{\"a\":{\"b\":", "},{\"x\":[[[[]]]],\"y",
      "},{},{\"",
      "\n{\"a\":\"", "\"},{\"",
    ]
    for beginning in beginnings {
      let body = String(repeating: beginning, count: 50_000 / beginning.utf8.count)
      for start in ["{\"Records\":[{", "{\"Records\":[{\"x\":nul", "[", "{\"x\":nul\n"] {
        let reading = read(start + body)
        #expect(reading.damagedElements > 0 || reading.kind != .log)
      }
    }
  }

  @Test func aPayloadInAPayloadInAPayloadEnds() throws {
    var text = record("a")
    for depth in 0..<5 {
      let payload = try GzipWriter.compress(text.utf8.span)
      text = "{\"awslogs\":{\"data\":\"\(base64(payload))\"}}"
      #expect(read(text).eventIDs == (depth < 2 ? ["a"] : []))
    }
  }

  @Test func aPayloadThatIsDamagedIsToldAtItsPlace() throws {
    let payload = try GzipWriter.compress("\(record("a"))\n\(record("b"))".utf8.span)
    let cut = "\"\(base64(Array(payload.dropLast(9))))\""
    let text = "{\"awslogs\":{\"data\":\(cut)}}"
    let reading = read(text)
    #expect(reading.eventIDs.first == "a")
    #expect(reading.problems.count == 1)
    #expect(
      reading.problems.first?.hasPrefix("\(offset(of: cut, in: text)) the gzip data is cut short")
        == true)
    #expect(read("{\"awslogs\":{\"data\":\"%%%\"}}").problems == ["19 the data is not Base64 (1)"])
  }
}
