import BadgeIssuing
import BadgeTesting
import Testing

/// The decision in the badge is a conjunction that anyone can recompute.
struct ResultTests {
    private func subject(_ sample: Sample) throws -> AchievementSubject {
        try sample.assemble().credential.credentialSubject
    }

    @Test func `every criterion, part and number of the template is described and reached`() throws {
        let subject = try subject(Sample())
        let described = subject.achievement.resultDescription.map { $0.name + " · " + $0.resultType }
        #expect(
            described == [
                "Overview: mission, goals and context · Status", "Circle map · RubricCriterionLevel", "Review · Status",
                "Design plan: complete · Status", "Action plan · RubricCriterionLevel", "Design · RubricCriterionLevel",
                "Implementation · Status",
                "Implementation artifacts · RawScore", "Feedback of participants · Status",
                "Participants who gave feedback · RawScore", "Reflection · Status", "Blind review · Status",
                "A coaching session · Status",
                "Own work · Status", "Consent · Status",
                "Exact agreement of assessors, percent · ext:AssessorAgreement",
            ]
        )
        #expect(subject.result.map(\.resultDescription) == subject.achievement.resultDescription.map(\.id))
        for (description, result) in zip(subject.achievement.resultDescription, subject.result) {
            switch description.resultType {
            case "Status": #expect(result.status == "Completed")
            case "RubricCriterionLevel": #expect(result.achievedLevel != nil)
            default: #expect(result.value != nil)
            }
        }
    }

    @Test func `anyone recomputes that all of it is reached`() throws {
        let judgements = ResultRules.judgements(in: try Sample().assemble().credential.json)
        #expect(judgements.allSatisfy { $0.outcome == .passed })
        // One about each result and each description, one for each of the fifteen that require something.
        #expect(judgements.count { $0.kind == .required } == 15)
    }

    @Test func `a result that was lowered or taken away afterwards is noticed`() throws {
        var credential = try Sample().assemble().credential
        let levels = credential.credentialSubject.achievement.resultDescription[1].rubricCriterionLevel
        credential.credentialSubject.result[1].achievedLevel = levels[1].id
        #expect(ResultRules.judgements(in: credential.json).contains { $0.reason == .belowRequired })
        credential.credentialSubject.result.remove(at: 1)
        #expect(ResultRules.judgements(in: credential.json).contains { $0.reason == .missingResult })
    }

    @Test func `a criterion has its levels lowest first, and requires one of them`() throws {
        let description = try subject(Sample()).achievement.resultDescription[1]
        #expect(description.rubricCriterionLevel.map(\.name) == ["Developing", "Basic", "Proficient"])
        #expect(description.rubricCriterionLevel.map(\.level) == ["1", "2", "3"])
        #expect(description.rubricCriterionLevel.map(\.points) == ["1", "2", "3"])
        #expect(description.rubricCriterionLevel.allSatisfy { $0.description?.isEmpty == false })
        #expect(description.requiredLevel == description.rubricCriterionLevel[2].id)
    }

    @Test func `a number has its bound and its value`() throws {
        let subject = try subject(Sample())
        let description = try #require(
            subject.achievement.resultDescription.first { $0.name == "Participants who gave feedback" }
        )
        let result = try #require(subject.result.first { $0.resultDescription == description.id })
        #expect(description.requiredValue == "2")
        #expect(result.value == "3")
    }

    @Test func `ids are the same in every run and for every educator`() throws {
        var other = try Sample()
        try other.replace("  name: Ana Rivera\n", with: "  name: Bea Lindqvist\n")
        try other.replace("  email: ana.rivera@example.org\n", with: "  email: bea@example.org\n")
        let ids = try subject(Sample()).achievement.resultDescription
        #expect(try subject(other).achievement.resultDescription == ids)
        // Computed by another program. A change would give one achievement two descriptions in the world.
        #expect(ids[1].id == "urn:uuid:5b2613b9-fbd3-8933-9fdc-2245904fb6f9")
    }

    @Test func `ids are of version 8 and all different`() throws {
        let descriptions = try subject(Sample()).achievement.resultDescription
        let ids = descriptions.map(\.id) + descriptions.flatMap { $0.rubricCriterionLevel.map(\.id) }
        #expect(Set(ids).count == ids.count)
        for id in ids {
            let parts = id.dropFirst(9).split(separator: "-")
            #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
            #expect(parts[2].first == "8")
            #expect("89ab".contains(try #require(parts[3].first)))
        }
    }

    @Test func `another issuer has ids of its own`() throws {
        let key = try SampleIssuer.key(.ed25519, 2).publicKey
        let issuer = try IssuerDescription(profile: Profile(id: "", name: "Another"), key: key)
        let ids = try Sample().assemble(issuer).credential.credentialSubject.achievement.resultDescription.map(\.id)
        let ours = try subject(Sample()).achievement.resultDescription.map(\.id)
        #expect(Set(ids).isDisjoint(with: ours))
    }
}
