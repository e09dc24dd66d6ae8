import JSONSyntax
import Simulation
import Testing

struct SimulationStreamTests {
  private static let good = """
    {"PolicyInputList":[{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}],\
    "ActionNames":["s3:GetObject"]}
    """

  private func answers(_ text: String, chunk: Int) -> (lines: [String], errors: Int) {
    var stream = SimulationStream(Simulation())
    var lines: [String] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      stream.feed(bytes[start..<min(start + chunk, bytes.count)]) { lines.append($0) }
    }
    stream.finish { lines.append($0) }
    return (lines, stream.errors)
  }

  @Test(arguments: [1, 2, 3, 7, 65_536])
  func eachLineGetsOneAnswerInOrderHoweverItIsCut(_ chunk: Int) throws {
    let text = [Self.good, "", "{", Self.good, "  \r", #"{"Action":1}"#, Self.good]
      .joined(separator: "\n")
    let (lines, errors) = answers(text, chunk: chunk)
    try #require(lines.count == 5)
    #expect(errors == 2)
    #expect(lines.allSatisfy { !$0.contains("\n") })
    for index in [0, 2, 4] { #expect(lines[index].contains(#""EvalDecision":"allowed""#)) }
    let first = try JSONParser.parse(Array(lines[1].utf8).span)
    #expect(first["Error"]?["Line"]?.scalarText == "3")
    #expect(first["Error"]?["Code"]?.string == "MalformedRequest")
    let second = try JSONParser.parse(Array(lines[3].utf8).span)
    #expect(second["Error"]?["Line"]?.scalarText == "6")
    #expect(second["Error"]?["Member"]?.string == "Action")
  }

  @Test func bytesThatAreNoTextGetAnErrorLineAndTheStreamGoesOn() {
    var stream = SimulationStream(Simulation())
    var lines: [String] = []
    stream.feed([0xff, 0xfe, 0x0a, 0x22, 0xc3, 0x22, 0x0a]) { lines.append($0) }
    stream.feed(Array((Self.good + "\r\n").utf8)) { lines.append($0) }
    #expect(lines.count == 3)
    #expect(lines.last?.contains("allowed") == true)
  }

  @Test func aLineThatIsTooLongIsSkipped() {
    var stream = SimulationStream(Simulation())
    var lines: [String] = []
    let chunk = [UInt8](repeating: 0x20, count: 1_024 * 1_024)
    for _ in 0..<17 { stream.feed(chunk) { lines.append($0) } }
    stream.feed(Array(("\n" + Self.good + "\n").utf8)) { lines.append($0) }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("LimitExceeded") == true)
    #expect(lines.last?.contains("allowed") == true)
  }

  @Test func policiesOfEarlierLinesChangeNoAnswer() {
    func line(_ member: String, _ policy: String) -> String {
      #"{"\#(member)":["\#(policy)"],"ActionNames":["s3:GetObject"]}"#
    }
    let allow = #"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}"#
    let named = #"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"é\"}}"#
    let lines = [
      line("PolicyInputList", allow), line("PermissionsBoundaryPolicyInputList", allow),
      line("PolicyInputList", "{"), line("PolicyInputList", named), line("PolicyInputList", allow),
      line("PolicyInputList", "{"), line("VpcEndpointPolicyInputList", allow),
    ]
    var stream = SimulationStream(Simulation())
    var together: [String] = []
    stream.feed(Array((lines + lines).joined(separator: "\n").utf8)) { together.append($0) }
    stream.finish { together.append($0) }
    let alone = (lines + lines).enumerated().map { index, line in
      let answer = Simulation().run(Array(line.utf8), name: "line", layout: .compact)
      return answer.error?.json(line: index + 1) ?? answer.text
    }
    #expect(together == alone)
  }
}
