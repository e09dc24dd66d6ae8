import AccountFacts
import IAMEvaluation
import JSONSyntax
import RequestMapping
import TestSupport
import Testing

/// The facts file: what it says, and how what several say comes together.
struct LearnedFactsTests {
  private func read(_ text: String) -> FactsReading<LearnedFacts> {
    LearnedFacts.read(SourceText(name: "facts.json", text))
  }

  private static let whole = """
    {
      "factsVersion": 1,
      "accounts": {
        "111122223333": {
          "name": "production",
          "organization": "o-exampleorgid",
          "organizationPath": "o-exampleorgid/r-ab12/ou-ab12-11111111/"
        },
        "444455556666": {
          "organization": null
        }
      },
      "principals": {
        "arn:aws:iam::111122223333:role/*job": {
          "arn": {
            "conflict": true
          },
          "tags": {
            "env": null,
            "team": {
              "setTo": "shop"
            }
          },
          "sessionTags": "unknown"
        },
        "arn:aws:iam::111122223333:role/ci/deploy": {
          "id": "AROAEXAMPLEEXAMPLE111",
          "tags": {
            "team": "shop"
          },
          "allTags": true,
          "sessionTags": false,
          "boundary": null
        },
        "arn:aws:iam::111122223333:user/dev-01": {
          "allTags": {
            "conflict": true
          },
          "boundary": {
            "setTo": null
          }
        }
      },
      "sessions": {
        "ASIAEXAMPLEEXAMPLE11": {
          "tags": {
            "team": "shop"
          }
        }
      },
      "names": {
        "arn:aws:kms:eu-central-1:111122223333:alias/shop": "arn:aws:kms:eu-central-1:111122223333:key/k1",
        "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-*": {
          "conflict": true
        }
      },
      "instanceProfiles": {
        "arn:aws:iam::111122223333:instance-profile/web": "arn:aws:iam::111122223333:role/app/web"
      },
      "resources": {
        "arn:aws:s3:::shop": {
          "tags": {
            "team": "shop"
          }
        }
      }
    }

    """

  @Test func theFileIsWrittenAsItIsRead() throws {
    let reading = read(Self.whole)
    #expect(reading.rendered == "")
    #expect(reading.value?.text == Self.whole)
  }

  @Test func onlyWhatIsSureCountsAsKnown() throws {
    let supplied = try #require(read(Self.whole).value).supplied
    let account = "111122223333"
    let deploy = supplied.identities[Principal.Key(account: account, kind: .role, name: "deploy")]
    #expect(deploy?.arn == "arn:aws:iam::111122223333:role/ci/deploy")
    #expect(deploy?.tags == SuppliedFacts.Tags(["team": .single("shop")], others: .absent))
    #expect(deploy?.mayHaveSessionTags == false)
    #expect(deploy?.boundary == .absent)
    let job = supplied.identities[Principal.Key(account: account, kind: .role, name: "job")]
    #expect(job?.arn == nil)
    #expect(job?.tags == SuppliedFacts.Tags(["env": .absent, "team": .unknown]))
    #expect(job?.mayHaveSessionTags == true)
    let user = supplied.identities[Principal.Key(account: account, kind: .user, name: "dev-01")]
    #expect(user?.tags == SuppliedFacts.Tags())
    #expect(user?.boundary == .unknown)
    #expect(supplied.accounts["444455556666"]?.organization == .absent)
    #expect(supplied.identitiesByID["AROAEXAMPLEEXAMPLE111"]?.name == "deploy")
    #expect(supplied.arns.keys.sorted() == ["arn:aws:kms:eu-central-1:111122223333:alias/shop"])
  }

  @Test func aHandWrittenFileNeedsOnlyWhatItSays() throws {
    let facts = try #require(
      read(
        """
        {"factsVersion": 1, "principals": {
          "arn:aws:iam::111122223333:role/ci/deploy": {"tags": {"team": "shop"}}}}
        """
      ).value)
    let deploy = Principal.Key(account: "111122223333", kind: .role, name: "deploy")
    // Whoever writes down a role's tags means those that its requests carry.
    #expect(facts.supplied.identities[deploy]?.mayHaveSessionTags == false)
    #expect(facts.supplied.identities[deploy]?.tags.others == .unknown)
  }

  @Test func theNameOfARoleIsItsPrincipals() throws {
    let facts = try #require(
      read(
        """
        {"factsVersion": 1, "names": {
          "arn:aws:iam::111122223333:role/*web": "arn:aws:iam::111122223333:role/app/web"}}
        """
      ).value)
    let web = Principal.Key(account: "111122223333", kind: .role, name: "web")
    #expect(facts.supplied.identities[web]?.arn == "arn:aws:iam::111122223333:role/app/web")
  }

  @Test func tagsThatDifferInCaseAloneAreUnknown() throws {
    let facts = try #require(
      read(
        """
        {"factsVersion": 1, "resources": {
          "arn:aws:s3:::shop": {"tags": {"Team": "a", "team": "b", "ENV": "x", "env": "x"}}}}
        """
      ).value)
    #expect(
      facts.supplied.resourceTags["arn:aws:s3:::shop"]?.values
        == ["team": .unknown, "env": .single("x")])
  }

  @Test(arguments: [
    ("", "facts.json:1:1: error: expected a JSON value"), ("[]", "expected an object"),
    ("{}", "expected `factsVersion`"),
    (#"{"factsVersion":"1"}"#, ":1:17: error: expected version 1"),
    (#"{"factsVersion":2}"#, "expected version 1 of the format"),
    (#"{"RoleDetailList":[]}"#, "give an account snapshot with --account-snapshot"),
    (#"{"factsVersion":1,"acounts":{}}"#, "did you mean `accounts`?"),
    (#"{"factsVersion":1,"names":{},"names":{}}"#, ":1:30: error: `names` stands here twice"),
    (#"{"factsVersion":1,"accounts":[]}"#, "expected an object as `accounts`, found an array"),
    (#"{"factsVersion":1,"accounts":{"1":{}}}"#, "twelve digits"),
    (#"{"factsVersion":1,"accounts":{"111122223333":{"name":7}}}"#, "expected a string as `name`"),
    (#"{"factsVersion":1,"accounts":{"111122223333":{"organizationPath":"x"}}}"#, "o-exampleorgid"),
    (#"{"factsVersion":1,"principals":{"dev-01":{}}}"#, "the ARN of a user or role"),
    (#"{"factsVersion":1,"principals":{"arn:aws:iam::111122223333:group/x":{}}}"#, "user or role"),
    (
      #"{"factsVersion":1,"principals":{"arn:aws:iam::111122223333:role/x":{"tag":{}}}}"#, "`tags`?"
    ),
    (
      #"{"factsVersion":1,"principals":{"arn:aws:iam::111122223333:role/x":{"sessionTags":1}}}"#,
      "expected true, false or"
    ),
    (
      #"{"factsVersion":1,"principals":{"arn:aws:iam::111122223333:role/*x":{"arn":"arn:y"}}}"#,
      "expected an ARN of the same role"
    ),
    (#"{"factsVersion":1,"names":{"arn:aws:s3:::a":"arn:aws:s3:::a"}}"#, "stands for"),
    (#"{"factsVersion":1,"names":{"a*":"arn:aws:s3:::a"}}"#, "expected an ARN"),
    (#"{"factsVersion":1,"resources":{"arn:aws:s3:::a":{"tags":[]}}}"#, "an object as `tags`"),
    (#"{"factsVersion":1,"resources":{"arn:aws:s3:::a":{"tags":{"k":{"setTo":{}}}}}}"#, "or null"),
    (
      #"{"factsVersion":1,"resources":{"arn:aws:s3:::a":{"allTags":{"conflict":false}}}}"#,
      "true or"
    ),
    (#"{"factsVersion":1,"instanceProfiles":{"arn:aws:s3:::a":null}}"#, "expected an ARN"),
  ])
  func mistakesAreShownWithTheirPlace(text: String, part: String) {
    let reading = read(text)
    #expect(reading.value == nil)
    #expect(reading.rendered.contains(part), "\(reading.rendered)")
    #expect(reading.rendered.hasPrefix("facts.json:1:"))
  }

  @Test func hostileKeysDoNotReachTheTerminal() {
    let reading = read(#"{"factsVersion":1,"\u001b[2J":1}"#)
    #expect(!reading.rendered.unicodeScalars.contains("\u{1b}"))
  }

  @Test(arguments: 1...200)
  func damagedFilesAreReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.whole.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      if Bool.random(using: &generator) {
        bytes[index] = Array("{}[]\":,x7*".utf8).randomElement(using: &generator) ?? 0
      } else {
        bytes.removeSubrange(index..<min(bytes.count, index + 7))
      }
    }
    let reading = LearnedFacts.read(SourceText(name: "facts.json", bytes: bytes))
    #expect((reading.value == nil) == !reading.diagnostics.isEmpty, "seed \(seed)")
    if let facts = reading.value {
      #expect(LearnedFacts.read(SourceText(name: "f", facts.text)).value == facts, "seed \(seed)")
    }
  }

  /// Merging is commutative, associative and idempotent, over every triple of a small world.
  @Test func factsMergeInAnyOrder() {
    let facts: [Fact<String?>?] = [
      nil, .known("a"), .known("b"), .known(nil), .setTo("a"), .setTo(nil), .conflict,
    ]
    var worlds: [TagFacts] = []
    for fact in facts {
      for others in [TagFacts.Others.untold, .none, .conflict] {
        worlds.append(TagFacts(fact.map { ["k": $0] } ?? [:], others: others))
      }
    }
    func merged(_ left: TagFacts, _ right: TagFacts) -> TagFacts {
      var result = left
      result.merge(right)
      return result
    }
    for left in worlds {
      #expect(merged(left, left) == left)
      for right in worlds {
        #expect(merged(left, right) == merged(right, left))
        for third in worlds {
          #expect(merged(merged(left, right), third) == merged(left, merged(right, third)))
        }
      }
    }
  }

  @Test func differentAnswersAreNoAnswer() throws {
    func principal(_ path: String) throws -> LearnedFacts {
      let arn = "arn:aws:iam::111122223333:role\(path)web"
      return try #require(
        read(#"{"factsVersion":1,"principals":{"\#(arn)":{"boundary":"arn:b"}}}"#).value)
    }
    var one = try principal("/a/")
    var other = try principal("/b/")
    (one, other) = (
      {
        var facts = one; facts.merge(other); return facts
      }(),
      {
        var facts = other; facts.merge(one); return facts
      }()
    )
    #expect(one == other)
    #expect(one.text == other.text)
    let web = Principal.Key(account: "111122223333", kind: .role, name: "web")
    #expect(one.supplied.identities[web]?.arn == nil)
    #expect(one.supplied.identities[web]?.boundary == .single("arn:b"))
    #expect(LearnedFacts.read(SourceText(name: "f", one.text)).value == one)
  }
}
