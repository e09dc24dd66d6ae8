import CloudTrail
import IAMEvaluation
import IAMPolicy
import RequestMapping

/// The records of a shape as they are written.
extension CallShape {
  /// A record and the calls that it stands for.
  struct Line: Sendable {
    var text: String
    var calls: CondensedCalls

    /// How lines are ordered of which the records are the same.
    var rank: String {
      calls.general.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }.joined(
        separator: "\n")
    }
  }

  /// The records, in no order.
  mutating func lines(by generalizer: inout CallGeneralizer) -> [Line] {
    let widest = ReducedCall.text(pieces, fields.map(\.mask))
    // Each value was found to be one that may be masked with all others. If the mapper thinks
    // otherwise where some are masked, all are.
    if fields.indices.contains(where: { isGeneral($0) && fields[$0].kind == .parameters }) {
      let isCovered = entries.keys.allSatisfy { key in
        RequestCover(
          of: generalizer.mapped(widest, hidesNames: true),
          over: generalizer.mapped(text(of: key), hidesNames: hidesNames(key))) != nil
      }
      if !isCovered { makeGeneral() }
    }
    let all = generalizer.mapped(widest, hidesNames: fields.contains { $0.kind == .parameters })
    return entries.map { key, entry in
      var calls = entry.calls
      for (place, part) in key.enumerated() {
        calls.general[fields[place].name] = part.pattern(fields[place].kind)
      }
      let text = text(of: key)
      guard !calls.general.isEmpty else { return Line(text: text, calls: calls) }
      var sketches = CallSketches()
      sketches.maskable = maskable
      sketches.sessions = entry.sessions
      if !entry.resources.isEmpty {
        let event = generalizer.mapped(text, hidesNames: hidesNames(key))
        let cover = RequestCover(of: all, over: event)
        for (index, request) in event.requests.enumerated() {
          guard let place = cover?.places[index], let sketch = entry.resources[place] else {
            continue
          }
          let shown = CallSketches.Request(
            action: request.request.action.description,
            resource: request.request.resource.shown)
          sketches.resources[shown, default: TextSketch()].merge(sketch)
        }
      }
      calls.sketches = sketches.tree
      return Line(text: text, calls: calls)
    }
  }

  private func hidesNames(_ key: [Part]) -> Bool {
    key.indices.contains { place in
      if case .exact = key[place] { return false }
      return fields[place].kind == .parameters
    }
  }

  private func text(of key: [Part]) -> String {
    ReducedCall.text(
      pieces,
      key.enumerated().map { place, part in
        switch part {
        case .exact(let text): text
        case .within(let name) where fields[place].kind == .sourceAddress: "\"\(name)\""
        case .within, .any: fields[place].mask
        }
      })
  }
}

extension CallShape.Part {
  /// The pattern of the values that it stands for; nil for one that is told.
  fileprivate func pattern(_ kind: CondensedField) -> String? {
    switch self {
    case .exact: nil
    case .within(let name): ValueClass.pattern(name, kind)
    case .any: ValueClass.anything
    }
  }
}
