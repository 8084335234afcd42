extension BuiltInContext {
    /// `https://w3id.org/citizenship/v4rc1`
    static let citizenshipV4rc1 = BuiltInContext(
        urls: ["https://w3id.org/citizenship/v4rc1"],
        sha256: "5038c7383afd7ab2158f1b997913a8f60978a0abcf96e0b0d08e29f146d2db1e",
        table: #"""
            %a https://w3id.org/citizenship#
            %b https://schema.org/
            %c http://www.w3.org/2001/XMLSchema#
            %d https://w3id.org/security#
            @protected true
            CertificateOfCitizenship : id=a~CertificateOfCitizenship scope
             @protected true
             ceremonyDate : id=a~ceremonyDate type=c~dateTime
             ceremonyLocation : id=a~ceremonyLocation type=@id
             cisRegistrationNumber a~cisRegistrationNumber
             filingLocation : id=a~filingLocation type=@id
             id @id
             identifier b~identifier
             type @type
            CertificateOfCitizenshipCredential a~CertificateOfCitizenshipCredential
            CertificateOfNaturalization : id=a~CertificateOfNaturalization scope
             @protected true
             ceremonyDate : id=a~ceremonyDate type=c~dateTime
             ceremonyLocation : id=a~ceremonyLocation type=@id
             filingLocation : id=a~filingLocation type=@id
             id @id
             identifier b~identifier
             insRegistrationNumber a~insRegistrationNumber
             naturalizationLocation : id=a~naturalizationLocation type=@id
             naturalizedBy a~naturalizedBy
             type @type
            CertificateOfNaturalizationCredential a~CertificateOfNaturalizationCredential
            Citizen : id=a~Citizen scope
             @protected true
             certificateOfCitizenship : id=a~certificateOfCitizenship type=@id
             id @id
             type @type
            EmployablePerson : id=a~EmployablePerson scope
             @protected true
             commuterClassification a~commuterClassification
             employmentAuthorizationDocument : id=a~employmentAuthorizationDocument type=@id
             formerNationality a~formerNationality
             id @id
             residence : id=a~residence type=@id
             residentSince : id=a~residentSince type=c~dateTime
             type @type
            EmploymentAuthorizationDocument : id=a~EmploymentAuthorizationDocument scope
             @protected true
             filingLocation : id=a~filingLocation type=@id
             id @id
             identifier b~identifier
             lprCategory a~lprCategory
             lprNumber a~lprNumber
             mrzHash : id=a~mrzHash type=d~multibase
             type @type
            EmploymentAuthorizationDocumentCredential a~EmploymentAuthorizationDocumentCredential
            NaturalizedPerson : id=a~NaturalizedPerson scope
             @protected true
             certificateOfNaturalization : id=a~certificateOfNaturalization type=@id
             commuterClassification a~commuterClassification
             formerNationality a~formerNationality
             id @id
             residence : id=a~residence type=@id
             residentSince : id=a~residentSince type=c~dateTime
             type @type
            PermanentResident : id=a~PermanentResident scope
             @protected true
             commuterClassification a~commuterClassification
             formerNationality a~formerNationality
             id @id
             permanentResidentCard : id=a~permanentResidentCard type=@id
             residence : id=a~residence type=@id
             residentSince : id=a~residentSince type=c~dateTime
             type @type
            PermanentResidentCard : id=a~PermanentResidentCard scope
             @protected true
             filingLocation : id=a~filingLocation type=@id
             id @id
             identifier b~identifier
             lprCategory a~lprCategory
             lprNumber a~lprNumber
             mrzHash : id=a~mrzHash type=d~multibase
             type @type
            PermanentResidentCardCredential a~PermanentResidentCardCredential
            Person : id=b~Person scope
             @protected true
             additionalName b~additionalName
             birthCountry a~birthCountry
             birthDate : id=b~birthDate type=c~dateTime
             familyName b~familyName
             gender b~gender
             givenName b~givenName
             height b~height
             id @id
             image : id=b~image type=@id
             maritalStatus a~maritalStatus
             marriageCertificateNumber a~marriageCertificateNumber
             marriageLocation : id=a~marriageLocation type=@id
             type @type
            PostalAddress : id=b~PostalAddress scope
             @protected true
             addressCountry b~addressCountry
             addressLocality b~addressLocality
             addressRegion b~addressRegion
            QuantitativeValue : id=b~QuantitativeValue scope
             @protected true
             unitCode b~unitCode
             value b~value
            image : id=b~image type=@id
            """#
    )
}
