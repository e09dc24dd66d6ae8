import Glibc

/// A terminal that hands over each key at once and shows none.
///
/// Ctrl-C comes as a key too (3), so that whoever waits can leave things in order.
public enum KeyMode {
  /// Does something while a terminal is in this mode; where there is no terminal, only does it.
  public static func during<Result, Failure: Error>(
    _ descriptor: Int32, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var before = termios()
    // unsafe: `tcgetattr` fills the one struct that it is given.
    guard unsafe tcgetattr(descriptor, &before) == 0 else { return try body() }
    var state = before
    state.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    // unsafe: `tcsetattr` reads the one struct that it is given; that it fails costs a key of Enter.
    _ = unsafe tcsetattr(descriptor, TCSANOW, &state)
    // unsafe: as before.
    defer { _ = unsafe tcsetattr(descriptor, TCSANOW, &before) }
    return try body()
  }
}
