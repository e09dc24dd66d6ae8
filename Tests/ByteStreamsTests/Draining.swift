import ByteStreams

/// What came out of a source before it ended, and the error that ended it.
struct Drained: Equatable {
  var bytes: [UInt8] = []
  var error: StreamError?
}

/// Reads a source to its end with a buffer of that many bytes.
func drain<Source: ByteSource & ~Copyable>(_ source: consuming Source, room: Int) -> Drained {
  var drained = Drained()
  var source = source
  do {
    while true {
      let before = drained.bytes.count
      try drained.bytes.append(addingCapacity: room) { span throws(StreamError) in
        try source.read(into: &span)
      }
      if drained.bytes.count == before { return drained }
    }
  } catch {
    drained.error = error
    return drained
  }
}

/// Inflates bytes that arrive in pieces.
func inflate(_ bytes: [UInt8], chunkSize: Int, room: Int = 50) -> Drained {
  drain(GzipSource(MemorySource(bytes, chunkSize: chunkSize)), room: room)
}

/// A gzip member with header fields.
func member(
  _ content: String, flags: UInt8 = 0, extra: [UInt8]? = nil, name: String? = nil,
  comment: String? = nil, headerChecksum: [UInt8]? = nil
) throws -> [UInt8] {
  let bytes = Array(content.utf8)
  var member = try GzipWriter.compress(bytes.span)
  var fields: [UInt8] = []
  if let extra {
    member[3] |= 4
    fields += [UInt8(extra.count & 255), UInt8(extra.count >> 8)] + extra
  }
  if let name {
    member[3] |= 8
    fields += Array(name.utf8) + [0]
  }
  if let comment {
    member[3] |= 16
    fields += Array(comment.utf8) + [0]
  }
  if let headerChecksum {
    member[3] |= 2
    fields += headerChecksum
  }
  member[3] |= flags
  member.insert(contentsOf: fields, at: 10)
  return member
}
