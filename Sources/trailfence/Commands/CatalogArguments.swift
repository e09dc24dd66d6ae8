import ByteStreams
import ServiceCatalog

/// The catalog that a command works with: the built-in facts, with `--catalog FILE` before them.
enum CatalogArguments {
  private static let sizeLimit = 64 << 20

  static func catalog(_ arguments: ParsedArguments) throws(CommandFailure) -> Catalog {
    guard let path = arguments.value("catalog") else { return Catalog() }
    let bytes: [UInt8]
    do throws(StreamError) {
      bytes = try arguments.documents.read(path, limit: sizeLimit)
    } catch {
      throw CommandFailure(
        message: "error: the catalog `\(printable(path))` cannot be read: \(error.message)\n",
        status: .badDocument)
    }
    do throws(CatalogError) {
      return try Catalog(builtInPlus: bytes)
    } catch {
      throw CommandFailure(
        message: "\(printable(path)):\(error.line): error: \(printable(error.message))\n",
        status: .badDocument)
    }
  }
}
