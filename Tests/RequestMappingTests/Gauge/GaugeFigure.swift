/// How much of something is right.
struct GaugeFigure: Equatable {
  var right = 0
  var of = 0

  mutating func count(_ isRight: Bool) {
    of += 1
    if isRight { right += 1 }
  }

  /// Adds several at once.
  mutating func count(_ right: Int, of: Int) {
    self.right += right
    self.of += of
  }

  /// `97.5 % (39 of 40)`.
  var shown: String {
    guard of > 0 else { return "–" }
    let permille = right * 1_000 / of
    return "\(permille / 10).\(permille % 10) % (\(right) of \(of))"
  }

  /// Reads what `shown` writes.
  init?(shown: Substring) {
    let numbers = shown.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    right = numbers[2]
    of = numbers[3]
  }

  init() {}

  /// Whether it is at least as good as another: the share, not the number of cases.
  func isAtLeast(_ other: GaugeFigure) -> Bool {
    right * other.of >= other.right * of
  }
}
