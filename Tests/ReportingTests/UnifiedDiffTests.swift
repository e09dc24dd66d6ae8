import TestSupport
import Testing

@testable import Reporting

/// Differences between texts, line by line.
struct UnifiedDiffTests {
  struct Case: Sendable {
    var old: String
    var new: String
    var diff: String
  }

  @Test(arguments: [
    Case(old: "a\n", new: "a\n", diff: ""),
    Case(old: "", new: "", diff: ""),
    Case(old: "", new: "a\nb\n", diff: "--- x\n+++ y\n@@ -0,0 +1,2 @@\n+a\n+b\n"),
    Case(old: "a\n", new: "", diff: "--- x\n+++ y\n@@ -1 +0,0 @@\n-a\n"),
    Case(
      old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", new: "1\n2\n3\n4\n5\nx\n7\n8\n9\n",
      diff: "--- x\n+++ y\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+x\n 7\n 8\n 9\n"),
    Case(
      old: "a\nb", new: "a\nb\n",
      diff: "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
    Case(
      old: "a\nb", new: "c\nb",
      diff: "--- x\n+++ y\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
    Case(
      old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", new: "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n11\n",
      diff: """
        --- x
        +++ y
        @@ -1,3 +1,4 @@
        +0
         1
         2
         3
        @@ -7,4 +8,4 @@
         7
         8
         9
        -10
        +11

        """),
  ])
  func differencesAreWrittenAsDiffWritesThem(example: Case) {
    #expect(
      UnifiedDiff(from: example.old, to: example.new).text(from: "x", to: "y") == example.diff)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aDiffTurnsOneTextIntoTheOther(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> [String] {
      (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        String("abcd".randomElement(using: &generator) ?? "a")
      }
    }
    let (old, new) = (text(), text())
    let diff = UnifiedDiff(
      from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined()
    ).text(from: "x", to: "y")
    #expect(Self.apply(diff, to: old) == new, "seed \(seed)")
  }

  /// Applies a diff as `patch` does.
  private static func apply(_ diff: String, to old: [String]) -> [String] {
    var new: [String] = []
    var next = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let place = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        let count = place.count > 1 ? Int(place[1]) ?? 1 : 1
        let start = (Int(place[0]) ?? 0) - (count == 0 ? 0 : 1)
        new += old[next..<max(next, start)]
        next = max(next, start)
        continue
      }
      let text = String(line.dropFirst())
      switch line.first {
      case "+": new.append(text)
      case "-": next += 1
      default:
        new.append(text)
        next += 1
      }
    }
    return new + old[next...]
  }
}
