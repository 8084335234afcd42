import BadgeIssuing
import BadgeTesting
import Testing

/// What the badge says of the award: all of it can be recomputed, and each result says how it was judged.
struct AwardRecordTests {
    /// The check that fails when one result is lowered and nothing else is changed.
    private func reason(
        lowering position: Int,
        of credential: OpenBadgeCredential
    ) -> (required: Bool, reasons: [ResultReason]) {
        var lowered = credential
        let description = credential.credentialSubject.achievement.resultDescription[position]
        switch description.resultType {
        case "Status":
            lowered.credentialSubject.result[position].status = "Failed"
        case "RubricCriterionLevel":
            guard let required = description.requiredLevel else { return (false, []) }
            let levels = description.rubricCriterionLevel
            let rank = levels.firstIndex { $0.id == required } ?? 0
            guard rank > 0 else { return (false, []) }
            lowered.credentialSubject.result[position].achievedLevel = levels[rank - 1].id
        default:
            guard let required = description.requiredValue, required != "0" else { return (false, []) }
            lowered.credentialSubject.result[position].value = "0"
        }
        let failed = ResultRules.judgements(in: lowered.json).filter { $0.kind == .required && $0.outcome == .failed }
        return (true, failed.map(\.reason))
    }

    @Test(arguments: ProgramExample.all)
    func `each required result alone, lowered, keeps the award from being recomputed`(_ example: ProgramExample) throws
    {
        let credential = try example.assemble().credential
        #expect(ResultRules.judgements(in: credential.json).allSatisfy { $0.outcome == .passed })
        var lowered = 0
        for (position, description) in credential.credentialSubject.achievement.resultDescription.enumerated() {
            let (isRequired, reasons) = reason(lowering: position, of: credential)
            if !isRequired { continue }
            lowered += 1
            let expected: ResultReason = description.resultType == "Status" ? .statusNotCompleted : .belowRequired
            #expect(reasons == [expected], "\(description.name)")
        }
        #expect(lowered >= 5)
    }

    @Test(arguments: ["Failed", "InProgress", "Withdrew", "Enrolled", "OnHold", "Provisional"])
    func `a part counts only as completed`(_ status: String) throws {
        var credential = try ProgramExample.all[0].assemble().credential
        credential.credentialSubject.result[0].status = status
        let judgements = ResultRules.judgements(in: credential.json).filter { $0.outcome == .failed }
        #expect(judgements.map(\.reason) == [.statusNotCompleted])
        credential.credentialSubject.result[0].status = nil
        #expect(ResultRules.judgements(in: credential.json).contains { $0.reason == .statusMissing })
    }

    @Test(arguments: ProgramExample.all)
    func `for each result one entry of the evidence says how it was judged`(_ example: ProgramExample) throws {
        let credential = try example.assemble().credential
        let entries = credential.evidence.filter { $0.genre == "Assessment" }
        #expect(entries.map(\.name) == credential.credentialSubject.achievement.resultDescription.map(\.name))
        #expect(entries.allSatisfy { $0.id == nil && $0.description == nil && $0.narrative?.isEmpty == false })
    }

    @Test func `assessors are named only where the issuer asks for it`() throws {
        func text(_ names: Bool) throws -> String {
            String(
                decoding: try ProgramExample.all[0].assemble(namesAssessors: names).credential.json.compactBytes(),
                as: UTF8.self
            )
        }
        #expect(try !text(false).contains("assessor-a"))
        #expect(try text(true).contains("they agreed. By: assessor-a, assessor-b.\""))
    }

    @Test(arguments: [
        (ProgramExample.all[0], ["ext:ProgramTemplate nea-coaching-and-mentoring"]),
        (ProgramExample.all[2], ["ext:ProgramTemplate mtp-coach", "ext:ProgramStage stage-1"]),
        (ProgramExample.all[5], ["ext:ProgramTemplate mentor-coach", "ext:ProgramPath coach"]),
    ])
    func `the badge says by which template, path and stage it was awarded`(
        _ example: ProgramExample,
        _ names: [String]
    ) throws {
        let achievement = try example.assemble().credential.credentialSubject.achievement
        #expect(achievement.otherIdentifier.map { $0.identifierType + " " + $0.identifier } == names)
        #expect(achievement.version != nil)
        #expect(
            ProgramIdentifier.value(ProgramIdentifier.template, of: achievement.json) == example.template
        )
    }

    @Test func `a renewed badge names the one before, runs on from its end, and has nothing to fetch`() throws {
        let credential = try ProgramExample.renewal.assemble(at: "2026-06-10T09:00:00Z").credential
        let entry = try #require(credential.evidence.first { $0.genre == "Renewal" })
        #expect(entry.id == "urn:uuid:0f0c4c0e-7a1b-4e2b-9a55-3b7a3f0f7c11")
        #expect(
            entry.narrative == "This badge renews the one awarded on 2025-07-07. That one was good until 2026-07-07. "
                + "It stood for: Stage 1: first credentialed year."
        )
        #expect(RenewalEntry.predecessors(in: try #require(credential.json.object)) == [entry.id])
        #expect(credential.validFrom.rfc3339 == "2026-06-10T09:00:00Z")
        #expect(credential.validUntil?.rfc3339 == "2027-07-07T09:00:00Z")
        let late = try ProgramExample.renewal.assemble(at: "2026-07-20T09:00:00Z").credential
        #expect(late.validFrom.rfc3339 == "2026-07-07T09:00:00Z")
        #expect(late.awardedDate?.rfc3339 == "2026-07-20T09:00:00Z")
        #expect(late.validUntil?.rfc3339 == "2027-07-07T09:00:00Z")
    }

    @Test func `a badge before that has a web address for an id is told in words and not linked`() throws {
        let badge = try ProgramExample.firstCredential(id: "https://badges.example.org/credentials/7")
        let credential = try ProgramExample.renewal.assemble(badges: [badge], at: "2026-06-10T09:00:00Z").credential
        let entry = try #require(credential.evidence.first { $0.genre == "Renewal" })
        #expect(entry.id == nil)
        #expect(entry.narrative?.hasSuffix("Its id is https://badges.example.org/credentials/7.") == true)
        #expect(RenewalEntry.predecessors(in: try #require(credential.json.object)).isEmpty)
    }

    @Test func `a first badge names none before`() throws {
        let credential = try ProgramExample.all[2].assemble().credential
        #expect(!credential.evidence.contains { $0.genre == "Renewal" })
    }
}
