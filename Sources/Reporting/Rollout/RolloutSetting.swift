public import IAMPolicy
public import RequestMapping

/// What a report is told beside the tally: the rollout that it is about, and what is in force.
public struct RolloutSetting: Sendable {
  /// The rollout plan; nil where each boundary is a candidate for everybody.
  public var plan: Plan?
  /// What the boundaries were compared with; nil without `--baseline`.
  public var baseline: Baseline?
  /// The boundaries that an account snapshot tells; nil without one.
  public var known: KnownBoundaries?
  /// What is taken for granted, on which no tally hangs; nil without `--waivers`.
  public var waivers: WaiverFile?

  /// A rollout plan as the report speaks of it.
  public struct Plan: Hashable, Sendable {
    /// The file's name, without its folders.
    public var source: String
    /// The file as it was named on the command line.
    public var path: String
    /// SHA-256 of the file, hexadecimal.
    public var sha256: String
    public var assignments: Int

    /// Creates a plan.
    public init(source: String, path: String, sha256: String, assignments: Int) {
      self.source = source
      self.path = path
      self.sha256 = sha256
      self.assignments = assignments
    }
  }

  /// What candidates were compared with, as the report speaks of it.
  public enum Baseline: Sendable {
    /// The boundary in a file, for everybody.
    case file(ReportedBoundary)
    /// Each principal's own, as of the account snapshot.
    case current

    /// How it was named on the command line.
    public var path: String {
      switch self {
      case .file(let boundary): boundary.path
      case .current: "current"
      }
    }

    /// The file's name without its folders, or `current`.
    public var source: String {
      switch self {
      case .file(let boundary): boundary.source
      case .current: "current"
      }
    }
  }

  /// Creates a setting of none of these.
  public init() {}
}

/// The permissions boundaries of users and roles as of an account snapshot.
public struct KnownBoundaries: Sendable {
  /// One user or role.
  public struct Identity: Sendable {
    public var arn: String
    /// The ARN of its boundary; nil if it has none.
    public var boundary: String?

    /// Creates an identity.
    public init(arn: String, boundary: String?) {
      self.arn = arn
      self.boundary = boundary
    }
  }

  public var identities: [Principal.Key: Identity]
  /// The numbers of the report's boundaries that a policy says the same as, by its ARN; of policies
  /// whose documents the snapshot holds.
  public var matches: [String: [Int]] = [:]

  /// Creates the knowledge of a snapshot.
  ///
  /// - Parameters:
  ///   - documents: those of the policies, by their ARNs.
  ///   - boundaries: those of the report, in their order.
  public init(
    identities: [Principal.Key: Identity] = [:], documents: [String: PolicyDocument] = [:],
    boundaries: [ReportedBoundary] = []
  ) {
    self.identities = identities
    matches = documents.mapValues { document in
      boundaries.indices.filter { document.saysTheSame(as: boundaries[$0].document) }
        .map { $0 + 1 }
    }
  }
}

extension PolicyDocument {
  /// Whether two documents say the same, statement by statement, wherever it stands in their texts.
  func saysTheSame(as other: PolicyDocument) -> Bool {
    version == other.version
      && statements.map(\.withoutPlaces) == other.statements.map(\.withoutPlaces)
  }
}

extension Statement {
  fileprivate var withoutPlaces: Statement {
    Statement(
      index: index, sid: sid, effect: effect, principals: principals, actions: actions,
      resources: resources,
      conditions: conditions.map {
        Condition(operatorName: $0.operatorName, key: $0.key, values: $0.values)
      })
  }
}
