import BadgeCrypto
import Foundation

/// Files of private keys that are damaged, in clear, or cost without bound to open.
extension HostileFiles {
    mutating func addPrivateKeys() throws {
        let path = Repository.root.appending(path: "keys/test-only-ed25519.pem")
        let sound = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        let lines = sound.split(separator: "\n").map(String.init)
        let der = try Base64.decode(lines.dropFirst().dropLast().joined())
        let label = "ENCRYPTED PRIVATE KEY"
        begin("the private key is in clear, or encrypted in a way that is easily broken", .privateKey)
        for kind in ["PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY"] {
            add(kind, Self.pem([0x30, 0], kind), "key.privateGivenForPublic")
        }
        add(
            "an old header",
            lines[0] + "\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,00\n\nMAA=\n" + (lines.last ?? ""),
            "key.encryption"
        )
        begin("the encrypted key is damaged", .privateKey)
        add("empty", Self.pem([], label), "key.malformed")
        add("bytes behind", Self.pem(der + [0], label), "key.malformed")
        add("twice", Self.pem(der + der, label), "key.malformed")
        add(
            "in clear under that label",
            Self.pem(
                [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
                    + [UInt8](repeating: 1, count: 32),
                label
            ),
            "key.malformed"
        )
        add("sequences", Self.pem([UInt8](repeating: 0x30, count: 30_000), label), "key.malformed")
        add(
            "a length of 2^63",
            Self.pem([0x30, 0x88, 0x7F] + [UInt8](repeating: 0xFF, count: 7), label),
            "key.malformed"
        )
        add("two blocks", sound + sound, "key.malformed")
        for end in [1, 10, 40, 80, 120, der.count - 1] {
            add("after \(end) bytes", Self.pem(Array(der[..<end]), label), "key.malformed")
        }
        for place in (der.count - 16)..<der.count {
            var copy = der
            copy[place] ^= 0x10
            add("byte \(place)", Self.pem(copy, label), "passphrase.wrong")
        }
        begin("the encryption of the key costs without bound to undo", .privateKey)
        for (n, r, p) in [
            (1 << 30, 8, 1), (1 << 20, 8, 1), (1 << 14, 8, 16_000), (1 << 14, 1 << 20, 1), (2, 1, 1 << 29),
            (1 << 10, 1, 100_000), (Int.max, 8, 1), (3, 8, 1), (0, 8, 1), (1 << 14, 0, 1), (1 << 14, 8, 0),
            (1 << 14, 8, 1_000_000),
        ] as [(Int, Int, Int)] {
            add(
                "scrypt \(n) \(r) \(p)",
                Self.pem(Self.pbes2(Self.scrypt(n, r, p)), label),
                "key.encryption",
                "passphrase.wrong"
            )
        }
        for count in [0, 1_000_000_000, 2_147_483_647, 20_000_000, Int.max] {
            add(
                "PBKDF2 \(count)",
                Self.pem(Self.pbes2(Self.pbkdf2(count)), label),
                "key.encryption",
                "passphrase.wrong"
            )
        }
    }

    // DER (X.690), as far as an encrypted key needs it (RFC 8018 §6.2, RFC 7914 §7).

    private static func value(_ tag: UInt8, _ body: [UInt8]) -> [UInt8] {
        guard body.count >= 0x80 else { return [tag, UInt8(body.count)] + body }
        return [tag, 0x82, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
    }

    private static func number(_ number: Int) -> [UInt8] {
        let all = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
        let short = Array(all.drop { $0 == 0 })
        return value(0x02, (short.first ?? 0x80) >= 0x80 ? [0] + short : short)
    }

    private static let salt = value(0x04, [UInt8](repeating: 5, count: 16))

    private static func scrypt(_ n: Int, _ r: Int, _ p: Int) -> [UInt8] {
        let name: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x04, 0x0B]
        return value(0x30, name + value(0x30, salt + number(n) + number(r) + number(p)))
    }

    private static func pbkdf2(_ count: Int) -> [UInt8] {
        let name: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0C]
        let function = value(0x30, [0x06, 0x08, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x02, 0x09, 0x05, 0x00])
        return value(0x30, name + value(0x30, salt + number(count) + function))
    }

    private static func pbes2(_ derivation: [UInt8]) -> [UInt8] {
        let name: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D]
        let cipher: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A]
        let encryption = value(0x30, cipher + value(0x04, [UInt8](repeating: 6, count: 16)))
        return value(
            0x30,
            value(0x30, name + value(0x30, derivation + encryption)) + value(0x04, [UInt8](repeating: 9, count: 64))
        )
    }
}
