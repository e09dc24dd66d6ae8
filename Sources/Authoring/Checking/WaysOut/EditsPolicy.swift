import IAMPolicy

extension WayOut {
  static let editsPolicy = CheckRule(
    "WAY_OUT_EDITS_POLICY", .securityWarning, .trailfence,
    title: "The boundary itself can be rewritten",
    why: "A boundary is a managed policy. Whoever can write a new version of it, or bring back an "
      + "old one, decides what it says.",
    instead: "Deny `iam:CreatePolicyVersion`, `iam:SetDefaultPolicyVersion`, "
      + "`iam:DeletePolicyVersion` and `iam:DeletePolicy` on the ARNs of all boundaries, or keep "
      + "boundaries in a path that the Allow leaves out.",
    example: .statements(
      allow(##"⟦"iam:CreatePolicyVersion"⟧"##),
      mended: allow(##""iam:CreatePolicyVersion""##) + ",\n"
        + deny(##""iam:CreatePolicyVersion""##, on: ##""\##(boundary)""##)))
}
