public import CloudTrail

extension CallReach {
  /// The name of a caller's session, if it has one.
  public static func sessionName(of identity: UserIdentity) -> String? {
    var record = CloudTrailRecord()
    record.userIdentity = identity
    return PrincipalRules.caller(of: record)?.principal.session
  }

  /// An identity without what the requests of its calls do not follow from, in `CallReach`'s terms:
  /// the session's name.
  ///
  /// Two things follow from the name: whose session it is where a service made the call
  /// (`aws:ViaAWSService`: services name theirs after themselves), and `aws:userid` and the keys of
  /// EC2 instances, which whoever asks for them has to keep apart.
  public static func withoutSessionName(_ identity: UserIdentity) -> UserIdentity {
    guard let id = identity.principalId, let colon = id.utf8.firstIndex(of: UInt8(ascii: ":"))
    else {
      return identity
    }
    let session = id[id.utf8.index(after: colon)...].lowercased()
    guard !session.isEmpty else { return identity }
    if identity.invokedBy != nil, session.hasPrefix("aws") || session.hasPrefix("autoscaling") {
      return identity
    }
    var alike = identity
    alike.principalId = String(id[...colon])
    if identity.type == "AWSAccount", identity.arn == nil { return alike }
    guard identity.type == "AssumedRole", identity.session?.issuerArn != nil,
      let arn = identity.arn,
      arn.contains(":assumed-role/"), arn.lowercased().hasSuffix("/" + session),
      arn.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2,
      let slash = arn.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return identity }
    alike.arn = String(arn[...slash])
    return alike
  }
}
