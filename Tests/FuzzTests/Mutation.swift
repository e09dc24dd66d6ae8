/// What chance does to bytes: a few changes, as a fuzzer makes them.
enum Mutation {
  static func apply(
    to bytes: [UInt8], with other: [UInt8], using random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let rest = bytes.count - place
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where rest > 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1 where rest > 0:
        bytes[place] = Array("{}[]\",:\\0*?$é\n".utf8).randomElement(using: &random) ?? 0
      case 2:
        bytes.removeSubrange(place..<place + min(rest, Int.random(in: 0...40, using: &random)))
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 4: bytes.removeSubrange(place...)
      case 5:
        let piece = bytes[place..<place + min(rest, 60)]
        bytes.insert(contentsOf: Array(piece), at: place)
      default:
        let start = Int.random(in: 0...other.count, using: &random)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 80)], at: place)
      }
    }
    return bytes
  }
}
