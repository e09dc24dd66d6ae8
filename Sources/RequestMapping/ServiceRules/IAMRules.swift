import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Rules of IAM: identities are named without their path, and often the caller is meant.
///
/// Source: IAM User Guide, "IAM identifiers"; IAM API Reference.
enum IAMRules {
  static let all = [
    ServiceRule("identities have paths", "iam", apply: paths),
    ServiceRule("a provider's URL has no scheme in its ARN", "iam", ["CreateOpenIDConnectProvider"])
    {
      drafts, call, _ in
      guard let url = call.parameters.text("url") else { return }
      let scheme = "https://"
      let name = url.hasPrefix(scheme) ? String(url.dropFirst(scheme.count)) : url
      for index in drafts.indices where drafts[index].type == "oidc-provider" {
        drafts[index].resource = .exact(call.arn("iam", region: "", "oidc-provider/\(name)"))
      }
    },
    ServiceRule("without a user's name the caller is meant", "iam", selfService, apply: caller),
    ServiceRule("the role is passed to EC2", "iam", ["AddRoleToInstanceProfile"], apply: passToEC2),
    ServiceRule(
      "service-linked roles have a path and a name of their own", "iam",
      ["CreateServiceLinkedRole"], apply: serviceLinkedRole),
  ]

  private static let names = [
    "role": "roleName", "user": "userName", "group": "groupName", "policy": "policyName",
    "instance-profile": "instanceProfileName", "server-certificate": "serverCertificateName",
    "mfa": "virtualMFADeviceName",
  ]

  private static let creating: Set<String> = [
    "CreateRole", "CreateUser", "CreateGroup", "CreatePolicy", "CreateInstanceProfile",
    "UploadServerCertificate", "CreateVirtualMFADevice",
  ]

  private static func paths(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    for index in drafts.indices where drafts[index].action.name.service == "iam" {
      guard drafts[index].action.name.name != "PassRole", drafts[index].origin != .given,
        let type = drafts[index].type, let parameter = names[type],
        let name = call.parameters.text(parameter), !name.hasPrefix("arn:")
      else { continue }
      if case .exact(let text) = drafts[index].resource,
        let arn = call.parameters.text("policyArn"), arn == text
      {
        continue
      }
      if creating.contains(call.event) {
        let arn = IdentityNames.created(
          type, named: name, path: call.parameters.text("path"), call: call)
        drafts[index].resource = .exact(arn)
      } else {
        drafts[index].resource =
          answered(type, name, call)
          ?? IdentityNames.resource(type, named: name, call: call)
      }
      drafts[index].origin = .parameters
    }
  }

  /// The ARN in the answer of calls that return the identity.
  private static func answered(_ type: String, _ name: String, _ call: Call) -> RequestResource? {
    for member in call.details.response?.members ?? [] {
      guard let arn = member.value["arn"]?.string, arn.contains(":\(type)/"),
        arn.hasSuffix("/" + name)
      else { continue }
      return .exact(arn)
    }
    return nil
  }

  private static let selfService = [
    "ChangePassword", "CreateAccessKey", "CreateLoginProfile", "DeactivateMFADevice",
    "DeleteAccessKey", "DeleteLoginProfile", "DeleteSSHPublicKey", "DeleteSigningCertificate",
    "EnableMFADevice", "GetLoginProfile", "GetUser", "ListAccessKeys", "ListMFADevices",
    "ListSSHPublicKeys", "ListServiceSpecificCredentials", "ListSigningCertificates",
    "UpdateAccessKey", "UpdateSigningCertificate", "UploadSigningCertificate",
    "UpdateLoginProfile",
  ]

  private static func caller(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard call.parameters.text("userName") == nil, call.tellsNames else { return }
    guard let caller = call.caller else { return }
    for index in drafts.indices where drafts[index].type == "user" {
      if caller.principal.key.kind == .user, caller.caller.kind == .user {
        drafts[index].resource = .exact(caller.principal.arn)
        drafts[index].origin = .parameters
      }
    }
  }

  private static func passToEC2(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let role = call.parameters.text("roleName"), let action = cache.action("iam:PassRole")
    else { return }
    drafts.removeAll { $0.action.name == action.name }
    for resource in PassRole.roles([role], call: call) {
      var draft = RequestDraft(action, resource, certainty: .certain)
      draft.context["iam:passedtoservice"] = .single("ec2.amazonaws.com")
      drafts.append(draft)
    }
  }

  private static func serviceLinkedRole(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let service = call.parameters.text("awsServiceName") else { return }
    let stem = call.arn("iam", region: "", "role/aws-service-role/\(service)/AWSServiceRoleFor")
    let answered = call.details.response?["role"]?["arn"]?.string
    for index in drafts.indices where drafts[index].type == "role" {
      drafts[index].resource =
        answered.map { .exact($0) } ?? .template(ResourceTemplate(pieces: [stem, ""]))
      drafts[index].origin = .parameters
    }
  }
}
