import Glibc

/// What is known of the terminal behind a file descriptor.
public enum Terminal {
  /// Whether the descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Its width in columns; nil if it is no terminal or does not tell.
  public static func width(_ descriptor: Int32) -> Int? {
    size(descriptor).flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil }
  }

  /// Its height in lines; nil if it is no terminal or does not tell.
  public static func height(_ descriptor: Int32) -> Int? {
    size(descriptor).flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil }
  }

  private static func size(_ descriptor: Int32) -> winsize? {
    guard isTerminal(descriptor) else { return nil }
    var size = winsize()
    // unsafe: the kernel fills the struct, which is the one that TIOCGWINSZ wants.
    return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
