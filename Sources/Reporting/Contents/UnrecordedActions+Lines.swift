import RequestMapping

/// The form in which a tally takes it along.
extension UnrecordedActions {
  /// A line for each action, with those who are granted it behind it; a first line says whether that
  /// is known.
  public var lines: [String] {
    [grantees == nil ? "" : "grantees"]
      + actions.map { action in
        ([action]
          + (grantees?[action] ?? []).flatMap { [$0.account, $0.kind.rawValue, $0.name] })
          .joined(separator: "\t")
      }
  }

  /// Reads such lines; what is none of them is passed over.
  public init(lines: [String]) {
    self.init()
    if lines.first == "grantees" { grantees = [:] }
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      actions.append(parts[0])
      guard grantees != nil else { continue }
      grantees?[parts[0]] = stride(from: 1, to: parts.count - 2, by: 3).compactMap { place in
        Principal.Kind(rawValue: parts[place + 1]).map {
          Principal.Key(account: parts[place], kind: $0, name: parts[place + 2])
        }
      }
    }
  }
}
