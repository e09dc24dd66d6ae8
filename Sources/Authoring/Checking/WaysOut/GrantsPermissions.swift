import IAMPolicy

extension WayOut {
  static let grantsPermissions = CheckRule(
    "WAY_OUT_GRANTS_PERMISSIONS", .securityWarning, .trailfence,
    title: "Others without the boundary can be given rights",
    why: "A boundary limits what its own principal does. Whoever can widen the rights of users, "
      + "roles or groups without a boundary, or take their Denies off, acts through them.",
    instead: "Allow it only under `\"StringEquals\": {\"iam:PermissionsBoundary\": ARN}`, or on "
      + "users and roles of a path in which all have the boundary. Groups know no such "
      + "condition: name those that are meant.",
    example: .statements(
      allow(##"⟦"iam:PutRolePolicy"⟧"##),
      mended: allow(
        ##""iam:PutRolePolicy""##,
        if: ##""StringEquals": {"iam:PermissionsBoundary": "\##(boundary)"}"##)))
}
