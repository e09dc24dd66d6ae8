import IAMEvaluation

/// Rules of Amazon Bedrock: a model id tells the type of resource.
///
/// Source: Bedrock User Guide, "Prerequisites for inference profiles" and "Run inference".
enum BedrockRules {
  static let all = [
    ServiceRule(
      "the model's id tells its type", "bedrock",
      [
        "InvokeModel", "InvokeModelWithResponseStream", "Converse", "ConverseStream",
        "InvokeModelWithBidirectionalStream", "GetFoundationModel", "CountTokens",
      ], apply: models)
  ]

  private static func models(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let id = call.parameters.text("modelId", "modelIdentifier") else { return }
    var resources: [ResolvedResource] = []
    if id.hasPrefix("arn:") {
      resources = [
        ResolvedResource(
          .exact(id), type: type(ofARN: id), origin: .parameters,
          account: ResourceRules.account(inARN: id))
      ]
    } else if isProfile(id) {
      let profile = call.arn("bedrock", "inference-profile/\(id)")
      resources = [
        ResolvedResource(.exact(profile), type: "inference-profile", origin: .parameters)
      ]
      // The profile routes to a model in one of its regions; which, the record need not tell.
      let model = id.drop { $0 != "." }.dropFirst()
      resources.append(
        ResolvedResource(
          .template(
            ResourceTemplate(pieces: [
              "arn:\(call.partition):bedrock:", "::foundation-model/\(model)",
            ])), type: "foundation-model", origin: .parameters))
    } else {
      let model = call.arn("bedrock", owner: "", "foundation-model/\(id)")
      resources = [ResolvedResource(.exact(model), type: "foundation-model", origin: .parameters)]
    }
    drafts.replaceResources(with: resources)
  }

  private static func isProfile(_ id: String) -> Bool {
    let head = id.prefix { $0 != "." }
    return geographies.contains(String(head))
  }

  private static let geographies: Set<String> = [
    "us", "eu", "apac", "ap", "us-gov", "global", "jp", "au", "ca", "sa",
  ]

  private static func type(ofARN text: String) -> String {
    let resource = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).last
    return resource.flatMap { $0.split(separator: "/").first }.map { String($0) } ?? ""
  }
}
