// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/secondary-actions.tsv: the same rows, without comments.

extension FactText {
  static let secondaryRows = #"""

"""#
}
