import Glibc

/// The environment variables that the process was started with.
public enum ProcessEnvironment {
  /// The value of a variable; nil if it is not set.
  public static func value(_ name: String) -> String? {
    // unsafe: the text that `getenv` points to is copied at once; nothing here changes variables.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
