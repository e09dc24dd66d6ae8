import CloudTrail
import IAMEvaluation
import IAMPolicy
import RequestMapping
import ServiceCatalog

/// Tells which values of a call may be made general: those without which the mapper, asked itself,
/// comes to requests that stand for those of the call (`RequestCover`).
struct CallGeneralizer {
  /// What a record came to.
  struct Reduced {
    var call: ReducedCall
    /// Whether the values of fields may be made general, by their places.
    var maskable: [Bool]
    /// How reports show the resources: each with the place of the request, of those that the call is
    /// mapped to if all is masked that may be, that stands for it.
    var resources: [CallShape.Shown]
    /// The session's name as reports show it.
    var session: String?
    /// What the call did to a permissions boundary.
    var boundaryEvent: BoundaryEvent?
  }

  private let reducer: CallReducer
  private var mapper: RequestMapper
  /// What records are mapped to of which parameters or sessions are masked, by their texts.
  private var masked: [String: MappedEvent] = [:]
  /// What calls came to, by their reduced texts.
  private var reduced: [String: Reduced] = [:]

  /// Events that are remembered: calls of few shapes make an archive.
  private static let limit = 20_000
  /// Calls that are remembered.
  private static let callLimit = 8_192

  init(catalog: Catalog, dropped: Set<CondensedField>) {
    reducer = CallReducer(dropped: dropped)
    mapper = RequestMapper(catalog: catalog, demand: CallReducer.demand())
  }

  /// Reduces a record.
  mutating func reduce(_ record: CloudTrailRecord) -> Reduced {
    let event = mapper.map(record)
    let call = reducer.reduce(
      record, event, keepsMessage: keepsMessage(of: record, event),
      general: record.condensed?.general ?? [:])
    // Whoever was reduced before tells more than the text does.
    guard record.condensed == nil else { return reduced(record, event, call) }
    let text = call.text
    if var known = reduced[text] {
      known.boundaryEvent = BoundaryEvent(record, recorded: event.recorded)
      return known
    }
    if reduced.count >= Self.callLimit { reduced.removeAll() }
    let made = reduced(record, event, call)
    reduced[text] = made
    return made
  }

  private mutating func reduced(
    _ record: CloudTrailRecord, _ event: MappedEvent, _ call: ReducedCall
  ) -> Reduced {
    let maskable = maskable(call, event, record)
    var resources: [CallShape.Shown] = []
    if maskable.enumerated().contains(where: { $1 && call.fields[$0].kind == .parameters }),
      let cover = RequestCover(
        of: mapped(call.masking { maskable[$0] }, hidesNames: true), over: event)
    {
      for (place, request) in zip(cover.places, event.requests) {
        resources.append(
          CallShape.Shown(
            place: place,
            request: CallSketches.Request(
              action: request.request.action.description,
              resource: request.request.resource.shown),
            isWhole: request.request.resource.isWhole))
      }
    }
    return Reduced(
      call: call, maskable: maskable, resources: resources,
      session: event.standing.reportedSession(of: record),
      boundaryEvent: BoundaryEvent(record, recorded: event.recorded))
  }

  /// What a reduced text is mapped to.
  ///
  /// - Parameter hidesNames: whether values of parameters are masked in it that are told otherwise.
  mutating func mapped(_ text: String, hidesNames: Bool) -> MappedEvent {
    let key = hidesNames ? text : text + " "
    if let known = masked[key] { return known }
    if masked.count >= Self.limit { masked.removeAll() }
    let event = uncached(text, hidesNames: hidesNames)
    masked[key] = event
    return event
  }

  private mutating func uncached(_ text: String, hidesNames: Bool) -> MappedEvent {
    var record = CloudTrailRecord(json: text) ?? CloudTrailRecord()
    var calls = CondensedCalls()
    if hidesNames { calls.general[CallReducer.resources] = ValueClass.anything }
    record.condensed = calls
    return mapper.map(record)
  }

  /// Whether the message of an error tells something that its code does not.
  private mutating func keepsMessage(of record: CloudTrailRecord, _ event: MappedEvent) -> Bool {
    guard record.errorMessage != nil else { return false }
    guard event.recorded != .denied, record.condensed == nil else { return true }
    var silent = record
    silent.errorMessage = nil
    let other = mapper.map(silent)
    return other.recorded != event.recorded || other.standing != event.standing
  }

  // MARK: - What may be made general

  private mutating func maskable(
    _ call: ReducedCall, _ event: MappedEvent, _ record: CloudTrailRecord
  ) -> [Bool] {
    if let calls = record.condensed, !calls.general.isEmpty,
      let names = CallSketches(calls.sketches)?.maskable
    {
      return call.fields.map { names.contains($0.name) || !$0.needsProof }
    }
    let places = call.fields.indices
    let open = places.filter { call.fields[$0].needsProof }
    let sessions = open.filter { call.fields[$0].kind == .sessionName }
    let parameters = open.filter { call.fields[$0].kind == .parameters }
    func answer(_ proved: [Int]) -> [Bool] {
      places.map { proved.contains($0) || !call.fields[$0].needsProof }
    }
    if stands(call, masking: open, for: event) { return answer(open) }
    if !sessions.isEmpty, stands(call, masking: parameters, for: event) {
      return answer(parameters)
    }
    // One by one, which is slow and rare: what follows from each cannot be remembered.
    let single = parameters.filter { stands(call, masking: [$0], for: event, isKept: false) }
    if single.count < parameters.count {
      for proved in [single + sessions, single] where !proved.isEmpty {
        if stands(call, masking: proved, for: event, isKept: false) { return answer(proved) }
      }
    }
    if !sessions.isEmpty, stands(call, masking: sessions, for: event, isKept: false) {
      return answer(sessions)
    }
    return answer([])
  }

  private mutating func stands(
    _ call: ReducedCall, masking places: [Int], for event: MappedEvent, isKept: Bool = true
  ) -> Bool {
    let text = call.masking { places.contains($0) || !call.fields[$0].needsProof }
    let hidesNames = places.contains { call.fields[$0].kind == .parameters }
    let general =
      isKept
      ? mapped(text, hidesNames: hidesNames) : uncached(text, hidesNames: hidesNames)
    return RequestCover(of: general, over: event) != nil
  }
}

extension RequestResource {
  /// Whether its text is known.
  var isWhole: Bool { if case .exact = self { true } else { false } }
}

extension ReducedCall.Field {
  /// Whether a mapper may come to something else without the value, rather than to less.
  fileprivate var needsProof: Bool { kind == .parameters || kind == .sessionName }
}

extension MappedEvent.Standing {
  /// The session's name as reports show it.
  func reportedSession(of record: CloudTrailRecord) -> String? {
    guard case .principal(let principal) = shown(of: record) else { return nil }
    return principal.session
  }
}
