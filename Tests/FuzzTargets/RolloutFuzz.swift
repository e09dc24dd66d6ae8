import IAMPolicy
import Replay
import Reporting

/// A file that claims to be a rollout plan or waivers: it is taken, or refused with words.
enum RolloutFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    for knowsTags in [false, true] {
      let plan = RolloutFile(name: "plan.json", bytes: bytes, knowsTags: knowsTags)
      try require(
        !plan.file.hasErrors || !plan.file.rendered.isEmpty, "a plan is refused without a word")
    }
    let waivers = WaiverFile(name: "waivers.json", bytes: bytes)
    try require(
      !waivers.file.hasErrors || !waivers.file.rendered.isEmpty,
      "waivers are refused without a word")
  }
}
