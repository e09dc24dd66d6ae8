import Authoring
import Foundation
import IAMPolicy
import TestSupport
import Testing

/// `docs/checks`: a page a code, made from the rules' declarations.
///
/// `UPDATE_GOLDENS=1` writes the pages anew.
struct CheckPagesTests {
  static let folder = "docs/checks"

  @Test(arguments: PolicyCheck.rules)
  func thePageOfARuleIsWhatItsDeclarationSays(rule: CheckRule) throws {
    let golden = Golden("\(rule.slug).md", in: Self.folder)
    #expect(try golden.difference(from: Self.page(rule)) == nil)
  }

  @Test func theIndexListsEveryRule() throws {
    let golden = Golden("README.md", in: Self.folder)
    #expect(try golden.difference(from: Self.index) == nil)
  }

  @Test func thereIsNoPageWithoutARule() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: Self.folder)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(pages) == Set(PolicyCheck.rules.map { "\($0.slug).md" } + ["README.md"]))
  }

  static func page(_ rule: CheckRule) -> String {
    var text = "# \(rule.code)\n\n**\(rule.title).** Type: `\(rule.type.rawValue)`. "
    switch rule.origin {
    case .accessAnalyzer:
      text += "The code is that of [IAM Access Analyzer](\(rule.learnMore)).\n"
    case .trailfence: text += "The code is trailfence's own.\n"
    }
    text += "\n## Why it matters\n\n\(wrapped(rule.why))\n"
    text += "\n## What to write instead\n\n\(wrapped(rule.instead))\n"
    if let example = rule.example {
      let marked = MarkedText(example.faulty)
      text += "\n## Example\n\n"
      let bytes = Array(marked.text.utf8)
      let parts = marked.ranges.filter { !$0.isEmpty }.map { range in
        "`\(String(decoding: bytes[range], as: UTF8.self))`"
      }
      if !parts.isEmpty {
        text += wrapped("The finding marks \(parts.joined(separator: ", ")):") + "\n\n"
      }
      text += "```json\n\(marked.text.trimmingCharacters(in: .newlines))\n```\n"
      if let mended = example.mended {
        text += "\nWithout it:\n\n```json\n\(mended.trimmingCharacters(in: .newlines))\n```\n"
      }
    }
    return text
  }

  static var index: String {
    var text = """
      # What `trailfence check` looks for

      One page a code. Types and, where they mean the same, codes are those of IAM Access Analyzer's
      ValidatePolicy. The pages are made from the rules' declarations.

      """
    for type in CheckRule.FindingType.allCases {
      text += "\n## \(type.rawValue)\n\n| code | finds |\n| --- | --- |\n"
      for rule in PolicyCheck.rules.filter({ $0.type == type }).sorted(by: { $0.code < $1.code }) {
        text += "| [`\(rule.code)`](\(rule.slug).md) | \(rule.title) |\n"
      }
    }
    return text
  }

  /// Sentences in lines of at most 100 characters.
  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < 100 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
