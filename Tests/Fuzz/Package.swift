// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // The compiler marks every edge, so that the fuzzer sees which inputs reach what.
    .unsafeFlags(["-sanitize=fuzzer", "-O", "-enable-testing"]),
]

// The readers under libFuzzer, which comes with the toolchain. The rooms are links to those of the house.
let package = Package(
    name: "fuzz",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .target(name: "Statistics", swiftSettings: house),
        .target(name: "Realist", dependencies: ["Statistics"], swiftSettings: house),
        .target(
            name: "RealistFormats",
            dependencies: ["Realist", "CLinux", "CZip", .product(name: "Yams", package: "Yams")],
            swiftSettings: house),
        .executableTarget(
            name: "Fuzz", dependencies: ["CFuzzer", "Realist", "RealistFormats"], swiftSettings: house,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
        .systemLibrary(name: "CFuzzer"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CZip", pkgConfig: "zlib"),
    ],
    swiftLanguageModes: [.v6]
)
