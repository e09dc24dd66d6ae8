import CloudTrail
import JSONSyntax
import TestSupport
import Testing

/// The streaming reader against one that holds the whole document and uses the tree parser.
struct LogReaderDifferentialTests {
  @Test(arguments: 0..<60)
  func randomDocumentsGiveTheSameRecordsAsATree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var document = RandomDocument(random: random)
      let text = document.records()
      random = document.random
      let bytes = Array(text.utf8)
      let tree = try JSONParser.parse(bytes.span)
      let elements = try #require(tree["Records"]?.elements)
      var records: [CloudTrailRecord] = []
      let chunkSize = chunkSizes.randomElement(using: &random) ?? 1
      let window = Int.random(in: 1...300, using: &random)
      let reading = read(bytes, chunkSize: chunkSize, limits: LogLimits(windowBytes: window)) {
        records.append($0)
      }
      #expect(reading.problems == [])
      #expect(
        reading.records
          == elements.map { "\(last("eventID", in: $0)?.string ?? "-")@\($0.range.lowerBound)" })
      for (record, element) in zip(records, elements) {
        #expect(record.eventName == last("eventName", in: element)?.string)
        #expect(record.errorCode == last("errorCode", in: element)?.string)
        #expect(
          record.userIdentity?.arn == last("arn", in: last("userIdentity", in: element))?.string)
        let parameters = last("requestParameters", in: element)
        let expected = parameters?.isNull == true ? nil : parameters
        #expect(record.requestParameters.map(plain) == expected.map(plain))
      }
    }
  }

  @Test(arguments: 0..<30)
  func randomDamageGivesTheSameWhateverTheChunksAndTheWindow(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1_000)
    for _ in 0..<10 {
      var document = RandomDocument(random: random)
      let isLines = Bool.random(using: &document.random)
      var bytes = Array((isLines ? document.lines() : document.records()).utf8)
      random = document.random
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = Array("{}[]\",:\\\n".utf8).randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      let whole = read(bytes)
      for _ in 0..<3 {
        let chunkSize = chunkSizes.randomElement(using: &random) ?? 1
        let window = Int.random(in: 1...300, using: &random)
        let pieces = read(bytes, chunkSize: chunkSize, limits: LogLimits(windowBytes: window))
        #expect(pieces == whole, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  private func last(_ key: String, in tree: JSONTree?) -> JSONTree? {
    tree?.members?.last { $0.key == key }?.value
  }

  /// A tree as text, without its places.
  private func plain(_ tree: JSONTree) -> String {
    var writer = JSONWriter()
    writer.tree(tree)
    return writer.text
  }
}

/// Composes documents of any JSON, with records in them.
struct RandomDocument {
  var random: SeededGenerator

  mutating func records() -> String {
    var members = (0..<number(3)).map { _ in "\(key()):\(value(depth: 3))" }
    let elements = (0..<number(6)).map { _ in element() }
    let array = "[\(space())\(elements.joined(separator: ",\(space())"))\(space())]"
    members.insert("\"Records\"\(space()):\(space())\(array)", at: number(members.count + 1))
    return "\(space()){\(members.joined(separator: ","))}\(space())"
  }

  /// Records and other objects, one a line.
  mutating func lines() -> String {
    (0..<number(6)).map { _ in element() }.map { line in
      line.replacingLineEnds() + (number(4) == 0 ? "\r\n" : "\n")
    }.joined()
  }

  private mutating func element() -> String {
    // One that is a record wherever it stands, so that damage can be left at it.
    if number(3) == 0 { return record("r\(number(100))") }
    var members = (0..<number(4)).map { _ in "\(key()):\(value(depth: 3))" }
    for name in ["eventID", "eventName", "errorCode"] where number(4) > 0 {
      members.append("\"\(name)\"\(space()):\(number(5) == 0 ? value(depth: 1) : text())")
    }
    if number(3) > 0 { members.append("\"requestParameters\":\(object(depth: 3))") }
    if number(3) > 0 { members.append("\"userIdentity\":{\"arn\":\(text()),\(key()):null}") }
    members.shuffle(using: &random)
    return "{\(space())\(members.joined(separator: ","))}"
  }

  private mutating func object(depth: Int) -> String {
    "{\((0..<number(4)).map { _ in "\(key()):\(space())\(value(depth: depth - 1))" }.joined(separator: ","))}"
  }

  private mutating func value(depth: Int) -> String {
    switch number(depth > 0 ? 8 : 6) {
    case 0: return "null"
    case 1: return number(2) == 0 ? "true" : "false"
    case 2: return ["0", "-1", "1.5e3", "12345678901234567890", "-0.0"][number(5)]
    case 3, 4, 5: return text()
    case 6: return object(depth: depth)
    default:
      return
        "[\((0..<number(4)).map { _ in value(depth: depth - 1) }.joined(separator: ",\(space())"))]"
    }
  }

  private mutating func key() -> String {
    ["\"a\"", "\"Records\u{e9}\"", "\"k\\u0065y\"", "\"{\"", "\"eventTime\"", "\"x y\""][number(6)]
  }

  private mutating func text() -> String {
    let pieces = [
      "a", "GetObject", "\\\"", "\\\\", "{", "}]", ",", "é", "\\u003d", "😀", "\\ud83d\\ude00", " ",
    ]
    return "\"\((0..<number(5)).map { _ in pieces[number(pieces.count)] }.joined())\""
  }

  private mutating func space() -> String { ["", "", " ", "\n", "\t \r\n"][number(5)] }

  private mutating func number(_ bound: Int) -> Int {
    Int.random(in: 0..<max(1, bound), using: &random)
  }
}

extension String {
  /// The text on one line.
  fileprivate func replacingLineEnds() -> String {
    String(unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : Character($0) })
  }
}
