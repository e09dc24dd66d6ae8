import ByteStreams
import CloudTrail
import Replay

/// Which files a command reads.
struct InputArguments {
  private let paths: [String]
  /// The PATHs as one would type them again: those that a file lists stand in that file.
  let repeatablePaths: [String]
  private let root: String?
  /// How copies are told; nil to choose by the size of what is listed.
  let dedupe: DedupeMode?
  private let limits: LogLimits

  /// Bytes that a list of paths may have.
  private static let listLimit = 256 << 20

  init(_ arguments: ParsedArguments, _ command: CommandDeclaration) throws {
    try Self.checkStandardInput(arguments, command)
    let paths = try Self.paths(arguments, command, called: "PATH")
    if let remote = paths.first(where: { $0.hasPrefix("s3://") }) {
      throw UsageError(.other(Self.adviceForS3(remote)), command)
    }
    self.paths = paths
    repeatablePaths = arguments.value("files-from") == "-" ? paths : arguments.operands
    root = arguments.value("root")
    limits = try LimitArguments.read(arguments, command)
    dedupe = arguments.value("dedupe").flatMap { DedupeMode(rawValue: $0) }
  }

  /// The operands, with those that `--files-from` lists.
  static func paths(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, called name: String
  ) throws -> [String] {
    guard let list = arguments.value("files-from") else {
      guard !arguments.operands.isEmpty else { throw UsageError(.missingOperand(name), command) }
      return arguments.operands
    }
    return arguments.operands + (try paths(listedIn: list))
  }

  /// What names the files in tallies and checkpoints.
  var naming: FileNaming {
    FileNaming(root: root, currentFolder: ProcessEnvironment.currentFolder)
  }

  /// Whether standard input is among the PATHs.
  var readsStandardInput: Bool { paths.contains("-") }

  /// Refuses to read standard input twice, before anything is read.
  static func checkStandardInput(
    _ arguments: ParsedArguments, _ command: CommandDeclaration
  ) throws(UsageError) {
    let readers =
      ["boundary", "plan", "baseline", "waivers", "files-from"].flatMap { arguments.all($0) }
      + Set(arguments.operands)
    if readers.count(where: { $0 == "-" }) > 1 {
      throw UsageError(.other("standard input can be read once, and `-` is given twice"), command)
    }
  }

  /// Lists the files, in a stable order.
  ///
  /// - Parameter days: when CloudTrail delivered what is asked for.
  /// - Throws: a `CommandFailure` with status 66 that names each PATH that does not exist.
  func list(days: DeliveryDays = DeliveryDays()) throws(CommandFailure) -> LogListing {
    var listing = LogListing(paths: paths, root: root, days: days)
    listing.files.limits = limits
    guard listing.missing.isEmpty else {
      throw CommandFailure(
        message: listing.missing.map { "error: `\(printable($0))` does not exist\n" }.joined(),
        status: .noInput)
    }
    return listing
  }

  private static func paths(listedIn list: String) throws(CommandFailure) -> [String] {
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try WholeFile.read(path: list, limit: listLimit)
    } catch {
      throw CommandFailure(
        message: "error: the list `\(printable(list))` cannot be read: \(error.message)\n",
        status: .noInput)
    }
    let separator = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: separator).compactMap { line in
      let path = line.last == UInt8(ascii: "\r") && separator != 0 ? line.dropLast() : line
      return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }
  }

  private static func adviceForS3(_ path: String) -> String {
    let safe = printable(path)
    return """
      `\(safe)` is not read in place; copy the logs first:
        aws s3 sync '\(safe)' ./logs --exclude '*' --include '*/CloudTrail/*.json.gz'
      and replay ./logs
      """
  }
}
