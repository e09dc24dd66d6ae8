import Foundation
public import JSONSyntax

/// A JSON Schema (2020-12) of the few keywords that the project's schemas use; a schema with any
/// other keyword is refused, so that none is passed over.
public struct JSONSchema {
  /// What is wrong with a schema.
  public struct SchemaError: Error {
    public var what: String
  }

  private static let annotations = ["$schema", "$id", "$defs", "title", "description"]

  private let root: JSONTree

  /// Reads a schema by its path in the project.
  public init(_ path: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
    root = try JSONParser.parse([UInt8](try Data(contentsOf: file)).span)
  }

  /// Where and how a value does not fit; the first few.
  public func problems(in value: JSONTree) throws -> [String] {
    var problems: [String] = []
    try check(value, root, at: "$", &problems)
    return Array(problems.prefix(10))
  }

  private func check(
    _ value: JSONTree, _ schema: JSONTree, at path: String, _ problems: inout [String]
  ) throws {
    for member in schema.members ?? [] {
      switch member.key {
      case "type": checkType(value, member.value, at: path, &problems)
      case "const":
        if !Self.isEqual(value, member.value) { problems.append("\(path) is not the constant") }
      case "enum":
        let isOne = member.value.elements?.contains { Self.isEqual(value, $0) } ?? false
        if !isOne { problems.append("\(path) is none of the values: \(value.scalarText ?? "")") }
      case "minimum":
        guard let least = member.value.scalarText.flatMap({ Int($0) }),
          case .number(let digits) = value.content
        else { continue }
        if Int(digits).map({ $0 < least }) ?? true { problems.append("\(path) is too small") }
      case "minLength":
        if let text = value.string, text.isEmpty { problems.append("\(path) is empty") }
      case "pattern":
        guard let text = value.string, let pattern = member.value.string else { continue }
        if try Regex(pattern).firstMatch(in: text) == nil {
          problems.append("\(path) does not match \(pattern): \(text)")
        }
      case "required":
        guard let members = value.members else { continue }
        let keys = Set(members.map(\.key))
        for key in member.value.elements?.compactMap(\.string) ?? [] where !keys.contains(key) {
          problems.append("\(path) lacks \(key)")
        }
      case "properties", "additionalProperties": continue
      case "items":
        for (index, element) in (value.elements ?? []).enumerated() {
          try check(element, member.value, at: "\(path)[\(index)]", &problems)
        }
      case "anyOf":
        let fits = try (member.value.elements ?? []).contains { choice in
          var found: [String] = []
          try check(value, choice, at: path, &found)
          return found.isEmpty
        }
        if !fits { problems.append("\(path) fits none of the choices") }
      case "$ref":
        let name = String(member.value.string?.split(separator: "/").last ?? "")
        guard let target = root["$defs"]?[name] else { throw SchemaError(what: "no \(name)") }
        try check(value, target, at: path, &problems)
      case _ where Self.annotations.contains(member.key): continue
      default: throw SchemaError(what: "the keyword \(member.key) is not understood")
      }
    }
    try checkMembers(of: value, schema, at: path, &problems)
  }

  private func checkMembers(
    of value: JSONTree, _ schema: JSONTree, at path: String, _ problems: inout [String]
  ) throws {
    let properties = schema["properties"]
    for member in value.members ?? [] {
      if let known = properties?[member.key] {
        try check(member.value, known, at: "\(path).\(member.key)", &problems)
      } else if let additional = schema["additionalProperties"] {
        if additional.content == .bool(false) {
          problems.append("\(path) must not have \(member.key)")
        } else {
          try check(member.value, additional, at: "\(path).\(member.key)", &problems)
        }
      }
    }
  }

  private func checkType(
    _ value: JSONTree, _ type: JSONTree, at path: String, _ problems: inout [String]
  ) {
    let types = type.string.map { [$0] } ?? type.elements?.compactMap(\.string) ?? []
    let own: [String] =
      switch value.content {
      case .null: ["null"]
      case .bool: ["boolean"]
      case .number(let digits): Int(digits) == nil ? ["number"] : ["integer", "number"]
      case .string: ["string"]
      case .array: ["array"]
      case .object: ["object"]
      }
    if !own.contains(where: types.contains) {
      problems.append("\(path) is \(own[0]), not \(types.joined(separator: " or "))")
    }
  }

  private static func isEqual(_ left: JSONTree, _ right: JSONTree) -> Bool {
    left.kind == right.kind && left.scalarText == right.scalarText
  }
}
