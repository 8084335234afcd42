// swift-tools-version: 6.2
import PackageDescription

// The fuzzers, apart from the main package so that nothing of it depends on them. `scripts/fuzz` builds this with the
// flags that instrument every target, those of the main package too; without them it does not link.

let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "badge", path: "..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "Fuzzing",
            dependencies: ["CLibFuzzer", .product(name: "BadgeVerification", package: "badge")],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
            ]
        ),
    ]
)
