import Testing
import Timestamps

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2024-02-29T12:00:00Z", 1_709_208_000),
    ("2000-03-01", 951_868_800), ("1969-12-31T23:59:59Z", -1), ("2024", 1_704_067_200),
    ("2024-02", 1_706_745_600), ("2024-08-01T12:00:00+02:00", 1_722_506_400),
    ("2024-08-01T12:00:00.123Z", 1_722_513_600), ("2024-08-01T12:00-0030", 1_722_515_400),
    ("0001-01-01", -62_135_596_800), ("9999-12-31", 253_402_214_400),
  ])
  func w3cFormsAreRead(text: String, seconds: Int64) {
    #expect(Timestamp(iso8601: text)?.secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", "24", "2024-13", "2024-02-30", "2023-02-29", "1900-02-29", "2024-01-01T25:00Z",
    "2024-01-01T00:60Z", "2024-01-01T00:00:00X", "2024-01-01T", "2024-01-01T00:00:00.Z", "2024-",
    "２０２４", "2024-01-01T00:00Zx",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test func writingAndReadingIsStableOverFourCenturies() {
    for day in stride(from: Int64(-73_000), to: 73_000, by: 1) {
      let time = Timestamp(secondsSinceEpoch: day * 86_400 + 3_661)
      #expect(Timestamp(iso8601: time.description) == time)
      #expect(time.startOfDay.secondsSinceEpoch == day * 86_400)
    }
  }
}
