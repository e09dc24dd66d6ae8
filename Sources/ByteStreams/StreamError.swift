import Glibc

/// Why bytes cannot be read or written any further.
public struct StreamError: Error, Hashable, Sendable {
  /// The kinds of failures.
  public enum Failure: Hashable, Sendable {
    /// The operating system refused; its `errno`.
    case system(Int32)
    /// A gzip member ends before its data does.
    case truncated
    /// The bytes are not what gzip's format allows.
    case corrupt
    /// A gzip member's check sum or length differs from its data; the data itself was delivered,
    /// and its last `untrustedBytes` are those of the member.
    case checksumMismatch(untrustedBytes: Int)
    /// Bytes that are neither a gzip member nor zeros follow the last one.
    case trailingGarbage
    /// Inflating passes a limit.
    case limitExceeded
    /// A file that is read as a whole passes a limit, in bytes.
    case tooLong(limit: Int)
    /// Nobody wants the rest any more.
    case stopped
  }

  /// What failed.
  public var failure: Failure
  /// The byte of the file (compressed, if it is) at which it failed, from 0.
  public var offset: Int

  /// Creates an error.
  public init(_ failure: Failure, at offset: Int) {
    self.failure = failure
    self.offset = offset
  }

  /// Whether the reader at the other end of a pipe has gone, which is no failure of ours.
  public var isBrokenPipe: Bool { failure == .system(EPIPE) }

  /// Whether there is nothing under the name.
  public var isNotFound: Bool {
    failure == .system(ENOENT) || failure == .system(ENOTDIR) || failure == .system(ENAMETOOLONG)
  }

  /// The failure in words, lower case and without a full stop.
  public var message: String {
    switch failure {
    case .system(let code): Self.words(for: code)
    case .truncated: "the gzip data is cut short"
    case .corrupt: "the gzip data is damaged"
    case .checksumMismatch: "the gzip check sum does not match the data"
    case .trailingGarbage: "bytes that are no gzip data follow the last gzip member"
    case .stopped: "reading was stopped here"
    case .tooLong(let limit): "it is longer than the limit of \(limit) bytes"
    case .limitExceeded: "the gzip data inflates to more than the limit allows"
    }
  }

  /// The operating system's codes in words of our own, so that they are the same everywhere.
  private static func words(for code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case EEXIST: "it exists already"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    case ENOSPC, EDQUOT: "no space is left"
    case EFBIG: "the file would be too big"
    case EROFS: "the file system is read-only"
    case ENOMEM: "no memory is left"
    case EPIPE: "the reader of the pipe has gone"
    case EBADF: "it is closed"
    case EBUSY: "another process writes it"
    case EIO: "input or output error"
    case EILSEQ: "the name is not UTF-8"
    default: "system error \(code)"
    }
  }
}
