/// Finds the name that was probably meant by one that doesn't exist.
public enum NearestName {
  /// Longer texts are no misspelt names.
  private static let lengthLimit = 64

  /// The nearest of some names: equal but for case, blanks, `-` and `_`, or a few letters away.
  ///
  /// Of names that are equally near, the first in the list is returned.
  public static func find(_ text: String, among names: some Sequence<String>) -> String? {
    guard text.utf8.count <= lengthLimit else { return nil }
    let sought = folded(text)
    guard !sought.isEmpty else { return nil }
    var nearest: (name: String, distance: Int)?
    for name in names {
      let letters = folded(name)
      let limit = letters.count <= 3 ? 0 : letters.count <= 5 ? 1 : 2
      guard abs(letters.count - sought.count) <= limit else { continue }
      let distance = distance(sought, letters)
      if distance <= limit, distance < nearest?.distance ?? .max { nearest = (name, distance) }
    }
    return nearest?.name
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  /// Letters to insert, delete, replace, or swap with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var best = min(current[column], last[column + 1]) + 1
        best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
