import IAMPolicy

extension WayOut {
  static let writesResourcePolicy = CheckRule(
    "WAY_OUT_WRITES_RESOURCE_POLICY", .suggestion, .trailfence,
    title: "Resource policies can grant past the boundary",
    why: "In the same account, a grant of a resource-based policy that names the user or the "
      + "session directly is not limited by an implicit deny of a boundary. Whoever can write "
      + "such a policy can grant themselves what the boundary doesn't allow, on that resource.",
    instead: "Name in `Resource` those that are meant. What must never be done belongs into a "
      + "Deny, which no grant passes.",
    example: .statements(
      allow(##"⟦"s3:PutBucketPolicy"⟧"##),
      mended: allow(##""s3:PutBucketPolicy""##, on: ##""arn:aws:s3:::shop-*""##)))
}
