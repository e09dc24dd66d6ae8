// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/recording.tsv: the same rows, without comments.

extension FactText {
  static let recordingRows = #"""
recording	s3	GetObject	data

"""#
}
