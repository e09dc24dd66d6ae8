import IAMPolicy

extension WayOut {
  static let changesOwnTags = CheckRule(
    "WAY_OUT_CHANGES_OWN_TAGS", .warning, .trailfence,
    title: "Tags that the boundary looks at can be changed",
    why: "Conditions of the boundary look at tags of the principal. Whoever can change the tags "
      + "of their own user or role, or start sessions with others, chooses what the conditions "
      + "say.",
    instead: "Deny `iam:TagUser`, `iam:TagRole`, `iam:UntagUser` and `iam:UntagRole` for the keys "
      + "that conditions look at, with `\"ForAnyValue:StringEquals\": {\"aws:TagKeys\": "
      + "[KEYS]}`.",
    example: .statements(
      allow(##"[⟦"iam:TagRole"⟧]"##) + ",\n"
        + allow(##""sqs:*""##, if: ##""StringEquals": {"aws:PrincipalTag/team": "shop"}"##),
      mended: allow(##""sqs:*""##, if: ##""StringEquals": {"aws:PrincipalTag/team": "shop"}"##)))
}
