import IAMPolicy

extension WayOut {
  static let runsAs = CheckRule(
    "WAY_OUT_RUNS_AS", .warning, .trailfence,
    title: "Code that runs with other roles can be changed",
    why: "Functions, instances, tasks, builds and stacks have roles of their own. Whoever can "
      + "change what they run acts with these roles, whose boundaries, if any, are others.",
    instead: "Name in `Resource` those that are meant, or ask for a tag: `\"StringEquals\": "
      + "{\"aws:ResourceTag/team\": \"${aws:PrincipalTag/team}\"}`. Give their roles the "
      + "boundary too.",
    example: .statements(
      allow(##"⟦"lambda:UpdateFunctionCode"⟧"##),
      mended: allow(
        ##""lambda:UpdateFunctionCode""##, on: ##""arn:aws:lambda:*:111122223333:function:shop-*""##
      )))
}
