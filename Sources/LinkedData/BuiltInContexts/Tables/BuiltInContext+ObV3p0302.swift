extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json`
    static let obV3p0302 = BuiltInContext(
        urls: ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"],
        sha256: "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53",
        table: #"""
            %a https://purl.imsglobal.org/spec/vc/ob/vocab.html#
            %b https://schema.org/
            %c https://www.w3.org/2001/XMLSchema#
            @protected true
            Achievement : id=a~Achievement scope
             @protected true
             achievementType : id=a~achievementType
             alignment : id=a~alignment container=@set
             creator : id=a~creator
             creditsAvailable : id=a~creditsAvailable type=c~float
             criteria : id=a~Criteria type=@id
             fieldOfStudy : id=a~fieldOfStudy
             humanCode : id=a~humanCode
             id @id
             image : id=a~Image type=@id
             otherIdentifier : id=a~otherIdentifier container=@set
             related : id=a~related container=@set
             resultDescription : id=a~resultDescription container=@set
             specialization : id=a~specialization
             tag : id=b~keywords container=@set
             type @type
             version : id=a~version
            AchievementCredential : id=OpenBadgeCredential
            AchievementSubject : id=a~AchievementSubject scope
             @protected true
             achievement : id=a~achievement-0
             activityEndDate : id=a~activityEndDate type=c~date
             activityStartDate : id=a~activityStartDate type=c~date
             creditsEarned : id=a~creditsEarned type=c~float
             id @id
             identifier : id=a~identifier container=@set
             image : id=a~Image type=@id
             licenseNumber : id=a~licenseNumber
             result : id=a~result container=@set
             role : id=a~role
             source : id=a~source type=@id
             term : id=a~term
             type @type
            Address : id=a~Address scope
             @protected true
             addressCountry : id=b~addressCountry
             addressCountryCode : id=a~CountryCode
             addressLocality : id=b~addressLocality
             addressRegion : id=b~addressRegion
             geo : id=a~GeoCoordinates
             id @id
             postOfficeBoxNumber : id=b~postOfficeBoxNumber
             postalCode : id=b~postalCode
             streetAddress : id=b~streetAddress
             type @type
            Alignment : id=b~AlignmentObject scope
             @protected true
             id @id
             targetCode : id=a~targetCode
             targetDescription : id=b~targetDescription
             targetFramework : id=b~targetFramework
             targetName : id=b~targetName
             targetType : id=a~targetType
             targetUrl : id=b~targetUrl type=c~anyURI
             type @type
            Criteria : id=a~Criteria
            EndorsementCredential : id=a~EndorsementCredential
            EndorsementSubject : id=a~EndorsementSubject scope
             @protected true
             endorsementComment : id=a~endorsementComment
             id @id
             type @type
            Evidence : id=a~Evidence scope
             @protected true
             audience : id=b~audience
             genre : id=b~genre
             id @id
             type @type
            GeoCoordinates : id=a~GeoCoordinates scope
             @protected true
             id @id
             latitude : id=b~latitude
             longitude : id=b~longitude
             type @type
            IdentifierEntry : id=a~IdentifierEntry scope
             @protected true
             id @id
             identifier : id=a~identifier
             identifierType : id=a~identifierType
             type @type
            IdentityObject : id=a~IdentityObject scope
             @protected true
             hashed : id=a~hashed type=c~boolean
             id @id
             identityHash : id=a~identityHash
             identityType : id=a~identityType
             salt : id=a~salt
             type @type
            Image : id=a~Image scope
             @protected true
             caption : id=b~caption
             id @id
             type @type
            OpenBadgeCredential : id=a~OpenBadgeCredential
            Profile : id=a~Profile scope
             @protected true
             additionalName : id=b~additionalName
             address : id=a~address type=@id
             dateOfBirth : id=a~dateOfBirth type=c~date
             email : id=b~email
             familyName : id=b~familyName
             familyNamePrefix : id=a~familyNamePrefix
             givenName : id=b~givenName
             honorificPrefix : id=b~honorificPrefix
             honorificSuffix : id=b~honorificSuffix
             id @id
             image : id=a~Image type=@id
             official : id=a~official
             otherIdentifier : id=a~otherIdentifier container=@set
             parentOrg : id=a~parentOrg type=@id
             patronymicName : id=a~patronymicName
             phone : id=a~phone
             type @type
            Related : id=a~Related scope
             @protected true
             id @id
             type @type
             version : id=a~version
            Result : id=a~Result scope
             @protected true
             achievedLevel : id=a~achievedLevel type=c~anyURI
             id @id
             resultDescription : id=a~resultDescription type=c~anyURI
             status : id=a~status
             type @type
             value : id=b~value
            ResultDescription : id=a~ResultDescription scope
             @protected true
             allowedValue : id=a~allowedValue container=@list
             id @id
             requiredLevel : id=a~requiredLevel type=c~anyURI
             requiredValue : id=a~requiredValue
             resultType : id=a~resultType
             rubricCriterionLevel : id=a~rubricCriterionLevel container=@set
             type @type
             valueMax : id=a~valueMax
             valueMin : id=a~valueMin
            RubricCriterionLevel : id=a~RubricCriterionLevel scope
             @protected true
             id @id
             level : id=a~level
             points : id=a~points
             type @type
            alignment : id=a~alignment container=@set
            description : id=b~description
            endorsement : id=a~endorsement container=@set
            id @id
            image : id=a~Image type=@id
            name : id=b~name
            narrative : id=a~narrative
            type @type
            url : id=b~url type=c~anyURI
            """#
    )
}
