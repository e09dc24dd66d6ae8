import IAMPolicy

extension WayOut {
  static let passesRole = CheckRule(
    "WAY_OUT_PASSES_ROLE", .securityWarning, .trailfence,
    title: "Roles without the boundary can be passed",
    why: "A service acts with the role that is passed to it. Whoever can pass a role without a "
      + "boundary, and steer the service, acts with all that the role may do.",
    instead: "Name in `Resource` the roles that may be passed, best those of a path in which all "
      + "have the boundary, and in a condition on `iam:PassedToService` the services.",
    example: .statements(
      allow(##"⟦"iam:PassRole"⟧"##, on: ##""arn:aws:iam::111122223333:role/*""##),
      mended: allow(
        ##""iam:PassRole""##, on: ##""arn:aws:iam::111122223333:role/app/*""##,
        if: ##""StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}"##)))
}
