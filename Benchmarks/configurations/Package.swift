// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Truth tables and their minimisation. `Sources/Statistics` is a link to the room itself, so that nothing else of the
// house has to be built.
let package = Package(
    name: "configurations",
    targets: [
        .target(name: "Statistics", swiftSettings: house),
        .executableTarget(name: "measure", dependencies: ["Statistics"], path: "Sources/Measure"),
    ],
    swiftLanguageModes: [.v6]
)
