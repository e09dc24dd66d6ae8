// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/permissionless-actions.tsv: the same rows, without comments.

extension FactText {
  static let permissionlessRows = #"""
permissionless	sts	GetCallerIdentity
permissionless	sts	GetSessionToken

"""#
}
