/// Which parts of a record's content its requests followed from.
///
/// INVARIANT (footprint): two records whose callers and heads are alike (`CallReach`), with equal
/// `resources` and parameters of the same names in the same order, which are objects or not, with
/// `items` or without, get the same requests if they
/// agree in all that is listed here: the mapper reads one after the other, and takes its next step
/// by what it has read.
public struct CallFootprint: Hashable, Sendable {
  /// A bit for each member of `requestParameters` that was looked into, by its place.
  public private(set) var parameters: UInt64 = 0
  /// Whether members were looked into for which there is no bit.
  public private(set) var isAllParameters = false
  /// Whether `responseElements` was, beyond an error code in it.
  public var response = false
  /// Whether `additionalEventData` was.
  public var additional = false
  /// Whether `tlsDetails` was.
  public var transport = false

  /// Whether the way that the call came was: addresses, endpoint, user agent.
  public var way = false
  /// Whether the time of the call was.
  public var time = false

  /// Members of `requestParameters` that have a bit.
  public static let parameterLimit = 64

  /// Creates the footprint of a call of which nothing was read.
  public init() {}

  /// Adds all that another one lists.
  public mutating func formUnion(_ other: CallFootprint) {
    parameters |= other.parameters
    isAllParameters = isAllParameters || other.isAllParameters
    response = response || other.response
    additional = additional || other.additional
    transport = transport || other.transport
    way = way || other.way
    time = time || other.time
  }

  /// Adds what condition keys, in lower case, may follow from.
  mutating func formUnion(keys: [String]) {
    for key in keys {
      if RequestMapper.wayKeys.contains(key) { way = true }
      if RequestMapper.timeKeys.contains(key) { time = true }
    }
  }

  /// Whether a member of `requestParameters` was looked into.
  public func contains(parameter place: Int) -> Bool {
    place < Self.parameterLimit ? parameters >> UInt64(place) & 1 == 1 : isAllParameters
  }

  /// Adds a member of `requestParameters`.
  mutating func insert(parameter place: Int) {
    if place < Self.parameterLimit {
      parameters |= 1 << UInt64(place)
    } else {
      isAllParameters = true
    }
  }
}
