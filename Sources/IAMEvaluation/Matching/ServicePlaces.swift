import IAMPolicy

/// Which statements of a policy can be about actions of a service, so that a request is held against
/// those alone.
struct ServicePlaces: Sendable {
  /// The places of statements that are about certain services, by these in lower case.
  private var byService: [String: [Int]] = [:]
  /// Those that can be about any service.
  private var everywhere: [Int] = []

  /// Sorts the statements of a policy; what never applies is left out.
  init(_ statements: [CompiledStatement]) {
    for (place, statement) in statements.enumerated() where !statement.neverApplies {
      guard let services = statement.actions.services else {
        everywhere.append(place)
        continue
      }
      for service in services { byService[service, default: []].append(place) }
    }
  }

  /// The places, in order, of statements that can be about an action, or about another one of its
  /// service.
  func of(_ action: ActionName) -> [Int] {
    let name = action.lowercased.utf8
    let end = name.firstIndex(of: UInt8(ascii: ":")) ?? name.endIndex
    guard let own = byService[String(action.lowercased[..<end])] else { return everywhere }
    return everywhere.isEmpty ? own : Self.merged(own, everywhere)
  }

  private static func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(left.count + right.count)
    var next = right.startIndex
    for place in left {
      while next < right.endIndex, right[next] < place {
        merged.append(right[next])
        next += 1
      }
      merged.append(place)
    }
    return merged + right[next...]
  }
}

extension ActionMatcher {
  /// The services whose actions the element names, in lower case; nil if it can be about any.
  fileprivate var services: Set<String>? {
    guard !isNegated else { return nil }
    var services: Set<String> = []
    for pattern in patterns {
      var bytes: [UInt8] = []
      for case .literal(let byte) in pattern.elements.prefix(while: { !$0.endsService }) {
        bytes.append(byte)
      }
      // A well-formed pattern without a service is `*`.
      guard bytes.count < pattern.elements.count,
        pattern.elements[bytes.count] == .literal(UInt8(ascii: ":"))
      else { return nil }
      services.insert(String(decoding: bytes, as: UTF8.self))
    }
    return services
  }
}

extension WildcardPattern.Element {
  /// Whether it is a colon or a wildcard, which no service's name holds.
  fileprivate var endsService: Bool {
    switch self {
    case .literal(let byte): byte == UInt8(ascii: ":")
    case .anyOne, .anyRun: true
    }
  }
}
