/// A condition key whose name has a part that the user chooses: `aws:ResourceTag/${TagKey}`.
///
/// The reference marks such parts with `${…}`, with `<key>`, or with the bare word `tag-key`.
struct ConditionKeyPattern {
  private let head: Substring
  private let tail: Substring?

  /// Reads the key as the reference spells it, in lower case.
  init(_ name: String) {
    let marks: [(open: String, close: Character)] = [("${", "}"), ("<", ">")]
    for mark in marks {
      let pieces = name.split(
        separator: mark.open, maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, let close = pieces[1].firstIndex(of: mark.close) else { continue }
      head = pieces[0]
      // What follows a second chosen part is not compared.
      let rest = pieces[1][pieces[1].index(after: close)...]
      tail = rest.split(separator: mark.open, maxSplits: 1, omittingEmptySubsequences: false).first
      return
    }
    let word = "tag-key"
    if name.hasSuffix("/" + word) {
      head = name.dropLast(word.count)
      tail = ""
    } else {
      head = name[...]
      tail = nil
    }
  }

  /// Whether a key in lower case is one of these.
  func matches(_ name: String) -> Bool {
    guard let tail else { return name == head }
    return name.hasPrefix(head) && name.hasSuffix(tail)
      && name.utf8.count > head.utf8.count + tail.utf8.count
  }
}
