/// What made a tally: everything that its counts hang on, and what a report needs beside them.
public struct TallyOrigin: Hashable, Sendable {
  /// One thing that counts hang on.
  public struct Facet: Hashable, Sendable {
    /// What it is, as the user knows it: `--since`, `boundary 1`, `version`.
    public var name: String
    /// Its value, or what names its content; empty where it was not given.
    public var value: String

    /// Creates a facet.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A document of the user's, as it was read.
  public struct Document: Hashable, Sendable {
    /// The option that it was given with.
    public var option: String
    /// How it was named on the command line.
    public var path: String
    public var bytes: [UInt8]

    /// Creates a document.
    public init(option: String, path: String, bytes: [UInt8]) {
      self.option = option
      self.path = path
      self.bytes = bytes
    }
  }

  /// What tallies must have in common to be merged, in the order in which differences are told.
  public var facets: [Facet]
  /// The documents that reports point into.
  public var documents: [Document]
  /// PATHs that are kept: more are shown in no command.
  public static let mostPaths = 5

  /// Services that have data events, of those that were met.
  public var dataEventServices: [String] = []
  /// What is known of actions that are never recorded, in the words of whoever reports it.
  public var unrecorded: [String] = []
  /// The PATHs and the shaping options of the command, for the commands that a report proposes.
  public var paths: [String] = []
  public var options: [String] = []

  /// What reports tell of the rollout plan and of the boundaries in force, as lines.
  public var rollout: [String] = []

  /// The facet of a rollout plan, whose boundaries are one candidate together.
  public static let planFacet = "--plan"

  /// Creates an origin.
  public init(facets: [Facet], documents: [Document] = []) {
    self.facets = facets
    self.documents = documents
  }

  /// The value of a facet; nil when there is none of that name.
  public subscript(name: String) -> String? { facets.first { $0.name == name }?.value }

  /// The first facet in which another origin differs, with both values; nil when none does.
  public func difference(
    from other: TallyOrigin
  ) -> (name: String, value: String?, otherValue: String?)? {
    let names = facets.map(\.name) + other.facets.map(\.name).filter { self[$0] == nil }
    for name in names where self[name] != other[name] {
      return (name, self[name], other[name])
    }
    return nil
  }

  /// Checks that a tally is about the boundaries that are told here.
  func check(_ tally: Tally, _ coder: TallyCoder) throws(TallyFileError) {
    let told = facets.count { $0.name.hasPrefix("boundary ") }
    let held = documents.count { $0.option == "boundary" }
    let isPlan = self[Self.planFacet]?.isEmpty == false
    guard told == held, (isPlan ? 1 : held) == tally.candidates.count else {
      throw coder.fail(.implausible("it has other boundaries than it says"))
    }
  }

  /// Adds what another origin with equal facets knows beside them.
  mutating func merge(_ other: TallyOrigin) {
    dataEventServices = Set(dataEventServices + other.dataEventServices).sorted()
    paths = Array(Set(paths + other.paths).sorted().prefix(Self.mostPaths))
    options = min(options, other.options) { $0.lexicographicallyPrecedes($1) }
    rollout = min(rollout, other.rollout) { $0.lexicographicallyPrecedes($1) }
    documents = min(documents, other.documents) { left, right in
      left.map(\.path).lexicographicallyPrecedes(right.map(\.path))
    }
  }
}

private func min<Value>(_ left: Value, _ right: Value, by precedes: (Value, Value) -> Bool) -> Value
{
  precedes(right, left) ? right : left
}

extension TallyOrigin: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.list("facets", &facets, most: 1_000)
      try coder.list("documents", &documents, most: 1_000)
      try coder.texts("dataEventServices", &dataEventServices, most: TallyLimits.names)
      try coder.texts("unrecorded", &unrecorded, most: 10_000_000)
      try coder.texts("rollout", &rollout, most: 10_000_000)
      try coder.texts("paths", &paths, most: Self.mostPaths)
      try coder.texts("options", &options, most: 1_000_000)
    }
  }
}

extension TallyOrigin.Facet: TallyElement {
  init(blank: Void) { self.init("", "") }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.text("name", &name)
      try coder.text("value", &value)
    }
  }
}

extension TallyOrigin.Document: TallyElement {
  init(blank: Void) { self.init(option: "", path: "", bytes: []) }

  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    try coder.object { () throws(TallyFileError) in
      try coder.text("option", &option)
      try coder.text("path", &path)
      try coder.octets("bytes", &bytes, most: 256 << 20)
    }
  }
}
