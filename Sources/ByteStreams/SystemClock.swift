import Glibc

/// The clock of the machine; only the command reads it, everything else is told the time.
public enum SystemClock {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public static var now: Int64 {
    Int64(time(nil))
  }

  /// Nanoseconds that the processors have spent on this process: for benchmarks.
  public static var processNanoseconds: Int64 {
    var moment = timespec()
    // unsafe: `clock_gettime` fills the struct it is given.
    unsafe _ = clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
    return Int64(moment.tv_sec) &* 1_000_000_000 &+ Int64(moment.tv_nsec)
  }

  /// Nanoseconds since some moment, never running backwards: for progress and rates.
  public static var monotonicNanoseconds: Int64 {
    var moment = timespec()
    // unsafe: `clock_gettime` fills the struct it is given.
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &moment)
    return Int64(moment.tv_sec) &* 1_000_000_000 &+ Int64(moment.tv_nsec)
  }
}
