import Digests
import JSONSyntax
import RequestMapping

extension LearnedFacts {
  /// The facts file: equal facts give equal bytes.
  public var text: String {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("factsVersion")
      writer.integer(Self.version)
      writer.table("accounts", accounts) { $0.account($1) }
      let named = principals.map { (name: $1.name($0), facts: $1) }
      writer.table("principals", Dictionary(named) { first, _ in first }) { $0.principal($1) }
      writer.table("sessions", sessions) { writer, tags in
        writer.object { $0.tags(tags) }
      }
      writer.table("names", names) { writer, fact in writer.fact(fact) { $0.string($1) } }
      writer.table("instanceProfiles", instanceProfiles) { writer, fact in
        writer.fact(fact) { $0.string($1) }
      }
      writer.table("resources", resources) { writer, tags in
        writer.object { $0.tags(tags) }
      }
    }
    writer.endLine()
    return writer.text
  }

  /// The SHA-256 of the facts file, by which tallies are bound to the facts that made them.
  public var sha256: String { SHA256.hexadecimal(of: Array(text.utf8).span) }
}

extension JSONWriter {
  fileprivate mutating func table<Value>(
    _ name: String, _ entries: [String: Value], _ entry: (inout JSONWriter, Value) -> Void
  ) {
    guard !entries.isEmpty else { return }
    key(name)
    object { writer in
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        writer.key(key)
        entry(&writer, value)
      }
    }
  }

  fileprivate mutating func fact<Value>(
    _ fact: Fact<Value>, _ value: (inout JSONWriter, Value) -> Void
  ) {
    switch fact {
    case .known(let known): value(&self, known)
    case .setTo(let latest):
      object { writer in
        writer.key("setTo")
        value(&writer, latest)
      }
    case .conflict:
      object { writer in
        writer.key("conflict")
        writer.bool(true)
      }
    }
  }

  private mutating func member<Value>(
    _ name: String, _ fact: Fact<Value>?, _ value: (inout JSONWriter, Value) -> Void
  ) {
    guard let fact else { return }
    key(name)
    self.fact(fact, value)
  }

  fileprivate mutating func account(_ account: AccountDescription) {
    object { writer in
      writer.member("name", account.name) { $0.string($1) }
      writer.member("organization", account.organization) { $0.string($1) }
      writer.member("organizationPath", account.organizationPath) { $0.string($1) }
    }
  }

  fileprivate mutating func principal(_ principal: PrincipalFacts) {
    object { writer in
      if case .conflict = principal.arn { writer.member("arn", principal.arn) { $0.string($1) } }
      writer.member("id", principal.id) { $0.string($1) }
      writer.tags(principal.tags)
      switch principal.sessionTags {
      case .untold: break
      case .unknown:
        writer.key("sessionTags")
        writer.string("unknown")
      case .none, .possible:
        writer.key("sessionTags")
        writer.bool(principal.sessionTags == .possible)
      }
      writer.member("boundary", principal.boundary) { $0.string($1) }
    }
  }

  fileprivate mutating func tags(_ tags: TagFacts) {
    if !tags.keys.isEmpty {
      key("tags")
      object { writer in
        for (key, fact) in tags.keys.sorted(by: { $0.key < $1.key }) {
          writer.key(key)
          writer.fact(fact) { $0.string($1) }
        }
      }
    }
    switch tags.others {
    case .untold: break
    case .none:
      key("allTags")
      bool(true)
    case .conflict:
      key("allTags")
      fact(Fact<String>.conflict) { $0.string($1) }
    }
  }
}
