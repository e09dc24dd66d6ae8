import IAMPolicy

extension WayOut {
  static let removesBoundary = CheckRule(
    "WAY_OUT_REMOVES_BOUNDARY", .securityWarning, .trailfence,
    title: "Boundaries can be taken off",
    why: "Whoever can take a boundary off a user or role, their own included, is not limited by "
      + "it.",
    instead: "Deny `iam:DeleteUserPermissionsBoundary` and `iam:DeleteRolePermissionsBoundary` on "
      + "`*`.",
    example: .statements(
      allow(##"⟦"iam:DeleteRolePermissionsBoundary"⟧"##),
      mended: allow(##""iam:GetRole""##) + ",\n"
        + deny(##"["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"]"##)))
}
