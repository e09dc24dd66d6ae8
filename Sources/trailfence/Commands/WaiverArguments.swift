import ByteStreams
import IAMPolicy
import Reporting

/// What is taken for granted in reports: `--waivers`.
enum WaiverArguments {
  static let option = OptionDeclaration(
    "waivers", "FILE",
    help: """
      Findings that are taken for granted: patterns with an owner, a reason and an expiry date. They \
      are reported, and --fail-on does not count their calls.
      """)

  /// Reads the file and tells what is wrong with it; nil if none was given.
  static func read(_ arguments: ParsedArguments) throws(CommandFailure) -> WaiverFile? {
    guard let path = arguments.value("waivers") else { return nil }
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try WholeFile.read(path: path, limit: WaiverFile.sizeLimit)
    } catch {
      throw CommandFailure(
        message: "error: the waiver file `\(printable(path))` cannot be read: \(error.message)\n",
        status: .badDocument)
    }
    let waivers = WaiverFile(name: path, bytes: bytes)
    guard !waivers.file.hasErrors else {
      throw CommandFailure(message: waivers.file.rendered, status: .badDocument)
    }
    return waivers
  }
}
