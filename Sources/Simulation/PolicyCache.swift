import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Policies that were read and compiled before, by their text.
///
/// A stream of requests mostly repeats a few. The cache is emptied when it would grow beyond its
/// bound.
struct PolicyCache {
  /// Bytes of text that are kept at most.
  static let sizeLimit = 1_024 * 1_024

  private struct Key: Hashable {
    var text: String
    var type: PolicyType
  }

  /// A policy that was read.
  struct Entry {
    var result: PolicyParseResult
    /// nil if the policy cannot be used.
    var compiled: CompiledPolicy?
  }

  private var entries: [Key: Entry] = [:]
  private var size = 0

  /// Reads and compiles a policy, or finds it.
  mutating func entry(for text: String, named name: String, as type: PolicyType) -> Entry {
    let key = Key(text: text, type: type)
    // Texts of canonically equivalent characters are equal and differ in their places.
    if text.utf8.allSatisfy({ $0 < 0x80 }), let entry = entries[key] { return entry }
    let result = PolicyParser.parse(SourceText(name: name, text), as: type)
    let entry = Entry(result: result, compiled: result.document.map { CompiledPolicy($0) })
    if text.utf8.count > Self.sizeLimit - size {
      entries.removeAll()
      size = 0
    }
    if text.utf8.count <= Self.sizeLimit, text.utf8.allSatisfy({ $0 < 0x80 }) {
      entries[key] = entry
      size += text.utf8.count
    }
    return entry
  }
}
