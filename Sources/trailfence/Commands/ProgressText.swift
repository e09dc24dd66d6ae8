import Replay

/// How far a command is, in one line.
enum ProgressText {
  /// What is to be done in all.
  struct Total {
    /// 0 when that is not known.
    var bytes: Int
    var files: Int
  }

  /// While it is under way: `12 of 561 files, 3.1 of 45.0 MB (6.9 %), 120,334 records, 54,000/s, 12 s left`.
  static func line(_ done: ReplayProgress.Snapshot, of total: Total, seconds: Double) -> String {
    var parts = ["\(grouped(done.files)) of \(grouped(total.files)) files"]
    let share = total.bytes > 0 ? min(1, Double(done.bytes) / Double(total.bytes)) : 0
    if total.bytes > 0 {
      // Not all is done before all is done.
      let permille = min(Int(share * 1_000), done.files < total.files ? 999 : 1_000)
      parts.append(
        "\(megabytes(done.bytes)) of \(megabytes(total.bytes)) MB "
          + "(\(permille / 10).\(permille % 10) %)")
    } else {
      parts.append("\(megabytes(done.bytes)) MB")
    }
    parts.append("\(grouped(done.records)) records")
    guard seconds >= 0.5 else { return parts.joined(separator: ", ") }
    parts.append("\(grouped(whole(Double(done.records) / seconds)))/s")
    if share > 0.001, share < 1 { parts.append("\(time(seconds / share - seconds)) left") }
    return parts.joined(separator: ", ")
  }

  /// When it is done: `561 files, 45.0 MB, 1,204,332 records in 22 s`.
  static func end(_ done: ReplayProgress.Snapshot, seconds: Double) -> String {
    "\(grouped(done.files)) files, \(megabytes(done.bytes)) MB, \(grouped(done.records)) records "
      + "in \(time(seconds))"
  }

  /// A time as a person says it: `41 s`, `3 min 20 s`, `2 h 05 min`.
  static func time(_ seconds: Double) -> String {
    let seconds = whole(seconds)
    if seconds < 60 { return "\(seconds) s" }
    let (minutes, rest) = (seconds / 60, seconds % 60)
    if minutes < 60 { return "\(minutes) min \(rest) s" }
    let left = minutes % 60
    return "\(grouped(minutes / 60)) h \(left < 10 ? "0" : "")\(left) min"
  }

  /// Megabytes with one digit behind the point.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = max(0, bytes) / 100_000
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  private static func whole(_ number: Double) -> Int {
    number.isFinite ? Int(min(max(number, 0), 1e15)) : 0
  }

  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.append(String(digits.suffix(3)))
      digits.removeLast(3)
    }
    return ([digits] + groups.reversed()).joined(separator: ",")
  }
}
