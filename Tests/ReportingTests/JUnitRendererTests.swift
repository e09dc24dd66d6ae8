import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Reporting

struct JUnitRendererTests {
  /// Counts the elements of a document, and fails where it is not well-formed.
  private final class Counter: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var attributes: [[String: String]] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[name, default: 0] += 1
      if name == "testsuites" { self.attributes.append(attributes) }
    }
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func theDocumentIsWellFormedAndItsCountsAreRight(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let report = make()
    let text = ReportFormatTests.text(report, .junit)
    let parser = XMLParser(data: Data(text.utf8))
    let counter = Counter()
    parser.delegate = counter
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let head = try #require(counter.attributes.first)
    #expect(head["tests"] == String(counter.elements["testcase"] ?? 0))
    #expect(head["failures"] == String(counter.elements["failure"] ?? 0))
    #expect(head["errors"] == String(counter.elements["error"] ?? 0))
    #expect(head["skipped"] == String(counter.elements["skipped"] ?? 0))
    #expect(counter.elements["testsuite"] == report.candidates.count + 1)
    #expect(counter.elements["failure"] ?? 0 == report.findings.count { $0.kind == .denied })
  }

  @Test func everyCharacterIsOneThatXMLAllows() {
    let all = String(String.UnicodeScalarView((0...0x1ffff).compactMap(Unicode.Scalar.init)))
    let text = XMLText.escaped(all)
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x20...0xd7ff, 0xe000...0xfffd, 0x1_0000...0x10_ffff:
          scalar != "<" && scalar != ">" && scalar != "\"" && scalar != "'"
        default: false
        }
      })
  }
}
