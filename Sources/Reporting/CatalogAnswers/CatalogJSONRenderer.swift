import JSONSyntax
import ServiceCatalog

/// The catalog's answers as JSON.
public struct CatalogJSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes an answer as one object that ends with a line end.
  public func render(_ answer: CatalogAnswer, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .indented)
    switch answer {
    case .summary(let summary): writer.summary(summary)
    case .action(let action): writer.action(action)
    case .event(let event): writer.event(event)
    case .unknown(let name): writer.unknown(name)
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  /// Writes the events that an archive holds and the catalog does not know.
  public func render(_ unmapped: UnmappedEvents, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("records", unmapped.records)
      writer.key("unmapped")
      writer.array { writer in
        for event in unmapped.events {
          writer.object { writer in
            writer.member("eventSource", event.source)
            writer.member("eventName", event.name)
            writer.member("calls", event.calls)
          }
        }
      }
    }
    writer.endLine()
    output.write(writer.takeText())
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  fileprivate mutating func summary(_ summary: CatalogSummary) {
    object { writer in
      writer.member("catalogVersion", summary.version)
      for count in summary.counts { writer.member(count.name, count.count) }
    }
  }

  fileprivate mutating func unknown(_ unknown: UnknownCatalogName) {
    object { writer in
      writer.member("unknown", unknown.name)
      writer.member("nearest", unknown.nearest)
      writer.member("assumedAction", unknown.assumedAction)
    }
  }

  fileprivate mutating func action(_ action: CatalogAction) {
    object { writer in
      writer.member("action", action.facts.qualifiedName)
      writer.member("accessLevel", action.facts.accessLevel.rawValue)
      writer.member("isRetired", action.facts.isRetired)
      writer.member("needsNoPermission", action.needsNoPermission)
      writer.member("recording", action.recording.rawValue)
      writer.member("resourcePolicies", action.mayHaveResourcePolicy)
      writer.key("resourceTypes")
      writer.array { writer in
        for type in action.resourceTypes { writer.resourceType(type) }
      }
      writer.member("pseudoARN", action.pseudoARN)
      writer.key("conditionKeys")
      writer.array { writer in
        for key in action.conditionKeys {
          writer.object { writer in
            writer.member("key", key.name)
            writer.member("type", key.valueType.rawValue)
            writer.member("isMultivalued", key.isMultivalued)
          }
        }
      }
      writer.member("dependentActions", action.facts.dependentActions)
      writer.key("operations")
      writer.array { writer in
        for use in action.uses {
          writer.object { writer in
            writer.member("operation", use.operation)
            writer.member("isPrimary", use.isPrimary)
          }
        }
      }
    }
  }

  private mutating func resourceType(_ type: CatalogAction.ResourceType) {
    object { writer in
      writer.member("name", type.name)
      writer.member("isRequired", type.isRequired)
      writer.member("arnFormats", type.arnFormats)
      writer.member("conditionKeys", type.conditionKeys)
      writer.member("resourcePolicies", type.mayHaveResourcePolicy)
    }
  }

  fileprivate mutating func event(_ event: CatalogEvent) {
    let facts = event.facts
    object { writer in
      writer.member("eventSource", event.source)
      writer.member("eventName", facts.name)
      writer.member("service", facts.service)
      writer.member("certainty", facts.certainty.word)
      writer.member("actions", facts.actions)
      writer.member("possibleActions", facts.possibleActions)
      writer.member("needsNoPermission", event.needsNoPermission)
      writer.member("recording", event.recording.rawValue)
      writer.member("resources", facts.resources)
      writer.bindings(facts.bindings)
      writer.key("secondaryActions")
      writer.array { writer in
        for secondary in facts.secondaryActions { writer.secondary(secondary) }
      }
      writer.member("rules", event.rules)
    }
  }

  private mutating func secondary(_ secondary: SecondaryAction) {
    object { writer in
      writer.member("action", secondary.action)
      switch secondary.condition {
      case .always:
        writer.member("when", "always")
        writer.member("parameters", [String]())
      case .unknown:
        writer.member("when", "unknown")
        writer.member("parameters", [String]())
      case .parameters(let names):
        writer.member("when", "parameters")
        writer.member("parameters", names)
      }
      writer.member("origin", secondary.origin.rawValue)
      writer.bindings(secondary.bindings)
      writer.key("context")
      writer.object { writer in
        for key in secondary.context { writer.member(key.key, key.values) }
      }
    }
  }

  private mutating func bindings(_ bindings: [ParameterBinding]) {
    key("bindings")
    array { writer in
      for binding in bindings {
        writer.object { writer in
          writer.member("resourceType", binding.resourceType)
          writer.member("placeholder", binding.placeholder)
          writer.member("parameters", binding.parameters)
        }
      }
    }
  }
}

extension OperationFacts.Certainty {
  /// The word in reports.
  var word: String {
    switch self {
    case .reference: "reference"
    case .curated: "curated"
    case .assumed: "assumed"
    }
  }
}
