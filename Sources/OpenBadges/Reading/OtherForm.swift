import VerifiableCredentials

/// Forms of credentials that are recognised and not read here: with selective disclosure, and in COSE.
enum OtherForm {
    /// What is said of bytes that have such a form; absent where they do not.
    static func problem(in bytes: [UInt8]) -> BadgeReadingError? {
        if isSelectiveDisclosure(bytes) { return problem(.selectiveDisclosure) }
        if isCOSE(bytes) { return problem(.cose) }
        return nil
    }

    static func problem(_ content: Envelope.Content) -> BadgeReadingError {
        switch content {
        case .selectiveDisclosure:
            BadgeReadingError(
                .formNotRead,
                "found a credential with selective disclosure (SD-JWT), which this program does not read",
                hint: "ask for the badge as a signed token (vc+jwt) or as JSON with a proof inside"
            )
        case .cose:
            BadgeReadingError(
                .formNotRead,
                "found a credential in the binary form COSE, which this program does not read",
                hint: "ask for the badge as a signed token (vc+jwt) or as JSON with a proof inside"
            )
        case .token, .unknown:
            BadgeReadingError(
                .notABadge,
                "found an envelope whose id holds no signed token (data:application/vc+jwt,…)",
                hint: "ask for the badge file itself"
            )
        }
    }

    /// A token followed by disclosures, each after a tilde (RFC 9901 §4).
    private static func isSelectiveDisclosure(_ bytes: [UInt8]) -> Bool {
        guard let tilde = bytes.firstIndex(of: UInt8(ascii: "~")) else { return false }
        return CompactJWS.isRecognised(Array(bytes[..<tilde]))
    }

    /// A COSE_Sign1 (RFC 9052 §4.2): an array of four, tagged or not, that begins with the bytes of a protected header.
    private static func isCOSE(_ bytes: [UInt8]) -> Bool {
        let array = bytes.first == 0xD2 ? bytes.dropFirst() : bytes[...]
        guard array.first == 0x84, let second = array.dropFirst().first else { return false }
        return (0x40...0x58).contains(second)
    }
}
