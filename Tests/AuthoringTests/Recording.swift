import Authoring
import ByteStreams
import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import ServiceCatalog

/// Records of one role, composed of a few members each.
enum Recording {
  static let role = """
    {"type": "AssumedRole", "principalId": "AROAEXAMPLE:run-1", "arn": "arn:aws:sts::111122223333:assumed-role/deploy/run-1", "accountId": "111122223333", "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/deploy", "accountId": "111122223333", "userName": "deploy"}}}
    """

  /// A call of the role, or of another identity.
  static func call(
    _ source: String, _ event: String, _ parameters: String = "null", error: String? = nil,
    code: String = "AccessDenied", identity: String = role
  ) -> String {
    let failure = error.map { #", "errorCode": "\#(code)", "errorMessage": "\#($0)""# } ?? ""
    return """
      {"eventVersion": "1.11", "eventTime": "2026-03-01T12:00:00Z", "eventSource": "\(source)", \
      "eventName": "\(event)", "awsRegion": "us-east-1", "recipientAccountId": "111122223333", \
      "eventType": "AwsApiCall", "eventID": "id-\(event)", "userIdentity": \(identity), \
      "requestParameters": \(parameters)\(failure)}
      """
  }

  /// What AWS says of a denial of the role.
  static func message(_ action: String, on resource: String? = nil, _ reason: String = "") -> String
  {
    "User: arn:aws:sts::111122223333:assumed-role/deploy/run-1 is not authorized to perform: "
      + action + (resource.map { " on resource: \($0)" } ?? "")
      + (reason.isEmpty ? "" : " \(reason)")
  }

  /// The backtest of these records.
  static func backtest(_ records: [String], boundary: String? = nil) -> Backtest {
    let document = boundary.flatMap {
      PolicyParser.parse(SourceText(name: "boundary", $0)).document
    }
    let policy = document.map { CompiledPolicy($0) }
    var backtest = Backtest(boundaries: policy.map { .same($0) })
    var mapper = RequestMapper(
      catalog: Catalog(), demand: ContextDemand(keys: policy?.contextKeys ?? []),
      usesStatedDenials: false)
    var reader = LogReader()
    let log = "{\"Records\": [\(records.joined(separator: ", "))]}"
    _ = reader.read(MemorySource(Array(log.utf8))) { item in
      if case .record(let record, _) = item { backtest.add(record, mapper.map(record)) }
    }
    return backtest
  }
}
