import IAMEvaluation
import IAMPolicy
import RequestMapping

/// What sketches tell of resources that a general record leaves open: how all of them begin and end.
extension CallSketches {
  /// The event with resources as narrow as the sketches tell them, under which these are listed then.
  mutating func narrow(_ event: MappedEvent) -> MappedEvent {
    guard !resources.isEmpty else { return event }
    var event = event
    var narrowed: [Request: TextSketch] = [:]
    for place in event.requests.indices {
      let request = event.requests[place].request
      let shown = Request(action: request.action.description, resource: request.resource.shown)
      guard let sketch = resources[shown] else { continue }
      if let resource = sketch.resource { event.requests[place].request.resource = resource }
      let name = Request(
        action: shown.action, resource: event.requests[place].request.resource.shown)
      narrowed[name, default: TextSketch()].merge(sketch)
    }
    resources = narrowed
    return event
  }
}

extension TextSketch {
  /// The resource of a request that has one of these texts; nil if they do not tell it.
  fileprivate var resource: RequestResource? {
    guard isWhole, let lengths = span.lengths else { return nil }
    let start = Self.wholeScalars(span.prefix[...])
    if lengths.lowerBound == lengths.upperBound, span.prefix.count == lengths.lowerBound {
      return .exact(start)
    }
    // The ends of a short text may lie over each other, and none may be asked to have both in full.
    let end = span.suffix.suffix(max(0, lengths.lowerBound - start.utf8.count))
    return .template(ResourceTemplate(pieces: [start, Self.wholeScalarsBehind(end)]))
  }

  /// The text up to the last scalar that is whole.
  private static func wholeScalars(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    for _ in 0..<4 {
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      bytes = bytes.dropLast()
    }
    return ""
  }

  /// The text from the first scalar that is whole.
  private static func wholeScalarsBehind(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.drop { $0 & 0xc0 == 0x80 }, as: UTF8.self)
  }
}
