public import ByteStreams

/// Why a tally or a checkpoint cannot be used.
public struct TallyFileError: Error, Hashable, Sendable {
  /// The kinds of mistakes.
  public enum Mistake: Hashable, Sendable {
    /// The file cannot be read.
    case unreadable(StreamError)
    /// It is something else.
    case otherContent
    /// A version of the format that this program does not know.
    case version(Int)
    case cutShort
    case trailingBytes
    /// What stands there is not what belongs there.
    case expected(String)
    /// A value that no replay makes.
    case implausible(String)
    /// The check sum says that the file was changed.
    case checkSum
  }

  /// What is wrong.
  public var mistake: Mistake
  /// The byte of the inflated content where it is wrong, from 0.
  public var offset: Int

  /// Creates an error.
  public init(_ mistake: Mistake, at offset: Int) {
    self.mistake = mistake
    self.offset = offset
  }

  /// The mistake in words, lower case and without a full stop.
  public var message: String {
    switch mistake {
    case .unreadable(let error): error.message
    case .otherContent:
      "it is no tally; `trailfence replay --format tally` and `--checkpoint` write them"
    case .version(let version):
      "it has version \(version) of the format, and this program reads version \(TallyFile.version)"
    case .cutShort: "it is cut short"
    case .trailingBytes: "something follows its end"
    case .expected(let what): "expected \(what)"
    case .implausible(let what): "\(what)"
    case .checkSum: "its check sum does not match: the file is damaged"
    }
  }
}
