extension TypePlan {
  /// How long the name of the type, or of its last placeholder without the words of its kind, is that
  /// ends an event's name: `trust-anchor` ends `CreateTrustAnchor`; 0 if none does.
  func likeness(to event: String) -> Int {
    // What stands behind `From` is what it is made of, and behind `With` what it has.
    let end = ["From", "With", "ReadReplica", "ToPointInTime"].compactMap {
      event.position(of: $0, from: 0)
    }.min()
    let event = end.map { String(event.prefix($0)) } ?? event
    let names = [name] + formats.compactMap(\.placeholders.last)
    return names.map { Self.likeness(of: $0, to: event) }.max() ?? 0
  }

  private static func likeness(of name: String, to event: String) -> Int {
    var stem = name[...]
    for kind in ["Identifier", "Name", "Id"] where stem.hasSuffix(kind) {
      stem = stem.dropLast(kind.count)
      break
    }
    guard !stem.isEmpty, ParameterName(stem).isTail(of: event) else { return 0 }
    return stem.utf8.count
  }
}
