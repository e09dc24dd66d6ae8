import IAMPolicy

extension WayOut {
  static let assumesRole = CheckRule(
    "WAY_OUT_ASSUMES_ROLE", .securityWarning, .trailfence,
    title: "Roles without the boundary can be assumed",
    why: "Who assumes a role acts with the role's rights and the role's boundary, not with their "
      + "own. If the role has none, nothing limits them but what trusts them.",
    instead: "Name in `Resource` the roles that may be assumed.",
    example: .statements(
      allow(##"⟦"sts:AssumeRole"⟧"##),
      mended: allow(##""sts:AssumeRole""##, on: ##""arn:aws:iam::111122223333:role/app/*""##)))
}
