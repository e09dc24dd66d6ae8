import Foundation
import JSONSyntax

/// Our reader of JSON against Foundation's: they accept the same texts, and read the same in them.
///
/// Where Foundation goes its own way is listed here, and nowhere else.
enum FoundationFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    // Foundation tells UTF-16 and UTF-32 by zeros and takes a mark in front; RFC 8259 (8.1) has UTF-8.
    let start = bytes.prefix(4)
    guard !start.contains(0), !start.starts(with: [0xef, 0xbb]), !start.starts(with: [0xfe]),
      !start.starts(with: [0xff])
    else { return }
    let ours = try? JSONParser.parse(bytes.span)
    let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    switch (ours, theirs) {
    case (nil, nil): break
    case (let tree?, let value?): try compare(tree, value)
    case (_?, nil):
      // A number that no Double holds.
      try require(hasLargeExponent(bytes), "only we read it: \(text(bytes))")
    case (nil, _?):
      // A comma behind the last item; nesting up to 512.
      try require(
        hasExtraComma(bytes) || isDeep(bytes), "only Foundation reads it: \(text(bytes))")
    }
  }

  private static func compare(_ tree: JSONTree, _ value: Any) throws(FuzzFailure) {
    switch (tree.content, value) {
    case (.null, is NSNull): break
    case (.string(let ours), let theirs as String):
      // By code points: letters that only look alike are others.
      try require(
        Array(ours.unicodeScalars) == Array(theirs.unicodeScalars), "`\(ours)` is not `\(theirs)`")
    case (.bool(let ours), let theirs as NSNumber):
      try require(ours == theirs.boolValue, "\(ours) is not \(theirs)")
    case (.number(let ours), let theirs as NSNumber):
      let (left, right) = (Double(ours) ?? .nan, theirs.doubleValue)
      try require(
        left == right || abs(left - right) <= abs(left) * 1e-9, "\(ours) is not \(theirs)")
    case (.array(let ours), let theirs as [Any]):
      try require(ours.count == theirs.count, "\(ours.count) elements, \(theirs.count) there")
      for (ours, theirs) in zip(ours, theirs) { try compare(ours, theirs) }
    case (.object(let ours), let theirs as [String: Any]):
      // Swift's strings are equal where they only look alike, so that Foundation keeps one of such keys.
      guard Set(ours.map(\.key)).count == ours.count else { return }
      try require(ours.count == theirs.count, "\(ours.count) members, \(theirs.count) there")
      for member in ours {
        guard let value = theirs[member.key] else {
          throw FuzzFailure("only we have a member `\(member.key)`")
        }
        try compare(member.value, value)
      }
    default: throw FuzzFailure("\(tree.kind) is \(value) there")
    }
  }

  private static func hasLargeExponent(_ bytes: [UInt8]) -> Bool {
    text(bytes).contains(/[eE][+-]?[0-9]{3,}|[0-9]{300,}/)
  }

  private static func hasExtraComma(_ bytes: [UInt8]) -> Bool {
    text(bytes).contains(/,[ \t\r\n]*[\]}]/)
  }

  private static func isDeep(_ bytes: [UInt8]) -> Bool {
    bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      > JSONParser.defaultDepthLimit
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
