import ByteStreams
import CloudTrail
import IAMPolicy

/// `--limit NAME=N`: how much of a file is followed before it is called hostile.
enum LimitArguments {
  /// A limit by its name.
  private enum Limit: String, CaseIterable {
    case recordBytes = "record-bytes"
    case stringBytes = "string-bytes"
    case nesting
    case inflatedBytes = "inflated-bytes"
    case inflationRatio = "inflation-ratio"
    case policyBytes = "policy-bytes"

    /// What it may be set to: deep nesting is walked with the machine's stack.
    var range: ClosedRange<Int> {
      switch self {
      case .recordBytes, .stringBytes, .policyBytes: 1...1 << 30
      case .nesting: 1...1_000
      case .inflatedBytes, .inflationRatio: 1...Int.max
      }
    }

    func set(_ number: Int, in limits: inout LogLimits) {
      switch self {
      case .recordBytes: limits.recordBytes = number
      case .stringBytes: limits.stringBytes = number
      case .nesting: limits.nesting = number
      case .inflatedBytes: limits.inflation.bytes = number
      case .inflationRatio: limits.inflation.ratio = number
      // Not of the log: `policyBytes` has it.
      case .policyBytes: break
      }
    }
  }

  static let option = OptionDeclaration(
    "limit", "NAME=N", isRepeatable: true,
    help: """
      What passes it is a problem, and the rest goes on: record-bytes of one record (default 16M), \
      string-bytes of one of its texts (4M), its nesting (256), inflated-bytes of one file (1024G), \
      inflation-ratio (400, of files that inflate to 256M and more). A `--boundary` beyond policy-bytes \
      (64M) is refused. N takes K, M and G for powers of 1,024.
      """)

  /// The limits, those that are not named as they are by default.
  static func read(
    _ arguments: ParsedArguments, _ command: CommandDeclaration
  ) throws(UsageError) -> LogLimits {
    var limits = LogLimits.standard
    for text in arguments.all(option.name) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let limit = Limit(rawValue: String(parts[0])) else {
        throw UsageError(
          .unknownChoice(
            String(parts[0]), option: option.name, known: Limit.allCases.map(\.rawValue)), command)
      }
      guard parts.count == 2, let number = number(parts[1]), limit.range.contains(number) else {
        let most = limit.range.upperBound == Int.max ? "" : " up to \(limit.range.upperBound)"
        throw UsageError(
          .invalidValue(
            text, option: option.name, expected: "\(limit.rawValue)=N with a number from 1\(most)"),
          command)
      }
      limit.set(number, in: &limits)
    }
    return limits
  }

  /// Bytes of a policy's file at the most.
  static func policyBytes(_ arguments: ParsedArguments) -> Int {
    let name = "\(Limit.policyBytes.rawValue)="
    // What is no number is wrong usage by the time that it would matter.
    let asked = arguments.all(option.name).last { $0.hasPrefix(name) }
    return asked.flatMap { number($0.dropFirst(name.count)) } ?? PolicySource.sizeLimit
  }

  private static func number(_ text: Substring) -> Int? {
    let factors: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    guard let last = text.last else { return nil }
    let factor = factors[last]
    let digits = factor == nil ? text : text.dropLast()
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(digits)
    else { return nil }
    let product = number.multipliedReportingOverflow(by: factor ?? 1)
    return product.overflow ? nil : product.partialValue
  }
}
