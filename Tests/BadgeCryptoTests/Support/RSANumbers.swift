import BadgeCrypto
import StrictJSON
import Testing

/// Modulus and exponent of a good RSA key, to be spoilt in one thing.
struct RSANumbers {
    var modulus: [UInt8]
    var exponent: [UInt8]

    /// Those of a key of 2048 bits that this run made.
    static let good: RSANumbers = {
        do {
            let jwk = try PrivateKey.generate(.rsa, rsaBits: 2048).publicKey.jwk
            return RSANumbers(
                modulus: try Base64URL.decode(jwk["n"]?.string ?? ""),
                exponent: try Base64URL.decode(jwk["e"]?.string ?? "")
            )
        } catch {
            return RSANumbers(modulus: [], exponent: [])
        }
    }()

    /// The JWK of these numbers, whatever they are.
    var jwk: [UInt8] {
        Array(#"{"kty":"RSA","n":"\#(Base64URL.encode(modulus))","e":"\#(Base64URL.encode(exponent))"}"#.utf8)
    }

    /// The PEM of these numbers, whatever they are.
    var pem: [UInt8] {
        Self.pem(Self.info(Self.element(0x30, Self.integer(modulus) + Self.integer(exponent))))
    }

    /// RSAPublicKey inside SubjectPublicKeyInfo.
    static func info(_ key: [UInt8], parameters: [UInt8] = [0x05, 0x00], padding: UInt8 = 0) -> [UInt8] {
        let name: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
        return element(0x30, element(0x30, name + parameters) + element(0x03, [padding] + key))
    }

    static func pem(_ der: [UInt8]) -> [UInt8] {
        Array("-----BEGIN PUBLIC KEY-----\n\(Base64.encode(der))\n-----END PUBLIC KEY-----\n".utf8)
    }

    static func integer(_ number: [UInt8]) -> [UInt8] {
        element(0x02, (number.first ?? 0) >= 0x80 ? [0] + number : number)
    }

    static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count
        if length < 128 { return [tag, UInt8(length)] + content }
        if length < 256 { return [tag, 0x81, UInt8(length)] + content }
        return [tag, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }
}
