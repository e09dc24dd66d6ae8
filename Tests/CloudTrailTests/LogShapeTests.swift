import ByteStreams
import CloudTrail
import TestSupport
import Testing

/// A file of some shape and the places of its records.
struct Shape: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  /// The texts, in order, that each record is found at.
  var places: [String]
  var ids = ["a", "b"]
  var others: [OtherContent: Int] = [:]
  var testDescription: String { name }

  init(
    _ name: String, _ text: String, at places: [String]? = nil, ids: [String] = ["a", "b"],
    others: [OtherContent: Int] = [:]
  ) {
    self.name = name
    self.text = text
    self.places = places ?? [record("a"), record("b")]
    self.ids = ids
    self.others = others
  }

  static let athena =
    #"{"eventversion":"1.08","useridentity":{"type":"AssumedRole","sessioncontext":{"#
    + #""attributes":{"mfaauthenticated":"true","creationdate":"2024-05-06T00:00:00Z"},"#
    + #""sessionissuer":{"type":"Role","arn":"arn:aws:iam::111122223333:role/r"}}},"#
    + #""eventtime":"2024-05-06T07:08:09Z","eventsource":"s3.amazonaws.com","#
    + #""eventname":"GetObject","requestparameters":"{\"bucketName\":\"b\"}","#
    + #""responseelements":null,"errorcode":null,"eventid":"a","readonly":"true","#
    + #""resources":[{"arn":"arn:aws:s3:::b","accountid":"111122223333"}]}"#

  static let all: [Shape] = {
    let (a, b) = (record("a"), record("b"))
    let pretty = { (text: String) in
      text.replacing("{\"", with: "{\n    \"").replacing(",\"", with: ",\n    \"")
    }
    let event = { (record: String) in
      #"{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","source":"aws.s3","#
        + #""account":"111122223333","resources":[],"detail":"# + record + "}"
    }
    let lookup = { (record: String) in
      #"{"EventId":"x","EventName":"GetObject","ReadOnly":"true","EventTime":1714979289.0,"#
        + #""EventSource":"s3.amazonaws.com","Resources":[],"CloudTrailEvent":"# + quoted(record)
        + "}"
    }
    let messages =
      #"{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"trail","#
      + #""logEvents":[{"id":"1","timestamp":1,"message":"# + quoted(a)
      + #"},{"id":"2","timestamp":2,"message":"# + quoted(b)
      + #"},{"id":"3","timestamp":3,"message":"not of CloudTrail"}]}"#
    let payload = try? GzipWriter.compress(messages.utf8.span)
    let data = "\"" + base64(payload ?? []) + "\""
    return [
      Shape("a CloudTrail file", #"{"Records":["# + a + "," + b + "]}"),
      Shape("with a byte order mark", "\u{feff}" + #"{"Records":["# + a + "," + b + "]}"),
      Shape(
        "pretty-printed", "{\n  \"Records\" : [\n  \(pretty(a)) ,\n  \(pretty(b))\n]\n}\n",
        at: [pretty(a), pretty(b)]),
      Shape(
        "other members around Records",
        #"{"meta":{"Records":"x","list":[1,2,{"Records":[]}]},"n":-1.5e3,"Records":["# + a + ","
          + b + #"],"after":["]}"],"t":true}"#),
      Shape("an escaped key", #"{"\u0052ecords":["# + a + "," + b + "]}"),
      Shape("Records twice", #"{"Records":["# + a + #"],"Records":["# + b + "]}"),
      Shape("one record a line", a + "\n" + b + "\n"),
      Shape("lines that end as on Windows", a + "\r\n\r\n" + b),
      Shape("documents without space between", a + b),
      Shape("a bare array", " [\n" + a + " ," + b + "]"),
      Shape("a single record", a, at: [a], ids: ["a"]),
      Shape("a single pretty-printed record", pretty(a), at: [pretty(a)], ids: ["a"]),
      Shape("CloudTrail files one a line", "{\"Records\":[\(a)]}\n{\"Records\":[\(b)]}\n"),
      Shape(
        "lookup-events", "{\n  \"Events\": [\(lookup(a)), \(lookup(b))], \"NextToken\": \"x\"}",
        at: [quoted(a), quoted(b)]),
      Shape(
        "lookup-events, token first", "{\"NextToken\":\"x\",\"Events\":[\(lookup(a))]}",
        at: [quoted(a)], ids: ["a"]),
      Shape("an EventBridge event", event(a), at: [a], ids: ["a"]),
      Shape("EventBridge events in an array", "[\(event(a)),\(event(b))]"),
      Shape(
        "EventBridge events a line, some of other kinds",
        event(a) + "\n" + event(#"{"state":"running"}"#) + "\n" + event(b),
        others: [.noRecord: 1]),
      Shape(
        "CloudWatch Logs messages", messages, at: [quoted(a), quoted(b)],
        others: [.noRecord: 1]),
      Shape(
        "a CloudWatch Logs payload", #"{"awslogs":{"data":"# + data + "}}", at: [data, data],
        others: [.noRecord: 1]),
      Shape(
        "an exported log group",
        "2024-05-06T07:08:09.123Z \(a)\n2024-05-06T07:08:10.123Z plain text\n"
          + "2024-05-06T07:08:11.123Z \(b)\n", others: [.noRecord: 1]),
      Shape("a row of Athena", athena, at: [athena], ids: ["a"]),
      Shape(
        "rows of CloudTrail Lake",
        #"{"QueryStatus":"FINISHED","QueryResultRows":[[{"eventVersion":"1.08"},"#
          + #"{"eventSource":"s3.amazonaws.com"},{"eventName":"GetObject"},{"eventID":"a"}],"#
          + #"[{"eventversion":"1.08"},{"eventsource":"s3.amazonaws.com"},"#
          + #"{"eventname":"GetObject"},{"eventid":"b"}]]}"#,
        at: [#"[{"eventVersion"#, #"[{"eventversion"#]),
      Shape(
        "rows as Athena's API gives them",
        #"{"UpdateCount":0,"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"eventversion"},"#
          + #"{"VarCharValue":"eventsource"},{"VarCharValue":"eventname"},"#
          + #"{"VarCharValue":"eventid"}]},{"Data":[{"VarCharValue":"1.08"},"#
          + #"{"VarCharValue":"s3.amazonaws.com"},{"VarCharValue":"GetObject"},"#
          + #"{"VarCharValue":"a"}]}],"ResultSetMetadata":{"ColumnInfo":[{"Name":"eventversion"},"#
          + #"{"Name":"eventsource"},{"Name":"eventname"},{"Name":"eventid"}]}}}"#,
        at: [#"{"Data":[{"VarCharValue":"1.08"}"#], ids: ["a"]),
      Shape(
        "an array with objects that are no records", "[{\"a\":1},\(a),{},\(b)]",
        others: [.noRecord: 2]),
    ]
  }()
}

struct LogShapeTests {
  @Test(arguments: Shape.all)
  func everyShapeGivesItsRecordsWhateverTheChunksAndTheWindow(shape: Shape) throws {
    var expected = Reading()
    expected.records = zip(shape.ids, shape.places).map {
      "\($0)@\(offset(of: $1, in: shape.text))"
    }
    expected.kind = .log
    expected.otherElements = shape.others
    // Two records in one payload stand at the same place.
    #expect(!expected.records.contains { $0.hasSuffix("@-1") })
    let bytes = Array(shape.text.utf8)
    let compressed = try GzipWriter.compress(bytes.span)
    for chunkSize in chunkSizes {
      for window in [1, 2, 50, 1000, 1 << 18] {
        let limits = LogLimits(windowBytes: window)
        #expect(read(bytes, chunkSize: chunkSize, limits: limits) == expected)
        #expect(read(compressed, chunkSize: chunkSize, limits: limits) == expected)
      }
    }
  }

  @Test func aReaderServesOneFileAfterAnother() {
    var reader = LogReader()
    for shape in Shape.all + Shape.all {
      let reading = read(Array(shape.text.utf8), with: &reader)
      #expect(reading.eventIDs == shape.ids)
      #expect(reading.otherElements == shape.others)
    }
  }

  @Test(arguments: [
    ("", LogFileKind.empty),
    (" \n ", .empty),
    ("hello", .other(reason: "notJSON")),
    ("<html>", .other(reason: "notJSON")),
    ("{a: 1}", .other(reason: "notJSON")),
    ("{\"a\": 1", .other(reason: "notJSON")),
    ("{\"a\": 1}", .other(reason: "noRecord")),
    ("[1, 2, {\"x\": null}]", .other(reason: "noRecord")),
    ("2024-05-06 some log", .other(reason: "noRecord")),
    ("[]", .log),
    ("{\"Records\": []}", .log),
    ("{\"Events\": []}", .log),
    ("{\"Records\": null}", .other(reason: "noRecord")),
    ("{\"Events\": [{\"name\": \"party\"}]}", .other(reason: "noRecord")),
    (
      #"{"awsAccountId":"111122223333","digestStartTime":"x","digestS3Object":"y","logFiles":[]}"#,
      .other(reason: "digest")
    ),
    (
      #"{"Records":[{"eventVersion":"1.0","eventCategory":"Aggregated","eventSource":"s3"}]}"#,
      .other(reason: "aggregated")
    ),
    (
      #"{"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"CWL CONTROL MESSAGE"}]}"#, .log
    ),
  ])
  func filesWithoutRecordsAreToldApart(text: String, kind: LogFileKind) {
    for chunkSize in chunkSizes {
      let reading = read(text, chunkSize: chunkSize, limits: LogLimits(windowBytes: chunkSize))
      #expect(reading.kind == kind)
      #expect(reading.records == [])
      #expect(reading.problems == [])
    }
  }

  @Test func aTableOfAthenaIsNamedWithItsRemedy() {
    let table = """
      "eventversion","useridentity","eventtime","eventsource","eventname"
      "1.08","{type=IAMUser}","2024-05-06T07:08:09Z","s3.amazonaws.com","GetObject"
      """
    let reading = read(table)
    #expect(reading.kind == .other(reason: "csv"))
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.contains("CAST(useridentity AS JSON)") == true)
  }

  @Test func aStructInsideARowIsNamedWithItsRemedy() {
    let row =
      #"{"eventversion":"1.08","eventsource":"s3.amazonaws.com","eventname":"GetObject","#
      + #""useridentity":"{type=AssumedRole, principalid=AROAEXAMPLE:x}"}"#
    let reading = read(row + "\n" + record("b"))
    #expect(reading.eventIDs == ["b"])
    #expect(reading.damagedElements == 1)
    #expect(reading.problems.first?.contains("CAST(useridentity AS JSON)") == true)
  }

  @Test func everyObjectInRecordsIsARecordAndElsewhereOnlyOneThatNamesItsCall() {
    let elements = #"{},{"eventName":"X"},{"eventSource":"s","eventName":"X"},"#
    let complete = #"{"eventSource":"s","eventName":"X","eventTime":"2024-05-06T07:08:09Z"}"#
    #expect(read("{\"Records\":[\(elements)\(complete)]}").records.count == 4)
    let array = read("[\(elements)\(complete)]")
    #expect(array.records.count == 1)
    #expect(array.otherElements == [.noRecord: 3])
  }

  @Test func insightAndNetworkActivityRecordsAreRecords() {
    let text =
      #"{"Records":[{"eventVersion":"1.07","eventType":"AwsCloudTrailInsight","eventCategory":"Insight","eventID":"a"},"#
      + #"{"eventVersion":"1.09","eventType":"AwsVpceEvent","eventCategory":"NetworkActivity","eventID":"b"}]}"#
    #expect(read(text).eventIDs == ["a", "b"])
  }
}
