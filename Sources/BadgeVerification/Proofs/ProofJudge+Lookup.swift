import VerifiableCredentials

extension ProofJudge {
    /// A judge who has looked for everything that decides whose the keys are: the same for a badge, a status list, and a
    /// credential that carries a schema.
    ///
    /// - Parameter known: The document of the issuer, where it was had before.
    init(
        lookingUpKeysOf credential: UnverifiedCredential,
        input: VerificationInput,
        loader: any ResourceLoader,
        known: IssuerDocument? = nil
    ) async {
        let issuer = credential.unverifiedIssuerID
        let isGiven = issuer.map { !input.givenKeys(of: $0).isEmpty } ?? false
        self.credential = credential
        self.input = input
        if let known {
            document = known
        } else {
            document = await IssuerDocument(of: issuer, given: isGiven, loader: loader)
        }
        looked = await KeyLookup.keys(of: credential, input: input, loader: loader)
        withdrawn = await WithdrawnKey.all(of: issuer, input: input, loader: loader)
    }
}
