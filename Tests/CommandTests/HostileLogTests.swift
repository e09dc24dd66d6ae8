import Foundation
import FoundationXML
import JSONSyntax
import TestSupport
import Testing

/// An archive in which all that a caller can write is hostile, in every format.
struct HostileLogTests {
  /// As they stand in the JSON of a log.
  private static let texts = [
    #"<script>alert(1)</script>"#, #"</script><img src=x onerror=alert(1)>"#,
    #"javascript:alert(1)"#,
    #"=1+1"#, #"@SUM(1+1)*cmd|' /C calc'!A0"#, #"+1"#, #"-1"#, #"\u001b[2J\u001b[31mFAKE"#,
    #"a\r\nb"#, #"\u202eecilA"#, #"| a | b |"#, #"[x](http://example.com)"#, #"@dev-01 #12"#,
    #"nul\u0000byte"#, #"\ud800lone"#, #"quote\"and'and`"#, #"]]>&amp;"#, #"\u2028line"#,
    #"**bold** _it_"#, #"{0} %s $(id)"#, #"\ufffe\uffff"#, #"x\u0301\u0301"#,
    #"|\u0301`\u0301\"\u0301"#,
  ]

  private static func archive(in folder: TemporaryFolder) throws -> String {
    var records: [[UInt8]] = texts.enumerated().map { index, text in
      Array(
        """
        {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole",\
        "arn":"arn:aws:sts::111122223333:assumed-role/\(text)/\(text)",\
        "accountId":"111122223333","sessionContext":{"sessionIssuer":{"type":"Role",\
        "arn":"arn:aws:iam::111122223333:role/\(text)","accountId":"111122223333",\
        "userName":"\(text)"},"sourceIdentity":"\(text)"}},\
        "eventTime":"2024-06-03T09:25:0\(index % 10)Z","eventSource":"s3.amazonaws.com",\
        "eventName":"PutObject","awsRegion":"us-east-1","eventCategory":"Data",\
        "sourceIPAddress":"\(text)","userAgent":"\(text)","eventID":"e\(index)-\(text)",\
        "requestParameters":{"bucketName":"a-bucket","key":"\(text)"},\
        "recipientAccountId":"111122223333"}
        """.utf8)
    }
    // Bytes that are no UTF-8.
    var broken = records[0]
    if let place = broken.firstIndex(of: UInt8(ascii: "<")) { broken[place] = 0xff }
    records.append(broken)
    var file = Array(#"{"Records":["#.utf8)
    file += records.joined(separator: [UInt8(ascii: ",")])
    file += Array("]}".utf8)
    try folder.write(file, to: "a.json")
    return folder.path
  }

  private static func boundary(in folder: TemporaryFolder) throws -> String {
    try folder.write(
      Array(
        #"""
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Reads","Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
        """#.utf8), to: "boundary.json")
  }

  private static func run(_ options: [String]) throws -> Command.Outcome {
    let (logs, policies) = (try TemporaryFolder(), try TemporaryFolder())
    return try Command.run(
      ["replay", "--boundary", try boundary(in: policies), "--as-of", "2024-10-01"] + options
        + [try archive(in: logs)])
  }

  @Test(
    arguments: [
      ["text"], ["json"], ["ndjson"], ["ndjson", "--events"], ["csv"], ["markdown"], ["sarif"],
      ["junit"], ["html"], ["text", "--redact"], ["csv", "--group-by", "principal"],
      ["markdown", "--group-by", "principal"], ["text", "--group-by", "principal", "--top", "100"],
    ])
  func nothingMovesTheCursorAndNothingIsLost(options: [String]) throws {
    let outcome = try Self.run(["--format"] + options)
    #expect(outcome.status == 0, "\(outcome.error)")
    let text = outcome.output
    #expect(!text.isEmpty)
    for scalar in text.unicodeScalars where scalar.isUnsafeToPrint {
      #expect(scalar == "\n" || scalar == "\r" && options[0] == "csv", "\(scalar.value)")
    }
    switch options[0] {
    case "json", "sarif":
      _ = try JSONParser.parse(Array(text.utf8).span)
    case "ndjson":
      let lines = try text.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8).span) }
      #expect(lines.count == (options.count > 1 ? Self.texts.count + 1 : lines.count))
      #expect(lines.count >= Self.texts.count)
    case "junit":
      #expect(XMLParser(data: Data(text.utf8)).parse())
    case "csv":
      for line in text.split(separator: "\r\n").dropFirst() {
        for cell in line.split(separator: ",\"").dropFirst() {
          let isFormula = ["=", "+", "-", "@"].contains(cell.first)
          #expect(!isFormula, "\(cell)")
        }
      }
    case "html":
      #expect(text.components(separatedBy: "<script>alert").count == 1)
      #expect(!text.contains("<img src=x"))
    case "markdown":
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        #expect(parts.count % 2 == 1, "\(line)")
        for (index, part) in parts.enumerated() where index % 2 == 0 {
          #expect(!part.contains("]("), "\(line)")
        }
      }
    default: break
    }
  }

  @Test func theJSONReportFitsItsSchema() throws {
    let schema = try JSONSchema("docs/report.schema.json")
    let tree = try JSONParser.parse(Array(try Self.run(["--format", "json"]).output.utf8).span)
    #expect(try schema.problems(in: tree) == [])
  }

  @Test(arguments: ["twtechpat", "devrole", "organisation"])
  func theGoldenReportsFitTheSchemas(sample: String) throws {
    for (file, schema) in [
      ("expected.json", "docs/report.schema.json"),
      ("expected.sarif", "Tests/Schemas/sarif-2.1.0-members.json"),
    ] {
      let url = Command.root.appending(path: "samples/\(sample)/\(file)")
      let tree = try JSONParser.parse([UInt8](try Data(contentsOf: url)).span)
      #expect(try JSONSchema(schema).problems(in: tree) == [])
    }
  }
}
