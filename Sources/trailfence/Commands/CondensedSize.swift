/// How much smaller an archive became, in words.
struct CondensedSize {
  var calls: Int
  var lines: Int
  var files: Int
  /// Bytes of the files, and of the condensed archive.
  var before: Int
  var after: Int

  var text: String {
    let records = "\(ProgressText.grouped(calls)) call\(calls == 1 ? "" : "s")"
    let sources = "\(ProgressText.grouped(files)) file\(files == 1 ? "" : "s")"
    let kept = "\(ProgressText.grouped(lines)) distinct one\(lines == 1 ? "" : "s")"
    return
      "\(records) in \(sources) (\(Self.size(before))) are \(kept) (\(Self.size(after)))\(ratio)"
  }

  private var ratio: String {
    guard after > 0, before > after else { return "" }
    let tenths = before &* 10 / after
    return tenths < 100
      ? ": \(tenths / 10).\(tenths % 10) times smaller"
      : ": \(ProgressText.grouped(tenths / 10)) times smaller"
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\(bytes / 1_000) KB" }
    let tenths = bytes / 100_000
    return tenths < 100
      ? "\(tenths / 10).\(tenths % 10) MB" : "\(ProgressText.grouped(tenths / 10)) MB"
  }
}
