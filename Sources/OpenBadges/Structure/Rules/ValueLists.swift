/// The lists of values of Open Badges 3.0 (appendix B).
enum ValueLists {
    static let resultStatus = words("Completed Enrolled Failed InProgress OnHold Provisional Withdrew")

    static let resultTypes = words(
        """
        GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion \
        RubricCriterionLevel RubricScore ScaledScore Status
        """
    )

    static let targetTypes = words(
        "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL"
    )

    static let identifierTypes = words(
        """
        name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId \
        oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier
        """
    )

    static let achievementTypes = words(
        """
        Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree \
        Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree \
        Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License \
        Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential \
        ResearchDoctorate SecondarySchoolDiploma
        """
    )

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
