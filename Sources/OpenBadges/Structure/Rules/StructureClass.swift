/// The classes of Open Badges 3.0 and of the data model below it.
package enum StructureClass: String, Sendable, CaseIterable {
    case achievementCredential, endorsementCredential, achievementSubject, endorsementSubject
    case achievement, criteria, alignment, related
    case evidence, result, resultDescription, rubricCriterionLevel
    case profile, address, geoCoordinates, identityObject, identifierEntry, image
    case refreshService, credentialSchema, credentialStatus, termsOfUse, proof, relatedResource
    case verifiableCredential, subject, issuer, typedObject, identifiedObject
    case verifiablePresentation, presentedCredential, holder

    /// The rules of the class under a version of the data model.
    package func rules(_ version: DataModelVersion) -> ClassRules {
        switch self {
        case .achievementCredential: version == .v1 ? .achievementCredentialV1 : .achievementCredential
        case .endorsementCredential: version == .v1 ? .endorsementCredentialV1 : .endorsementCredential
        case .achievementSubject: .achievementSubject
        case .endorsementSubject: .endorsementSubject
        case .achievement: .achievement
        case .criteria: .criteria
        case .alignment: .alignment
        case .related: .related
        case .evidence: .evidence
        case .result: .result
        case .resultDescription: .resultDescription
        case .rubricCriterionLevel: .rubricCriterionLevel
        case .profile: .profile
        case .address: .address
        case .geoCoordinates: .geoCoordinates
        case .identityObject: .identityObject
        case .identifierEntry: .identifierEntry
        case .image: .image
        case .refreshService: .refreshService
        case .credentialSchema: .credentialSchema
        case .credentialStatus: .credentialStatus
        case .termsOfUse: .termsOfUse
        case .proof: .proof
        case .relatedResource: .relatedResource
        case .verifiableCredential: version == .v1 ? .verifiableCredentialV1 : .verifiableCredential
        case .subject: .subject
        case .issuer: .issuer
        case .typedObject: .typedObject
        case .identifiedObject: .identifiedObject
        case .verifiablePresentation: .verifiablePresentation
        case .presentedCredential: .presentedCredential
        case .holder: .holder
        }
    }
}
