extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/assessmentExtension/context.json`
    static let obV2ExtAssessmentExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/assessmentExtension/context.json"],
        sha256: "46b2e9c907acf78494a77f88ea66f01a436bda1cc9e5167c15c86b39b1d3d914",
        table: #"""
            Artifact extensions:AssessmentExtensionArtifact
            Exam extensions:AssessmentExtensionExam
            ExternalQuestion extensions:AssessmentExtensionExternalQuestion
            FileQuestion extensions:AssessmentExtensionFileQuestion
            Performance extensions:AssessmentExtensionPerformance
            TextQuestion extensions:AssessmentExtensionTextQuestion
            assessmentEvaluation extensions:assessmentEvaluation
            assessmentExample extensions:assessmentExample
            assessmentOutput extensions:assessmentOutput
            assessments extensions:assessments
            case https://purl.imsglobal.org/spec/case/vocab#
            caseUri case:uri
            category case:category
            characterLimit extensions:assessmentCharacterLimit
            criterionLevels case:CFRubricCriterionLevels
            description case:description
            evaluationMethod extensions:assessmentEvaluationMethod
            extensions https://w3id.org/openbadges/extensions#
            hasGroupEvaluation extensions:assessmentHasGroupEvaluation
            hasGroupParticipation extensions:assessmentHasGroupParticipation
            identifier case:identifier
            lastChangeDateTime case:lastChangeDateTime
            obi https://w3id.org/openbadges#
            position case:position
            quality case:quality
            questions extensions:assessmentQuestions
            required extensions:assessmentRequired
            rubricCriteria case:CFRubricCriteria
            rubricId case:rubricId
            rubrics case:rubrics
            schema http://schema.org/
            score case:score
            scoringMethodExampleDescription extensions:assessmentScoringMethodExampleDescription
            sections extensions:assessmentSections
            text schema:text
            title case:title
            weight case:weight
            wordLimit extensions:assessmentWordLimit
            """#
    )
}
