import IAMPolicy

extension WayOut {
  static let changesTrust = CheckRule(
    "WAY_OUT_CHANGES_TRUST", .securityWarning, .trailfence,
    title: "Who may assume roles can be changed",
    why: "Whoever can rewrite the trust policy of a role without a boundary, or vouch for "
      + "identities that it trusts, can act as it.",
    instead: "Allow it only under `\"StringEquals\": {\"iam:PermissionsBoundary\": ARN}`, or on "
      + "roles of a path in which all have the boundary.",
    example: .statements(
      allow(##"⟦"iam:UpdateAssumeRolePolicy"⟧"##),
      mended: allow(
        ##""iam:UpdateAssumeRolePolicy""##, on: ##""arn:aws:iam::111122223333:role/app/*""##)))
}
