extension BuiltInContext {
    /// `https://www.w3.org/ns/odrl.jsonld`
    static let odrl = BuiltInContext(
        urls: ["https://www.w3.org/ns/odrl.jsonld"],
        sha256: "88e7f9f9048f7c4997ecdd09dd82f864f92eb267ef3d4297dd7db971132583c1",
        table: #"""
            Action odrl:Action
            Agreement odrl:Agreement
            Assertion odrl:Assertion
            Asset odrl:Asset
            AssetCollection odrl:AssetCollection
            ConflictTerm odrl:ConflictTerm
            Constraint odrl:Constraint
            Duty odrl:Duty
            LeftOperand odrl:LeftOperand
            LogicalConstraint odrl:LogicalConstraint
            Offer odrl:Offer
            Operator odrl:Operator
            Party odrl:Party
            PartyCollection odrl:PartyCollection
            PartyScope odrl:PartyScope
            Permission odrl:Permission
            Policy odrl:Policy
            Privacy odrl:Privacy
            Prohibition odrl:Prohibition
            Request odrl:Request
            RightOperand odrl:RightOperand
            Rule odrl:Rule
            Set odrl:Set
            Ticket odrl:Ticket
            absolutePosition odrl:absolutePosition
            absoluteSize odrl:absoluteSize
            absoluteSpatialPosition odrl:absoluteSpatialPosition
            absoluteTemporalPosition odrl:absoluteTemporalPosition
            acceptTracking odrl:acceptTracking
            action : id=odrl:action type=@vocab
            aggregate odrl:aggregate
            and odrl:and
            andSequence odrl:andSequence
            annotate odrl:annotate
            anonymize odrl:anonymize
            archive odrl:archive
            assignee : id=odrl:assignee type=@id
            assigneeOf : id=odrl:assigneeOf type=@id
            assigner : id=odrl:assigner type=@id
            assignerOf : id=odrl:assignerOf type=@id
            attribute odrl:attribute
            attributedParty : id=odrl:attributedParty type=@id
            attributingParty : id=odrl:attributingParty type=@id
            cc http://creativecommons.org/ns#
            compensate odrl:compensate
            compensatedParty : id=odrl:compensatedParty type=@id
            compensatingParty : id=odrl:compensatingParty type=@id
            concurrentUse odrl:concurrentUse
            conflict : id=odrl:conflict type=@vocab
            consentedParty : id=odrl:consentedParty type=@id
            consentingParty : id=odrl:consentingParty type=@id
            consequence : id=odrl:consequence type=@id
            constraint : id=odrl:constraint type=@id
            contractedParty : id=odrl:contractedParty type=@id
            contractingParty : id=odrl:contractingParty type=@id
            count odrl:count
            dataType : id=odrl:datatype type=xsd:anyType
            dateTime odrl:dateTime
            dct http://purl.org/dc/terms/
            delayPeriod odrl:delayPeriod
            delete odrl:delete
            deliveryChannel odrl:deliveryChannel
            derive odrl:derive
            digitize odrl:digitize
            display odrl:display
            distribute odrl:distribute
            duty : id=odrl:duty type=@id
            elapsedTime odrl:elapsedTime
            ensureExclusivity odrl:ensureExclusivity
            eq odrl:eq
            event odrl:event
            execute odrl:execute
            extract odrl:extract
            fileFormat odrl:fileFormat
            foaf http://xmlns.com/foaf/0.1/
            function : id=odrl:function type=@vocab
            give odrl:give
            grantUse odrl:grantUse
            gt odrl:gt
            gteq odrl:gteq
            hasPart odrl:hasPart
            hasPolicy : id=odrl:hasPolicy type=@id
            implies : id=odrl:implies type=@id
            include odrl:include
            includedIn : id=odrl:includedIn type=@id
            index odrl:index
            industry odrl:industry:
            inform odrl:inform
            informedParty : id=odrl:informedParty type=@id
            informingParty : id=odrl:informingParty type=@id
            inheritFrom : id=odrl:inheritFrom type=@id
            install odrl:install
            invalid odrl:invalid
            isA odrl:isA
            isAllOf odrl:isAllOf
            isAnyOf odrl:isAnyOf
            isNoneOf odrl:isNoneOf
            isPartOf odrl:isPartOf
            language odrl:language
            leftOperand : id=odrl:leftOperand type=@vocab
            lt odrl:lt
            lteq odrl:lteq
            media odrl:media
            meteredTime odrl:meteredTime
            modify odrl:modify
            move odrl:move
            neq odrl:neg
            nextPolicy odrl:nextPolicy
            obligation : id=odrl:obligation type=@id
            obtainConsent odrl:obtainConsent
            odrl http://www.w3.org/ns/odrl/2/
            operator : id=odrl:operator type=@vocab
            or odrl:or
            output : id=odrl:output type=@id
            owl http://www.w3.org/2002/07/owl#
            partOf : id=odrl:partOf type=@id
            payAmount odrl:payAmount
            percentage odrl:percentage
            perm odrl:perm
            permission : id=odrl:permission type=@id
            play odrl:play
            policyUsage odrl:policyUsage
            present odrl:present
            print odrl:print
            product odrl:product
            profile : id=odrl:profile type=@id
            prohibit odrl:prohibit
            prohibition : id=odrl:prohibition type=@id
            purpose odrl:purpose
            rdf http://www.w3.org/1999/02/22-rdf-syntax-ns#
            rdfs http://www.w3.org/2000/01/rdf-schema#
            read odrl:read
            recipient odrl:recipient
            refinement : id=odrl:refinement type=@id
            relation : id=odrl:relation type=@id
            relativePosition odrl:relativePosition
            relativeSize odrl:relativeSize
            relativeSpatialPosition odrl:relativeSpatialPosition
            relativeTemporalPosition odrl:relativeTemporalPosition
            remedy : id=odrl:remedy type=@id
            reproduce odrl:reproduce
            resolution odrl:resolution
            reviewPolicy odrl:reviewPolicy
            rightOperand odrl:rightOperand
            rightOperandReference : id=odrl:rightOperandReference type=xsd:anyURI
            schema http://schema.org/
            sell odrl:sell
            skos http://www.w3.org/2004/02/skos/core#
            source : id=odrl:source type=@id
            spatial odrl:spatial
            spatialCoordinates odrl:spatialCoordinates
            status odrl:status
            stream odrl:stream
            systemDevice odrl:systemDevice
            target : id=odrl:target type=@id
            textToSpeech odrl:textToSpeech
            timeInterval odrl:timeInterval
            trackedParty : id=odrl:trackedParty type=@id
            trackingParty : id=odrl:trackingParty type=@id
            transfer odrl:transfer
            transform odrl:transform
            translate odrl:translate
            type @type
            uid @id
            uninstall odrl:uninstall
            unit odrl:unit
            unitOfCount odrl:unitOfCount
            use odrl:use
            vcard http://www.w3.org/2006/vcard/ns#
            version odrl:version
            virtualLocation odrl:virtualLocation
            watermark odrl:watermark
            xone odrl:xone
            xsd http://www.w3.org/2001/XMLSchema#
            """#
    )
}
