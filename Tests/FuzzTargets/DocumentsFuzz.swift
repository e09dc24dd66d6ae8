import AccountFacts
import IAMPolicy
import JSONSyntax
import ServiceCatalog
import Simulation

/// Everything else that is given as a file: it is either taken, or refused with words.
enum DocumentsFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let source = SourceText(name: "file.json", bytes: bytes)

    let facts = LearnedFacts.read(source)
    try require(facts.value != nil || !facts.rendered.isEmpty, "facts are refused without a word")
    if let value = facts.value {
      let again = LearnedFacts.read(SourceText(name: "facts.json", value.text))
      try require(again.value == value, "facts are not read as they were written: \(value.text)")
    }

    let snapshot = AccountSnapshot.read(source)
    try require(
      snapshot.value != nil || !snapshot.rendered.isEmpty, "a snapshot is refused without a word")

    let resources = LayerFile.resources(name: "file.json", bytes: bytes)
    try require(
      resources.content != nil || !resources.rendered.isEmpty,
      "resource policies are refused without a word")
    let levels = LayerFile.levels(name: "file.json", bytes: bytes, as: .serviceControl)
    try require(
      levels.content != nil || !levels.rendered.isEmpty, "levels are refused without a word")

    let answer = Simulation(catalog: Catalog()).run(bytes, name: "file.json")
    try require(
      (try? JSONParser.parse(answer.text.utf8.span)) != nil,
      "a simulation answers with what is no JSON: \(answer.text)")

    do throws(CatalogError) {
      _ = try Catalog(builtInPlus: bytes)
    } catch {
      try require(error.line > 0, "a catalog is refused in line \(error.line)")
    }
  }
}
