public import JSONSyntax

/// A policy as it was written: version and statements.
///
/// Source: IAM User Guide, "IAM JSON policy elements reference".
public struct PolicyDocument: Hashable, Sendable {
  /// The versions of the policy language; variables exist in the newer one alone.
  public enum Version: String, Hashable, Sendable {
    case v2008 = "2008-10-17"
    case v2012 = "2012-10-17"
  }

  /// The version, 2008-10-17 when the document has none.
  public var version: Version
  /// The `Id` element.
  public var id: String?
  /// The statements in their order.
  public var statements: [Statement]
  /// Characters of the document, white space not counted, inside strings neither: what AWS holds
  /// against the quota of a managed policy (6,144).
  ///
  /// Source: IAM User Guide, "IAM and AWS STS quotas"; IAM API Reference, "GetAccountSummary", which
  /// speaks of non-whitespace characters.
  public var characters: Int

  /// Creates a document.
  public init(version: Version, id: String? = nil, statements: [Statement], characters: Int = 0) {
    self.version = version
    self.id = id
    self.statements = statements
    self.characters = characters
  }
}

/// `Allow` or `Deny`.
public enum Effect: String, Hashable, Sendable {
  case allow = "Allow"
  case deny = "Deny"
}

/// One statement of a policy.
public struct Statement: Hashable, Sendable {
  /// `Principal` or `NotPrincipal`.
  public enum Principals: Hashable, Sendable {
    case principal([PrincipalPattern])
    case notPrincipal([PrincipalPattern])
  }

  /// `Action` or `NotAction`, the patterns as they were written.
  public enum Actions: Hashable, Sendable {
    case action([String])
    case notAction([String])
  }

  /// `Resource` or `NotResource`, the patterns as they were written; trust policies have neither.
  public enum Resources: Hashable, Sendable {
    case resource([String])
    case notResource([String])
  }

  /// Its place among the statements, from 1.
  public var index: Int
  /// The `Sid` element; nil when there is none.
  public var sid: String?
  /// The effect.
  public var effect: Effect
  /// Whom it is about; nil in the layers that have no such element, even if one was written.
  public var principals: Principals?
  /// The actions it is about.
  public var actions: Actions
  /// The resources it is about; nil when it has no such element and need not have one.
  ///
  /// Where it must have one and doesn't, the list is empty: it is about nothing.
  public var resources: Resources?
  /// The conditions, all of which must hold, in the order of the text.
  public var conditions: [Condition]
  /// Where the statement begins in its text.
  public var start: SourceLocation
  /// Where the statement ends, just after its closing brace.
  public var end: SourceLocation
  /// Where each of the patterns of `actions` stands, in their order; empty if that isn't known.
  public var actionRanges: [SourceRange]
  /// Where each of the patterns of `resources` stands, in their order; empty if that isn't known.
  public var resourceRanges: [SourceRange]

  /// Creates a statement.
  public init(
    index: Int, sid: String? = nil, effect: Effect, principals: Principals? = nil,
    actions: Actions, resources: Resources?, conditions: [Condition] = [],
    start: SourceLocation = SourceLocation(line: 1, column: 1),
    end: SourceLocation = SourceLocation(line: 1, column: 1),
    actionRanges: [SourceRange] = [], resourceRanges: [SourceRange] = []
  ) {
    self.index = index
    self.sid = sid
    self.effect = effect
    self.principals = principals
    self.actions = actions
    self.resources = resources
    self.conditions = conditions
    self.start = start
    self.end = end
    self.actionRanges = actionRanges
    self.resourceRanges = resourceRanges
  }
}

/// One entry of `Principal` or `NotPrincipal`.
public struct PrincipalPattern: Hashable, Sendable {
  /// The key that the entry stood under.
  public enum Kind: String, Hashable, Sendable {
    case any = "*"
    case aws = "AWS"
    case service = "Service"
    case federated = "Federated"
    case canonicalUser = "CanonicalUser"
  }

  /// The key.
  public var kind: Kind
  /// The value; `*` when the whole element is `"*"`.
  public var value: String
  /// Where the value stands; nil if that isn't known.
  public var range: SourceRange?

  /// Creates an entry.
  public init(kind: Kind, value: String, range: SourceRange? = nil) {
    self.kind = kind
    self.value = value
    self.range = range
  }
}

/// One condition key of a statement under one operator, with its values.
public struct Condition: Hashable, Sendable {
  /// The operator as it was written, prefixes and suffixes included: `ForAnyValue:StringLikeIfExists`.
  public var operatorName: String
  /// The key as it was written.
  public var key: String
  /// The values; numbers and booleans as their text.
  public var values: [String]
  /// Where the key stands.
  public var location: SourceLocation
  /// Where the operator stands; nil if that isn't known.
  public var operatorRange: SourceRange?
  /// Where each of the values stands, in their order; empty if that isn't known.
  public var valueRanges: [SourceRange]

  /// Creates a condition.
  public init(
    operatorName: String, key: String, values: [String],
    location: SourceLocation = SourceLocation(line: 1, column: 1),
    operatorRange: SourceRange? = nil, valueRanges: [SourceRange] = []
  ) {
    self.operatorName = operatorName
    self.key = key
    self.values = values
    self.location = location
    self.operatorRange = operatorRange
    self.valueRanges = valueRanges
  }
}
