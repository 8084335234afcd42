internal import StrictJSON

/// The host of a URL, written in the one usual way.
package enum WebHost: Sendable, Equatable {
    /// A name: letters (small), digits, hyphens and underscores in labels of 1 to 63 characters.
    case name(String)
    /// An address.
    case address(IPAddress)

    /// Reads a host. Large letters become small ones; nothing else is mended.
    ///
    /// Spellings that some resolvers take for an address and others for a name (`0x7f.1`, `2130706433`, `127.1`,
    /// `017700000001`), percent-encoding, other alphabets, zones and a final dot are refused: whoever judges such a host
    /// and whoever connects to it may read it differently.
    package init(_ bytes: ArraySlice<UInt8>) throws(FetchingError) {
        if bytes.first == UInt8(ascii: "[") {
            guard bytes.last == UInt8(ascii: "]"),
                let address = IPAddress(version6: bytes.dropFirst().dropLast())
            else { throw Self.refused(bytes, "an address of version 6 without a zone") }
            self = .address(address)
            return
        }
        if let address = IPAddress(version4: bytes) {
            self = .address(address)
            return
        }
        self = .name(try Self.name(bytes))
    }

    /// The host as it stands in a URL.
    package var text: String {
        switch self {
        case .name(let name): name
        case .address(let address): address.isVersion6 ? "[" + address.text + "]" : address.text
        }
    }

    /// The address, where the host is one.
    package var address: IPAddress? {
        if case .address(let address) = self { address } else { nil }
    }

    /// Whether it is a name of this machine itself (RFC 6761 §6.3).
    package var isLocalName: Bool {
        let bytes = Array(text.utf8)
        return bytes.elementsEqual("localhost".utf8) || bytes.suffix(10).elementsEqual(".localhost".utf8)
    }

    private static func name(_ bytes: ArraySlice<UInt8>) throws(FetchingError) -> String {
        guard (1...253).contains(bytes.count) else { throw refused(bytes, "1 to 253 characters") }
        var lowered: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "_"):
                lowered.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                lowered.append(byte | 0x20)
            default:
                throw refused(
                    bytes,
                    "letters of the Latin alphabet without marks, digits, hyphens and dots",
                    hint: byte >= 0x80 ? "a name in another alphabet is written as xn--…" : nil
                )
            }
        }
        let labels = lowered.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        for label in labels {
            guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-")
            else {
                throw refused(bytes, "parts of 1 to 63 characters that neither begin nor end with a hyphen")
            }
        }
        if let last = labels.last, isNumber(last) {
            throw refused(bytes, "an address as four decimal numbers without leading zeros, or a name")
        }
        return String(decoding: lowered, as: UTF8.self)
    }

    /// Whether a resolver may take the last part of a host for a number, and so the host for an address.
    private static func isNumber(_ label: ArraySlice<UInt8>) -> Bool {
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        if label.allSatisfy(isDigit) { return true }
        guard label.starts(with: "0x".utf8) else { return false }
        return label.dropFirst(2).allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }

    private static func refused(_ bytes: ArraySlice<UInt8>, _ expected: String, hint: String? = nil) -> FetchingError {
        let shown = DisplayText.quoted(String(decoding: bytes, as: UTF8.self), limit: 80)
        return FetchingError(
            .urlHost,
            "the host \(shown) is not one that is contacted; expected: \(expected)",
            hint: hint
        )
    }
}
