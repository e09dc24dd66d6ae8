import ByteStreams
import CloudTrail

/// Records of a log, as JSON texts that tests put together.
enum Records {
  /// The records of a file that holds these.
  static func read(_ texts: [String]) -> [CloudTrailRecord] {
    var records: [CloudTrailRecord] = []
    var reader = LogReader()
    let file = Array(#"{"Records":[\#(texts.joined(separator: ","))]}"#.utf8)
    _ = reader.read(MemorySource(file)) { item in
      if case .record(let record, _) = item { records.append(record) }
    }
    return records
  }

  /// A call of a user, or of whoever `identity` says.
  static func call(
    _ source: String, _ event: String, parameters: String = "null", response: String = "null",
    resources: [String] = [], identity: String = user, error: String? = nil, more: String = ""
  ) -> String {
    let listed = resources.map { #"{"ARN":"\#($0)","accountId":"111122223333"}"# }
    return """
      {"eventVersion":"1.09","eventTime":"2024-09-01T10:00:00Z","eventType":"AwsApiCall",\
      "eventSource":"\(source).amazonaws.com","eventName":"\(event)","awsRegion":"eu-central-1",\
      "sourceIPAddress":"203.0.113.7","recipientAccountId":"111122223333",\
      "userIdentity":\(identity),"requestParameters":\(parameters),"responseElements":\(response),\
      "resources":[\(listed.joined(separator: ","))]\
      \(error.map { #","errorCode":"\#($0)""# } ?? "")\(more.isEmpty ? "" : ",\(more)")}
      """
  }

  static let user = """
    {"type":"IAMUser","principalId":"AIDAEXAMPLEEXAMPLE111","accountId":"111122223333",\
    "arn":"arn:aws:iam::111122223333:user/people/dev-01","userName":"dev-01",\
    "accessKeyId":"AKIAEXAMPLEEXAMPLE11"}
    """

  /// A session of a role; with the issuer the record tells the role's path.
  static func session(
    of role: String, path: String? = nil, accessKey: String = "ASIAEXAMPLEEXAMPLE11"
  ) -> String {
    let issuer = path.map {
      """
      ,"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLEEXAMPLE111",\
      "arn":"arn:aws:iam::111122223333:role\($0)\(role)","accountId":"111122223333",\
      "userName":"\(role)"}
      """
    }
    return """
      {"type":"AssumedRole","principalId":"AROAEXAMPLEEXAMPLE111:run-1",\
      "accountId":"111122223333","accessKeyId":"\(accessKey)",\
      "arn":"arn:aws:sts::111122223333:assumed-role/\(role)/run-1",\
      "sessionContext":{"attributes":{"creationDate":"2024-09-01T09:00:00Z",\
      "mfaAuthenticated":"false"}\(issuer ?? "")}}
      """
  }
}
