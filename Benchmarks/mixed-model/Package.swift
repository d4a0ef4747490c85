// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A nested mixed model of 30,000 rows. `Sources/Statistics` is a link to the room itself, so that nothing else
// of the house has to be built.
let package = Package(
    name: "mixed-model",
    targets: [
        .target(name: "Statistics", swiftSettings: house),
        .executableTarget(name: "measure", dependencies: ["Statistics"], path: "Sources/Measure"),
    ],
    swiftLanguageModes: [.v6]
)
