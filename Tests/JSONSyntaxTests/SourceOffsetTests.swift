import JSONSyntax
import TestSupport
import Testing

/// Places of a text as offsets and as lines and columns.
struct SourceOffsetTests {
  @Test func anOffsetAndItsPlaceLeadToEachOther() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "\u{1f600}", "\n", "\r\n", " ", "\"x\""]
    for round in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 0...300, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      let source = SourceText(name: "text", text)
      for offset in 0...source.bytes.count
      where offset == source.bytes.count || source.bytes[offset] & 0xc0 != 0x80 {
        #expect(
          source.offset(of: source.location(at: offset)) == offset, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func aPlaceThatIsNotThereIsTheEnd() {
    let source = SourceText(name: "text", "ab\nc")
    #expect(source.offset(of: SourceLocation(line: 9, column: 1)) == 4)
    #expect(source.offset(of: SourceLocation(line: 2, column: 99)) == 4)
    #expect(source.offset(of: SourceLocation(line: 0, column: 0)) == 4)
    #expect(source.offset(of: SourceLocation(line: 2, column: .min)) == 4)
  }
}
