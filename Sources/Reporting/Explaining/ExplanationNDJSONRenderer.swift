import IAMEvaluation
import JSONSyntax
import Replay
import RequestMapping
import Timestamps

/// Explanations as JSON, one record a line: part of the contract that programs read.
public struct ExplanationNDJSONRenderer: ExplanationRenderer {
  /// Creates a renderer.
  public init() {}

  /// Writes one record's explanation as one line.
  public func render(_ explanation: Explanation, into output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.member("eventID", explanation.eventID)
      writer.member("eventTime", explanation.eventTime?.description)
      writer.member("eventSource", explanation.eventSource)
      writer.member("eventName", explanation.eventName)
      writer.member("principal", explanation.principal)
      writer.member("verdict", explanation.verdict?.rawValue)
      writer.member("recorded", explanation.recorded.rawValue)
      // A member that comes with a plan: nothing is there without it.
      switch explanation.assigned {
      case .boundary(let name)?: writer.member("boundary", name)
      case .none?, .open?: writer.nullMember("boundary")
      case nil: break
      }
      // Members of records that stand for several calls.
      if let calls = explanation.calls {
        writer.member("calls", calls)
        writer.key("untold")
        writer.array { writer in
          for untold in explanation.untold {
            writer.object { writer in
              writer.member("field", untold.name)
              writer.member("values", untold.pattern)
              writer.member("keep", untold.field.rawValue)
            }
          }
        }
      }
      writer.key("requests")
      writer.array { writer in
        for request in explanation.requests { write(request, &writer) }
      }
    }
    writer.endLine()
    output.write(writer.takeText())
  }

  private func write(_ request: Explanation.Request, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("action", request.action)
      writer.member("resource", request.resource)
      writer.member("origin", request.origin.rawValue)
      writer.member("certainty", request.certainty.rawValue)
      writer.member("decision", request.decision?.rawValue)
      writer.key("statement")
      writer.statement(request.statement)
      writer.member("missing", request.missing)
      writer.key("context")
      context(request.context, &writer)
    }
  }

  /// Writes the keys that are known; a key that is not there is not known.
  ///
  /// A value is a string, a list for a multivalued key, or null for a key that is certainly absent.
  private func context(_ context: RequestContext, _ writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in context.values.sorted(by: { $0.key < $1.key }) {
        switch value {
        case .known(let values, multivalued: true): writer.member(key, values)
        case .known(let values, multivalued: false): writer.member(key, values.first)
        case .absent: writer.nullMember(key)
        case .unknown: break
        }
      }
    }
  }
}
