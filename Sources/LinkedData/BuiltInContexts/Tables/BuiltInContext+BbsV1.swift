extension BuiltInContext {
    /// `https://w3id.org/security/bbs/v1`
    static let bbsV1 = BuiltInContext(
        urls: ["https://w3id.org/security/bbs/v1"],
        sha256: "65f03b15242ee97861039faec7a73297da4dd6880257fe4fd18edf1fc363a58d",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            %c http://purl.org/dc/terms/
            @version 1.1
            BbsBlsSignature2020 : id=a~BbsBlsSignature2020 scope
             @protected true
             @version 1.1
             challenge a~challenge
             created : id=c~created type=b~dateTime
             domain a~domain
             id @id
             nonce a~nonce
             proofPurpose : id=a~proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=a~assertionMethod type=@id container=@set
              authentication : id=a~authenticationMethod type=@id container=@set
              id @id
              type @type
             proofValue a~proofValue
             type @type
             verificationMethod : id=a~verificationMethod type=@id
            BbsBlsSignatureProof2020 : id=a~BbsBlsSignatureProof2020 scope
             @protected true
             @version 1.1
             challenge a~challenge
             created : id=c~created type=b~dateTime
             domain a~domain
             id @id
             nonce a~nonce
             proofPurpose : id=a~proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=a~assertionMethod type=@id container=@set
              authentication : id=a~authenticationMethod type=@id container=@set
              id @id
              sec a~
              type @type
             proofValue a~proofValue
             type @type
             verificationMethod : id=a~verificationMethod type=@id
            Bls12381G1Key2020 : id=a~Bls12381G1Key2020 scope
             @protected true
             controller : id=a~controller type=@id
             id @id
             publicKeyBase58 : id=a~publicKeyBase58
             revoked : id=a~revoked type=b~dateTime
             type @type
            Bls12381G2Key2020 : id=a~Bls12381G2Key2020 scope
             @protected true
             controller : id=a~controller type=@id
             id @id
             publicKeyBase58 : id=a~publicKeyBase58
             revoked : id=a~revoked type=b~dateTime
             type @type
            id @id
            type @type
            """#
    )
}
