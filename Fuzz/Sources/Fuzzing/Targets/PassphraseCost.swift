import BadgeVerification
import Glibc

/// The passphrase of the encrypted keys among the seeds; `Fuzz/seeds.py` has the same.
enum TestPassphrase {
    static let value = Property.succeeds("a passphrase can be read from a pipe") {
        var ends: [CInt] = [0, 0]
        let text = Array("a passphrase for fuzzing\n".utf8)
        guard unsafe pipe(&ends) == 0, unsafe write(ends[1], text, text.count) == text.count else {
            Property.stop("a pipe takes a line")
        }
        close(ends[1])
        defer { close(ends[0]) }
        return try Passphrase(readingFrom: ends[0])
    }
}

/// How much work it is to try a passphrase: what is meant to be slow would leave no time for anything else.
enum PassphraseCost {
    private static let scrypt: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x04, 0x0B]
    private static let pbkdf2: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0C]

    /// Whether the key names one way of making keys from passphrases, with numbers that are surely small.
    static func isSmall(_ key: EncryptedPrivateKey) -> Bool {
        let lines = key.pem.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast()
        guard let der = try? Base64.decode(String(decoding: Array(lines.joined()), as: UTF8.self)) else { return false }
        let limits: [Int]
        let start: Int
        switch (places(of: scrypt, in: der), places(of: pbkdf2, in: der)) {
        case (let found, []) where found.count == 1: (limits, start) = ([64, 8, 2], found[0])
        case ([], let found) where found.count == 1: (limits, start) = ([2000], found[0])
        default: return false
        }
        // SEQUENCE, OCTET STRING with the salt, then the numbers; short forms only.
        var rest = der[start...].dropFirst(scrypt.count)
        guard rest.popFirst() == 0x30, rest.popFirst() != nil, rest.popFirst() == 0x04, let salt = rest.popFirst(),
            salt < 0x80
        else { return false }
        rest = rest.dropFirst(Int(salt))
        for limit in limits {
            guard rest.popFirst() == 0x02, let count = rest.popFirst(), (1...2).contains(count) else { return false }
            let number = rest.prefix(Int(count)).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(Int(count))
            guard number <= limit else { return false }
        }
        return true
    }

    private static func places(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0...].starts(with: pattern) }
    }
}
