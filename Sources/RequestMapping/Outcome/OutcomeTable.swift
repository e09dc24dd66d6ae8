/// What an error code tells of how far a call got.
struct OutcomeRow {
  /// How a code is compared with `text`, both in lower case.
  enum Comparison {
    case whole
    case prefix
    case suffix
    case within
  }

  /// What follows for the call.
  enum Meaning {
    case denied
    case failedBefore
    case failedAfter
    case notShown
    /// AWS could not tell who called.
    case unverified
  }

  var comparison: Comparison
  var text: String
  var meaning: Meaning
  /// Words that the error message must hold besides, in lower case; empty for none.
  var message: String = ""
}

extension OutcomeRow {
  /// The rows in the order they are tried; a code that no row is about shows nothing.
  ///
  /// A code is compared without `Client.`, `Server.` and what stands before a `#`.
  ///
  /// Sources: IAM User Guide, "Troubleshoot access denied error messages"; EC2 Developer Guide,
  /// "Error codes for the Amazon EC2 API"; S3 API Reference, "Error responses"; "Common Error
  /// Types" of the services' API references.
  static let all: [OutcomeRow] = [
    // Not to be taken for what they resemble.
    row(.whole, "authfailure", .unverified, message: "not able to validate"),
    row(.whole, "authfailure", .failedAfter, message: "not authorized for image"),
    row(.whole, "authfailure", .notShown),
    row(.whole, "operationnotpermittedexception", .failedAfter),
    row(.whole, "operationnotpermitted", .failedAfter),
    // A request signed by nobody whom AWS could name.
    row(.whole, "invalidclienttokenid", .unverified),
    row(.whole, "invalidaccesskeyid", .unverified),
    row(.prefix, "signaturedoesnotmatch", .unverified),
    row(.prefix, "unrecognizedclient", .unverified),
    row(.prefix, "invalidsignature", .unverified),
    row(.prefix, "incompletesignature", .unverified),
    row(.prefix, "missingauthenticationtoken", .unverified),
    row(.whole, "notauthenticated", .unverified),
    row(.whole, "invalidsecurity", .unverified),
    row(.whole, "invalidtoken", .unverified),
    // Denied.
    row(.within, "accessdenied", .denied),
    row(.prefix, "unauthorizedoperation", .denied),
    row(.prefix, "unauthorizedaccess", .denied),
    row(.whole, "unauthorized", .denied),
    row(.prefix, "unauthorizedexception", .denied),
    row(.prefix, "unauthorizedrequest", .denied),
    row(.prefix, "unauthorizedclient", .denied),
    row(.prefix, "userunauthorized", .denied),
    row(.prefix, "userunauthorised", .denied),
    row(.whole, "notauthorized", .denied),
    row(.prefix, "notauthorizedexception", .denied),
    row(.prefix, "usernotauthorized", .denied),
    row(.prefix, "authorizationerror", .denied),
    row(.prefix, "authorizationexception", .denied),
    row(.prefix, "forbidden", .denied),
    row(.prefix, "insufficientprivileges", .denied),
    row(.prefix, "insufficientpermissions", .denied),
    row(.prefix, "callernotauthorized", .denied),
    row(.whole, "allaccessdisabled", .denied),
    row(.whole, "nopermission", .denied),
    row(.suffix, "notauthorized", .denied),
    row(.suffix, "notauthorizedexception", .denied),
    // Turned away before it was looked at.
    row(.within, "throttl", .failedBefore),
    row(.prefix, "toomanyrequests", .failedBefore),
    row(.prefix, "requestlimitexceeded", .failedBefore),
    row(.prefix, "provisionedthroughputexceeded", .failedBefore),
    row(.prefix, "slowdown", .failedBefore),
    row(.prefix, "bandwidthlimitexceeded", .failedBefore),
    row(.prefix, "ratelimitexceeded", .failedBefore),
    row(.prefix, "rateexceeded", .failedBefore),
    row(.prefix, "requestexpired", .failedBefore),
    row(.prefix, "expiredtoken", .failedBefore),
    row(.prefix, "tokenrefreshrequired", .failedBefore),
    row(.prefix, "requesttimetooskewed", .failedBefore),
    row(.prefix, "optinrequired", .failedBefore),
    row(.prefix, "subscriptionrequired", .failedBefore),
    row(.prefix, "notsignedup", .failedBefore),
    row(.prefix, "regiondisabled", .failedBefore),
    row(.prefix, "disabledregion", .failedBefore),
    // Says nothing of authorization, whatever else it resembles.
    row(.within, "malformed", .notShown),
    row(.prefix, "invalidparameter", .notShown),
    row(.prefix, "validation", .notShown),
    row(.prefix, "internal", .notShown),
    row(.prefix, "serviceunavailable", .notShown),
    // Authorized, and failed for another reason.
    row(.prefix, "dryrunoperation", .failedAfter),
    row(.prefix, "nosuch", .failedAfter),
    row(.within, "notfound", .failedAfter),
    row(.within, "doesnotexist", .failedAfter),
    row(.within, "nonexistent", .failedAfter),
    row(.within, "alreadyexist", .failedAfter),
    row(.within, "duplicate", .failedAfter),
    row(.within, "conflict", .failedAfter),
    row(.within, "limitexceeded", .failedAfter),
    row(.within, "quotaexceeded", .failedAfter),
    row(.within, "inuse", .failedAfter),
    row(.within, "dependencyviolation", .failedAfter),
    row(.prefix, "entitytemporarilyunmodifiable", .failedAfter),
    row(.prefix, "insufficient", .failedAfter),
    row(.prefix, "incorrect", .failedAfter),
    row(.prefix, "unmodifiableentity", .failedAfter),
    row(.prefix, "bucketalreadyownedbyyou", .failedAfter),
    row(.prefix, "bucketnotempty", .failedAfter),
    row(.prefix, "repositorynotempty", .failedAfter),
    row(.prefix, "preconditionfailed", .failedAfter),
    row(.prefix, "notmodified", .failedAfter),
    row(.prefix, "conditionalcheckfailed", .failedAfter),
    row(.prefix, "transactioncanceled", .failedAfter),
    row(.prefix, "resourcenotready", .failedAfter),
    row(.prefix, "concurrentmodification", .failedAfter),
    row(.prefix, "kmsinvalidstate", .failedAfter),
    row(.suffix, "invalidstateexception", .failedAfter),
    row(.suffix, "invalidstate", .failedAfter),
    row(.suffix, "statefault", .failedAfter),
    row(.prefix, "invalidstate", .failedAfter),
    row(.prefix, "disabledexception", .failedAfter),
    row(.prefix, "keyunavailable", .failedAfter),
    row(.prefix, "invalidobjectstate", .failedAfter),
    row(.prefix, "unsupportedoperation", .failedAfter),
  ]

  private static func row(
    _ comparison: Comparison, _ text: String, _ meaning: Meaning, message: String = ""
  ) -> OutcomeRow {
    OutcomeRow(comparison: comparison, text: text, meaning: meaning, message: message)
  }
}
