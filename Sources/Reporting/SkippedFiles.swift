import Replay

extension InputTally {
  /// What the skipped files have in common.
  var whySkipped: PrintableText {
    filesSkipped["otherDay"] == nil ? "without records" : "without records in scope"
  }
}
