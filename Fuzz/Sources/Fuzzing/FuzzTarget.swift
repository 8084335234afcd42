import Glibc

/// What can be fuzzed. Each target reads its input as the program would, and checks what must hold of whatever was read.
enum FuzzTarget: String, CaseIterable {
    case json, jws, png, svg, multibase, keys, badge

    /// The variable of the environment that names the target. libFuzzer starts copies of itself, which inherit it; the
    /// arguments are libFuzzer's own.
    static let variable = "BADGE_FUZZ_TARGET"

    /// The target of this process.
    static let chosen: FuzzTarget = {
        let name = unsafe getenv(variable).map { unsafe String(cString: $0) } ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            Property.stop("\(variable) is \"\(name)\"; it must be one of \(allCases.map(\.rawValue))")
        }
        return target
    }()

    /// Reads an input, and stops the process where a property does not hold.
    func run(_ bytes: [UInt8]) {
        switch self {
        case .json: JSONTarget.run(bytes)
        case .jws: JWSTarget.run(bytes)
        case .png: PictureTarget.png.run(bytes)
        case .svg: PictureTarget.svg.run(bytes)
        case .multibase: MultibaseTarget.run(bytes)
        case .keys: KeysTarget.run(bytes)
        case .badge: BadgeTarget.run(bytes)
        }
    }
}
