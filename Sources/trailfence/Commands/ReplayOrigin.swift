import ByteStreams
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import ServiceCatalog
import Timestamps

/// What a tally or a checkpoint of `replay` hangs on.
enum ReplayOrigin {
  /// Options that change nothing that is counted.
  private static let others: Set<String> = [
    "help", "boundary", "dedupe", "jobs", "format", "output", "top", "color", "progress", "fail-on",
    "allow-empty", "files-from", "root", "as-of", "checkpoint", "since", "until", "waivers",
    "redact", "group-by", "plan", "baseline",
  ]

  /// Everything that the counts hang on, and the documents that a report points into.
  ///
  /// - Parameter root: the folder that names files, if it counts.
  static func origin(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, scope: ReplayScope,
    rollout: RolloutArguments, dedupe: DedupeMode, catalog: Catalog, limits: TallyLimits,
    root: String? = nil
  ) -> TallyOrigin {
    var facets = [
      TallyOrigin.Facet("version", Trailfence.version),
      TallyOrigin.Facet("catalog", catalog.version),
    ]
    let boundaries = rollout.boundaries
    for (index, boundary) in boundaries.enumerated() {
      facets.append(
        TallyOrigin.Facet(
          "boundary \(index + 1)",
          "\(boundary.reported.source), SHA-256 \(boundary.reported.sha256)"))
    }
    facets.append(
      TallyOrigin.Facet(
        TallyOrigin.planFacet,
        rollout.setting.plan.map { "\($0.source), SHA-256 \($0.sha256)" } ?? ""))
    facets.append(
      TallyOrigin.Facet(
        "--baseline",
        rollout.baselineFile.map { "\($0.reported.source), SHA-256 \($0.reported.sha256)" }
          ?? rollout.setting.baseline?.source ?? ""))
    facets.append(TallyOrigin.Facet("--dedupe", dedupe.rawValue))
    facets.append(TallyOrigin.Facet("--since", scope.since?.description ?? ""))
    facets.append(TallyOrigin.Facet("--until", scope.until?.description ?? ""))
    for option in command.options where !others.contains(option.name) {
      let values = arguments.all(option.name).map { value in
        arguments.documents.name(of: value).map { "content \($0)" } ?? value
      }
      let isFlag = option.value == nil && arguments.has(option.name)
      // Filters, and facts, are the same in any order.
      facets.append(
        TallyOrigin.Facet(
          "--\(option.name)", isFlag ? "given" : values.sorted().joined(separator: ", ")))
    }
    if let root { facets.append(TallyOrigin.Facet("--root", root)) }
    var documents = boundaries.map {
      TallyOrigin.Document(option: "boundary", path: $0.reported.path, bytes: $0.bytes)
    }
    if let file = rollout.baselineFile {
      documents.append(
        TallyOrigin.Document(option: "baseline", path: file.reported.path, bytes: file.bytes))
    }
    if let path = arguments.value("resource-policies"),
      let bytes = arguments.documents.content(of: path)
    {
      documents.append(TallyOrigin.Document(option: "resource-policies", path: path, bytes: bytes))
    }
    var origin = TallyOrigin(facets: facets, documents: documents)
    origin.rollout = rollout.setting.lines
    return origin
  }

  /// The boundaries that a tally took along.
  static func boundaries(of origin: TallyOrigin) -> [BoundaryFile]? {
    files(of: origin, "boundary")
  }

  /// The rollout that a tally is about; nil if what it took along cannot be read.
  static func setting(of origin: TallyOrigin) -> RolloutSetting? {
    guard var setting = RolloutSetting(lines: origin.rollout),
      let baseline = files(of: origin, "baseline")
    else { return nil }
    if let file = baseline.first { setting.baseline = .file(file.reported) }
    return setting
  }

  private static func files(of origin: TallyOrigin, _ option: String) -> [BoundaryFile]? {
    let policyName = origin["--policy"].flatMap { $0.isEmpty ? nil : $0 }
    let files = origin.documents.filter { $0.option == option }.map { file in
      let reading = PolicySource.read(
        name: file.path, bytes: file.bytes, policyName: policyName)
      return reading.document.map { BoundaryFile(file.path, file.bytes, $0, in: reading.source) }
    }
    let usable = files.compactMap(\.self)
    return usable.count == files.count ? usable : nil
  }

  /// The layers that a tally was made with, as far as a report asks for them.
  static func supplied(of origin: TallyOrigin) -> SuppliedLayers {
    var layers = SuppliedLayers()
    let names = ["--account-snapshot", "--scp", "--rcp", "--session-policy", "--resource-policies"]
    guard names.contains(where: { origin[$0]?.isEmpty == false }) else { return layers }
    // That some were supplied is all that matters of these.
    layers.identity = [:]
    if let file = origin.documents.first(where: { $0.option == "resource-policies" }) {
      layers.resource = LayerFile.resources(name: file.path, bytes: file.bytes).content
        .map { ResourcePolicies($0.map { ($0.arn, $0.policy.map(LayerPolicy.init)) }) }
    }
    return layers
  }
}
