import BadgeVerification

/// Multibase and the encodings beneath it, multihash, variable-length numbers, and the DIDs that are written with them.
enum MultibaseTarget {
    /// How many bytes go through every encoding: the cost of some grows with the square of it.
    private static let fewBytes = 100

    static func run(_ bytes: [UInt8]) {
        encode(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        decode(text)
        resolve(text)
        hash(bytes, text)
    }

    private static func encode(_ bytes: [UInt8]) {
        let few = Array(bytes.prefix(fewBytes))
        for encoding in Multibase.Encoding.allCases {
            let text = Multibase.encode(few, as: encoding)
            let read = Property.succeeds("what was written as \(encoding) can be read") { try Multibase.decode(text) }
            Property.holds(read.bytes == few && read.encoding == encoding, "\(encoding) gives back its bytes")
        }
        same(bytes, "base64url") { try Base64URL.decode(Base64URL.encode($0)) }
        same(bytes, "base64") { try Base64.decode(Base64.encode($0)) }
        same(bytes, "base16") { try Base16.decode(Base16.encode($0)) }
        same(few, "base58") { try Base58.decode(Base58.encode($0)) }
    }

    private static func same(_ bytes: [UInt8], _ name: String, _ roundTrip: ([UInt8]) throws -> [UInt8]) {
        let back = Property.succeeds("what was written as \(name) can be read") { try roundTrip(bytes) }
        Property.holds(back == bytes, "\(name) gives back its bytes")
    }

    private static func decode(_ text: String) {
        do {
            let (bytes, encoding) = try Multibase.decode(text)
            let again = Multibase.encode(bytes, as: encoding)
            Property.holds(again.utf8.count == text.utf8.count, "a multibase text has one length")
            let isStrict = [.base58btc, .base64url, .base64, .base64pad, .base10].contains(encoding)
            Property.holds(!isStrict || again.isSameBytes(as: text), "bytes have one spelling in \(encoding)")
        } catch {
            Property.isFitToShow(error)
        }
        one(text, "base64url", Base64URL.decode, Base64URL.encode)
        one(text, "base64", Base64.decode, Base64.encode)
        one(text, "base58", { try Base58.decode($0) }, Base58.encode)
    }

    private static func one(
        _ text: String,
        _ name: String,
        _ decode: (String) throws -> [UInt8],
        _ encode: ([UInt8]) -> String
    ) {
        guard let bytes = try? decode(text) else { return }
        Property.holds(encode(bytes).isSameBytes(as: text), "bytes have one spelling in \(name)")
    }

    private static func resolve(_ text: String) {
        guard let url = DIDURL(text) else { return }
        let whole = url.did + (url.fragment.map { "#" + $0 } ?? "")
        Property.holds(whole.isSameBytes(as: text), "a DID URL is its DID and its fragment")
        do {
            let method = try DIDKey.resolve(url)
            let did = Property.succeeds("a key from a did:key has one") { try DIDKey.did(for: method.key) }
            Property.holds(did.isSameBytes(as: url.did), "a did:key has one spelling")
        } catch {
            Property.isFitToShow(error)
        }
        do {
            let method = try DIDJWK.resolve(url)
            let own = DIDJWK.verificationMethod(for: method.key)
            guard let again = DIDURL(own.id) else { Property.stop("the name of a key of our own is a DID URL") }
            let same = Property.succeeds("a did:jwk of our own can be resolved") { try DIDJWK.resolve(again) }
            Property.holds(same.key == method.key, "a did:jwk gives back its key")
        } catch {
            Property.isFitToShow(error)
        }
    }

    private static func hash(_ bytes: [UInt8], _ text: String) {
        if let hash = try? Multihash(bytes: bytes) {
            Property.holds(hash.bytes == bytes, "a multihash has one spelling")
        }
        if let hash = try? Multihash(digestMultibase: text) {
            let again = Property.succeeds("a digest of our own can be read") {
                try Multihash(digestMultibase: hash.digestMultibase)
            }
            Property.holds(again == hash, "a digest gives itself back")
        }
        if let (value, rest) = try? Varint.decode(bytes[...]) {
            Property.holds(Varint.encode(value) + rest == bytes, "a number of variable length has one spelling")
        }
    }
}
