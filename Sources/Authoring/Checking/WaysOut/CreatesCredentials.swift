import IAMPolicy

extension WayOut {
  static let createsCredentials = CheckRule(
    "WAY_OUT_CREATES_CREDENTIALS", .securityWarning, .trailfence,
    title: "Credentials of others can be made",
    why: "Whoever can make access keys or passwords of users without a boundary can act as them.",
    instead: "Allow it on the caller's own user alone, `arn:aws:iam::*:user/${aws:username}`, or "
      + "on users of a path in which all have the boundary.",
    example: .statements(
      allow(##"⟦"iam:CreateAccessKey"⟧"##),
      mended: allow(##""iam:CreateAccessKey""##, on: ##""arn:aws:iam::*:user/${aws:username}""##)))
}
