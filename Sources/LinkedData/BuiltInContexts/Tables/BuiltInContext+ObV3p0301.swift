extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json`
    static let obV3p0301 = BuiltInContext(
        urls: ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"],
        sha256: "d582f3564282fb3b709136d28412e78e70b678b4dbc2f0221f67d84932748355",
        table: #"""
            %a https://purl.imsglobal.org/spec/vc/ob/vocab.html#
            %b https://schema.org/
            Achievement : id=a~Achievement scope
             achievementType : id=a~achievementType type=xsd:string
             alignment : id=a~alignment container=@set
             creator : id=a~creator
             creditsAvailable : id=a~creditsAvailable type=xsd:float
             criteria : id=a~Criteria type=@id
             fieldOfStudy : id=a~fieldOfStudy type=xsd:string
             humanCode : id=a~humanCode type=xsd:string
             image : id=a~Image type=@id
             otherIdentifier : id=a~otherIdentifier container=@set
             related : id=a~related container=@set
             resultDescription : id=a~resultDescription container=@set
             specialization : id=a~specialization type=xsd:string
             tag : id=b~keywords type=xsd:string container=@set
             version : id=a~version type=xsd:string
            AchievementCredential : id=OpenBadgeCredential
            AchievementSubject : id=a~AchievementSubject scope
             achievement : id=a~achievement-0
             activityEndDate : id=a~activityEndDate type=xsd:date
             activityStartDate : id=a~activityStartDate type=xsd:date
             creditsEarned : id=a~creditsEarned type=xsd:float
             identifier : id=a~identifier container=@set
             image : id=a~Image type=@id
             licenseNumber : id=a~licenseNumber type=xsd:string
             result : id=a~result container=@set
             role : id=a~role type=xsd:string
             source : id=a~source type=@id
             term : id=a~term type=xsd:string
            Address : id=a~Address scope
             addressCountry : id=b~addressCountry type=xsd:string
             addressCountryCode : id=a~CountryCode type=xsd:string
             addressLocality : id=b~addressLocality type=xsd:string
             addressRegion : id=b~addressRegion type=xsd:string
             geo : id=a~GeoCoordinates
             postOfficeBoxNumber : id=b~postOfficeBoxNumber type=xsd:string
             postalCode : id=b~postalCode type=xsd:string
             streetAddress : id=b~streetAddress type=xsd:string
            Alignment : id=b~AlignmentObject scope
             targetCode : id=a~targetCode type=xsd:string
             targetDescription : id=b~targetDescription type=xsd:string
             targetFramework : id=b~targetFramework type=xsd:string
             targetName : id=b~targetName type=xsd:string
             targetType : id=a~targetType type=xsd:string
             targetUrl : id=b~targetUrl type=xsd:anyURI
            Criteria : id=a~Criteria
            EndorsementCredential : id=a~EndorsementCredential
            EndorsementSubject : id=a~EndorsementSubject scope
             endorsementComment : id=a~endorsementComment type=xsd:string
            Evidence : id=a~Evidence scope
             audience : id=b~audience type=xsd:string
             genre : id=b~genre type=xsd:string
            GeoCoordinates : id=a~GeoCoordinates scope
             latitude : id=b~latitude type=xsd:string
             longitude : id=b~longitude type=xsd:string
            IdentifierEntry : id=a~IdentifierEntry scope
             identifier : id=a~identifier type=xsd:string
             identifierType : id=a~identifierType type=xsd:string
            IdentityObject : id=a~IdentityObject scope
             hashed : id=a~hashed type=xsd:boolean
             identityHash : id=a~identityHash type=xsd:string
             identityType : id=a~identityType type=xsd:string
             salt : id=a~salt type=xsd:string
            Image : id=a~Image scope
             caption : id=b~caption type=xsd:string
            OpenBadgeCredential : id=a~OpenBadgeCredential
            Profile : id=a~Profile scope
             additionalName : id=b~additionalName type=xsd:string
             address : id=a~address type=@id
             dateOfBirth : id=a~dateOfBirth type=xsd:date
             email : id=b~email type=xsd:string
             familyName : id=b~familyName type=xsd:string
             familyNamePrefix : id=a~familyNamePrefix type=xsd:string
             givenName : id=b~givenName type=xsd:string
             honorificPrefix : id=b~honorificPrefix type=xsd:string
             honorificSuffix : id=b~honorificSuffix type=xsd:string
             image : id=a~Image type=@id
             official : id=a~official type=xsd:string
             otherIdentifier : id=a~otherIdentifier container=@set
             parentOrg : id=a~parentOrg type=@id
             patronymicName : id=a~patronymicName type=xsd:string
             phone : id=a~phone type=xsd:string
            Related : id=a~Related scope
             version : id=a~version type=xsd:string
            Result : id=a~Result scope
             achievedLevel : id=a~achievedLevel type=xsd:anyURI
             resultDescription : id=a~resultDescription type=xsd:anyURI
             status : id=a~status type=xsd:string
             value : id=b~value type=xsd:string
            ResultDescription : id=a~ResultDescription scope
             allowedValue : id=a~allowedValue type=xsd:string container=@set
             requiredLevel : id=a~requiredLevel type=xsd:anyURI
             requiredValue : id=a~requiredValue type=xsd:string
             resultType : id=a~resultType type=xsd:string
             rubricCriterionLevel : id=a~rubricCriterionLevel container=@set
             valueMax : id=a~valueMax type=xsd:string
             valueMin : id=a~valueMin type=xsd:string
            RubricCriterionLevel : id=a~RubricCriterionLevel scope
             level : id=a~level type=xsd:string
             points : id=a~points type=xsd:string
            alignment : id=a~alignment container=@set
            awardedDate : id=a~awardedDate type=xsd:dateTime
            description : id=b~description type=xsd:string
            endorsement : id=a~endorsement container=@set
            id @id
            image : id=a~image type=@id
            name : id=b~name type=xsd:string
            narrative : id=a~narrative type=xsd:string
            type @type
            url : id=b~url type=xsd:anyURI
            xsd https://www.w3.org/2001/XMLSchema#
            """#
    )
}
