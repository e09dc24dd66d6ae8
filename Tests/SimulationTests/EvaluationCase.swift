import Foundation
import JSONSyntax
import Simulation
import Testing

/// One case of `Tests/Cases/evaluation`: a request in short hand, and what AWS's documentation says
/// comes out.
///
/// A file is `{"source": page, "base": members, "cases": [case, …]}`. A case has `name`, `expect`
/// (the decision), and what makes up the request; its members override those of `base`:
/// - `allow`, `deny`: a statement or several of the identity policy; Effect is filled in, and
///   Action and Resource are `*` unless they are given;
/// - `condition`: an Allow of everything under this condition; `version`: 2012-10-17 unless given;
/// - `boundary`, `resource`: a statement or several of that policy; `scp`, `rcp`: levels of
///   policies, each policy a statement or several; `session`, `endpoint`: likewise one policy;
/// - `context`: keys with a value, or a list for a multivalued key; `unknown`: key patterns;
/// - `action`, `on`: the action and the resource; `caller`, `owner`: CallerArn, ResourceAccount;
/// - `undecidedBy`, `missing`, `allowedByBoundary`, `allowedByOrganizations`, `warning`: further
///   expectations.
struct EvaluationCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let members: [String: JSONTree]

  var testDescription: String { "\(file): \(name)" }

  static let all: [EvaluationCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/evaluation")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      read(folder.appending(path: name))
    }
  }()

  private static func read(_ file: URL) -> [EvaluationCase] {
    let name = file.deletingPathExtension().lastPathComponent
    guard let data = try? Data(contentsOf: file),
      let tree = try? JSONParser.parse(Array(data).span), tree["source"]?.string != nil,
      let cases = tree["cases"]?.elements
    else {
      return [EvaluationCase(file: name, name: "cannot be read", members: [:])]
    }
    var base: [String: JSONTree] = [:]
    for member in tree["base"]?.members ?? [] { base[member.key] = member.value }
    return cases.map { tree in
      var members = base
      for member in tree.members ?? [] { members[member.key] = member.value }
      return EvaluationCase(file: name, name: tree["name"]?.string ?? "", members: members)
    }
  }

  /// The request as `trailfence simulate` reads it.
  var request: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("PolicyInputList")
      writer.array { writer in
        if let statements = identityStatements { writePolicy(statements, &writer) }
      }
      list("boundary", as: "PermissionsBoundaryPolicyInputList", &writer)
      list("session", as: "SessionPolicyInputList", &writer)
      list("endpoint", as: "VpcEndpointPolicyInputList", &writer)
      if let resource = members["resource"] {
        writer.key("ResourcePolicy")
        writePolicy(statements(resource, effect: nil), &writer)
      }
      levels("scp", as: "ServiceControlPolicyInputList", &writer)
      levels("rcp", as: "ResourceControlPolicyInputList", &writer)
      writer.key("ActionNames")
      writer.array { $0.string(members["action"]?.string ?? "s3:GetObject") }
      if members["on"]?.isNull != true {
        writer.key("ResourceArns")
        writer.array { $0.string(members["on"]?.string ?? "arn:aws:s3:::bucket/key") }
      }
      for (key, name) in [("caller", "CallerArn"), ("owner", "ResourceAccount")] {
        guard let text = members[key]?.string else { continue }
        writer.key(name)
        writer.string(text)
      }
      if let unknown = members["unknown"] {
        writer.key("UnknownContextKeys")
        writer.tree(unknown)
      }
      writeContext(&writer)
    }
    return Array(writer.text.utf8)
  }

  private func writeContext(_ writer: inout JSONWriter) {
    writer.key("ContextEntries")
    writer.array { writer in
      for member in members["context"]?.members ?? [] {
        writer.object { writer in
          writer.key("ContextKeyName")
          writer.string(member.key)
          writer.key("ContextKeyType")
          writer.string(member.value.elements == nil ? "string" : "stringList")
          writer.key("ContextKeyValues")
          writer.array { writer in
            for value in member.value.elements ?? [member.value] { writer.tree(value) }
          }
        }
      }
    }
  }

  private var identityStatements: [JSONTree]? {
    var found: [JSONTree] = []
    for (key, effect) in [("allow", "Allow"), ("deny", "Deny")] {
      if let tree = members[key] { found += statements(tree, effect: effect) }
    }
    if let condition = members["condition"] {
      let statement = JSONTree(.object([JSONMember(key: "Condition", value: condition)]))
      found += statements(statement, effect: "Allow")
    }
    return found.isEmpty ? nil : found
  }

  /// Fills in what the short hand leaves out; a statement that says `"bare": true` stays as it is.
  private func statements(_ tree: JSONTree, effect: String?) -> [JSONTree] {
    (tree.elements ?? [tree]).map { tree in
      var members = tree.members ?? []
      if tree["bare"] != nil {
        return JSONTree(.object(members.filter { $0.key != "bare" }))
      }
      func fill(_ key: String, _ others: [String], _ value: String) {
        guard !members.contains(where: { ([key] + others).contains($0.key) }) else { return }
        members.append(JSONMember(key: key, value: JSONTree(.string(value))))
      }
      fill("Effect", [], effect ?? "Allow")
      fill("Action", ["NotAction"], "*")
      fill("Resource", ["NotResource"], "*")
      return JSONTree(.object(members))
    }
  }

  private func writePolicy(_ statements: [JSONTree], _ writer: inout JSONWriter) {
    writer.object { writer in
      if members["version"]?.isNull != true {
        writer.key("Version")
        writer.string(members["version"]?.string ?? "2012-10-17")
      }
      writer.key("Statement")
      writer.array { writer in statements.forEach { writer.tree($0) } }
    }
  }

  private func list(_ key: String, as name: String, _ writer: inout JSONWriter) {
    guard let tree = members[key] else { return }
    writer.key(name)
    writer.array { writePolicy(statements(tree, effect: nil), &$0) }
  }

  private func levels(_ key: String, as name: String, _ writer: inout JSONWriter) {
    guard let levels = members[key]?.elements else { return }
    writer.key(name)
    writer.array { writer in
      for level in levels {
        writer.array { writer in
          for policy in level.elements ?? [] {
            writePolicy(statements(policy, effect: nil), &writer)
          }
        }
      }
    }
  }
}
