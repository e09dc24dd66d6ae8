import IAMPolicy

/// What a call can name a resource by: its ARN with `*` where the name tells nothing.
///
/// The forms are those in which the mapper of records leaves its gaps. Sources: IAM User Guide,
/// "IAM identifiers"; Secrets Manager User Guide, "What's in a Secrets Manager secret?"; Service
/// Authorization Reference, "Resource types" of each service.
enum NameForm {
  /// The form of an ARN whose name does not tell all of it; nil if the name does.
  static func of(_ arn: String) -> String? {
    guard let parsed = ARN(arn), let resource = form(of: parsed) else { return nil }
    var form = parsed
    form.resource = resource
    return form.description
  }

  private static func form(of arn: ARN) -> String? {
    switch arn.service {
    case "iam": return identity(arn.resource)
    case "secretsmanager":
      let dash = arn.resource.utf8.lastIndex(of: UInt8(ascii: "-"))
      guard arn.resource.hasPrefix("secret:"), let dash,
        arn.resource.utf8[dash...].count == 7
      else { return nil }
      return String(arn.resource[...dash]) + "*"
    case "cloudformation": return tailless(arn.resource, "stack/", parts: 3)
    case "elasticloadbalancing":
      return tailless(arn.resource, "targetgroup/", parts: 3)
        ?? ["app", "net", "gwy"].lazy.compactMap {
          tailless(arn.resource, "loadbalancer/\($0)/", parts: 4)
        }.first
    case "autoscaling": return autoScaling(arn.resource)
    default: return nil
    }
  }

  /// `role/app/web` is named `web`.
  private static func identity(_ resource: String) -> String? {
    guard let first = resource.utf8.firstIndex(of: UInt8(ascii: "/")),
      let last = resource.utf8.lastIndex(of: UInt8(ascii: "/")),
      types.contains(String(resource[..<first]))
    else { return nil }
    let name = resource[resource.utf8.index(after: last)...]
    return name.isEmpty ? nil : "\(resource[...first])*\(name)"
  }

  private static let types: Set<String> = [
    "role", "user", "group", "policy", "instance-profile", "server-certificate",
  ]

  /// `stack/NAME/ID` is named by all but its last part.
  private static func tailless(_ resource: String, _ stem: String, parts: Int) -> String? {
    guard resource.hasPrefix(stem) else { return nil }
    let found = resource.split(separator: "/", omittingEmptySubsequences: false)
    guard found.count == parts, found.allSatisfy({ !$0.isEmpty }) else { return nil }
    return found.dropLast().joined(separator: "/") + "/*"
  }

  /// `autoScalingGroup:ID:autoScalingGroupName/NAME` is named by all but the id.
  private static func autoScaling(_ resource: String) -> String? {
    let parts = resource.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].contains("/") else { return nil }
    return "\(parts[0]):*:\(parts[2])"
  }

  /// Whether a name in a facts file can stand for an ARN.
  static func fits(_ name: String, _ arn: String) -> Bool {
    guard let named = ARN(name), let target = ARN(arn), named.service == target.service else {
      return false
    }
    if named.service == "kms", named.resource.hasPrefix("alias/") {
      return target.resource.hasPrefix("key/")
    }
    if named.service == "ec2" {
      // A security group by its name, a subnet by an association that it is in.
      let type = named.resource.prefix { $0 != "/" }
      return named.resource.utf8.count > type.utf8.count && target.resource.hasPrefix("\(type)/")
    }
    return name.contains("*") && WildcardPattern(name).matches(arn)
  }
}
