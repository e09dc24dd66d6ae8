import CloudTrail
import JSONSyntax

/// Texts that were made general: how many there were, a few of them, and how all of them begin and
/// end.
struct TextSketch: Hashable, Sendable {
  var sample = DistinctSample()
  var span = TextSpan()
  /// Whether all of them are the texts of resources, and none has a `*` for what is not known.
  var isWhole = true

  /// Adds a text.
  mutating func insert(_ text: String, isWhole: Bool) {
    sample.insert(text)
    span.insert(text)
    self.isWhole = self.isWhole && isWhole
  }

  /// Adds all that another sketch has seen.
  mutating func merge(_ other: TextSketch) {
    sample.merge(other.sample)
    span.merge(other.span)
    isWhole = isWhole && other.isWhole
  }
}

/// What is told of the values of a condensed record that were made general.
struct CallSketches: Hashable, Sendable {
  /// What reports show of a request.
  struct Request: Hashable, Comparable, Sendable {
    var action: String
    /// How reports would show the general resource.
    var resource: String

    static func < (left: Request, right: Request) -> Bool {
      (left.action, left.resource) < (right.action, right.resource)
    }
  }

  /// The names of the sessions, as reports show them.
  var sessions = DistinctSample()
  /// The resources of each request.
  var resources: [Request: TextSketch] = [:]
  /// The fields that may be made general besides, by name; nil for all.
  var maskable: [String]?
}

extension CallSketches {
  /// The sketches as a tree, as `CondensedCalls` keeps them.
  var tree: JSONTree {
    var members: [JSONMember] = []
    if !sessions.examples.isEmpty {
      members.append(JSONMember(key: "sessions", value: sessions.tree))
    }
    if !resources.isEmpty {
      let requests = resources.sorted { $0.key < $1.key }.map { request, sketch in
        JSONTree(
          .object([
            JSONMember(key: "action", value: JSONTree(.string(request.action))),
            JSONMember(key: "resource", value: JSONTree(.string(request.resource))),
            JSONMember(key: "values", value: sketch.sample.tree),
            JSONMember(key: "span", value: sketch.span.tree),
            JSONMember(key: "whole", value: JSONTree(.bool(sketch.isWhole))),
          ]))
      }
      members.append(JSONMember(key: "resources", value: JSONTree(.array(requests))))
    }
    if let maskable {
      let names = maskable.map { JSONTree(.string($0)) }
      members.append(JSONMember(key: "maskable", value: JSONTree(.array(names))))
    }
    return JSONTree(.object(members))
  }

  /// Reads what `tree` has made; nil for anything else.
  init?(_ tree: JSONTree) {
    if let sessions = tree["sessions"] {
      guard let sample = DistinctSample(sessions) else { return nil }
      self.sessions = sample
    }
    for element in tree["resources"]?.elements ?? [] {
      guard let action = element["action"]?.string, let resource = element["resource"]?.string,
        let sample = element["values"].flatMap({ DistinctSample($0) }),
        let span = element["span"].flatMap({ TextSpan($0) }),
        case .bool(let isWhole)? = element["whole"]?.content
      else { return nil }
      resources[Request(action: action, resource: resource)] = TextSketch(
        sample: sample, span: span, isWhole: isWhole)
    }
    maskable = tree["maskable"]?.elements?.compactMap(\.string)
  }
}

extension DistinctSample {
  fileprivate var tree: JSONTree {
    var members = [
      JSONMember(
        key: "examples", value: JSONTree(.array(examples.map { JSONTree(.string($0)) })))
    ]
    if distinct.isExact {
      members.append(
        JSONMember(
          key: "hashes",
          value: JSONTree(
            .array(distinct.hashes.map { JSONTree(.string(String($0, radix: 16))) }))))
    } else {
      members.append(
        JSONMember(key: "registers", value: JSONTree(.string(Hexadecimal.text(distinct.registers))))
      )
    }
    return JSONTree(.object(members))
  }

  fileprivate init?(_ tree: JSONTree) {
    guard let elements = tree["examples"]?.elements, elements.count <= Self.exampleLimit else {
      return nil
    }
    let texts = elements.compactMap(\.string)
    let hashes = (tree["hashes"]?.elements ?? []).map { element in
      element.string.flatMap { UInt64($0, radix: 16) }
    }
    let known = hashes.compactMap(\.self)
    let registers = tree["registers"].map { $0.string.flatMap(Hexadecimal.bytes) ?? [] } ?? []
    guard texts.count == elements.count, known.count == hashes.count,
      zip(texts, texts.dropFirst()).allSatisfy({ $0 < $1 }),
      let distinct = DistinctCount(hashes: known, registers: registers)
    else { return nil }
    examples = texts
    self.distinct = distinct
  }
}

extension TextSpan {
  fileprivate var tree: JSONTree {
    guard let lengths else { return JSONTree(.null) }
    let numbers = [lengths.lowerBound, lengths.upperBound].map { JSONTree(.number(String($0))) }
    return JSONTree(
      .object([
        JSONMember(key: "prefix", value: JSONTree(.string(Hexadecimal.text(prefix)))),
        JSONMember(key: "suffix", value: JSONTree(.string(Hexadecimal.text(suffix)))),
        JSONMember(key: "lengths", value: JSONTree(.array(numbers))),
      ]))
  }

  fileprivate init?(_ tree: JSONTree) {
    if tree.isNull { return }
    guard let prefix = tree["prefix"]?.string.flatMap(Hexadecimal.bytes),
      let suffix = tree["suffix"]?.string.flatMap(Hexadecimal.bytes),
      let lengths = tree["lengths"]?.elements, lengths.count == 2,
      let least = lengths[0].scalarText.flatMap({ Int($0) }),
      let most = lengths[1].scalarText.flatMap({ Int($0) }), least >= 0, least <= most,
      prefix.count <= Self.limit, suffix.count <= Self.limit, prefix.count <= least,
      suffix.count <= least
    else { return nil }
    self.prefix = prefix
    self.suffix = suffix
    self.lengths = least...most
  }
}

/// Bytes as text in which any byte can stand: a text may be cut within a character.
private enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let nibbles = text.utf8.map { digits.firstIndex(of: $0) }
    guard nibbles.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: nibbles.count, by: 2) {
      guard let high = nibbles[place], let low = nibbles[place + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
