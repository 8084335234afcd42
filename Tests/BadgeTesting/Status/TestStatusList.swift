internal import BadgeCrypto
public import StrictJSON
public import VerifiableCredentials

/// Status lists and entries of the tests' own.
public enum TestStatusList {
    /// Bits, so many statuses of a size, of which some have a value.
    public static func bits(_ count: Int = 131_072, size: Int = 1, _ values: [Int: Int] = [:]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (count * size + 7) / 8)
        for (index, value) in values {
            for bit in 0..<size where value >> (size - 1 - bit) & 1 == 1 {
                let place = index * size + bit
                bytes[place / 8] |= 0x80 >> UInt8(place % 8)
            }
        }
        return bytes
    }

    /// As many statuses of one bit as a list must have, of which some have a value.
    public static func bits(_ values: [Int: Int]) -> [UInt8] {
        bits(131_072, size: 1, values)
    }

    /// Bits as a list writes them.
    public static func encoded(_ bits: [UInt8]) throws -> String {
        "u" + Base64URL.encode(try TestGzip.compress(bits))
    }

    /// The credential that is a list, unsigned.
    public static func credential(
        at url: String,
        issuer: String,
        encoded: String,
        purpose: JSON = "revocation",
        kind: StatusListKind = .bitstring,
        made: Instant = TestIssuer.now.adding(seconds: -3600)
    ) -> JSON {
        let contexts: JSON =
            kind == .bitstring
            ? ["https://www.w3.org/ns/credentials/v2"]
            : [
                "https://www.w3.org/2018/credentials/v1", "https://w3id.org/vc/status-list/2021/v1",
                "https://w3id.org/security/data-integrity/v2",
            ]
        // The context of 2021 contradicts that of data model 2.0 about such a list
        let begins = kind == .bitstring ? "validFrom" : "issuanceDate"
        return [
            "@context": contexts, "id": .string(url), "type": ["VerifiableCredential", .string(kind.credentialType)],
            "issuer": .string(issuer), begins: .string(made.rfc3339),
            "credentialSubject": [
                "id": .string(url + "#list"), "type": .string(kind.subjectType), "statusPurpose": purpose,
                "encodedList": .string(encoded),
            ],
        ]
    }

    /// An entry of a badge.
    public static func entry(
        _ url: String,
        purpose: String = "revocation",
        index: JSON = "5",
        kind: StatusListKind = .bitstring
    ) -> JSON {
        [
            "id": .string(url + "#5"), "type": .string(kind.entryType), "statusPurpose": .string(purpose),
            "statusListIndex": index, "statusListCredential": .string(url),
        ]
    }
}
