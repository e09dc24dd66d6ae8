import CloudTrail
import IAMPolicy
import JSONSyntax
import RequestMapping

extension FactLearner {
  /// Learns what an association of EC2 joins: later calls name it alone, `rtbassoc-…`, though AWS
  /// authorizes them on the things that it joins.
  ///
  /// Source: EC2 API Reference, "Response Elements" of each action, as CloudTrail writes them.
  mutating func learnAssociation(_ record: CloudTrailRecord) {
    guard record.eventSource == "ec2.amazonaws.com",
      let kind = record.eventName.flatMap({ EC2Association.kinds[$0] }),
      let response = record.responseElements, let region = record.awsRegion,
      let account = record.recipientAccountId, Self.isAccountID(account)
    else { return }
    let answer = kind.path.reduce(response as JSONTree?) { $0?[$1] }
    guard let id = answer?[kind.idKey]?.string, !id.isEmpty, id.utf8.count <= Self.textLimit
    else { return }
    let place = "arn:\(Self.partition(of: record)):ec2:\(region):\(account)"
    for (key, type) in kind.joins {
      guard let joined = (record.requestParameters?[key] ?? answer?[key])?.string,
        !joined.isEmpty, joined.utf8.count <= Self.textLimit
      else { continue }
      names.update("\(place):\(type)/\(id)", initial: Evidence()) {
        $0.began(as: "\(place):\(type)/\(joined)")
      }
    }
  }
}

/// What a call of EC2 joins, and where its answer has the id of the association.
private struct EC2Association {
  var path: [String] = []
  let idKey: String
  /// Parameters, or members of the answer, and the types of the resources that they name.
  let joins: [(key: String, type: String)]

  static let kinds: [String: EC2Association] = [
    "AssociateRouteTable": EC2Association(
      idKey: "associationId", joins: [("routeTableId", "route-table"), ("subnetId", "subnet")]),
    "ReplaceRouteTableAssociation": EC2Association(
      idKey: "newAssociationId", joins: [("routeTableId", "route-table")]),
    "AttachNetworkInterface": EC2Association(
      idKey: "attachmentId",
      joins: [("networkInterfaceId", "network-interface"), ("instanceId", "instance")]),
    "AssociateAddress": EC2Association(
      idKey: "associationId",
      joins: [("allocationId", "elastic-ip"), ("networkInterfaceId", "network-interface")]),
    "AssociateSubnetCidrBlock": EC2Association(
      path: ["AssociateSubnetCidrBlockResponse", "ipv6CidrBlockAssociation"],
      idKey: "associationId", joins: [("subnetId", "subnet")]),
    "AssociateIamInstanceProfile": EC2Association(
      path: ["AssociateIamInstanceProfileResponse", "iamInstanceProfileAssociation"],
      idKey: "associationId", joins: [("instanceId", "instance")]),
    "ReplaceNetworkAclAssociation": EC2Association(
      idKey: "newAssociationId", joins: [("networkAclId", "network-acl")]),
  ]
}
