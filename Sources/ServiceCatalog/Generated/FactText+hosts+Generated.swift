// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/hosts.tsv: the same rows, without comments.

extension FactText {
  static let hostRows = #"""
host	monitoring	cloudwatch

"""#
}
