import Glibc

/// A rest for a thread that waits for another.
public enum Pause {
  /// Rests for about a millisecond.
  public static func briefly() {
    _ = usleep(1_000)
  }
}
