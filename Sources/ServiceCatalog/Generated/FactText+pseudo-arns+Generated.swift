// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/pseudo-arns.tsv: the same rows, without comments.

extension FactText {
  static let pseudoARNRows = #"""
pseudoARN	sns	ListTopics	arn:${Partition}:sns:${Region}:${Account}:*

"""#
}
