public import JSONSyntax

/// A statement that a suggestion adds: it allows actions.
public struct SuggestedStatement: Hashable, Sendable {
  /// A condition: one of the values must be the key's.
  public struct Guard: Hashable, Sendable {
    public var operatorName: String
    public var key: String
    /// Sorted.
    public var values: [String]
  }

  /// Its name; begins with `Review` where a person must look.
  public var sid: String
  /// Whether it holds what can lead out of the boundary, or more than the log shows.
  public var isReview: Bool
  /// Patterns of actions, sorted.
  public var actions: [String]
  /// Patterns of resources, sorted.
  public var resources: [String]
  public var guards: [Guard]

  /// Writes it as an element of `Statement`.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("Sid")
      writer.string(sid)
      writer.key("Effect")
      writer.string("Allow")
      writer.key("Action")
      writer.array { writer in
        for action in actions { writer.string(action) }
      }
      writer.key("Resource")
      if resources == ["*"] {
        writer.string("*")
      } else {
        writer.array { writer in
          for resource in resources { writer.string(resource) }
        }
      }
      guard !guards.isEmpty else { return }
      writer.key("Condition")
      writer.object { writer in
        var written: Set<String> = []
        for name in guards.map(\.operatorName) where written.insert(name).inserted {
          writer.key(name)
          writer.object { writer in
            for condition in guards where condition.operatorName == name {
              writer.key(condition.key)
              writer.array { writer in
                for value in condition.values { writer.string(value) }
              }
            }
          }
        }
      }
    }
  }

  /// Its characters in a policy, white space not counted.
  var characters: Int {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text.policyCharacters
  }
}

extension String {
  /// Characters as the quota of a managed policy counts them: all but white space.
  var policyCharacters: Int {
    unicodeScalars.count { !" \t\r\n".unicodeScalars.contains($0) }
  }
}
