import ByteStreams
import CloudTrail
import Foundation
import IAMEvaluation
import JSONSyntax
import RequestMapping
import ServiceCatalog

/// One record and what is to be made of it; `Tests/Cases/mapping/*.json` hold lists of them.
///
/// `requests` are `action resource origin [certainty]`, the primary one first; `context` gives the
/// keys of the first request (or of `contextOf`): values divided by blanks, `-` for absent, `?` for
/// unknown.
struct MappingCase: Sendable, CustomStringConvertible {
  var file: String
  var tree: JSONTree

  var name: String { tree["name"]?.string ?? "?" }
  var description: String { "\(file): \(name)" }

  /// The record as CloudTrail would have written it.
  var record: CloudTrailRecord? { Self.record(from: "{\"Records\": [\(text)]}") }

  /// The cases that the mapper's rules were written with.
  static let all = cases(in: "mapping")

  /// All cases of a folder, in the order of files and lists.
  static func cases(in name: String) -> [MappingCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/\(name)")
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).sorted().flatMap { file -> [MappingCase] in
      guard let data = try? Data(contentsOf: folder.appending(path: file)),
        let tree = try? JSONParser.parse(Array(data).span)
      else { return [] }
      return (tree.elements ?? []).map { MappingCase(file: file, tree: $0) }
    }
  }

  static func record(from text: String) -> CloudTrailRecord? {
    var reader = LogReader()
    var record: CloudTrailRecord?
    _ = reader.read(MemorySource(Array(text.utf8))) { item in
      if case .record(let found, _) = item { record = found }
    }
    return record
  }

  /// What is mapped, with the context keys that the case asks for.
  func map(_ record: CloudTrailRecord) -> MappedEvent {
    let keys = Set((tree["context"]?.members ?? []).map(\.key))
    var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: keys))
    return mapper.map(record)
  }

  private var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("eventVersion")
      writer.string("1.11")
      for (key, value) in defaults where tree["record"]?[key] == nil {
        writer.key(key)
        writer.string(value)
      }
      if let identity = Callers.named[tree["caller"]?.string ?? "user"] {
        writer.key("userIdentity")
        writer.tree(identity)
      }
      for (key, member) in [
        ("eventSource", "source"), ("eventName", "event"), ("requestParameters", "parameters"),
        ("responseElements", "response"), ("resources", "resources"),
      ] {
        guard let value = tree[member] else { continue }
        writer.key(key)
        writer.tree(value)
      }
      for (key, value) in zip(["errorCode", "errorMessage"], tree["error"]?.elements ?? []) {
        writer.key(key)
        writer.tree(value)
      }
      for member in tree["record"]?.members ?? [] {
        writer.key(member.key)
        writer.tree(member.value)
      }
    }
    return writer.text
  }

  private var defaults: [(String, String)] {
    [
      ("eventTime", "2026-03-01T12:00:00Z"), ("awsRegion", "us-east-1"),
      ("sourceIPAddress", "198.51.100.7"), ("userAgent", "aws-cli/2.15"),
      ("recipientAccountId", "111122223333"), ("eventType", "AwsApiCall"),
      ("eventID", "11111111-0000-4000-8000-000000000000"),
    ]
  }
}

/// The callers of the cases, by name.
enum Callers {
  static let named: [String: JSONTree] = {
    var callers: [String: JSONTree] = [:]
    for member in (try? JSONParser.parse(Array(text.utf8).span))?.members ?? [] {
      callers[member.key] = member.value
    }
    return callers
  }()

  private static let text = """
    {
    "user": {"type": "IAMUser", "principalId": "AIDAEXAMPLE", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "accessKeyId": "AKIAEXAMPLE", "userName": "dev-a"},
    "chinaUser": {"type": "IAMUser", "principalId": "AIDAEXAMPLE", "arn": "arn:aws-cn:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a"},
    "userWithPath": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/team/dev-b", "accountId": "111122223333", "userName": "dev-b"},
    "userWithMFA": {"type": "IAMUser", "principalId": "AIDAEXAMPLE", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a", "sessionContext": {"attributes": {"mfaAuthenticated": "true", "creationDate": "2026-03-01T11:00:00Z"}}},
    "userViaS3": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a", "invokedBy": "s3.amazonaws.com"},
    "userViaCloudFormation": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a", "invokedBy": "cloudformation.amazonaws.com"},
    "userViaInternal": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a", "invokedBy": "AWS Internal"},
    "userViaConsole": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a", "invokedBy": "signin.amazonaws.com"},
    "role": {"type": "AssumedRole", "principalId": "AROAEXAMPLE:build-1", "arn": "arn:aws:sts::111122223333:assumed-role/deploy/build-1", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "Role", "principalId": "AROAEXAMPLE", "arn": "arn:aws:iam::111122223333:role/ci/deploy", "accountId": "111122223333", "userName": "deploy"}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-01T11:00:00Z"}}},
    "roleViaConfig": {"type": "AssumedRole", "principalId": "AROAEXAMPLE:s", "arn": "arn:aws:sts::111122223333:assumed-role/deploy/s", "accountId": "111122223333", "invokedBy": "athena.amazonaws.com", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/deploy", "accountId": "111122223333", "userName": "deploy"}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-01T11:00:00Z"}}},
    "cloudFormationRole": {"type": "AssumedRole", "principalId": "AROAEXAMPLE:AWSCloudFormation", "arn": "arn:aws:sts::111122223333:assumed-role/cfn/AWSCloudFormation", "accountId": "111122223333", "invokedBy": "cloudformation.amazonaws.com", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/cfn", "accountId": "111122223333", "userName": "cfn"}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-01T11:00:00Z"}}},
    "roleWithoutIssuer": {"type": "AssumedRole", "arn": "arn:aws:sts::111122223333:assumed-role/deploy/build-1", "accountId": "111122223333"},
    "instance": {"type": "AssumedRole", "principalId": "AROAEXAMPLE:i-0123456789abcdef0", "arn": "arn:aws:sts::111122223333:assumed-role/web/i-0123456789abcdef0", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/web", "accountId": "111122223333", "userName": "web"}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-01T11:00:00Z"}, "ec2RoleDelivery": "2.0"}},
    "federated": {"type": "FederatedUser", "principalId": "111122223333:visitor", "arn": "arn:aws:sts::111122223333:federated-user/visitor", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-a", "accountId": "111122223333", "userName": "dev-a"}, "attributes": {"mfaAuthenticated": "false", "creationDate": "2026-03-01T11:00:00Z"}}},
    "federatedRoot": {"type": "FederatedUser", "principalId": "111122223333:visitor", "arn": "arn:aws:sts::111122223333:federated-user/visitor", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333"}}},
    "root": {"type": "Root", "principalId": "111122223333", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333"},
    "assumedRoot": {"type": "AssumedRole", "arn": "arn:aws:sts::111122223333:assumed-root", "accountId": "111122223333", "sessionContext": {"assumedRoot": "true"}},
    "service": {"type": "AWSService", "invokedBy": "lambda.amazonaws.com"},
    "serviceLinkedRole": {"type": "AssumedRole", "arn": "arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForSupport/s", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport", "accountId": "111122223333", "userName": "AWSServiceRoleForSupport"}}},
    "otherAccount": {"type": "AWSAccount", "principalId": "AIDAOTHER", "accountId": "444455556666"},
    "anonymous": {"type": "AWSAccount", "principalId": "", "accountId": "ANONYMOUS_PRINCIPAL"},
    "saml": {"type": "SAMLUser", "principalId": "x:y", "userName": "y", "identityProvider": "idp"},
    "webIdentity": {"type": "WebIdentityUser", "principalId": "accounts.google.com:a:b", "userName": "b", "identityProvider": "accounts.google.com"},
    "identityCenter": {"type": "IdentityCenterUser", "accountId": "111122223333", "onBehalfOf": {"userId": "u-1", "identityStoreArn": "arn:aws:identitystore::111122223333:identitystore/d-1"}},
    "typeOnly": {"type": "IAMUser"}
    }
    """
}
