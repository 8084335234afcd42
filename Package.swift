// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The same for targets that call C.
let strictWithC: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "badge",
    products: [
        .executable(name: "badge", targets: ["badge"]),
        .library(name: "OpenBadges", targets: ["OpenBadges"]),
        .library(name: "BadgeIssuing", targets: ["BadgeIssuing"]),
        .library(name: "BadgeVerification", targets: ["BadgeVerification"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // C libraries of the system
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Linked from its archive (see BadgePrograms), since not every machine has its shared library
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),

        // Libraries, lowest first
        .target(name: "StrictJSON", swiftSettings: strict),
        .target(name: "COpenSSLShim", dependencies: ["COpenSSL"]),
        .target(
            name: "BadgeCrypto",
            dependencies: ["StrictJSON", "COpenSSLShim"],
            swiftSettings: strictWithC
        ),
        .target(
            name: "LinkedData",
            dependencies: ["StrictJSON", "BadgeCrypto"],
            swiftSettings: strictWithC
        ),
        .target(
            name: "VerifiableCredentials",
            dependencies: ["StrictJSON", "BadgeCrypto", "LinkedData", "CZlib"],
            swiftSettings: strictWithC
        ),
        .target(
            name: "OpenBadges",
            dependencies: ["StrictJSON", "BadgeCrypto", "LinkedData", "VerifiableCredentials", "CZlib"],
            swiftSettings: strictWithC
        ),
        .target(name: "CPCRE2Shim"),
        .target(name: "JSONSchema", dependencies: ["StrictJSON", "CPCRE2Shim"], swiftSettings: strictWithC),
        .target(name: "CCurlShim"),
        .target(
            name: "ResourceFetching",
            dependencies: ["StrictJSON", "BadgeCrypto", "VerifiableCredentials", "CCurlShim"],
            swiftSettings: strictWithC
        ),
        .target(
            name: "BadgePrograms",
            dependencies: [
                "StrictJSON", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "CYAML",
            ],
            swiftSettings: strictWithC,
            linkerSettings: [.linkedLibrary(":libyaml.a")]
        ),
        .target(
            name: "BadgeIssuing",
            dependencies: ["StrictJSON", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "BadgePrograms"],
            swiftSettings: strict
        ),
        .target(
            name: "BadgeVerification",
            dependencies: [
                "StrictJSON", "JSONSchema", "BadgeCrypto", "LinkedData", "VerifiableCredentials", "OpenBadges",
            ],
            swiftSettings: strict
        ),

        // Programs
        .executableTarget(
            name: "badge",
            dependencies: [
                "StrictJSON", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "BadgePrograms", "BadgeIssuing",
                "BadgeVerification", "ResourceFetching", "LinkedData",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strictWithC
        ),

        // The example of the libraries in docs/library.md, compiled and run by the tests
        .executableTarget(
            name: "IssueAndVerify",
            dependencies: ["OpenBadges", "BadgeIssuing", "BadgeVerification"],
            path: "examples/library",
            swiftSettings: strict
        ),

        // What the tests of ResourceFetching run where only a process of its own can be
        .executableTarget(
            name: "FetchProbe",
            dependencies: ["VerifiableCredentials", "ResourceFetching"],
            path: "Tests/FetchProbe",
            swiftSettings: strict
        ),

        // What the tests run programs through to learn what they take
        .executableTarget(name: "MeasuredRun", path: "Tests/MeasuredRun", swiftSettings: strict),

        // What scripts/bench builds for release and runs: see docs/performance.md
        .executableTarget(
            name: "BadgeBench",
            dependencies: [
                "StrictJSON", "BadgeCrypto", "LinkedData", "VerifiableCredentials", "OpenBadges", "BadgeVerification",
                "CZlib",
            ],
            path: "Benchmarks/BadgeBench",
            swiftSettings: strictWithC
        ),

        // Tests
        .target(
            name: "BadgeTesting",
            dependencies: ["StrictJSON", "BadgeCrypto", "VerifiableCredentials", "ResourceFetching", "CZlib"],
            path: "Tests/BadgeTesting",
            exclude: ["Hosts/server.py"],
            swiftSettings: strict
        ),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "BadgeTesting"], swiftSettings: strict),
        .testTarget(
            name: "JSONSchemaTests",
            dependencies: ["StrictJSON", "JSONSchema", "BadgeTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BadgeCryptoTests",
            dependencies: ["StrictJSON", "BadgeCrypto", "BadgeTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LinkedDataTests",
            dependencies: ["StrictJSON", "BadgeCrypto", "LinkedData", "BadgeTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VerifiableCredentialsTests",
            dependencies: ["StrictJSON", "BadgeCrypto", "VerifiableCredentials", "BadgeTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ResourceFetchingTests",
            dependencies: [
                "StrictJSON", "BadgeCrypto", "VerifiableCredentials", "ResourceFetching", "FetchProbe", "BadgeTesting",
            ],
            exclude: ["Servers"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OpenBadgesTests",
            dependencies: [
                "StrictJSON", "JSONSchema", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "BadgeTesting",
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BadgeIssuingTests",
            dependencies: [
                "StrictJSON", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "BadgePrograms", "BadgeIssuing",
                "BadgeTesting",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BadgeProgramsTests",
            dependencies: [
                "StrictJSON", "JSONSchema", "BadgeCrypto", "VerifiableCredentials", "BadgePrograms", "BadgeTesting",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BadgeVerificationTests",
            dependencies: [
                "StrictJSON", "JSONSchema", "BadgeCrypto", "VerifiableCredentials", "OpenBadges", "BadgePrograms",
                "BadgeIssuing", "BadgeVerification", "ResourceFetching", "LinkedData", "BadgeTesting",
            ],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BadgeCommandTests",
            dependencies: [
                "badge", "IssueAndVerify", "MeasuredRun", "BadgeBench", "StrictJSON", "BadgeCrypto", "BadgeTesting",
                "VerifiableCredentials", "BadgePrograms", "JSONSchema",
            ],
            exclude: ["Transcripts", "Servers"],
            swiftSettings: strict
        ),
    ]
)
