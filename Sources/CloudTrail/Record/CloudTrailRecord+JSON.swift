extension CloudTrailRecord {
  /// Reads the record of a JSON object; nil if the text is not one.
  public init?(json text: String) {
    var parser = RecordParser()
    let bytes = Array(text.utf8)
    guard (try? parser.parseObject(at: 0, in: bytes.span)) != nil else { return nil }
    self = parser.record
  }
}
