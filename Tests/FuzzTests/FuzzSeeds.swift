import ByteStreams
import Foundation
import FuzzTargets

/// What fuzzing starts from: the project's samples, and the inputs under `Tests/FuzzSeeds`, among
/// them those that once broke something.
enum FuzzSeeds {
  struct Seed {
    var name: String
    var bytes: [UInt8]
  }

  static func all(for target: FuzzTarget) throws -> [Seed] {
    var seeds = try files(in: "Tests/FuzzSeeds/\(target.rawValue)")
    switch target {
    case .foundation:
      seeds += try files(in: "Tests/FuzzSeeds/json")
      fallthrough
    case .json, .policy, .documents:
      seeds += try files(in: "samples", endingIn: ".json").filter { $0.bytes.count < 20_000 }
    case .gzip:
      seeds += try files(in: "samples", endingIn: ".gz").filter { $0.bytes.count < 20_000 }
    case .log, .replay: seeds += try files(in: "samples", endingIn: ".gz").compactMap(start)
    case .names, .condition, .tally, .rollout, .check: break
    }
    return seeds
  }

  /// The first few records of a log, which is enough to start from.
  private static func start(of log: Seed) throws -> Seed? {
    var source = GzipSource(MemorySource(log.bytes))
    let bytes = try [UInt8](capacity: 6_000) { buffer throws(StreamError) in
      try source.read(into: &buffer)
    }
    return bytes.isEmpty ? nil : Seed(name: log.name, bytes: bytes)
  }

  private static func files(in folder: String, endingIn end: String = "") throws -> [Seed] {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let root = project.appending(path: folder)
    guard FileManager.default.fileExists(atPath: root.path) else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    // A folder can't be read as a file.
    return names.filter { $0.hasSuffix(end) }.sorted().compactMap { name in
      (try? Data(contentsOf: root.appending(path: name))).map {
        Seed(name: name, bytes: [UInt8]($0))
      }
    }
  }
}
