import ByteStreams
import CloudTrail
import JSONSyntax
import TestSupport
import Testing

/// A damaged text and what is to be found in it.
struct Damage: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var ids: [String]
  /// Each problem begins with these words, behind its offset.
  var problems: [String]
  var damagedElements: Int
  var testDescription: String { name }

  init(_ name: String, _ text: String, ids: [String], _ problems: [String], damaged: Int) {
    self.name = name
    self.text = text
    self.ids = ids
    self.problems = problems
    damagedElements = damaged
  }

  private static func records(_ elements: String) -> String { "{\"Records\":[\(elements)]}" }

  static let all: [Damage] = {
    let (a, b, c) = (record("a"), record("b"), record("c"))
    func broken(_ from: String, _ to: String) -> String { b.replacing(from, with: to) }
    return [
      Damage(
        "elements that are no objects", records("\(a),1,\"x\",[{}],null,true,\(c)"),
        ids: ["a", "c"],
        ["number", "string", "array", "null", "boolean"].map {
          "expected an object, found \($0 == "null" ? "" : $0 == "array" ? "an " : "a ")\($0)"
        },
        damaged: 5),
      Damage(
        "a word that is no JSON", records("\(a),\(broken("null", "nil")),\(c)"), ids: ["a", "c"],
        ["expected a JSON value, in the element at byte"], damaged: 1),
      Damage(
        "a missing comma inside", records("\(a),\(broken(",\"eventName", "\"eventName")),\(c)"),
        ids: ["a", "c"], ["expected `,` or `}`"], damaged: 1),
      Damage(
        "a lost quote", records("\(a),\(broken("\"GetObject\"", "\"GetObject")),\(c),\(a)"),
        ids: ["a", "c", "a"], [JSONSyntaxError(.expected("a JSON value"), at: 0).message],
        damaged: 1),
      Damage(
        "a lost quote in the last element",
        records("\(a),\(broken("\"GetObject\"", "\"GetObject"))"), ids: ["a"],
        [JSONSyntaxError(.expected("a JSON value"), at: 0).message], damaged: 1),
      Damage(
        "a lost bracket", records("\(a),\(broken("\"k\"}", "\"k\"")),\(c)"), ids: ["a", "c"],
        ["expected a key in double quotes"], damaged: 1),
      Damage(
        "NUL bytes inside", records("\(a),\(broken("dev", "d\u{0}v")),\(c)"), ids: ["a", "c"],
        [JSONSyntaxError(.controlCharacter, at: 0).message], damaged: 1),
      Damage(
        "NUL bytes between", records("\(a),\u{0}\u{0}\u{0}\(c)"), ids: ["a", "c"],
        ["expected an object, found NUL bytes"], damaged: 0),
      Damage(
        "NUL bytes for an element", records("\(a),\u{0}\u{0}\u{0},\(c)"), ids: ["a", "c"],
        ["expected an object, found NUL bytes"], damaged: 1),
      Damage(
        "a line end in a string", records("\(a),\(broken("dev", "d\nv")),\(c)"), ids: ["a", "c"],
        [JSONSyntaxError(.unterminatedString, at: 0).message], damaged: 1),
      Damage(
        "an escape that JSON does not know", records("\(a),\(broken("\\u003d", "\\x3d")),\(c)"),
        ids: ["a", "c"], [JSONSyntaxError(.invalidEscape, at: 0).message], damaged: 1),
      Damage(
        "a missing comma between", records("\(a)\(c)"), ids: ["a", "c"],
        ["expected `,` between the elements"], damaged: 0),
      Damage(
        "commas too many", records(",\(a),,\(c)"), ids: ["a", "c"],
        ["expected an element before `,`", "expected an element before `,`"], damaged: 0),
      Damage(
        "a bracket too many", records("\(a)},\(c)"), ids: ["a", "c"],
        ["expected `,` or `]`, found `}`"], damaged: 0),
      Damage(
        "a text that ends behind an element", "{\"Records\":[\(a),", ids: ["a"],
        ["the text ends before the array that begins at byte 11 does"], damaged: 0),
      Damage(
        "a text that ends behind the array", "{\"Records\":[\(a)]", ids: ["a"],
        ["the text ends before its object does"], damaged: 0),
      Damage(
        "a text that ends in an element", "{\"Records\":[\(a),\(b.prefix(300))", ids: ["a"],
        ["the text ends in the middle of an element"], damaged: 1),
      Damage(
        "a broken line", "\(a)\n\(broken("\"GetObject\"", "\"GetObject"))\n\(c)\n",
        ids: ["a", "c"],
        [JSONSyntaxError(.expected("a JSON value"), at: 0).message], damaged: 1),
      Damage(
        "a line cut short", "\(a)\n\(b.prefix(300))\n\(c)\n", ids: ["a", "c"],
        [JSONSyntaxError(.unterminatedString, at: 0).message], damaged: 1),
      Damage(
        "lines that are no objects", "\(a)\nhello, world\n\(c)\n12\n", ids: ["a", "c"],
        ["expected an object, found `h`", "expected an object, found a number"], damaged: 2),
      Damage(
        "a record in a string with more behind it",
        "{\"Events\":[{\"CloudTrailEvent\":\(quoted(a))},{\"CloudTrailEvent\":\(quoted(b + "x"))}]}",
        ids: ["a"], [JSONSyntaxError(.trailingContent, at: 0).message], damaged: 1),
      Damage(
        "a record in a string that is broken",
        #"{"Events":[{"CloudTrailEvent":"{\"eventVersion\":"},{"CloudTrailEvent":"# + quoted(a)
          + "}]}", ids: ["a"],
        ["\(JSONSyntaxError(.unexpectedEnd, at: 0).message), in the record that this string holds"],
        damaged: 1),
    ]
  }()
}

extension String {
  fileprivate func replacing(_ from: String, with to: String) -> String {
    var parts = self.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    let first = parts.removeFirst()
    return parts.isEmpty ? self : first + to + parts.joined()
  }
}

struct LogDamageTests {
  @Test(arguments: Damage.all)
  func damageCostsItsElementAndNoOther(damage: Damage) {
    for chunkSize in chunkSizes {
      for window in [1, 100, 1 << 18] {
        let reading = read(
          damage.text, chunkSize: chunkSize, limits: LogLimits(windowBytes: window))
        #expect(reading.eventIDs == damage.ids)
        #expect(reading.problems.count == damage.problems.count)
        for (problem, words) in zip(reading.problems, damage.problems) {
          #expect(problem.drop { $0 != " " }.dropFirst().hasPrefix(words), "\(problem)")
        }
        #expect(reading.damagedElements == damage.damagedElements)
        #expect(reading.kind == .log)
      }
    }
  }

  @Test func aFileCutAnywhereKeepsTheRecordsBefore() throws {
    let text = "{\"Records\":[\(record("a")),\(record("b")),\(record("c"))]}"
    let ends = ["a", "b", "c"].map { offset(of: record($0), in: text) + record($0).utf8.count }
    for length in 1..<text.utf8.count {
      let reading = read(Array(text.utf8.prefix(length)), chunkSize: 64)
      #expect(reading.records.count == ends.count { $0 <= length }, "cut at \(length)")
      // Before the array begins, nothing shows yet that this is a log.
      if length >= 12 {
        #expect(reading.problems.count == 1, "cut at \(length)")
        #expect(reading.kind == .log)
      }
    }
  }

  @Test func aCompressedFileCutAnywhereSaysSoOnce() throws {
    let text = "{\"Records\":[\(record("a")),\(record("b")),\(record("c"))]}"
    let file = try GzipWriter.compress(text.utf8.span)
    for length in 1..<file.count {
      let reading = read(Array(file.prefix(length)), chunkSize: 64)
      #expect(["a", "b", "c"].starts(with: reading.eventIDs), "cut at \(length)")
      #expect(reading.problems.count == 1, "cut at \(length)")
      #expect(reading.problems.first?.hasPrefix("\(length) the gzip data is cut short") == true)
      #expect(reading.kind != .empty)
    }
  }

  @Test func aFlippedBitAnywhereIsToldAndNeverTraps() throws {
    let text = "{\"Records\":[\(record("a")),\(record("b"))]}"
    let file = try GzipWriter.compress(text.utf8.span)
    for position in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[position] ^= 1 << UInt8(bit)
        let reading = read(damaged)
        let isWhole = reading.eventIDs == ["a", "b"] && reading.problems.isEmpty
        let isTold = !reading.problems.isEmpty || reading.kind == .other(reason: "notJSON")
        #expect(isWhole || isTold, "byte \(position), bit \(bit)")
      }
    }
  }

  @Test func aFlippedBitOfPlainTextNeverTraps() {
    let text = Array("{\"Records\":[\(record("a")),\(record("b"))]}".utf8)
    for position in text.indices {
      for bit in [0, 3, 5] {
        var damaged = text
        damaged[position] ^= 1 << UInt8(bit)
        let whole = read(damaged)
        let pieces = read(damaged, chunkSize: 7, limits: LogLimits(windowBytes: 10))
        #expect(whole == pieces, "byte \(position), bit \(bit)")
        #expect(whole.records.count <= 2)
      }
    }
  }

  @Test func recordsOfAMemberWithAWrongCheckSumStayAndAreCounted() throws {
    let first = try GzipWriter.compress("\(record("a"))\n\(record("b"))\n".utf8.span)
    var second = try GzipWriter.compress(
      "\(record("c"))\n\(record("d"))\n\(record("e"))\n".utf8.span)
    second[second.count - 6] ^= 1
    for chunkSize in chunkSizes {
      let limits = LogLimits(windowBytes: chunkSize)
      let reading = read(first + second, chunkSize: chunkSize, limits: limits)
      #expect(reading.eventIDs == ["a", "b", "c", "d", "e"])
      #expect(
        reading.problems == [
          "\(first.count + second.count - 8) the gzip check sum does not match the data; "
            + "3 records that were read of this member cannot be trusted"
        ])
    }
  }

  @Test func garbageBehindAGzipFileIsTold() throws {
    let file = try GzipWriter.compress(record("a").utf8.span)
    let reading = read(file + [0, 0, 1])
    #expect(reading.eventIDs == ["a"])
    #expect(
      reading.problems == [
        "\(file.count + 2) bytes that are no gzip data follow the last gzip member"
      ])
  }

  @Test func aFileOfNothingButDamageIsSummedUp() {
    let text = "{\"Records\":[\(String(repeating: "1,", count: 5_000))\(record("a"))]}"
    let reading = read(text)
    #expect(reading.problems.count == 101)
    #expect(reading.damagedElements == 5_000)
    #expect(reading.problems.last?.contains("4900 more problems") == true)
    #expect(reading.eventIDs == ["a"])
  }
}
