import ByteStreams

/// The text of a file that is being read, whatever kind of source it comes from: so that the code
/// which reads it is compiled once and not for each kind.
protocol InflatedText: AnyObject {
  /// Appends the next bytes of the text.
  func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError)
  /// Where in the text the data of the latest gzip member begins.
  var memberStart: Int { get }
  /// Bytes of the file that were read.
  var bytesRead: Int { get }
  /// Bytes of the text that were handed out.
  var bytesInflated: Int { get }
}

/// The text of one kind of source.
final class InflatedSource<Upstream: ByteSource & ~Copyable>: InflatedText {
  private var source: GzipSource<Upstream>

  /// Creates the text of a source, which may be gzip or plain.
  init(_ upstream: consuming Upstream, limit: InflationLimit, inflater: Inflater) {
    source = GzipSource(upstream, plainText: .passed, limit: limit, inflater: inflater)
  }

  func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    try source.read(into: &buffer)
  }

  var memberStart: Int { source.memberStart }
  var bytesRead: Int { source.bytesRead }
  var bytesInflated: Int { source.bytesInflated }
}
