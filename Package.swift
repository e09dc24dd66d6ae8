// swift-tools-version: 6.2
import PackageDescription

// Rooms are listed bottom-up: a target may import only targets above it (see ARCHITECTURE.md).

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    swiftSettings: settings)
}

let package = Package(
  name: "trailfence",
  products: [
    .executable(name: "trailfence", targets: ["trailfence"]),
    // For tests, which load it before the C library.
    .library(name: "CFaults", type: .dynamic, targets: ["CFaults"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CScan"),
    room("Digests"),
    room("Timestamps"),
    room("ByteStreams", "CScan", "CZlib"),
    room("JSONSyntax"),
    .target(name: "ServiceCatalog", exclude: ["Facts"], swiftSettings: settings),
    room("IAMPolicy", "JSONSyntax", "ServiceCatalog"),
    room("IAMEvaluation", "IAMPolicy", "Timestamps"),
    room("Simulation", "IAMEvaluation", "IAMPolicy", "JSONSyntax", "ServiceCatalog"),
    room("CloudTrail", "ByteStreams", "Digests", "JSONSyntax", "Timestamps"),
    room(
      "RequestMapping", "CloudTrail", "IAMEvaluation", "IAMPolicy", "JSONSyntax",
      "ServiceCatalog", "Timestamps"),
    room(
      "AccountFacts", "CloudTrail", "Digests", "IAMEvaluation", "IAMPolicy", "JSONSyntax",
      "RequestMapping", "ServiceCatalog"),
    room(
      "Replay", "ByteStreams", "CloudTrail", "Digests", "IAMEvaluation", "IAMPolicy",
      "JSONSyntax", "RequestMapping", "ServiceCatalog", "Timestamps"),
    room(
      "Authoring", "CloudTrail", "IAMEvaluation", "IAMPolicy", "JSONSyntax", "Replay",
      "RequestMapping", "ServiceCatalog"),
    .target(
      name: "Reporting",
      dependencies: [
        "Authoring", "CloudTrail", "Digests", "IAMEvaluation", "IAMPolicy", "JSONSyntax",
        "Replay", "RequestMapping", "ServiceCatalog", "Timestamps",
      ],
      exclude: ["HTML/page.css", "HTML/page.js"], swiftSettings: settings),
    .executableTarget(
      name: "trailfence",
      dependencies: [
        "AccountFacts", "Authoring", "ByteStreams", "CloudTrail", "Digests", "IAMEvaluation",
        "IAMPolicy",
        "JSONSyntax", "Replay", "Reporting", "RequestMapping", "ServiceCatalog", "Simulation",
        "Timestamps",
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "trailfence-bench",
      dependencies: [
        "ByteStreams", "CloudTrail", "IAMEvaluation", "IAMPolicy", "JSONSyntax", "Replay",
        "RequestMapping", "ServiceCatalog",
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["JSONSyntax"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("DigestsTests", "Digests"),
    tests("TimestampsTests", "Timestamps"),
    tests("JSONSyntaxTests", "JSONSyntax"),
    tests("CScanTests", "CScan", "JSONSyntax"),
    tests("ByteStreamsTests", "ByteStreams"),
    tests("ServiceCatalogTests", "ServiceCatalog"),
    tests("IAMPolicyTests", "IAMPolicy", "JSONSyntax"),
    tests("IAMEvaluationTests", "IAMEvaluation", "IAMPolicy", "JSONSyntax"),
    tests("SimulationTests", "Simulation", "IAMPolicy", "JSONSyntax"),
    tests("CloudTrailTests", "CloudTrail", "ByteStreams", "JSONSyntax", "Timestamps"),
    tests(
      "RequestMappingTests", "RequestMapping", "ByteStreams", "CloudTrail", "IAMEvaluation",
      "IAMPolicy", "JSONSyntax", "ServiceCatalog", "Timestamps"),
    tests(
      "AccountFactsTests", "AccountFacts", "ByteStreams", "CloudTrail", "IAMEvaluation",
      "IAMPolicy", "JSONSyntax", "RequestMapping", "ServiceCatalog"),
    tests(
      "ReplayTests", "Replay", "ByteStreams", "CloudTrail", "IAMEvaluation", "IAMPolicy",
      "JSONSyntax", "RequestMapping", "ServiceCatalog", "Timestamps"),
    tests(
      "AuthoringTests", "Authoring", "ByteStreams", "CloudTrail", "IAMEvaluation", "IAMPolicy",
      "JSONSyntax", "Replay", "RequestMapping", "ServiceCatalog"),
    tests(
      "ReportingTests", "Reporting", "Digests", "IAMEvaluation", "IAMPolicy", "JSONSyntax",
      "Replay",
      "RequestMapping", "Timestamps"),
    .target(name: "CFaults", path: "Tests/CFaults"),
    tests("CommandTests", "trailfence", "ByteStreams", "CFaults", "JSONSyntax", "Replay"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "AccountFacts", "Authoring", "ByteStreams", "CloudTrail", "IAMEvaluation", "IAMPolicy",
        "JSONSyntax", "Replay", "Reporting", "ServiceCatalog", "Simulation", "TestSupport",
        "Timestamps",
      ],
      path: "Tests/FuzzTargets", swiftSettings: settings),
    tests("FuzzTests", "FuzzTargets", "ByteStreams"),
    // Linked to libFuzzer by scripts/fuzz.
    .target(
      name: "FuzzDriver", dependencies: ["FuzzTargets"], path: "Tests/FuzzDriver",
      swiftSettings: settings),
    tests("ArchitectureTests"),
  ]
)
