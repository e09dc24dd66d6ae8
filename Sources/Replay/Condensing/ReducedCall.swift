/// A record reduced to what any boundary could ask of it, with the places of the values that may be
/// made general (`CallReducer`).
struct ReducedCall: Hashable, Sendable {
  /// One of these places.
  struct Field: Hashable, Sendable {
    var kind: CondensedField
    /// How reports call it, `requestParameters.key`.
    var name: String
  }

  /// A value: its JSON as it stands there.
  struct Value: Hashable, Sendable {
    var text: String
    /// The pattern of a field that is general already; nil for an exact value.
    var pattern: String?
  }

  /// The text before, between and after the values.
  var pieces: [String]
  var fields: [Field]
  var values: [Value]

  /// The whole record as JSON.
  var text: String { Self.text(pieces, values.map(\.text)) }

  /// The record with other values.
  static func text(_ pieces: [String], _ values: [String]) -> String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      text += piece
      if values.indices.contains(index) { text += values[index] }
    }
    return text
  }

  /// The same with only those of the fields that a closure chooses: the values of the others become
  /// part of the text.
  func keeping(_ isKept: (Int) -> Bool) -> ReducedCall {
    var kept = ReducedCall(pieces: [pieces.first ?? ""], fields: [], values: [])
    for (index, value) in values.enumerated() {
      let piece = pieces.indices.contains(index + 1) ? pieces[index + 1] : ""
      if isKept(index) {
        kept.fields.append(fields[index])
        kept.values.append(value)
        kept.pieces.append(piece)
      } else {
        kept.pieces[kept.pieces.count - 1] += value.text + piece
      }
    }
    return kept
  }

  /// The record with those values masked that a closure chooses.
  func masking(_ isMasked: (Int) -> Bool) -> String {
    Self.text(
      pieces,
      values.enumerated().map { index, value in
        isMasked(index) ? fields[index].mask : value.text
      })
  }
}

extension ReducedCall.Field {
  /// What stands in the place of any value.
  var mask: String {
    switch kind {
    // It is text that goes on in quotes.
    case .sessionName, .accessKey: CallReducer.mask
    case .sessionStart: "null"
    case .parameters where name == CallReducer.resources: "null"
    case .parameters, .sourceAddress, .time, .userAgent, .events: "\"\(CallReducer.mask)\""
    }
  }
}
