import IAMPolicy

extension WayOut {
  static let changesBoundary = CheckRule(
    "WAY_OUT_CHANGES_BOUNDARY", .securityWarning, .trailfence,
    title: "Boundaries can be replaced",
    why: "Whoever can put another policy in the place of a boundary, their own included, chooses "
      + "what limits them.",
    instead: "Allow it only under `\"StringEquals\": {\"iam:PermissionsBoundary\": ARN}` with the "
      + "ARN of the boundary that is to be set, or deny it.",
    example: .statements(
      allow(##"⟦"iam:PutRolePermissionsBoundary"⟧"##),
      mended: allow(
        ##""iam:PutRolePermissionsBoundary""##,
        if: ##""StringEquals": {"iam:PermissionsBoundary": "\##(boundary)"}"##)))
}
