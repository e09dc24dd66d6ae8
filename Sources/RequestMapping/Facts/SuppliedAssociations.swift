import IAMEvaluation
import IAMPolicy

/// What an association joins that a call of EC2 names alone, `rtbassoc-…`: AWS authorizes the call
/// on the things it joins, which supplied facts can tell.
enum SuppliedAssociations {
  /// Gives the requests of a call the resources that the association it names joins; those of a type
  /// that the facts do not know stay as they are.
  static func complete(_ drafts: inout [RequestDraft], of call: Call) {
    guard let kind = kinds[call.event], let action = drafts.first?.action,
      action.name.service == "ec2", let id = call.parameters.text(kind.parameter)
    else { return }
    for type in kind.types {
      guard let arn = call.facts.arns[call.arn("ec2", "\(type)/\(id)")] else { continue }
      // What was open before is now told.
      drafts.removeAll { draft in
        draft.action.name == action.name && draft.origin == .unknown
          && (draft.type == type || draft.type == nil)
      }
      drafts.add(
        action,
        ResolvedResource(
          .exact(arn), type: type, origin: .learned, account: ResourceRules.account(inARN: arn)))
    }
  }

  private static let kinds: [String: (parameter: String, types: [String])] = [
    "DisassociateRouteTable": ("associationId", ["route-table", "subnet"]),
    "ReplaceRouteTableAssociation": ("associationId", ["subnet"]),
    "DetachNetworkInterface": ("attachmentId", ["instance", "network-interface"]),
    "DisassociateAddress": ("associationId", ["elastic-ip", "network-interface"]),
    "DisassociateSubnetCidrBlock": ("associationId", ["subnet"]),
    "DisassociateIamInstanceProfile": ("associationId", ["instance"]),
    "ReplaceIamInstanceProfileAssociation": ("associationId", ["instance"]),
    "ReplaceNetworkAclAssociation": ("associationId", ["subnet"]),
  ]
}
