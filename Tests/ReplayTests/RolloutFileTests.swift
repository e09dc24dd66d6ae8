import IAMPolicy
import Replay
import Testing

/// What is said of a plan's file that cannot be used, with its place.
struct RolloutFileTests {
  private static func read(_ text: String, knowsTags: Bool = true) -> RolloutFile {
    RolloutFile(name: "plan.json", bytes: Array(text.utf8), knowsTags: knowsTags)
  }

  private static func assign(_ members: String) -> String { "{\"assign\": [{\(members)}]}" }

  @Test func aPlanIsReadWithEachBoundaryOnce() {
    let file = Self.read(
      """
      {"assign": [
        {"principals": ["arn:aws:iam::*:role/ci/*", "deploy-*"], "boundary": "a.json"},
        {"accounts": "111122223333", "tags": {"team": ["shop", "web"], "stage": "live"},
         "boundary": "b.json"},
        {"paths": ["/app/*"], "boundary": "a.json"},
        {"boundary": null}
      ]}
      """)
    #expect(file.file.rendered.isEmpty)
    #expect(file.boundaries.map(\.name) == ["a.json", "b.json"])
    #expect(file.plan.assignments.map(\.boundary) == [0, 1, 0, nil])
    #expect(file.plan.assignments[1].tags.map(\.key) == ["team", "stage"])
  }

  static let mistakes: [(text: String, wanted: [String])] = [
    ("{", ["plan.json:1:2: error:"]),
    ("[]", ["plan.json:1:1: error: expected an object as `rollout plan`, found an array"]),
    ("{}", ["plan.json:1:1: error: missing member `assign`"]),
    ("{\"assign\": {}}", ["plan.json:1:12: error: expected an array as `assign`"]),
    (
      "{\"assing\": []}",
      ["plan.json:1:2: error: unknown member `assing`", "help: did you mean `assign`?"]
    ),
    (
      "{\"assign\": [\n  {\"principal\": [\"a\"], \"boundary\": \"a\"}]}",
      ["plan.json:2:4: error: unknown member `principal`", "did you mean `principals`?"]
    ),
    (assign("\"principals\": \"a\""), ["plan.json:1:13: error: missing member `boundary`"]),
    (assign("\"boundary\": 3"), ["expected a file's name or null as `boundary`, found a number"]),
    (assign("\"boundary\": \"\""), ["`boundary` says nothing"]),
    (assign("\"boundary\": \"a\", \"boundary\": \"b\""), ["`boundary` stands here twice"]),
    (
      assign("\"principals\": [], \"boundary\": \"a\""),
      ["plan.json:1:28: error: `principals` is empty, so nothing could fit it"]
    ),
    (
      assign("\"principals\": [7], \"boundary\": \"a\""),
      ["expected strings as `principals`, found a number"]
    ),
    (
      assign("\"principals\": \"arn:aws:iam::111122223333:group/dev\", \"boundary\": \"a\""),
      ["error: a group cannot have a permissions boundary", "name those that are in the group"]
    ),
    (
      assign("\"groups\": [\"dev\"], \"boundary\": \"a\""),
      ["plan.json:1:14: error: a group cannot have a permissions boundary"]
    ),
    (
      assign("\"principals\": \"arn:aws:sts::1:assumed-role/a/b\", \"boundary\": \"a\""),
      ["expected the ARN of users or roles", "help: sessions have the boundary of their role"]
    ),
    (
      assign("\"principals\": \"arn:aws:iam::111122223333:root\", \"boundary\": \"a\""),
      ["expected the ARN of users or roles, found `arn:aws:iam::111122223333:root`"]
    ),
    (
      assign("\"principals\": \"role/ci/*\", \"boundary\": \"a\""),
      ["expected the ARN of users or roles, or a name, found `role/ci/*`"]
    ),
    (
      assign("\"principals\": \"\", \"boundary\": \"a\""),
      ["expected the ARN of users or roles, or a name, found an empty string"]
    ),
    (
      assign("\"accounts\": [\"1111\"], \"boundary\": \"a\""),
      ["plan.json:1:27: error: expected an account id of twelve digits, found `1111`"]
    ),
    (
      assign("\"paths\": \"ci\", \"boundary\": \"a\""),
      ["expected a path such as `/ci/` or `/ci/*`, found `ci`"]
    ),
    (assign("\"tags\": [], \"boundary\": \"a\""), ["expected an object as `tags`, found an array"]),
    (assign("\"tags\": {}, \"boundary\": \"a\""), ["`tags` is empty"]),
    (
      assign("\"tags\": {\"a\": \"1\", \"A\": \"2\"}, \"boundary\": \"a\""),
      ["`A` stands here twice"]
    ),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsToldWithItsPlace(index: Int) {
    let (text, wanted) = Self.mistakes[index]
    let file = Self.read(text)
    #expect(file.file.hasErrors)
    for words in wanted {
      #expect(file.file.rendered.contains(words), "\(text)\n\(file.file.rendered)")
    }
  }

  @Test func tagsNeedSomethingThatTellsThem() {
    let text = Self.assign("\"tags\": {\"team\": \"shop\"}, \"boundary\": \"a\"")
    let file = Self.read(text, knowsTags: false)
    #expect(file.file.rendered.contains("plan.json:1:14: error: a log does not tell the tags"))
    #expect(file.file.rendered.contains("help: give --account-snapshot FILE"))
  }
}
