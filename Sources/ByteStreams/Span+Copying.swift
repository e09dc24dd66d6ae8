extension Array<UInt8> {
  /// Appends a copy of bytes that are lent.
  public mutating func append(copying bytes: Span<UInt8>) {
    // unsafe: the array copies from the span's memory during the call.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a copy of bytes, for which there must be room.
  public mutating func append(copying bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity, "bytes are appended only where there is room")
    guard !bytes.isEmpty else { return }
    // unsafe: both pointers are used during the call; the room was checked above.
    unsafe withUnsafeMutableBufferPointer { memory, initialized in
      unsafe bytes.withUnsafeBufferPointer { source in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: memory[initialized...])
        initialized += unsafe free.update(fromContentsOf: source)
      }
    }
  }
}
