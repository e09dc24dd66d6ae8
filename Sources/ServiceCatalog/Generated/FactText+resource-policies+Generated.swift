// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/resource-policies.tsv: the same rows, without comments.

extension FactText {
  static let resourcePolicyRows = #"""
resourcePolicy	s3	bucket
resourcePolicy	s3	object

"""#
}
