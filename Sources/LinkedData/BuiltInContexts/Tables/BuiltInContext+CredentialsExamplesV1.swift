extension BuiltInContext {
    /// `https://www.w3.org/2018/credentials/examples/v1`
    static let credentialsExamplesV1 = BuiltInContext(
        urls: ["https://www.w3.org/2018/credentials/examples/v1"],
        sha256: "2070ae4e75bc3b4c2cfe2b8b6e86ec45119672bbb5da283f0399ea96c60a0104",
        table: #"""
            *
             @version 1.1
            * https://www.w3.org/ns/odrl.jsonld
            *
             3rdPartyCorrelation ex:3rdPartyCorrelation
             AllVerifiers ex:AllVerifiers
             AlumniCredential ex:AlumniCredential
             Archival ex:Archival
             BachelorDegree ex:BachelorDegree
             CLCredentialDefinition2019 ex:CLCredentialDefinition2019
             CLSignature2019 ex:CLSignature2019
             Child ex:Child
             DisputeCredential ex:DisputeCredential
             HolderPolicy ex:HolderPolicy
             IssuerPolicy ex:IssuerPolicy
             Mother ex:Mother
             PrescriptionCredential ex:PrescriptionCredential
             RelationshipCredential ex:RelationshipCredential
             UniversityDegreeCredential ex:UniversityDegreeCredential
             ZkpExampleSchema2018 ex:ZkpExampleSchema2018
             alumniOf : id=schema:alumniOf type=rdf:HTML
             attributes ex:attributes
             child : id=ex:child type=@id
             college ex:college
             currentStatus ex:currentStatus
             degree ex:degree
             degreeSchool ex:degreeSchool
             degreeType ex:degreeType
             documentPresence ex:documentPresence
             evidenceDocument ex:evidenceDocument
             ex https://example.org/examples#
             familyName schema:familyName
             givenName schema:givenName
             issuerData ex:issuerData
             name : id=schema:name type=rdf:HTML
             nonRevocationProof ex:nonRevocationProof
             parent : id=ex:parent type=@id
             prescription ex:prescription
             primaryProof ex:primaryProof
             rdf http://www.w3.org/1999/02/22-rdf-syntax-ns#
             referenceId ex:referenceId
             schema http://schema.org/
             signature ex:signature
             signatureCorrectnessProof ex:signatureCorrectnessProof
             spouse schema:spouse
             statusReason ex:statusReason
             subjectPresence ex:subjectPresence
             verifier : id=ex:verifier type=@id
            """#
    )
}
