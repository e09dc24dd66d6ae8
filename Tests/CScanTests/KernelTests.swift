import CScan
import JSONSyntax
import TestSupport
import Testing

/// Every kernel gives the answers of the portable one, and that one those of simple Swift.
struct KernelTests {
  private static let kernels = (0..<Int32(CSCAN_KERNELS)).filter { cscan_has_kernel($0) != 0 }

  @Test func thePortableKernelIsThereOnEveryMachine() {
    #expect(Self.kernels.contains(Int32(CSCAN_PORTABLE)))
  }

  // MARK: - The ends of strings

  @Test(arguments: kernels)
  func aStringEndsWhereTheFirstSpecialByteIs(kernel: Int32) {
    var generator = SeededGenerator(seed: 11)
    let ordinary = Array("abcXYZ019 :,{}[]\u{7f}é".utf8) + [0x80, 0xff, 0x21, 0x23, 0x5b, 0x5d]
    let special: [UInt8] = [0x22, 0x5c, 0x00, 0x1f, 0x0a]
    for length in 0...80 {
      for start in 0...min(length, 33) {
        var bytes = (0..<length).map { _ in ordinary.randomElement(using: &generator) ?? 0x61 }
        for _ in 0..<Int.random(in: 0...2, using: &generator) where length > 0 {
          bytes[Int.random(in: 0..<length, using: &generator)] =
            special.randomElement(using: &generator) ?? 0x22
        }
        let expected =
          (start..<length).first { bytes[$0] == 0x22 || bytes[$0] == 0x5c || bytes[$0] < 0x20 }
          ?? length
        #expect(stringEnd(bytes, from: start, kernel) == expected, "\(bytes) from \(start)")
      }
    }
  }

  private func stringEnd(_ bytes: [UInt8], from start: Int, _ kernel: Int32) -> Int {
    // unsafe: the bytes live for the call, which reads no further than their count.
    unsafe bytes.withUnsafeBufferPointer {
      unsafe cscan_string_end_with(kernel, $0.baseAddress, $0.count, start)
    }
  }

  // MARK: - Members

  private struct Member: Hashable {
    var key: Range<Int>
    var value: Range<Int>
    var kind: UInt8
    var tellsError: UInt8
    var fingerprints: [UInt64]
  }

  private func members(
    of bytes: [UInt8], _ kernel: Int32
  ) -> (members: [Member], end: Int)? {
    var found = [cscan_member](repeating: cscan_member(), count: 16)
    var end = 0
    // unsafe: both arrays live for the call, which keeps to their counts.
    let count = unsafe found.withUnsafeMutableBufferPointer { members in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe cscan_members_with(
          kernel, source.baseAddress, source.count, 0, 8, 1, members.baseAddress, 16, &end)
      }
    }
    guard count >= 0 else { return nil }
    let members = found.prefix(count).map { member in
      Member(
        key: member.key_start..<member.key_end, value: member.value_start..<member.value_end,
        kind: member.kind, tellsError: member.tells_error,
        fingerprints: [
          member.fingerprint.high, member.fingerprint.low, member.key.high, member.key.low,
        ])
    }
    return (members, end)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func theMembersOfAnObjectAreThoseOfTheParser(seed: UInt64) throws {
    var objects = RandomObjects(seed: seed)
    var whole = 0
    for _ in 0..<600 {
      let bytes = objects.next()
      let portable = members(of: bytes, Int32(CSCAN_PORTABLE))
      for kernel in Self.kernels {
        let other = members(of: bytes, kernel)
        #expect(other?.members == portable?.members, "seed \(seed), kernel \(kernel), \(bytes)")
        #expect(other?.end == portable?.end, "seed \(seed), kernel \(kernel), \(bytes)")
      }
      // Whether a text is Unicode is for others to say.
      guard let portable, String(validating: bytes, as: UTF8.self) != nil else { continue }
      whole += 1
      let object = Array(bytes[..<portable.end])
      let tree = try JSONParser.parse(object.span)
      let expected = try #require(tree.members)
      #expect(portable.members.map(\.value) == expected.map(\.value.range), "seed \(seed)")
      #expect(
        portable.members.map { String(decoding: bytes[$0.key], as: UTF8.self) }
          == expected.map(\.key), "seed \(seed)")
      // Values that the parser tells apart have fingerprints of their own, equal ones the same.
      for (left, one) in zip(expected, portable.members) {
        for (right, other) in zip(expected, portable.members)
        where left.value.string != nil && right.value.string != nil {
          #expect(
            (left.value.string == right.value.string)
              == (one.fingerprints.prefix(2) == other.fingerprints.prefix(2)), "seed \(seed)")
        }
      }
    }
    #expect(whole > 60)
  }

  // MARK: - Outlines

  private struct Outline: Hashable {
    var end: Int
    var present: UInt32
    var sums: [UInt64]
    var values: [[UInt64]]
  }

  private func outline(of bytes: [UInt8], _ kernel: Int32, _ recall: Recall) -> Outline? {
    var outline = cscan_outline()
    var end = 0
    // unsafe: the bytes live for the call, which keeps to their count.
    let isWhole = unsafe bytes.withUnsafeBufferPointer {
      unsafe cscan_outline_object_with(
        kernel, OpaquePointer(recall.memory), $0.baseAddress, $0.count, 0, &outline, &end)
    }
    guard isWhole != 0 else { return nil }
    var made = Outline(end: end, present: outline.present, sums: [], values: [])
    // unsafe: the arrays of C are as long as the constants say.
    unsafe withUnsafePointer(to: &outline.sums) { sums in
      unsafe sums.withMemoryRebound(to: cscan_fingerprint.self, capacity: 8) { sums in
        for index in 0..<8 { made.sums += unsafe [sums[index].high, sums[index].low] }
      }
    }
    unsafe withUnsafePointer(to: &outline.values) { values in
      unsafe values.withMemoryRebound(to: cscan_value.self, capacity: 32) { values in
        for index in 0..<32 where made.present >> UInt32(index) & 1 == 1 {
          let value = unsafe values[index]
          made.values.append([
            UInt64(value.start), UInt64(value.end), value.fingerprint.high, value.fingerprint.low,
            UInt64(value.kind), UInt64(value.tells_error),
          ])
        }
      }
    }
    return made
  }

  /// Whatever was met before: the memory only ever saves a look.
  @Test(arguments: kernels)
  func outlinesDoNotDependOnWhatIsRemembered(kernel: Int32) {
    var objects = RandomObjects(seed: 17)
    var whole = 0
    let experienced = Recall()
    for _ in 0..<1_500 {
      // Room behind the object, without which nothing is remembered.
      let bytes = objects.next() + [UInt8](repeating: 0x20, count: 256)
      let fresh = outline(of: bytes, Int32(CSCAN_PORTABLE), Recall())
      for _ in 0..<2 { #expect(outline(of: bytes, kernel, experienced) == fresh, "\(bytes)") }
      guard let fresh else { continue }
      whole += 1
      // What gives up here gives up there, and the values are those of the members.
      let listed = members(of: bytes, Int32(CSCAN_PORTABLE))
      #expect(listed?.end == fresh.end)
      let told = (listed?.members ?? []).filter { $0.kind != UInt8(CSCAN_NULL) }
        .map { [UInt64($0.value.lowerBound)] + $0.fingerprints.prefix(2) }
      for value in fresh.values { #expect(told.contains([value[0], value[2], value[3]])) }
    }
    #expect(whole > 300)
  }

  // MARK: - Check sums

  @Test func checkSumsAreTheSameHoweverWideTheSteps() {
    var generator = SeededGenerator(seed: 4)
    for length in [1_000, 1_023, 1_024, 1_040, 1_279, 1_280, 4_095, 4_096, 9_001, 70_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var (done, narrowlyDone) = (0, 0)
      // unsafe: the bytes live for the calls, which read no further than their count.
      let (sum, narrow) = unsafe bytes.withUnsafeBufferPointer {
        unsafe (
          cscan_crc32(7, $0.baseAddress, $0.count, &done),
          cscan_narrow_crc32(7, $0.baseAddress, $0.count, &narrowlyDone)
        )
      }
      #expect(sum == Self.checkSum(bytes[..<done], after: 7))
      #expect(narrow == Self.checkSum(bytes[..<narrowlyDone], after: 7))
    }
  }

  @Test func checkSumsAreThoseOfTheBitByBitDefinition() {
    var generator = SeededGenerator(seed: 3)
    for length in Array(0...200) + [255, 256, 257, 1_000, 4_095, 4_096, 5_003] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for skipped in 0...min(3, length) {
        let before = UInt32(truncatingIfNeeded: generator.next())
        var done = 0
        // unsafe: the bytes live for the call, which reads no further than their count.
        let sum = unsafe bytes[skipped...].withUnsafeBufferPointer {
          unsafe cscan_crc32(before, $0.baseAddress, $0.count, &done)
        }
        #expect(done <= length - skipped)
        #expect(sum == Self.checkSum(bytes[skipped..<skipped + done], after: before))
      }
    }
  }

  private static func checkSum(_ bytes: ArraySlice<UInt8>, after before: UInt32) -> UInt32 {
    var sum = ~before
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// Objects of all kinds, some of them cut short or spoilt.
private struct RandomObjects {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> [UInt8] {
    var bytes = Array(object(depth: 0).utf8) + Array(", {".utf8)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
    case 1:
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        UInt8.random(in: 0...127, using: &generator)
    default: break
    }
    return bytes
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: texts.indices, using: &generator)]
  }

  private mutating func object(depth: Int) -> String {
    let members = (0..<Int.random(in: 0...5, using: &generator)).map { number in
      "\(space())\"\(pick(["a", "errorCode", "userIdentity", "key"]))\(number)\"\(space()):\(space())"
        + "\(value(depth: depth + 1))\(space())"
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private mutating func space() -> String { pick(["", "", "", " ", "\n\t", "\r\n  "]) }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 7 : 9), using: &generator) {
    case 0, 1:
      return "\""
        + String(repeating: pick(["x", "yz", "é"]), count: .random(in: 0...40, using: &generator))
        + "\""
    case 2:
      return pick(["\"a\\u0041\\n\"", "\"\\\\\"", "\"\\\"q\"", "\"\\ud83d\\ude00\"", "\"\\x\""])
    case 3: return pick(["0", "-1", "12.5e+3", "01", "1.", "-", "1e5"])
    case 4: return pick(["true", "false", "null", "nul", "True"])
    case 5, 6: return "\"\(pick(["shop", "shop", "arn:aws:s3:::shop/k"]))\""
    case 7: return object(depth: depth)
    default:
      let elements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        space() + value(depth: depth + 1) + space()
      }
      return "[" + elements.joined(separator: ",") + "]"
    }
  }
}

/// A recall under rules for all keys that `RandomObjects` makes up, in a memory of its own.
@safe private final class Recall {
  // unsafe: of the size that was asked for, and freed with this object.
  let memory: UnsafeMutableRawPointer

  init() {
    let keys = ["a", "errorCode", "userIdentity", "key"].flatMap { name in
      (0..<5).map { "\(name)\($0)" }
    }
    let texts = keys.flatMap { Array($0.utf8) }
    // unsafe: texts and rules live for the call that copies them.
    unsafe memory = unsafe texts.withUnsafeBufferPointer { texts in
      var start = 0
      let rules = unsafe keys.enumerated().map { number, key in
        defer { start += key.utf8.count }
        var rule = unsafe cscan_rule()
        unsafe rule.key = unsafe texts.baseAddress.map { unsafe $0 + start }
        unsafe rule.key_length = key.utf8.count
        unsafe rule.number = UInt8(number)
        unsafe rule.sum = number % 4 == 3 ? UInt8(CSCAN_NO_SUM) : UInt8(number % 4)
        unsafe rule.kinds = 0xff
        unsafe rule.sets = number % 2 == 0 ? 2 : 0
        unsafe rule.room = 64
        unsafe rule.probe_start = 1
        unsafe rule.probe_length = number % 3 == 0 ? 8 : 16
        unsafe rule.role = cscan_fingerprint(high: UInt64(number) + 7, low: 3)
        return unsafe rule
      }
      return unsafe rules.withUnsafeBufferPointer { rules in
        let size = unsafe cscan_recall_size(rules.baseAddress, rules.count)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, size), alignment: 64)
        unsafe cscan_recall_begin(OpaquePointer(memory), rules.baseAddress, rules.count, 8)
        return unsafe memory
      }
    }
  }

  deinit { unsafe memory.deallocate() }
}
