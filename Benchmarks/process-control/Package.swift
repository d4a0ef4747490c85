// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// 10,000 series of 60 months. `Sources/Statistics` is a link to the room itself, so that nothing else of the house has
// to be built.
let package = Package(
    name: "process-control",
    targets: [
        .target(name: "Statistics", swiftSettings: house),
        .executableTarget(name: "measure", dependencies: ["Statistics"], path: "Sources/Measure"),
    ],
    swiftLanguageModes: [.v6]
)
