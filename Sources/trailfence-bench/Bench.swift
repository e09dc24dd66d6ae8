import ByteStreams
import CloudTrail
import Replay
import RequestMapping

/// The measurements over one archive.
struct Bench {
  let plan: ReplayPlan
  let logs: LogList

  /// What a stage came to.
  struct Outcome {
    var records = 0
    var bytes = 0
  }

  /// Prints a table of all stages: the medians of their CPU times, and those times as multiples of
  /// plain inflation, round by round.
  func report(rounds: Int) {
    var seconds: [Stage: [Double]] = [:]
    var ratios: [Stage: [Double]] = [:]
    var outcome: [Stage: Outcome] = [:]
    for _ in 0..<rounds {
      for stage in Stage.allCases {
        let begin = SystemClock.processNanoseconds
        outcome[stage] = run(stage)
        seconds[stage, default: []].append(
          Double(SystemClock.processNanoseconds - begin) / 1_000_000_000)
      }
      let yardstick = seconds[.plainInflation]?.last ?? 1
      for stage in Stage.allCases {
        ratios[stage, default: []].append((seconds[stage]?.last ?? 0) / max(yardstick, 1e-9))
      }
    }
    print("\(logs.count) files, \(outcome[.replay]?.records ?? 0) records, ", terminator: "")
    print("\(outcome[.plainInflation]?.bytes ?? 0) bytes inflated, \(rounds) rounds")
    print("\n| stage | CPU s | ratio |\n| --- | --- | --- |")
    for stage in Stage.allCases {
      print(
        "| \(stage.rawValue) | \(rounded(median(seconds[stage] ?? []), 3)) "
          + "| \(rounded(median(ratios[stage] ?? []), 2)) |")
    }
  }

  /// Does a stage once.
  func run(_ stage: Stage) -> Outcome {
    switch stage {
    case .plainInflation: inflatePlainly()
    case .reading: readFiles()
    case .inflating: inflate()
    case .outlining: read(sieve: Taker())
    case .parsing: read(sieve: nil)
    case .mapping: map()
    case .counting: replay(usesMemo: false)
    case .replay: replay(usesMemo: true)
    }
  }

  // MARK: - The stages

  private func inflatePlainly() -> Outcome {
    var outcome = Outcome()
    for log in logs { outcome.bytes += (try? ZlibYardstick.inflate(path: log.path)) ?? 0 }
    return outcome
  }

  private func readFiles() -> Outcome {
    var outcome = Outcome()
    var buffer: [UInt8] = []
    for log in logs {
      guard var file = try? FileSource(path: log.path) else { continue }
      repeat {
        buffer.removeAll(keepingCapacity: true)
        try? buffer.append(addingCapacity: 256 << 10) { span throws(StreamError) in
          try file.read(into: &span)
        }
        outcome.bytes += buffer.count
      } while !buffer.isEmpty
    }
    return outcome
  }

  private func inflate() -> Outcome {
    var outcome = Outcome()
    var buffer: [UInt8] = []
    let inflater = Inflater()
    for log in logs {
      guard let file = try? FileSource(path: log.path) else { continue }
      var source = GzipSource(file, plainText: .passed, inflater: inflater)
      repeat {
        buffer.removeAll(keepingCapacity: true)
        try? buffer.append(addingCapacity: 256 << 10) { span throws(StreamError) in
          try source.read(into: &span)
        }
        outcome.bytes += buffer.count
      } while !buffer.isEmpty
    }
    return outcome
  }

  private func read(sieve: Taker?) -> Outcome {
    var outcome = Outcome()
    var reader = LogReader()
    for log in logs {
      guard let file = try? FileSource(path: log.path) else { continue }
      let summary = reader.read(file, sieve: sieve) { item in
        if case .record = item { outcome.records += 1 }
      }
      outcome.bytes += summary.bytesInflated
    }
    outcome.records += sieve?.taken ?? 0
    return outcome
  }

  private func map() -> Outcome {
    var outcome = Outcome()
    var mapper = RequestMapper(
      catalog: plan.catalog, demand: ContextDemand(keys: plan.contextKeys),
      policies: plan.boundaries)
    _ = RecordFeed.run(over: logs) { record, _ in
      outcome.records += mapper.map(record).requests.count >= 0 ? 1 : 0
    }
    return outcome
  }

  private func replay(usesMemo: Bool) -> Outcome {
    let tally = ReplayEngine.runInPlace(plan, over: logs, usesMemo: usesMemo)
    return Outcome(records: tally.input.records, bytes: tally.input.bytesInflated)
  }
}

/// Takes every record by its outline, and does nothing with it.
private final class Taker: RecordSieve {
  private(set) var taken = 0

  func take(
    _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, offset: Int,
    in bytes: Span<UInt8>
  ) -> Bool {
    taken += 1
    return true
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard let middle = sorted.dropFirst(sorted.count / 2).first else { return 0 }
  return middle
}

/// A number with so many digits behind the point.
private func rounded(_ value: Double, _ digits: Int) -> String {
  let scale = digits == 2 ? 100 : 1_000
  let whole = Int((value * Double(scale)).rounded())
  let fraction = String(whole % scale)
  return "\(whole / scale).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
}
