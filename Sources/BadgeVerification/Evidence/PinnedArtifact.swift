import BadgeCrypto
import StrictJSON

/// An artifact that the badge pins by digest (VC Data Model 2.0 §5.3; Data Integrity §2.6).
struct PinnedArtifact {
    /// One digest of the artifact.
    enum Pin {
        case sha256([UInt8])
        case sha384([UInt8])
        /// A digest of a kind, or in a form, that is not followed here.
        case notKnown(String)
    }

    /// The id under which the badge names it.
    let id: String
    /// The kind of file that the badge says it is.
    let mediaType: String?
    /// Where the entry stands.
    let subject: JSONPointer
    /// Its digests: each must fit.
    let pins: [Pin]

    /// Every entry of `relatedResource`, and every piece of evidence that carries a digest itself.
    static func all(in members: JSONObject) -> [PinnedArtifact] {
        var artifacts: [PinnedArtifact] = []
        for name in ["relatedResource", "evidence"] {
            guard let value = members[name] else { continue }
            let isSingle = value.array == nil
            for (index, entry) in value.items.enumerated() {
                let place = JSONPointer.member(name)
                let pins = pins(of: entry)
                if pins.isEmpty { continue }
                artifacts.append(
                    PinnedArtifact(
                        id: entry["id"]?.string ?? "",
                        mediaType: entry["mediaType"]?.string,
                        subject: isSingle ? place : place.appending(index),
                        pins: pins
                    )
                )
            }
        }
        return artifacts
    }

    /// Whether all digests fit; absent where none of them could be compared.
    func fits(_ digests: FileDigests) -> Bool? {
        var compared = false
        for pin in pins {
            switch pin {
            case .sha256(let digest):
                compared = true
                if digest != digests.sha256 { return false }
            case .sha384(let digest):
                compared = true
                if digest != digests.sha384 { return false }
            case .notKnown:
                continue
            }
        }
        return compared ? true : nil
    }

    /// Whether some digest fits and another does not: nothing can be the artifact, and this file claims to be.
    func isContradicted(by digests: FileDigests) -> Bool {
        let answers = pins.compactMap { pin -> Bool? in
            switch pin {
            case .sha256(let digest): digest == digests.sha256
            case .sha384(let digest): digest == digests.sha384
            case .notKnown: nil
            }
        }
        return answers.contains(true) && answers.contains(false)
    }

    /// The digests that can be compared.
    var comparableDigests: [[UInt8]] {
        pins.compactMap { pin in
            switch pin {
            case .sha256(let digest), .sha384(let digest): digest
            case .notKnown: nil
            }
        }
    }

    /// Whether some digest can be compared.
    var isComparable: Bool {
        pins.contains { if case .notKnown = $0 { false } else { true } }
    }

    /// The digests of an entry: `digestMultibase` and `digestSRI`.
    static func pins(of entry: JSON) -> [Pin] {
        var pins: [Pin] = []
        for value in entry["digestMultibase"]?.items ?? [] { pins.append(multibase(value)) }
        for value in entry["digestSRI"]?.items ?? [] { pins += sri(value) }
        return pins
    }

    private static func multibase(_ value: JSON) -> Pin {
        guard let text = value.string, let bytes = try? Multibase.decode(text).bytes, bytes.count > 2 else {
            return .notKnown("digestMultibase")
        }
        switch (bytes[0], bytes[1], bytes.count) {
        case (0x12, 0x20, 34): return .sha256(Array(bytes[2...]))
        case (0x20, 0x30, 50): return .sha384(Array(bytes[2...]))
        default: return .notKnown("digestMultibase")
        }
    }

    /// The hash expressions of Subresource Integrity, separated by white space.
    private static func sri(_ value: JSON) -> [Pin] {
        guard let text = value.string else { return [.notKnown("digestSRI")] }
        let parts = text.utf8.split(separator: UInt8(ascii: " "))
        // Of more digests none is followed: one that was passed over could be the one that does not fit
        guard (1...8).contains(parts.count) else { return [.notKnown("digestSRI")] }
        return parts.map { part in
            guard let dash = part.firstIndex(of: UInt8(ascii: "-")),
                let digest = try? Base64.decode(String(decoding: part[part.index(after: dash)...], as: UTF8.self))
            else { return .notKnown("digestSRI") }
            switch (String(decoding: part[..<dash], as: UTF8.self), digest.count) {
            case ("sha256", 32): return .sha256(digest)
            case ("sha384", 48): return .sha384(digest)
            default: return .notKnown("digestSRI")
            }
        }
    }
}
