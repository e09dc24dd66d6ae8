import JSONSyntax
import RequestMapping
import Timestamps

/// What became of boundaries, as the first line of a condensed archive tells it: of each user and role
/// its account, kind and name, the partition, how often, and the last call.
extension BoundaryHistory {
  /// The history as a tree.
  var tree: JSONTree {
    let sorted = entries.sorted { left, right in
      (left.key.account, left.key.kind.rawValue, left.key.name)
        < (right.key.account, right.key.kind.rawValue, right.key.name)
    }
    return JSONTree(
      .array(
        sorted.map { key, entry in
          let last = entry.last
          let texts = [
            key.account, key.kind.rawValue, key.name, entry.partition, String(entry.count),
            String(entry.changes), last.isCreation ? "made" : "",
          ]
          let parts =
            texts.map { JSONTree(.string($0)) } + [
              JSONTree(last.time.map { .string($0.description) } ?? .null),
              JSONTree(.string(last.eventID)), last.boundary.tree,
            ]
          return JSONTree(.array(parts))
        }))
  }

  /// Reads what `tree` has made; nil for anything else.
  init?(_ tree: JSONTree) {
    guard let elements = tree.elements, elements.count <= Self.limit * 2 else { return nil }
    for element in elements {
      guard let parts = element.elements, parts.count == 10,
        let account = parts[0].string, let kind = parts[1].string.flatMap(Principal.Kind.init),
        let name = parts[2].string, let partition = parts[3].string,
        let count = parts[4].string.flatMap({ Int($0) }),
        let changes = parts[5].string.flatMap({ Int($0) }),
        (0...Self.mostCalls).contains(count), (0...count).contains(changes),
        let made = parts[6].string, let id = parts[8].string,
        let boundary = BoundaryEvent.Boundary(parts[9])
      else { return nil }
      var time: Timestamp?
      if !parts[7].isNull {
        guard let told = parts[7].string.flatMap({ Timestamp(iso8601: $0) }) else { return nil }
        time = told
      }
      let step = Step(time: time, eventID: id, boundary: boundary, isCreation: made == "made")
      add(
        Entry(partition: partition, last: step, count: count, changes: changes),
        of: Principal.Key(account: account, kind: kind, name: name))
    }
  }

  private static let mostCalls = 1 << 40
}

extension BoundaryEvent.Boundary {
  fileprivate var tree: JSONTree {
    switch self {
    case .policy(let arn): JSONTree(.array([JSONTree(.string(arn))]))
    case .none: JSONTree(.string("none"))
    case .untold: JSONTree(.string("untold"))
    case .gone: JSONTree(.string("gone"))
    }
  }

  fileprivate init?(_ tree: JSONTree) {
    if let arns = tree.elements {
      guard arns.count == 1, let arn = arns[0].string else { return nil }
      self = .policy(arn)
      return
    }
    switch tree.string {
    case "none": self = .none
    case "untold": self = .untold
    case "gone": self = .gone
    default: return nil
    }
  }
}
