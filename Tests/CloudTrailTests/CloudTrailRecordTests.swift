import CloudTrail
import JSONSyntax
import Testing
import Timestamps

struct CloudTrailRecordTests {
  /// A record with every field that is kept.
  static let full = #"""
    {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:me",
    "arn":"arn:aws:sts::111122223333:assumed-role/r/me","accountId":"111122223333",
    "accessKeyId":"ASIAEXAMPLE","userName":"u","invokedBy":"lambda.amazonaws.com",
    "identityProvider":"p","onBehalfOf":{"userId":"id-1","identityStoreArn":"x"},
    "inScopeOf":{"sourceArn":"arn:s","sourceAccount":"444455556666"},"future":{"type":"no"},
    "sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE",
    "arn":"arn:aws:iam::111122223333:role/p/r","accountId":"111122223333","userName":"r"},
    "webIdFederationData":{"federatedProvider":"f","attributes":{"type":"no"}},
    "attributes":{"creationDate":"2024-05-06T07:00:00Z","mfaAuthenticated":"false"},
    "sourceIdentity":"me","ec2RoleDelivery":"2.0","assumedRoot":"true","signInSessionArn":"s"}},
    "eventTime":"2024-05-06T07:08:09Z","eventSource":"s3.amazonaws.com","eventName":"GetObject",
    "awsRegion":"eu-central-1","sourceIPAddress":"192.0.2.1","userAgent":"a","errorCode":"e",
    "errorMessage":"m","requestParameters":{"key":"k"},"responseElements":{"r":[1]},
    "additionalEventData":{"d":true},"requestID":"q","eventID":"i","readOnly":true,
    "resources":[{"ARN":"arn:aws:s3:::b/k","accountId":"111122223333","type":"AWS::S3::Object"},
    {"ARNPrefix":"arn:aws:s3:::b/"}],"eventType":"AwsApiCall","managementEvent":false,
    "recipientAccountId":"111122223333","sharedEventID":"sh","vpcEndpointId":"v",
    "vpcEndpointAccountId":"va","eventCategory":"Data","tlsDetails":{"tlsVersion":"TLSv1.3"},
    "eventContext":{"tagContext":{"principalTags":[]}},"serviceEventDetails":{"s":null}}
    """#

  @Test func everyFieldIsKept() throws {
    let record = try #require(onlyRecord(Self.full))
    #expect(record.eventVersion == "1.11")
    #expect(record.eventID == "i")
    #expect(record.eventTime == Timestamp(iso8601: "2024-05-06T07:08:09Z"))
    #expect(record.eventSource == "s3.amazonaws.com")
    #expect(record.eventName == "GetObject")
    #expect(record.awsRegion == "eu-central-1")
    #expect(record.sourceIPAddress == "192.0.2.1")
    #expect(record.userAgent == "a")
    #expect(record.errorCode == "e")
    #expect(record.errorMessage == "m")
    #expect(record.eventType == "AwsApiCall")
    #expect(record.eventCategory == "Data")
    #expect(record.recipientAccountId == "111122223333")
    #expect(record.sharedEventID == "sh")
    #expect(record.vpcEndpointId == "v")
    #expect(record.vpcEndpointAccountId == "va")
    #expect(
      record.resources == [
        AccessedResource(
          arn: "arn:aws:s3:::b/k", accountId: "111122223333", type: "AWS::S3::Object"),
        AccessedResource(arnPrefix: "arn:aws:s3:::b/"),
      ])
    var session = UserIdentity.SessionContext()
    session.issuerType = "Role"
    session.issuerPrincipalId = "AROAEXAMPLE"
    session.issuerArn = "arn:aws:iam::111122223333:role/p/r"
    session.issuerAccountId = "111122223333"
    session.issuerUserName = "r"
    session.creationDate = Timestamp(iso8601: "2024-05-06T07:00:00Z")
    session.mfaAuthenticated = "false"
    session.federatedProvider = "f"
    session.sourceIdentity = "me"
    session.ec2RoleDelivery = "2.0"
    session.assumedRoot = "true"
    session.signInSessionArn = "s"
    var identity = UserIdentity()
    identity.type = "AssumedRole"
    identity.principalId = "AROAEXAMPLE:me"
    identity.arn = "arn:aws:sts::111122223333:assumed-role/r/me"
    identity.accountId = "111122223333"
    identity.accessKeyId = "ASIAEXAMPLE"
    identity.userName = "u"
    identity.invokedBy = "lambda.amazonaws.com"
    identity.identityProvider = "p"
    identity.onBehalfOfUserId = "id-1"
    identity.inScopeOfSourceArn = "arn:s"
    identity.inScopeOfSourceAccount = "444455556666"
    identity.session = session
    #expect(record.userIdentity == identity)
    #expect(record.requestParameters?["key"]?.string == "k")
    #expect(record.responseElements?["r"]?.elements?.first?.scalarText == "1")
    #expect(record.additionalEventData?["d"]?.scalarText == "true")
    #expect(record.tlsDetails?["tlsVersion"]?.string == "TLSv1.3")
    #expect(record.eventContext?["tagContext"]?["principalTags"]?.elements == [])
    #expect(record.serviceEventDetails?["s"]?.isNull == true)
  }

  /// The one element of a CloudTrail file.
  private func element(_ members: String) throws -> CloudTrailRecord {
    try #require(onlyRecord("{\"Records\":[{\(members)}]}"))
  }

  @Test func nullAndAbsentAndFieldsOfAnotherTypeAreNil() throws {
    let record = try element(
      #""eventName":5,"errorCode":null,"userIdentity":"me","resources":{"ARN":"x"},"#
        + #""eventTime":true,"eventSource":["s3"],"userAgent":{},"requestParameters":null"#)
    #expect(record.eventName == nil)
    #expect(record.errorCode == nil)
    #expect(record.userIdentity == nil)
    #expect(record.resources == [])
    #expect(record.eventTime == nil)
    #expect(record.eventSource == nil)
    #expect(record.userAgent == nil)
    #expect(record.requestParameters == nil)
    #expect(try element(#""userIdentity":{"sessionContext":null}"#).userIdentity == UserIdentity())
  }

  @Test func theLastOfTwoEqualKeysCounts() throws {
    let record = try element(
      #""eventName":"One","eventName":"Two","errorCode":"x","errorCode":null,"#
        + #""userIdentity":{"type":"Root","accountId":"1"},"userIdentity":{"type":"IAMUser"},"#
        + #""requestParameters":{"a":1},"requestParameters":{"b":2},"resources":[{"ARN":"x"}],"#
        + #""resources":[]"#)
    var identity = UserIdentity()
    identity.type = "IAMUser"
    #expect(record.eventName == "Two")
    #expect(record.errorCode == nil)
    #expect(record.userIdentity == identity)
    #expect(record.requestParameters?["a"] == nil)
    #expect(record.requestParameters?["b"]?.scalarText == "2")
    #expect(record.resources == [])
    let plain = try element(
      #""eventName":"Two","userIdentity":{"type":"IAMUser"},"requestParameters":{"b":2}"#)
    #expect(record.fingerprint == plain.fingerprint)
  }

  @Test func keysAndTextsMayBeWrittenWithEscapes() throws {
    let record = try element(
      #""\u0065ventName":"Get\u004fbject","userIdentity":{"\u0061rn":"a\/b\u003d\u0027\n\ud83d\ude00"}"#
    )
    #expect(record.eventName == "GetObject")
    #expect(record.userIdentity?.arn == "a/b='\n😀")
  }

  @Test func textThatIsNotUnicodeIsRepairedAndTheRecordStays() throws {
    let text =
      #"{"Records":[{"eventName":"X","userAgent":"a\ud83d b\ude00\ud83dA!","#
      + #""requestParameters":{"k\ud83d":"v","n":"\ud83d\ude00\u00e9"}}]}"#
    let record = try #require(onlyRecord(text))
    #expect(record.userAgent == "a\u{fffd} b\u{fffd}\u{fffd}A!")
    #expect(record.requestParameters?["k\u{fffd}"]?.string == "v")
    #expect(record.requestParameters?["n"]?.string == "😀é")

    var bytes = Array(#"{"Records":[{"eventName":"X","userAgent":"a!b","#.utf8)
    bytes += Array(#""requestParameters":{"k":"c!d"}}]}"#.utf8)
    bytes = bytes.map { $0 == UInt8(ascii: "!") ? 0xff : $0 }
    var agents: [String?] = []
    let reading = read(bytes) {
      agents.append($0.userAgent)
      #expect($0.requestParameters?["k"]?.string == "c\u{fffd}d")
    }
    #expect(agents == ["a\u{fffd}b"])
    #expect(reading.problems == [])
  }

  @Test func numbersOfAnySizeAreKeptAsTheyAre() throws {
    let digits = String(repeating: "9", count: 5_000)
    let record = try element(
      #""requestParameters":{"a":\#(digits),"b":-0.0e+999999,"c":1E400}"#)
    #expect(record.requestParameters?["a"]?.scalarText == digits)
    #expect(record.requestParameters?["b"]?.scalarText == "-0.0e+999999")
    #expect(record.requestParameters?["c"]?.scalarText == "1E400")
  }

  @Test func columnsOfTablesGiveTheSameRecordAsItsOwnKeys() throws {
    let own = try element(
      #""eventVersion":"1.08","userIdentity":{"type":"AssumedRole","principalId":"p","#
        + #""sessionContext":{"attributes":{"mfaAuthenticated":"true","#
        + #""creationDate":"2024-05-06T00:00:00Z"},"sessionIssuer":{"userName":"r"}}},"#
        + #""eventTime":"2024-05-06T07:08:09Z","eventSource":"s3.amazonaws.com","#
        + #""eventName":"GetObject","sourceIPAddress":"192.0.2.1","#
        + #""requestParameters":{"bucketName":"b","n":[1,{}]},"responseElements":null,"#
        + #""resources":[{"ARN":"arn:x","accountId":"1"}],"eventID":"i""#)
    let structs = try element(
      #""eventversion":"1.08","useridentity":{"type":"AssumedRole","principalid":"p","username":null,"#
        + #""sessioncontext":{"attributes":{"mfaauthenticated":true,"#
        + #""creationdate":"2024-05-06T00:00:00Z"},"sessionissuer":{"username":"r"}}},"#
        + #""eventtime":"2024-05-06T07:08:09Z","eventsource":"s3.amazonaws.com","#
        + #""eventname":"GetObject","sourceipaddress":"192.0.2.1","#
        + #""requestparameters":"{\"n\" : [1, {}], \"bucketName\":\"b\"}","responseelements":"null","#
        + #""additionaleventdata":"","resources":[{"arn":"arn:x","accountid":"1","type":null}],"#
        + #""errorcode":null,"eventid":"i""#)
    let strings = try element(
      #""eventversion":"1.08","useridentity":"{\"type\":\"AssumedRole\",\"principalid\":\"p\","#
        + #"\"sessioncontext\":{\"attributes\":{\"mfaauthenticated\":\"true\","#
        + #"\"creationdate\":\"2024-05-06T00:00:00Z\"},\"sessionissuer\":{\"username\":\"r\"}}}","#
        + #""eventtime":"2024-05-06T07:08:09Z","eventsource":"s3.amazonaws.com","#
        + #""eventname":"GetObject","sourceipaddress":"192.0.2.1","#
        + #""requestparameters":"{\"bucketName\":\"b\",\"n\":[1,{}]}","#
        + #""resources":"[{\"arn\":\"arn:x\",\"accountid\":\"1\"}]","eventid":"i""#)
    for record in [structs, strings] {
      #expect(record.userIdentity == own.userIdentity)
      #expect(record.eventTime == own.eventTime)
      #expect(record.resources == own.resources)
      #expect(record.requestParameters?["bucketName"]?.string == "b")
      #expect(record.responseElements == nil)
      #expect(record.additionalEventData == nil)
      #expect(record.eventID == "i")
      #expect(record.fingerprint == own.fingerprint)
    }
  }

  @Test func aStringThatHoldsNoJSONStaysAString() throws {
    let record = try element(#""additionalEventData":"free text","requestParameters":"{\"cut""#)
    #expect(record.additionalEventData?.string == "free text")
    #expect(record.requestParameters?.string == "{\"cut")
  }
}
