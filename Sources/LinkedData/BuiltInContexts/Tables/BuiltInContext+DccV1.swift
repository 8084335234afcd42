extension BuiltInContext {
    /// `https://w3id.org/dcc/v1`
    static let dccV1 = BuiltInContext(
        urls: ["https://w3id.org/dcc/v1"],
        sha256: "bc4d4fcaf5e8944364cca2b339e604f2a152bda55e54e23039ebfa2d96590022",
        table: #"""
            @protected true
            @version 1.1
            Assertion dcc:Assertion
            Course schema:Course
            CourseCompletionCredential dcc:CourseCompletionCredential
            CourseInstance schema:CourseInstance
            EducationalOccupationalCredential schema:EducationalOccupationalCredential
            EducationalOccupationalProgram schema:EducationalOccupationalProgram
            Issuer obi:Issuer
            LearningCredential dcc:LearningCredential
            Person schema:Person
            ProgramCompletionCredential dcc:ProgramCompletionCredential
            assertion dcc:assertion
            awardedOnCompletionOf : reverse=schema:educationalCredentialAwarded
            competencyRequired schema:EducationalOccupationalCredential#competencyRequired
            courseCode schema:courseCode
            credentialCategory schema:EducationalOccupationalCredential#credentialCategory
            dcc https://w3id.org/dcc/v1#
            description : id=schema:description
            educationalCredentialAwarded schema:educationalCredentialAwarded
            endDate schema:endDate
            hasCourseInstance schema:hasCourseInstance
            hasCredential schema:hasCredential
            id @id
            identifier schema:identifier
            image : id=schema:image type=@id
            name schema:name
            numberOfCredits schema:numberOfCredits
            obi https://w3id.org/openbadges#
            schema http://schema.org/
            startDate schema:startDate
            type @type
            url schema:url
            value schema:value
            """#
    )
}
