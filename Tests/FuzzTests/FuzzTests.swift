import ByteStreams
import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Every fuzz target over its seeds, and over what becomes of them by chance.
///
/// Longer runs are `scripts/fuzz`'s; what they find is added to the seeds.
struct FuzzTests {
  private static let rounds = 60

  @Test(arguments: FuzzTarget.allCases)
  func seedsAndWhatBecomesOfThemAreTakenOrRefused(target: FuzzTarget) async throws {
    let seeds = try FuzzSeeds.all(for: target)
    try #require(!seeds.isEmpty)
    for seed in seeds { try await run(target, seed.bytes, "\(seed.name)") }
    var random = SeededGenerator(seed: 2_026)
    for round in 0..<Self.rounds {
      let seed = seeds[Int.random(in: seeds.indices, using: &random)]
      let other = seeds[Int.random(in: seeds.indices, using: &random)]
      let bytes = Mutation.apply(to: seed.bytes, with: other.bytes, using: &random)
      try await run(target, bytes, "round \(round), from \(seed.name)")
    }
  }

  private func run(_ target: FuzzTarget, _ bytes: [UInt8], _ origin: String) async throws {
    do throws(FuzzFailure) {
      try await target.run(bytes)
    } catch {
      Issue.record("\(target), \(origin): \(error); input \(Data(bytes).base64EncodedString())")
    }
  }
}
