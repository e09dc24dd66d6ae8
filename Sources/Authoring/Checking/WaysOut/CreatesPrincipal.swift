import IAMPolicy

extension WayOut {
  static let createsPrincipal = CheckRule(
    "WAY_OUT_CREATES_PRINCIPAL", .securityWarning, .trailfence,
    title: "Users or roles without the boundary",
    why: "Whoever can create a user or role without a boundary, and give it rights, isn't limited "
      + "by their own: what they create can do everything. A condition on "
      + "`iam:PermissionsBoundary` that accepts any boundary doesn't help, for the managed "
      + "policy AdministratorAccess is one.",
    instead: "Allow it only under `\"StringEquals\": {\"iam:PermissionsBoundary\": ARN}` with the "
      + "ARN of a boundary that is at least as tight, and deny changes of that policy.",
    example: .statements(
      allow(##"[⟦"iam:CreateRole"⟧, "iam:GetRole"]"##),
      mended: allow(
        ##""iam:CreateRole""##,
        if: ##""StringEquals": {"iam:PermissionsBoundary": "\##(boundary)"}"##)))
}
