import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Rules of Amazon S3.
///
/// Source: S3 User Guide, "Required permissions for Amazon S3 API operations".
enum S3Rules {
  static let all = [
    ServiceRule("the object is the bucket and the key", "s3", apply: fillObjects),
    ServiceRule("access points stand for their bucket", "s3", apply: accessPoints),
    ServiceRule("a version has actions of its own", "s3", Array(versioned.keys), apply: versions),
    ServiceRule(
      "attributes are read with the object", "s3", ["GetObjectAttributes"], apply: attributes),
    ServiceRule(
      "a copy reads its source", "s3", ["CopyObject", "UploadPartCopy"], apply: copySource),
    ServiceRule(
      "headers set ACL, tags and locks", "s3",
      ["PutObject", "CopyObject", "CreateMultipartUpload", "PostObject"], apply: headers),
    ServiceRule("a new bucket's settings", "s3", ["CreateBucket"], apply: bucketSettings),
    ServiceRule("each key is deleted", "s3", ["DeleteObjects"], apply: deleteObjects),
    ServiceRule(
      "governance retention is bypassed", "s3",
      ["DeleteObject", "DeleteObjects", "PutObjectRetention"], apply: bypass),
    ServiceRule("directory buckets open a session", "s3express", apply: directoryBucket),
    ServiceRule("directory buckets open a session", "s3", apply: directoryBucket),
  ]

  // MARK: Objects

  private static func bucket(_ call: Call) -> String? {
    call.parameters.text("bucketName", "bucket")
  }

  private static func fillObjects(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let bucket = bucket(call), !bucket.hasPrefix("arn:") else { return }
    for index in drafts.indices where drafts[index].action.name.service == "s3" {
      guard drafts[index].origin != .given,
        drafts[index].action.types.contains(where: { $0.name == "object" })
      else { continue }
      guard let key = call.parameters.text("key") else {
        drafts[index].resource = .template(
          ResourceTemplate(pieces: ["arn:\(call.partition):s3:::\(bucket)/", ""]))
        drafts[index].type = "object"
        drafts[index].origin = .unknown
        continue
      }
      drafts[index].resource = .exact("arn:\(call.partition):s3:::\(bucket)/\(key)")
      drafts[index].type = "object"
      drafts[index].origin = .parameters
      drafts[index].mayHaveResourcePolicy = true
    }
  }

  private static func accessPoints(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard
      let entry = call.record.resources.first(where: { $0.type == "AWS::S3::AccessPoint" }),
      let arn = entry.arn, ARN(arn) != nil
    else { return }
    for index in drafts.indices where drafts[index].action.name.service == "s3" {
      let types = Set(drafts[index].action.types.map(\.name))
      if types.contains("object") {
        guard let key = call.parameters.text("key") else { continue }
        drafts[index].resource = .exact("\(arn)/object/\(key)")
        drafts[index].type = "accesspointobject"
      } else if types.contains("accesspoint") {
        drafts[index].resource = .exact(arn)
        drafts[index].type = "accesspoint"
      } else {
        continue
      }
      drafts[index].origin = .given
      drafts[index].resourceAccount = entry.accountId ?? ResourceRules.account(inARN: arn)
    }
  }

  // MARK: Versions

  private static let versioned = [
    "getobject": "GetObjectVersion", "headobject": "GetObjectVersion",
    "deleteobject": "DeleteObjectVersion", "getobjecttagging": "GetObjectVersionTagging",
    "putobjecttagging": "PutObjectVersionTagging",
    "deleteobjecttagging": "DeleteObjectVersionTagging", "getobjectacl": "GetObjectVersionAcl",
    "putobjectacl": "PutObjectVersionAcl", "getobjecttorrent": "GetObjectVersionTorrent",
  ]

  private static func versions(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let version = call.parameters.text("versionId"), version != "null",
      let name = versioned[call.event.lowercased()], !drafts.isEmpty
    else { return }
    drafts.rename(drafts[0].action.name.description, to: cache.action("s3:\(name)"))
  }

  private static func attributes(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let first = drafts.first else { return }
    drafts.removeAll()
    let names =
      call.parameters.text("versionId") == nil
      ? ["s3:GetObject", "s3:GetObjectAttributes"]
      : ["s3:GetObjectVersion", "s3:GetObjectVersionAttributes"]
    for name in names { drafts.add(cache.action(name), resolved(first)) }
  }

  // MARK: Copies

  private static func copySource(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    drafts.removeAll { $0.action.name.lowercased == "s3:getobject" }
    guard let header = call.parameters.text("x-amz-copy-source", "copySource") else {
      let any = ResourceTemplate(pieces: ["arn:\(call.partition):s3:::", ""])
      return drafts.add(
        cache.action("s3:GetObject"),
        ResolvedResource(
          .template(any), type: "object", origin: .unknown, mayHaveResourcePolicy: true))
    }
    var source = header[...]
    var isVersion = false
    if let question = source.firstIndex(of: "?") {
      isVersion = source[question...].contains("versionId=")
      source = source[..<question]
    }
    let decoded = PercentEncoding.repaired(source)
    let arn: String
    if decoded.hasPrefix("arn:") {
      arn = decoded
    } else {
      let path = decoded.hasPrefix("/") ? String(decoded.dropFirst()) : decoded
      guard path.contains("/") else { return }
      arn = "arn:\(call.partition):s3:::\(path)"
    }
    drafts.add(
      cache.action(isVersion ? "s3:GetObjectVersion" : "s3:GetObject"),
      ResolvedResource(
        .exact(arn), type: "object", origin: .parameters,
        account: ownerOfBucket(in: arn, call), mayHaveResourcePolicy: true))
  }

  private static func ownerOfBucket(in arn: String, _ call: Call) -> String? {
    call.record.resources.first { entry in
      entry.arn.map { $0 == arn || arn.hasPrefix($0 + "/") } ?? false
    }?.accountId ?? ResourceRules.account(inARN: arn)
  }

  // MARK: Headers

  private static func headers(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let object = drafts.first(where: { $0.action.name.lowercased == "s3:putobject" }) else {
      return
    }
    for (names, action) in objectHeaders where names.contains(where: { call.parameters.has($0) }) {
      if action == "s3:PutObjectTagging", call.event == "CopyObject",
        call.parameters.text("x-amz-tagging-directive") != "REPLACE"
      {
        continue
      }
      // What the reference says that the call needs besides is about the same object.
      drafts.removeAll {
        $0.action.name.description == action && $0.resource != object.resource
      }
      drafts.add(cache.action(action), resolved(object))
    }
  }

  private static let objectHeaders = [
    (
      [
        "x-amz-acl", "x-amz-grant-full-control", "x-amz-grant-read", "x-amz-grant-read-acp",
        "x-amz-grant-write", "x-amz-grant-write-acp",
      ], "s3:PutObjectAcl"
    ),
    (["x-amz-tagging"], "s3:PutObjectTagging"),
    (["x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date"], "s3:PutObjectRetention"),
    (["x-amz-object-lock-legal-hold"], "s3:PutObjectLegalHold"),
  ]

  private static func bucketSettings(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let first = drafts.first else { return }
    let acl = ["x-amz-acl", "x-amz-grant-full-control", "x-amz-grant-read", "x-amz-grant-write"]
    if acl.contains(where: { call.parameters.has($0) }) {
      drafts.add(cache.action("s3:PutBucketAcl"), resolved(first))
    }
    if call.parameters.text("x-amz-bucket-object-lock-enabled")?.lowercased() == "true" {
      drafts.add(cache.action("s3:PutBucketObjectLockConfiguration"), resolved(first))
      drafts.add(cache.action("s3:PutBucketVersioning"), resolved(first))
    }
    if call.parameters.has("x-amz-object-ownership") {
      drafts.add(cache.action("s3:PutBucketOwnershipControls"), resolved(first))
    }
    if call.parameters.has("CreateBucketConfiguration.Tags") {
      drafts.add(cache.action("s3:TagResource"), resolved(first))
    }
  }

  // MARK: Deletions

  private static func deleteObjects(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let action = cache.action("s3:DeleteObject") else { return }
    drafts.removeAll()
    let bucket = bucket(call)
    for object in call.parameters.values(at: deletedObjects).prefix(ResourceRules.elementLimit) {
      let told = object.string ?? (object["key"] ?? object["Key"])?.string
      guard let key = told, let bucket else { continue }
      let hasVersion = (object["versionId"] ?? object["VersionId"])?.string != nil
      drafts.add(
        hasVersion ? cache.action("s3:DeleteObjectVersion") : action,
        ResolvedResource(
          .exact("arn:\(call.partition):s3:::\(bucket)/\(key)"), type: "object",
          origin: .parameters, mayHaveResourcePolicy: true))
    }
    if drafts.isEmpty {
      for entry in call.record.resources.prefix(ResourceRules.elementLimit) {
        guard let arn = entry.arn, arn.contains(":s3:::"), arn.contains("/") else { continue }
        drafts.add(
          action,
          ResolvedResource(
            .exact(arn), type: "object", origin: .given, account: entry.accountId,
            mayHaveResourcePolicy: true))
      }
    }
    if drafts.isEmpty {
      let stem = "arn:\(call.partition):s3:::" + (bucket.map { $0 + "/" } ?? "")
      drafts.add(
        action,
        ResolvedResource(
          .template(ResourceTemplate(pieces: [stem, ""])), type: "object", origin: .unknown,
          account: call.record.resources.first?.accountId, mayHaveResourcePolicy: true))
    }
  }

  private static let deletedObjects = ParameterPath("delete.object")

  private static func bypass(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard call.parameters.text("x-amz-bypass-governance-retention")?.lowercased() == "true" else {
      return
    }
    let action = cache.action("s3:BypassGovernanceRetention")
    for draft in drafts where draft.type == "object" { drafts.add(action, resolved(draft)) }
  }

  // MARK: Directory buckets

  /// Calls on the objects of a directory bucket are authorized when the session is made.
  ///
  /// Source: S3 User Guide, "Authorizing Regional endpoint API operations with IAM" and
  /// "Authorizing Zonal endpoint API operations with CreateSession".
  private static func directoryBucket(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let bucket = bucket(call), bucket.hasSuffix("--x-s3") else { return }
    let resource = ResolvedResource(
      .exact(call.arn("s3express", "bucket/\(bucket)")), type: "bucket", origin: .parameters,
      account: call.account, mayHaveResourcePolicy: true)
    if zonal.contains(call.event) {
      drafts.removeAll()
      drafts.add(cache.action("s3express:CreateSession"), resource)
      return
    }
    let name = drafts.first?.action.name.name ?? call.event
    drafts.removeAll()
    drafts.add(cache.action("s3express:\(name)"), resource)
  }

  private static let zonal: Set<String> = [
    "AbortMultipartUpload", "CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload",
    "CreateSession", "DeleteObject", "DeleteObjects", "GetObject", "GetObjectAttributes",
    "HeadBucket", "HeadObject", "ListMultipartUploads", "ListObjectsV2", "ListObjects",
    "ListParts", "PutObject", "UploadPart", "UploadPartCopy", "RenameObject",
  ]

  private static func resolved(_ draft: RequestDraft) -> ResolvedResource {
    ResolvedResource(
      draft.resource, type: draft.type, origin: draft.origin, account: draft.resourceAccount,
      mayHaveResourcePolicy: draft.mayHaveResourcePolicy)
  }
}
