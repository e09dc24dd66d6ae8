import AccountFacts
import ByteStreams
import JSONSyntax
import RequestMapping

/// What the user knows beside the records: `--facts` and `--account-snapshot`.
struct FactsArguments {
  /// All of it together.
  let facts: LearnedFacts
  /// What of it counts as known.
  var supplied: SuppliedFacts { facts.supplied }
  /// What the snapshots list; nil without one.
  let snapshot: AccountSnapshot?

  /// Reads every file; the mistakes of all of them are told before it ends.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    var facts = LearnedFacts()
    var snapshot: AccountSnapshot?
    var isUsable = true
    for path in arguments.all("account-snapshot") {
      let read = Self.read(
        path, "account snapshot", limit: AccountSnapshot.sizeLimit, arguments.documents
      ) {
        AccountSnapshot.read($0)
      }
      guard let read else {
        isUsable = false
        continue
      }
      facts.merge(read.facts)
      var merged = snapshot ?? AccountSnapshot()
      merged.merge(read)
      snapshot = merged
    }
    for path in arguments.all("facts") {
      let read = Self.read(path, "facts file", limit: LearnedFacts.sizeLimit, arguments.documents) {
        LearnedFacts.read($0)
      }
      guard let read else {
        isUsable = false
        continue
      }
      facts.merge(read)
    }
    guard isUsable else { throw CommandFailure(message: "", status: .badDocument) }
    self.facts = facts
    self.snapshot = snapshot
  }

  /// Reads one file and tells what is to be said about it; nil if it cannot be used.
  private static func read<Value>(
    _ path: String, _ kind: String, limit: Int, _ documents: DocumentShelf,
    _ parse: (SourceText) -> FactsReading<Value>
  ) -> Value? {
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try documents.read(path, limit: limit)
    } catch {
      Console.error("the \(kind) `\(printable(path))` cannot be read: \(error.message)")
      return nil
    }
    let reading = parse(SourceText(name: path, bytes: bytes))
    Console.write(reading.rendered)
    return reading.value
  }
}
