import JSONSyntax

/// `userIdentity` and `resources`: the parts of a record that are parsed deeper than their top.
extension RecordParser {
  /// Parses `userIdentity`: an object, or a string that holds one, as in tables.
  mutating func parseIdentity(
    _ value: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    forgetIdentity()
    hasUncastIdentity = false
    switch value {
    case .beginObject: try parseIdentityMembers(depth: depth, in: bytes)
    case .string(let range, _):
      let content = try content(of: value, in: bytes)
      if parseEmbedded(.userIdentity, content) { return }
      forgetIdentity()
      hasUncastIdentity =
        !range.isEmpty && content.first == UInt8(ascii: "{") && content.contains(UInt8(ascii: "="))
    default: try walker.skip(value, depth: depth, in: bytes)
    }
  }

  private mutating func forgetIdentity() {
    record.userIdentity = nil
    forget(.userIdentity)
    forgetIdentityFields()
  }

  private mutating func parseIdentityMembers(
    depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    record.userIdentity = UserIdentity()
    note(.userIdentity, Fingerprint(high: 0, low: 0))
    try parseMembers(of: RecordKeys.identity, depth: depth, in: bytes)
  }

  /// Parses the members behind `{` that a table knows; the others are checked only.
  private mutating func parseMembers(
    of table: KeyTable<RecordField>, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    var isFirst = true
    while let key = try walker.nextKey(isFirst: isFirst, in: bytes) {
      isFirst = false
      let field = try lookUp(key, in: table, bytes)
      let value = try walker.beginValue(in: bytes)
      switch field {
      case nil: try walker.skip(value, depth: depth &+ 1, in: bytes)
      case .sessionContext:
        record.userIdentity?.session = nil
        forget(.sessionContext)
        guard value == .beginObject else {
          try walker.skip(value, depth: depth &+ 1, in: bytes)
          continue
        }
        record.userIdentity?.session = UserIdentity.SessionContext()
        note(.sessionContext, Fingerprint(high: 0, low: 0))
        try parseMembers(of: RecordKeys.session, depth: depth &+ 1, in: bytes)
      case .sessionIssuer: try parseNested(RecordKeys.issuer, value, depth, bytes)
      case .attributes: try parseNested(RecordKeys.attributes, value, depth, bytes)
      case .webIdFederationData: try parseNested(RecordKeys.federation, value, depth, bytes)
      case .onBehalfOf: try parseNested(RecordKeys.onBehalfOf, value, depth, bytes)
      case .inScopeOf: try parseNested(RecordKeys.inScopeOf, value, depth, bytes)
      case let field?: try parseText(field, value, depth: depth &+ 1, in: bytes)
      }
    }
  }

  private mutating func parseNested(
    _ table: KeyTable<RecordField>, _ value: JSONToken, _ depth: Int, _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    if value == .beginObject {
      try parseMembers(of: table, depth: depth &+ 1, in: bytes)
    } else {
      try walker.skip(value, depth: depth &+ 1, in: bytes)
    }
  }

  /// Parses `resources`: an array, or a string that holds one, as in tables.
  mutating func parseResources(
    _ value: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    record.resources = []
    forget(.resources)
    switch value {
    case .beginArray: try parseResourceElements(depth: depth, in: bytes)
    case .string:
      let content = try content(of: value, in: bytes)
      if !parseEmbedded(.resources, content) {
        record.resources = []
        forget(.resources)
      }
    default: try walker.skip(value, depth: depth, in: bytes)
    }
  }

  private mutating func parseResourceElements(
    depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    var hash = FingerprintHash()
    var isFirst = true
    while let element = try walker.nextElement(isFirst: isFirst, in: bytes) {
      isFirst = false
      guard element == .beginObject else {
        try walker.skip(element, depth: depth &+ 1, in: bytes)
        continue
      }
      let resource = try parseResource(depth: depth &+ 1, in: bytes)
      record.resources.append(resource)
      for text in [resource.arn, resource.arnPrefix, resource.accountId, resource.type] {
        hash.combine(text == nil ? 0 : 1)
        if let text { hash.combine(FingerprintHash.fingerprint(of: text.utf8.span, as: 1)) }
      }
    }
    // No resources and none told of are the same to everybody who reads the record.
    if !record.resources.isEmpty { note(.resources, hash.fingerprint) }
  }

  private mutating func parseResource(
    depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> AccessedResource {
    var resource = AccessedResource()
    var isFirst = true
    while let key = try walker.nextKey(isFirst: isFirst, in: bytes) {
      isFirst = false
      let field = try lookUp(key, in: RecordKeys.resource, bytes)
      let value = try walker.beginValue(in: bytes)
      var text: String?
      if case .string = value {
        let content = try content(of: value, in: bytes)
        text = RepairedText.string(content.span)
      } else {
        try walker.skip(value, depth: depth &+ 1, in: bytes)
      }
      switch field {
      case .resourceARN: resource.arn = text
      case .resourceARNPrefix: resource.arnPrefix = text
      case .resourceAccountId: resource.accountId = text
      case .resourceType: resource.type = text
      default: break
      }
    }
    return resource
  }

  // MARK: - Strings that hold JSON

  private func content(
    of value: JSONToken, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> [UInt8] {
    guard case .string(let range, _) = value else { return [] }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    try RepairedText.unescape(range, in: bytes, into: &content)
    return content
  }

  /// Parses the content of a string in the middle of a record; false if it is not what was sought.
  private mutating func parseEmbedded(_ field: RecordField, _ content: [UInt8]) -> Bool {
    let place = walker.cursor
    defer { walker.cursor = place }
    walker.cursor = JSONCursor()
    let bytes = content.span
    do throws(JSONSyntaxError) {
      let token = try walker.beginValue(in: bytes)
      switch field {
      case .userIdentity where token == .beginObject:
        try parseIdentityMembers(depth: 1, in: bytes)
      case .resources where token == .beginArray: try parseResourceElements(depth: 1, in: bytes)
      default: return false
      }
    } catch {
      return false
    }
    walker.cursor.skipWhitespace(in: bytes)
    return walker.cursor.offset == bytes.count
  }
}
