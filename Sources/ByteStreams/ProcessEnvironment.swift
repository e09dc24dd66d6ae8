import Glibc

/// What the process finds around it, and how it leaves.
public enum ProcessEnvironment {
  /// Processors that are online, at least 1.
  public static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Ends the process with an exit status.
  public static func exit(_ status: Int32) -> Never {
    Glibc.exit(status)
  }

  /// The path of the folder that relative paths begin in; `/` if it is gone.
  public static var currentFolder: String {
    // unsafe: `getcwd` returns a C string of its own, which is copied and freed here.
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The value of a variable; nil if it is not set.
  public static func value(_ name: String) -> String? {
    // unsafe: the text that `getenv` points to is copied at once; nothing here changes variables.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
