import Glibc
import Synchronization

/// Requests to stop, as a terminal (Ctrl-C) or a supervisor sends them.
///
/// The first one is noted, for whoever asks; the second one ends the process at once.
public enum Interruption: Int32, Hashable, Sendable, CaseIterable {
  case interrupt = 2
  case terminate = 15

  /// The signal's name.
  public var name: String {
    switch self {
    case .interrupt: "SIGINT"
    case .terminate: "SIGTERM"
    }
  }

  /// The exit status of a process that ends for it, as shells have it.
  public var status: Int32 { 128 + rawValue }

  /// The request that came first since `watch`; nil if none did.
  public static var pending: Interruption? {
    Interruption(rawValue: received.load(ordering: .relaxed))
  }

  /// Begins to note requests instead of ending the process.
  public static func watch() {
    // A handler may not be the first to touch a global: Swift would initialize it under a lock.
    received.store(0, ordering: .relaxed)
    for signal in allCases {
      _ = Glibc.signal(signal.rawValue) { number in
        let (isFirst, _) = received.compareExchange(
          expected: 0, desired: number, ordering: .relaxed)
        if !isFirst { _exit(128 + number) }
      }
    }
  }
}

/// A handler of signals is called with nothing but the number, so what it notes has to be global.
private let received = Atomic<Int32>(0)
