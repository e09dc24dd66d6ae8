import JSONSyntax
import TestSupport
import Testing

struct JSONParserTests {
  @Test func invalidUTF8IsRefused() {
    #expect(throws: JSONSyntaxError(.invalidUnicode, at: 1)) {
      try JSONParser.parse(([0x22, 0xff, 0x22] as [UInt8]).span)
    }
  }

  @Test func nestingHasALimit() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONSyntaxError(.nestedTooDeep(limit: 256), at: 256)) {
      try JSONParser.parse(deep.span)
    }
  }

  @Test func everyMissingCommaIsNamedAtItsPlace() {
    let text = SourceText(
      name: "x", "{\n  \"a\": [\"x\"\n  \"y\"\n  \"z\"],\n  \"b\" 1\n  \"c\": 2,\n}")
    let (tree, errors) = JSONParser.parseRecovering(text.bytes.span)
    #expect(
      errors.map { "\(text.location(at: $0.offset)) \($0.message)" } == [
        "2:12 expected `,` between the items", "3:6 expected `,` between the items",
        "5:6 expected `:` after the key", "5:8 expected `,` between the items",
        "6:9 expected no comma here; one stands between two items",
      ])
    #expect(tree?["a"]?.elements?.count == 3)
    #expect(tree?["c"]?.scalarText == "2")
  }

  @Test func rangesCoverTheirText() throws {
    let text = Array(#" {"k" : [ "v\n", 12 ] } "#.utf8)
    let tree = try JSONParser.parse(text.span)
    let array = try #require(tree["k"])
    #expect(String(decoding: text[array.range], as: UTF8.self) == #"[ "v\n", 12 ]"#)
    #expect(array.elements?.first?.string == "v\n")
  }

  @Test func writingAndReadingIsStable() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let tree = randomTree(depth: 4, &generator)
      for layout in [JSONWriter.Layout.compact, .indented] {
        var writer = JSONWriter(layout: layout)
        writer.tree(tree)
        let again = try JSONParser.parse(writer.text.utf8.span)
        var second = JSONWriter(layout: layout)
        second.tree(again)
        #expect(writer.text == second.text)
      }
    }
  }

  private func randomTree(depth: Int, _ generator: inout SeededGenerator) -> JSONTree {
    let scalars = ["", "a", "\"\\", "\u{1b}[31m", "\u{202e}x", "é😀", "\0"]
    let text = scalars[Int.random(in: 0..<scalars.count, using: &generator)]
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &generator) {
    case 0: return JSONTree(.null)
    case 1: return JSONTree(.bool(Bool.random(using: &generator)))
    case 2: return JSONTree(.number("-12.50e3"))
    case 3: return JSONTree(.string(text))
    case 4:
      return JSONTree(
        .array(
          (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
            randomTree(depth: depth - 1, &generator)
          }))
    default:
      return JSONTree(
        .object(
          (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
            JSONMember(key: text, value: randomTree(depth: depth - 1, &generator))
          }))
    }
  }
}

struct JSONWriterTests {
  @Test func hostileTextIsEscaped() {
    var writer = JSONWriter()
    writer.string("\u{1b}[2J\u{202e}\u{0}\u{85}\u{2028}<é>")
    #expect(writer.text == #""\u001b[2J\u202e\u0000\u0085\u2028<é>""#)
  }

  @Test func layoutsAreAsExpected() {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("a")
      writer.array { $0.integer(1) }
      writer.key("b")
      writer.object { _ in }
      writer.key("c")
      writer.string(nil)
    }
    #expect(writer.text == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {},\n  \"c\": null\n}")
  }
}
