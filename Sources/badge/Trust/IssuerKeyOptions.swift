import ArgumentParser
import BadgeVerification
import StrictJSON

/// What the user knows of issuers and their keys.
struct IssuerKeyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The file of issuers that you trust; by default your own.", valueName: "FILE"))
    var trust: String?

    @Option(
        help: ArgumentHelp(
            "A key that you know to be an issuer's, or its JWK set, as ISSUER=FILE; may be given several times.",
            valueName: "ISSUER=FILE"
        )
    )
    var pin: [String] = []

    /// The issuers of the trust file.
    func trustList() throws -> TrustList {
        try TrustFile.open(trust)?.list ?? TrustList()
    }

    /// The keys that were pinned.
    func pins() throws -> [TrustList.Entry] {
        try pin.map { text in
            guard let pair = Assignment(text, atLast: true) else {
                throw FileError(
                    .badValue,
                    "--pin \(DisplayText.quoted(text)): expected ISSUER=FILE",
                    hint: "write the issuer's id, an equals sign, and the file with its public key"
                )
            }
            let keys = try FileError.naming("--pin") { try KeyOptions.strictlyPublicKeys(in: pair.value) }
            return TrustList.Entry(issuer: pair.name, keys: keys)
        }
    }
}
