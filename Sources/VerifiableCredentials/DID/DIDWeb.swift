internal import StrictJSON

/// The DID method `web`: the document stands at a URL of the host that the DID names (did:web method specification).
public enum DIDWeb {
    /// The URL of the document of a DID.
    ///
    /// `did:web:school.example` stands at `https://school.example/.well-known/did.json`,
    /// `did:web:school.example%3A8443:issuers:one` at `https://school.example:8443/issuers/one/did.json`. Percent-encoded
    /// bytes of the path stay as they are; only the colon before the port is decoded.
    ///
    /// - Throws: ``DIDError`` `did.malformed`.
    public static func documentURL(of did: String) throws(DIDError) -> String {
        guard let url = DIDURL(did), url.method.isSameBytes(as: "web"), url.fragment == nil else {
            throw DIDError(.malformed, "expected a DID that begins with did:web:, found " + DisplayText.quoted(did))
        }
        let parts = url.methodSpecificID.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let host = try authority(Array(parts[0]))
        var path = ""
        for part in parts.dropFirst() { path += "/" + (try segment(Array(part))) }
        return "https://" + host + (path.isEmpty ? "/.well-known" : path) + "/did.json"
    }

    /// The document of a DID, from whoever the loader asks. The host of the DID alone may answer: no redirect is followed.
    ///
    /// - Throws: ``DocumentFailure``.
    public static func document(
        of did: String,
        loader: any ResourceLoader
    ) async throws(DocumentFailure) -> DIDDocument {
        let url: String
        do {
            url = try documentURL(of: did)
        } catch {
            throw .unusable(error)
        }
        let resource: Resource
        do {
            resource = try await loader.load(url, limit: UntrustedInput.keyDocumentBytes, redirects: 0)
        } catch {
            throw .notLoaded(error, url: url)
        }
        do {
            return try DIDDocument(resource, of: did, url: url)
        } catch {
            throw .unusable(error)
        }
    }

    /// Why there is no document.
    public enum DocumentFailure: Error {
        /// The loader did not bring it.
        case notLoaded(ResourceFailure, url: String)
        /// What it brought is no document of that DID, or the DID is none.
        case unusable(DIDError)
    }

    /// Host and port. The host itself is judged by whoever connects to it.
    private static func authority(_ bytes: [UInt8]) throws(DIDError) -> String {
        guard let percent = bytes.firstIndex(of: UInt8(ascii: "%")) else {
            return try name(bytes)
        }
        let after = bytes[percent...]
        let port = after.dropFirst(3)
        let isColon = after.prefix(3).elementsEqual("%3A".utf8) || after.prefix(3).elementsEqual("%3a".utf8)
        guard isColon, (1...5).contains(port.count), port.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
            throw DIDError(.malformed, "in a did:web only %3A and a port may follow the name of the host")
        }
        return try name(Array(bytes[..<percent])) + ":" + String(decoding: port, as: UTF8.self)
    }

    private static func name(_ bytes: [UInt8]) throws(DIDError) -> String {
        guard !bytes.isEmpty else { throw DIDError(.malformed, "the did:web names no host") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A part of the path: not empty, no dots that lead elsewhere, every `%` followed by two hexadecimal digits and none
    /// that stands for a slash, a backslash, a percent sign or a control character.
    private static func segment(_ bytes: [UInt8]) throws(DIDError) -> String {
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < bytes.count,
                    let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
                else { throw DIDError(.malformed, "a percent sign in the did:web is not followed by two digits") }
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        let leadsElsewhere = plain.isEmpty || plain.elementsEqual(".".utf8) || plain.elementsEqual("..".utf8)
        let isOdd = plain.contains { $0 < 0x21 || $0 == 0x7F || "/\\%".utf8.contains($0) }
        guard !leadsElsewhere, !isOdd else {
            throw DIDError(.malformed, "a part of the path in the did:web is empty or leads elsewhere")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
