import Digests
import Testing

struct StableHashTests {
  @Test func theHashIsTheSameInEveryProcess() {
    #expect(StableHash.value(of: "s3:GetObject") == 2_471_217_991_281_857_371)
  }

  @Test func neighbouringTextsDoNotRunIntoEachOther() {
    var left = StableHash()
    left.combine("ab")
    left.combine("c")
    var right = StableHash()
    right.combine("a")
    right.combine("bc")
    #expect(left.value != right.value)
  }

  @Test func seedsGiveIndependentHashes() {
    #expect(StableHash.value(of: "x", seed: 1) != StableHash.value(of: "x", seed: 2))
  }
}
