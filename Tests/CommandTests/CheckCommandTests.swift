import Foundation
import JSONSyntax
import TestSupport
import Testing

/// `trailfence check` as its users run it.
struct CheckCommandTests {
  static let faulty = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Core",
          "Effect": "Allow",
          "Action": ["s3:GetObject", "s3:ListBuckets", "iam:CreateRole"],
          "Resource": "*"
        }
      ]
    }

    """
  static let sound = """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
    """

  /// Runs `check` on files of these contents, `1.json`, `2.json` …, in a folder of their own.
  static func check(_ texts: [String], _ options: String...) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() {
      try folder.write(Array(text.utf8), to: "\(index + 1).json")
    }
    let names = texts.indices.map { "\($0 + 1).json" }.joined(separator: " ")
    return try Command.shell(
      "cd \"$1\" && \"$trailfence\" check \(options.joined(separator: " ")) \(names)",
      [folder.path])
  }

  @Test func theTextTellsWhatWhereWhyAndWhatInstead() throws {
    let run = try Self.check([Self.faulty])
    #expect(run.status == 3 && run.error == "")
    #expect(try Golden("check/faulty.txt").difference(from: run.output) == nil)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theJSONHasTheShapeOfValidatePolicy() throws {
    let run = try Self.check([Self.faulty], "--format", "json")
    #expect(run.status == 3)
    let golden = Golden("check/faulty.json")
    #expect(try golden.difference(from: Self.withoutVersion(run.output)) == nil)
  }

  @Test func theSARIFPlacesFindingsOnTheLinesOfThePolicy() throws {
    let run = try Self.check([Self.faulty], "--format", "sarif")
    #expect(run.status == 3)
    #expect(try Golden("check/faulty.sarif").difference(from: run.output) == nil)
  }

  @Test func theStatusFollowsTheGravestFindingOfAnyFile() throws {
    let warned = Self.faulty.replacingOccurrences(of: "\"s3:ListBuckets\", ", with: "")
    #expect(try Self.check([Self.sound]).status == 0)
    #expect(try Self.check([warned]).status == 0)
    #expect(try Self.check([warned], "--fail-on", "SECURITY_WARNING").status == 3)
    #expect(try Self.check([Self.sound, warned], "--fail-on=WARNING").status == 3)
    #expect(try Self.check([Self.sound, Self.faulty]).status == 3)
  }

  @Test func whatIsNoPolicyEndsWith65AndTheOthersAreChecked() throws {
    let run = try Self.check(["{", Self.faulty, "[1]"])
    #expect(run.status == 65)
    #expect(run.output.contains("INVALID_ACTION") && run.output.contains("JSON_SYNTAX_ERROR"))
    #expect(run.error.contains("1.json:1:2: error:") && run.error.contains("3.json:1:1: error:"))
  }

  @Test func aPolicyWithoutEffectIsAFindingAndNoFailure() throws {
    let run = try Self.check([
      #"{"Version": "2012-10-17", "Statement": [{"Action": "s3:*", "Resource": "*"}]}"#
    ])
    #expect(run.status == 3 && run.output.contains("MISSING_EFFECT"))
  }

  @Test func aFileThatIsNotThereIsToldBeforeAnythingIsRead() throws {
    let run = try Command.run(["check", "samples/twtechpat/boundary.json", "missing.json"])
    #expect(run.status == 66 && run.output == "")
    #expect(run.error == "error: `missing.json` does not exist\n")
  }

  @Test func wrongUsageIsToldAsSuch() throws {
    #expect(try Command.run(["check"]).status == 64)
    let run = try Command.run(["check", "--fail-on", "ERRORS", "x.json"])
    #expect(run.status == 64 && run.error.contains("SECURITY_WARNING"))
  }

  @Test func standardInputIsReadToo() throws {
    let run = try Command.run(["check", "-"], input: Data(Self.sound.utf8))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("-: 1 suggestion\n") || run.output.hasPrefix("-: nothing found\n"))
  }

  @Test func hostileTextsReachNoTerminal() throws {
    let run = try Self.check([
      "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:\\u001b[2J\\u202e\", \"Resource\": \"*\"}]}"
    ])
    #expect(run.status == 3)
    #expect(!run.output.contains("\u{1b}") && !run.output.contains("\u{202e}"))
  }

  @Test func aSnapshotTellsThePolicysOwnName() throws {
    let folder = try TemporaryFolder()
    let document =
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:CreatePolicyVersion", "Resource": "arn:aws:iam::111122223333:policy/app/*"}]}"#
    try folder.write(Array(document.utf8), to: "boundary.json")
    let snapshot = """
      {"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [], "Policies": [{
        "PolicyName": "team", "Arn": "arn:aws:iam::111122223333:policy/app/team",
        "DefaultVersionId": "v1",
        "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true, "Document": \(document)}]
      }]}
      """
    try folder.write(Array(snapshot.utf8), to: "account.json")
    let line =
      "cd \"$1\" && \"$trailfence\" check --fail-on SECURITY_WARNING --account-snapshot account.json"
    #expect(try Command.shell(line + " boundary.json", [folder.path]).status == 3)
    let byName = try Command.shell(
      line + " arn:aws:iam::111122223333:policy/app/team", [folder.path])
    #expect(byName.status == 3 && byName.output.contains("WAY_OUT_EDITS_POLICY"))
  }

  /// The catalog's version changes with its sources.
  private static func withoutVersion(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("\"catalogVersion\"") ? "    \"catalogVersion\": \"…\"" : String(line)
    }.joined(separator: "\n")
  }
}
