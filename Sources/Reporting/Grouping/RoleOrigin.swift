import RequestMapping

/// Who made a role, as far as its name tells, and hence where its boundary is set.
enum RoleOrigin: Hashable {
  /// IAM Identity Center made it for a permission set, in each account where the set is assigned.
  ///
  /// Source: IAM Identity Center User Guide, "Referencing permission sets in resource policies,
  /// Amazon EKS Cluster config maps, and AWS KMS key policies".
  case permissionSet(String)
  /// `cdk bootstrap` made it, with the qualifier of the bootstrap stack.
  ///
  /// Source: AWS CDK Developer Guide, "AWS CDK bootstrapping", "Template customization".
  case bootstrap(qualifier: String)
  /// CloudFormation named it for a stack: stack, logical id and random characters.
  ///
  /// Source: CloudFormation User Guide, "Name type".
  case stack(String)
  case untold

  init(_ principal: Principal.Key) {
    guard principal.kind == .role else {
      self = .untold
      return
    }
    self =
      Self.permissionSet(of: principal.name) ?? Self.bootstrap(of: principal.name)
      ?? Self.stack(of: principal.name) ?? .untold
  }

  private static func permissionSet(of name: String) -> RoleOrigin? {
    let prefix = "AWSReservedSSO_"
    guard name.hasPrefix(prefix), let end = name.utf8.lastIndex(of: UInt8(ascii: "_")) else {
      return nil
    }
    let suffix = name[end...].dropFirst()
    let set = name[..<end].dropFirst(prefix.utf8.count)
    guard suffix.utf8.count == 16, suffix.allSatisfy(\.isHexDigit), !set.isEmpty else { return nil }
    return .permissionSet(String(set))
  }

  private static func bootstrap(of name: String) -> RoleOrigin? {
    let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    let kinds = [
      "deploy-role-", "cfn-exec-role-", "file-publishing-role-", "image-publishing-role-",
      "lookup-role-",
    ]
    guard parts.count == 3, parts[0] == "cdk", !parts[1].isEmpty,
      kinds.contains(where: parts[2].hasPrefix)
    else { return nil }
    return .bootstrap(qualifier: String(parts[1]))
  }

  private static func stack(of name: String) -> RoleOrigin? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let random = parts.last, (12...13).contains(random.utf8.count),
      random.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      random.contains(where: \.isNumber) || random.allSatisfy(\.isUppercase),
      random.contains(where: \.isUppercase)
    else { return nil }
    let stack = parts.dropLast(2).joined(separator: "-")
    return stack.isEmpty ? nil : .stack(stack)
  }

  /// Where the boundary of such a role is set; nil for a role like any other.
  var advice: PrintableText? {
    switch self {
    case .permissionSet(let name):
      """
      permission set \(FindingWording.name(name)) of IAM Identity Center: the boundary is set \
      there, for all accounts, not on the role
      """
    case .bootstrap(let qualifier):
      """
      made by cdk bootstrap (\(FindingWording.name(qualifier))): the boundary is set there, with \
      --custom-permissions-boundary
      """
    case .stack(let name):
      """
      named by CloudFormation for stack \(FindingWording.name(name)): the boundary is set in its \
      template
      """
    case .untold: nil
    }
  }
}
