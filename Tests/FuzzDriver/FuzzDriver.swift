import Foundation
import FuzzTargets
import Synchronization

/// What libFuzzer calls with each input, for the target that `TRAILFENCE_FUZZ` names.
///
/// Ends the process if something does not hold, which is how libFuzzer is told to keep an input.
///
/// Source: LLVM documentation, "libFuzzer – a library for coverage-guided fuzz testing".
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let done = DispatchSemaphore(value: 0)
  let failure = Mutex<FuzzFailure?>(nil)
  Task.detached {
    do throws(FuzzFailure) {
      try await target.run(bytes)
    } catch {
      failure.withLock { $0 = error }
    }
    done.signal()
  }
  done.wait()
  // On libFuzzer's own thread, or it does not notice.
  if let failure = failure.withLock(\.self) { fatalError(failure.description) }
  return 0
}

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["TRAILFENCE_FUZZ"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("TRAILFENCE_FUZZ names no target; there are: \(names)")
  }
  return target
}()
