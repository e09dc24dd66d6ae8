import CloudTrail
import IAMEvaluation
import RequestMapping

/// What the memo remembers, and of which calls a verdict follows.
extension RecordMemo {
  /// Shapes of calls that are remembered.
  static let shapeLimit = 8_192

  /// Remembers what the record came to that was not known last.
  func learn(
    _ contribution: Contribution, of record: CloudTrailRecord, at offset: Int,
    boundaries: [CompiledPolicy], mapper: inout RequestMapper, into tally: inout Tally
  ) {
    guard let open = pending, open.offset == offset else { return }
    pending = nil
    // Of calls that change a boundary each counts for itself: it may be the last.
    guard record.condensed != nil || !BoundaryEvent.isTold(by: record) else { return }
    if decided.count >= headLimit { forgetHeads(into: &tally) }
    if open.mayDecideByHead {
      if decided[open.keys.head] == nil,
        learn(contribution, under: open.keys.head, of: record, open, nil, boundaries, &mapper)
      {
        return
      }
      if let parameters = open.keys.parameters, decided[parameters.key] == nil,
        learn(
          contribution, under: parameters.key, of: record, open, parameters, boundaries, &mapper)
      {
        return
      }
      if let key = open.keys.way, decided[key] == nil {
        let isDecided =
          contribution.footprint.way
          && learn(
            contribution, under: key, of: record, open, open.keys.parameters, boundaries, &mapper,
            sharesWay: true)
        if isDecided { return }
        // What was allowed this time and is still open would be so whatever the way.
        if !contribution.hasFindings || !contribution.footprint.way {
          decided.set(Self.hopeless, for: open.keys.parameters?.key ?? open.keys.head)
        }
      }
    }
    guard let keys = open.keys.call, remembersFindings || !contribution.hasFindings,
      record.condensed == nil || Self.isShared(contribution)
    else { return }
    if footprints.count >= Self.shapeLimit { footprints.removeAll() }
    var footprint = contribution.footprint
    // What one of them read, others may have to.
    if let known = footprints[keys.shape] { footprint.formUnion(known) }
    footprints.set(footprint, for: keys.shape)
    guard !footprint.time else { return }
    var entry = Entry(contribution: contribution, hasFindings: contribution.hasFindings)
    entry.identity = open.identity
    if let old = calls.insert(entry, for: keys.key(footprint)) {
      tally.add(old.contribution, old.occurrences)
    }
  }

  /// Remembers whether, and what, a key decides that calls share.
  private func learn(
    _ contribution: Contribution, under key: Fingerprint, of record: CloudTrailRecord,
    _ open: Pending, _ parameters: ParameterKey?, _ boundaries: [CompiledPolicy],
    _ mapper: inout RequestMapper, sharesWay: Bool = false
  ) -> Bool {
    let isDecided = decides(
      contribution, of: record, open, parameters, boundaries, &mapper, sharesWay: sharesWay)
    remember(isDecided ? contribution : nil, for: key)
    return isDecided
  }

  private func remember(_ contribution: Contribution?, for key: Fingerprint) {
    guard let contribution else {
      decided.insert(Self.undecided, for: key)
      return
    }
    decided.insert(Int32(entries.count), for: key)
    entries.append(Entry(contribution: contribution, hasFindings: false))
  }

  /// Whether a verdict follows for all records that share a key.
  private func decides(
    _ contribution: Contribution, of record: CloudTrailRecord, _ open: Pending,
    _ parameters: ParameterKey?, _ boundaries: [CompiledPolicy], _ mapper: inout RequestMapper,
    sharesWay: Bool
  ) -> Bool {
    guard !contribution.hasFindings, contribution.assumedEvent == nil else { return false }
    switch contribution.standing {
    case .notAuthorized, .exempt: return true
    case .callerUnknown: return false
    case .principal: break
    }
    guard !filtersRequests else { return false }
    let reach = mapper.reach(
      of: record, bucket: parameters?.bucket, sharesWay: sharesWay,
      words: parameters?.words.map { Self.words($0) }, hasResponse: open.keys.hasResponse)
    guard reach.isCertain else { return false }
    // AWS denied the call as a whole, whatever it was about; what changes turns on that, though.
    if contribution.recorded == .denied { return !comparesBaseline }
    guard let requests = reach.requests else { return false }
    return boundaries.allSatisfy { boundary in
      requests.allSatisfy {
        RecordImpact.decide($0, under: boundary).decision == .allowed
      }
    }
  }
}

extension RecordMemo.CallKey {
  /// The key under what the requests follow from.
  func key(_ footprint: CallFootprint) -> Fingerprint {
    var key = ParameterValues.key(footprint, of: parameters, whole: whole)
    key.formUnion(shape)
    if footprint.response { key.formUnion(response) }
    if footprint.additional { key.formUnion(additional) }
    if footprint.transport { key.formUnion(transport) }
    if footprint.way { key.formUnion(way) }
    return key
  }
}
