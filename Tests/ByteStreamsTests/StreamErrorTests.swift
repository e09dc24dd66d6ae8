import ByteStreams
import Testing

struct StreamErrorTests {
  @Test func errorsAreValues() {
    #expect(StreamError(.truncated, at: 3) != StreamError(.corrupt, at: 3))
  }
}
