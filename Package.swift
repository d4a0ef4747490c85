// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "realist",
    products: [
        .executable(name: "realist", targets: ["RealistCommand"]),
        .library(name: "Realist", targets: ["Realist", "Statistics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // Numbers in, numbers out: distributions, tests, intervals. No noun of the field.
        .target(name: "Statistics", swiftSettings: house),
        // The field's nouns and rules, as values: no file, no clock, no database.
        .target(name: "Realist", dependencies: ["Statistics"], swiftSettings: house),
        // Text to values and back: CSV, YAML, JSON, the bundle.
        .target(
            name: "RealistFormats",
            dependencies: ["Realist", "CLinux", "CZip", .product(name: "Yams", package: "Yams")],
            swiftSettings: house),
        // The study file: schema, rows, history, audit, lock. Every line of SQL.
        .target(
            name: "RealistStore",
            dependencies: [
                "Realist", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: house),
        // What a page says, its words, its figures, and its template.
        .target(
            name: "RealistPages",
            dependencies: ["Statistics", "Realist", "CMarkdown"],
            swiftSettings: house),
        // What leaves the study: plan and writer of the published site, and what an analysis says. Never sees the store.
        .target(
            name: "RealistSite",
            dependencies: [
                "Statistics", "Realist", "RealistFormats", "RealistPages",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house),
        // The web app: addresses, forms, sessions. Asks the store, answers with pages.
        .target(
            name: "RealistWeb",
            dependencies: [
                "Statistics", "Realist", "RealistFormats", "RealistStore", "RealistPages", "RealistSite",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
            ],
            swiftSettings: house),
        // One file per subcommand; joins the rooms into the command `realist`.
        .executableTarget(
            name: "RealistCommand",
            dependencies: [
                "Statistics", "Realist", "RealistFormats", "RealistStore", "RealistPages", "RealistSite",
                "RealistWeb",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // Two calls of Linux; imported by one file of RealistSite.
        .systemLibrary(name: "CLinux"),
        // md4c's parser; imported by one file of RealistPages.
        .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        // zlib's inflate and its check sum; imported by one file of RealistFormats.
        .systemLibrary(name: "CZip", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // One setting of SQLite that only C can reach; imported by one file of RealistStore.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Data")],
            swiftSettings: house),
        .testTarget(
            name: "RealistTests", dependencies: ["Realist", "Statistics"], resources: [.copy("Data")],
            swiftSettings: house),
        .testTarget(
            name: "RealistFormatsTests", dependencies: ["Realist", "RealistFormats"],
            resources: [.copy("Hostile"), .copy("SmallBundle")], swiftSettings: house),
        .testTarget(
            name: "RealistStoreTests",
            dependencies: [
                "Realist", "RealistStore", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "RealistPagesTests",
            dependencies: ["Statistics", "Realist", "RealistFormats", "RealistPages"],
            exclude: ["Golden"], swiftSettings: house),
        .testTarget(
            name: "RealistSiteTests",
            dependencies: ["Realist", "RealistFormats", "RealistPages", "RealistSite"], swiftSettings: house),
        .testTarget(
            name: "RealistWebTests",
            dependencies: [
                "Realist", "RealistFormats", "RealistStore", "RealistPages", "RealistWeb",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "RealistCommandTests",
            dependencies: ["Statistics", "Realist", "RealistFormats", "RealistStore", "RealistCommand"],
            resources: [.copy("Data")], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
