/// What stands in a condensed archive for a text that differs from call to call.
public enum MaskedText {
  /// It is one of the texts by which services hide secrets, so that whoever reads parameters takes
  /// it for what it is.
  public static let mask = "***"

  /// Whether the session in an ARN or a principal id is not told.
  public static func hidesSession(_ text: String) -> Bool {
    text.hasSuffix("/\(mask)") || text.hasSuffix(":\(mask)")
  }
}
