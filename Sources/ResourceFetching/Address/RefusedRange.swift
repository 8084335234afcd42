/// Addresses that no fetch goes to, because they are not hosts of the public Internet, or may stand for some that are
/// not. The facts are those of the IANA registries of special-purpose addresses (RFC 6890).
package struct RefusedRange: Sendable, Equatable {
    /// What an address in it is.
    package enum Kind: String, Sendable, CaseIterable {
        case unspecified = "an unspecified address"
        case loopback = "this machine itself"
        case privateNetwork = "a private network"
        case sharedNetwork = "the inner network of a provider"
        case linkLocal = "the local link"
        case protocolUse = "a range for protocols"
        case documentation = "a range for documentation"
        case benchmarking = "a range for measurements"
        case relay = "a relay between versions 4 and 6"
        case mapped = "an address of version 4 in the form of version 6"
        case translated = "an address of version 4 behind a translator"
        case tunnelled = "an address of version 4 in a tunnel"
        case discard = "a range that is thrown away"
        case multicast = "a group of hosts"
        case broadcast = "every host of the local network"
        case reserved = "a range that nobody has been given"
    }

    /// The bytes of its first address.
    package let first: [UInt8]
    /// How many bits of an address decide.
    package let prefix: Int
    /// What its addresses are.
    package let kind: Kind

    /// The range that an address belongs to, absent where the address may be fetched from.
    package static func containing(_ address: IPAddress) -> RefusedRange? {
        if let found = table.first(where: { $0.contains(address) }) { return found }
        if address.isVersion6 && !globalUnicast.contains(address) {
            return RefusedRange(first: [UInt8](repeating: 0, count: 16), prefix: 0, kind: .reserved)
        }
        return nil
    }

    /// Whether an address belongs to it.
    package func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.count else { return false }
        let whole = prefix / 8
        for index in 0..<whole where address.bytes[index] != first[index] { return false }
        let bits = prefix % 8
        if bits == 0 { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - bits))
        return address.bytes[whole] & mask == first[whole] & mask
    }

    /// The range as it is written: `10.0.0.0/8`.
    package var text: String {
        (IPAddress(bytes: first)?.text ?? "") + "/" + String(prefix)
    }

    /// Of version 6, only this is given to hosts of the public Internet (RFC 4291 §2.4).
    private static let globalUnicast = version6([0x2000], 3, .reserved)

    /// Every range, the narrower before the wider that holds it.
    package static let table: [RefusedRange] = [
        version4([0, 0, 0, 0], 32, .unspecified),
        version4([0], 8, .unspecified),
        version4([10], 8, .privateNetwork),
        version4([100, 64], 10, .sharedNetwork),
        version4([127], 8, .loopback),
        version4([169, 254], 16, .linkLocal),
        version4([172, 16], 12, .privateNetwork),
        version4([192, 0, 0], 24, .protocolUse),
        version4([192, 0, 2], 24, .documentation),
        version4([192, 31, 196], 24, .protocolUse),
        version4([192, 52, 193], 24, .protocolUse),
        version4([192, 88, 99], 24, .relay),
        version4([192, 168], 16, .privateNetwork),
        version4([192, 175, 48], 24, .protocolUse),
        version4([198, 18], 15, .benchmarking),
        version4([198, 51, 100], 24, .documentation),
        version4([203, 0, 113], 24, .documentation),
        version4([224], 4, .multicast),
        version4([255, 255, 255, 255], 32, .broadcast),
        version4([240], 4, .reserved),

        version6([], 128, .unspecified),
        version6([0, 0, 0, 0, 0, 0, 0, 1], 128, .loopback),
        version6([0, 0, 0, 0, 0, 0xFFFF], 96, .mapped),
        version6([0, 0, 0, 0, 0xFFFF], 96, .mapped),
        version6([], 96, .mapped),
        version6([0x64, 0xFF9B], 96, .translated),
        version6([0x64, 0xFF9B, 1], 48, .translated),
        version6([0x100], 64, .discard),
        version6([0x2001], 32, .tunnelled),
        version6([0x2001, 2], 48, .benchmarking),
        version6([0x2001], 23, .protocolUse),
        version6([0x2001, 0xDB8], 32, .documentation),
        version6([0x2002], 16, .tunnelled),
        version6([0x2620, 0x4F, 0x8000], 48, .protocolUse),
        version6([0x3FFF], 20, .documentation),
        version6([0x5F00], 16, .protocolUse),
        version6([0xFC00], 7, .privateNetwork),
        version6([0xFE80], 10, .linkLocal),
        version6([0xFEC0], 10, .privateNetwork),
        version6([0xFF00], 8, .multicast),
    ]

    private static func version4(_ first: [UInt8], _ prefix: Int, _ kind: Kind) -> RefusedRange {
        RefusedRange(first: padded(first, to: 4), prefix: prefix, kind: kind)
    }

    private static func version6(_ first: [UInt16], _ prefix: Int, _ kind: Kind) -> RefusedRange {
        let bytes = first.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return RefusedRange(first: padded(bytes, to: 16), prefix: prefix, kind: kind)
    }

    private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: count - bytes.count)
    }
}
