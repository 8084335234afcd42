/// RSA keys in DER: RSAPublicKey (RFC 8017 §A.1.1) and, around it, SubjectPublicKeyInfo (RFC 3279 §2.3.1).
extension RSAPublicNumbers {
    /// AlgorithmIdentifier with rsaEncryption and NULL, the one form that RFC 3279 allows.
    private static let algorithm: [UInt8] = [
        0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]

    /// Whether DER is a SubjectPublicKeyInfo whose algorithm is rsaEncryption; the rest may be anything.
    static func isSubjectPublicKeyInfo(_ der: [UInt8]) -> Bool {
        guard der.first == DER.sequence else { return false }
        return (4...7).contains { der.dropFirst($0).starts(with: algorithm[2..<13]) }
    }

    /// Reads a SubjectPublicKeyInfo strictly.
    ///
    /// - Throws: `key.malformed`.
    init(subjectPublicKeyInfo der: [UInt8]) throws(CryptoError) {
        var whole = DER(der[...])
        var info = DER(try whole.element(DER.sequence))
        try whole.end()
        var identifier = DER(try info.element(DER.sequence))
        guard identifier.skip(Self.algorithm[2...]) else { throw DER.malformed }
        try identifier.end()
        let bits = try info.element(DER.bitString)
        try info.end()
        guard bits.first == 0 else { throw DER.malformed }
        var inner = DER(bits.dropFirst())
        var key = DER(try inner.element(DER.sequence))
        try inner.end()
        let modulus = try key.positiveInteger()
        self.init(modulus: modulus, exponent: try key.positiveInteger())
        try key.end()
    }

    /// RSAPublicKey.
    var der: [UInt8] {
        DER.encode(DER.sequence, DER.encode(positiveInteger: modulus) + DER.encode(positiveInteger: exponent))
    }

    /// SubjectPublicKeyInfo.
    var subjectPublicKeyInfo: [UInt8] {
        DER.encode(DER.sequence, Self.algorithm + DER.encode(DER.bitString, [0] + der))
    }
}
