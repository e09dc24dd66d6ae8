import Synchronization
import TestSupport
import Testing

@testable import Replay

struct CallSequencerTests {
  private final class Written: Sendable {
    let text = Mutex("")
    let taken = Atomic<Int>(0)
  }

  @Test(arguments: [1, 2, 7])
  func linesComeOutInTheOrderOfThePiecesHoweverLittleMayWait(workers: Int) async {
    for limit in [0, 1, 40, 1 << 20] {
      let written = Written()
      let stream = CallStream(line: { _ in "" }) { line in
        written.text.withLock { $0 += line }
        return true
      }
      let sequencer = CallSequencer(stream, tellsCopies: false, waitingLimit: limit)
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<workers {
          group.addTask {
            while true {
              let piece = written.taken.add(1, ordering: .relaxed).oldValue
              guard piece < 60 else { return }
              for part in 0..<(piece % 4) {
                sequencer.add(
                  [.init(text: "\(piece).\(part) ", fingerprint: nil)], of: piece, isLast: false)
              }
              sequencer.add([], of: piece, isLast: true)
            }
          }
        }
      }
      let expected = (0..<60).map { piece in
        (0..<(piece % 4)).map { "\(piece).\($0) " }.joined()
      }.joined()
      #expect(written.text.withLock { $0 } == expected, "limit \(limit)")
    }
  }

  @Test func nothingIsKeptOnceNobodyWantsAnyMore() {
    let stream = CallStream(line: { _ in "" }) { _ in false }
    let sequencer = CallSequencer(stream, tellsCopies: false, waitingLimit: 1)
    sequencer.add([.init(text: "one", fingerprint: nil)], of: 0, isLast: false)
    #expect(!sequencer.isWanted)
    for _ in 0..<10 { sequencer.add([.init(text: "more", fingerprint: nil)], of: 1, isLast: false) }
    sequencer.add([], of: 1, isLast: true)
    sequencer.add([], of: 0, isLast: true)
  }
}
