import AccountFacts
import ByteStreams
import Digests
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Reporting

/// A boundary that was read from a file and is ready to decide.
struct BoundaryFile {
  let reported: ReportedBoundary
  let compiled: CompiledPolicy
  /// The document as it was read, for a tally to take along.
  let bytes: [UInt8]
  /// The text that the document was read from.
  let source: SourceText

  /// Reads every `--boundary`, in their order; the mistakes of all of them are told before it ends.
  ///
  /// An ARN stands for a policy in the snapshot.
  static func read(
    _ arguments: ParsedArguments, snapshot: AccountSnapshot?
  ) throws(CommandFailure) -> [BoundaryFile] {
    let limit = LimitArguments.policyBytes(arguments)
    let files = arguments.all("boundary").map { path in
      read(path, policyName: arguments.value("policy"), snapshot: snapshot, limit: limit)
    }
    let usable = files.compactMap(\.self)
    guard usable.count == files.count else {
      throw CommandFailure(message: "", status: .badDocument)
    }
    return usable
  }

  /// Reads one boundary, from a file or by its ARN from the snapshot; nil if it cannot be used.
  static func read(
    _ path: String, policyName: String?, snapshot: AccountSnapshot?,
    limit: Int = PolicySource.sizeLimit
  ) -> BoundaryFile? {
    PolicySource.isPolicyARN(path)
      ? read(arn: path, from: snapshot) : read(path, policyName: policyName, limit: limit)
  }

  /// Reads one boundary and tells what is to be said about it; nil if it cannot be used.
  static func read(
    _ path: String, policyName: String?, limit: Int = PolicySource.sizeLimit
  ) -> BoundaryFile? {
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try WholeFile.read(path: path, limit: min(limit, PolicySource.sizeLimit))
    } catch {
      Console.error("the boundary `\(printable(path))` cannot be read: \(error.message)")
      return nil
    }
    let reading = PolicySource.read(name: path, bytes: bytes, policyName: policyName)
    Console.write(reading.rendered)
    return reading.document.map { BoundaryFile(path, bytes, $0, in: reading.source) }
  }

  /// Takes a document that was read already.
  init(_ path: String, _ bytes: [UInt8], _ document: PolicyDocument, in source: SourceText) {
    let name = String(path.split(separator: "/").last ?? "-")
    let isARN = PolicySource.isPolicyARN(path)
    reported = ReportedBoundary(
      source: isARN ? path : name, path: path, sha256: SHA256.hexadecimal(of: bytes.span),
      document: document, listing: PolicyListing(document, in: source))
    compiled = CompiledPolicy(document)
    self.bytes = bytes
    self.source = source
  }

  /// Reads a boundary that a snapshot lists.
  static func read(arn: String, from snapshot: AccountSnapshot?) -> BoundaryFile? {
    guard let listed = snapshot?.policy(arn: arn)?.document else {
      let diagnostic = PolicySource.unresolved(arn: arn)
      Console.error(printable(diagnostic.message))
      if let help = diagnostic.help { Console.note("help: \(help)") }
      return nil
    }
    let (result, source) = listed.parse(as: .permissionsBoundary)
    Console.write(
      DiagnosticText.render(result.diagnostics, in: source, omitted: result.omitted))
    return result.document.map { BoundaryFile(arn, Array(listed.text.utf8), $0, in: source) }
  }
}
