// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The layout of the theory's map. `Sources/Measure/Layers` is a link to the folder itself, so that nothing else of the
// house has to be built.
let package = Package(
    name: "map",
    targets: [.executableTarget(name: "measure", path: "Sources/Measure", swiftSettings: house)],
    swiftLanguageModes: [.v6]
)
