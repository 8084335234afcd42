public import VerifiableCredentials

/// What an educator hands in (`badge-submission/1`). Read it with ``Submission/init(reading:)``.
public struct Submission: Sendable {
    /// The submission's id.
    public let id: String
    /// The template that it was begun under.
    public let templateID: String
    /// The version of that template.
    public let templateVersion: String
    /// The SHA-256 of the template's file as it was when the submission was begun, absent where the submission does not
    /// say it.
    public let templateSHA256: [UInt8]?
    /// The path that is taken, by id; absent where the template has none.
    public let path: String?
    /// The stage that the badge is to stand for, by id; absent where the template has none.
    public let stage: String?
    /// The stage of the badge that is renewed, by id; absent where none is renewed.
    public let renewedStage: String?
    /// Who has which role towards the educator, in the order of the file.
    public let people: [RolePeople]
    /// Who hands it in.
    public let educator: Educator
    /// First day of the work.
    public let activityFrom: Instant
    /// Last day of the work.
    public let activityUntil: Instant
    /// The same days as they were handed in first, whatever later rounds say of them.
    let firstActivity: (from: Instant, until: Instant)
    /// The day on which it was handed in.
    public let submitted: Instant
    /// When each phase of the template was gone through, in the order of the file.
    public let phases: [PhasePeriod]
    /// The phases as they were handed in first, whatever later rounds say of them.
    let firstPhases: [PhasePeriod]
    /// What was done, for `credentialSubject.narrative`. Read by everybody who sees the badge.
    public let narrative: String
    /// What the educator confirmed, by the id of the template's rule.
    public let confirmations: [Confirmation]
    /// What was handed in first, by requirement, in the order of the file.
    public let firstResponses: [RequirementResponse]
    /// What was handed in again, round by round from the second on.
    public let resubmissions: [Resubmission]
    /// What counts: what was handed in, by requirement; of what was handed in again the last.
    public let responses: [RequirementResponse]
    /// Where the file has ``id``.
    public let idMark: YAMLMark
    /// Where the file has ``educator``.
    public let educatorMark: YAMLMark
    /// Where the file has ``narrative``.
    public let narrativeMark: YAMLMark
    /// The file as its reader named it, for errors of reading. It depends on where the folder lies and how it was given.
    public let fileName: String
    /// The SHA-256 of `submission.yaml`.
    public let sha256: [UInt8]

    /// What the file is called within the submission's folder. Outcomes name it so, wherever the folder lies: what is found,
    /// and with it the decision, is the same in any place.
    public static let fileInFolder = "submission.yaml"

    /// When a phase was gone through, absent where the submission does not say.
    public func period(of phaseID: String) -> PhasePeriod? {
        phases.first { $0.phaseID.utf8.elementsEqual(phaseID.utf8) }
    }

    /// What was handed in for a requirement, empty where that is nothing.
    public func response(to requirementID: String) -> RequirementResponse {
        responses.first { $0.requirementID.utf8.elementsEqual(requirementID.utf8) }
            ?? RequirementResponse(requirementID: requirementID)
    }
}

/// Whom the badge is for. Nothing of this is shown to assessors.
public struct Educator: Sendable {
    /// A further identifier of the person.
    public struct Identifier: Sendable {
        /// The `identityType` of Open Badges 3.0: `identifier`, `sourcedId`, or `ext:…`.
        public let type: String
        /// The identifier.
        public let value: String
    }

    /// The name.
    public let name: String
    /// The e-mail address; a badge carries it only hashed, unless the issuer asks otherwise.
    public let email: String
    /// The id that the person has within the program: nobody assesses, observes or approves under their own.
    public let id: String
    /// Further identifiers.
    public let identifiers: [Identifier]
    /// Whether the educator agreed to have the name in clear in the badge.
    public let showsName: Bool

    /// Every id of the person within the program.
    var ids: [String] {
        [id] + identifiers.map(\.value)
    }
}

/// Who has a role towards the educator, by ids within the program; no names.
public struct RolePeople: Sendable {
    /// The role's id.
    public let role: String
    /// Who has it.
    public let ids: [String]
}

/// When a phase was gone through.
public struct PhasePeriod: Sendable {
    /// The id of the template's part that is the phase.
    public let phaseID: String
    /// The first day.
    public let from: Instant
    /// The last day.
    public let until: Instant
    /// Where `submission.yaml` says it.
    public let mark: YAMLMark

    /// `2025-09-08 to 2025-09-26`.
    var words: String {
        from.date + " to " + until.date
    }
}

/// Something that the educator confirmed.
public struct Confirmation: Sendable {
    /// The id of the confirmation, as the template names it.
    public let id: String
    /// Whether it was given.
    public let isGiven: Bool
}

/// What was handed in for one requirement.
public struct RequirementResponse: Sendable {
    /// The requirement's id.
    public let requirementID: String
    /// The files.
    public var items: [SubmittedItem] = []
    /// Answers written into `submission.yaml` itself.
    public var answers: [Answer] = []
    /// Feedback of participants.
    public var feedback: [ParticipantFeedback] = []
}

/// A file that was handed in.
public struct SubmittedItem: Sendable {
    /// The path below the submission's folder: `evidence/overview.md`.
    public let path: String
    /// The media type: `text/markdown`.
    public let mediaType: String
    /// The heading.
    public let title: String
    /// Where `submission.yaml` has it.
    let titleMark: YAMLMark
    /// What it is, for readers of the badge.
    public let description: String?
    /// The genre, where it differs from the requirement's.
    public let genre: String?
    /// The id of the accepted form that it uses.
    public let form: String?
    /// Whom it was made for.
    public let audience: String?
    /// What it shows.
    public let annotation: Annotation?
    /// Whether everybody may see it. Private unless the submission says otherwise.
    public let isPublic: Bool
    /// Where everybody sees it, only where it is public.
    public let url: String?
    /// Where `submission.yaml` names it.
    public let mark: YAMLMark
}

/// What an artifact shows and how it was used.
public struct Annotation: Sendable {
    /// A description.
    public let text: String?
    /// The day, `YYYY-MM-DD`.
    public let date: Instant?
    /// The time of day, `hh:mm`, in local time.
    public let time: String?
    /// How many people took part or were reached.
    public let participants: Int?
    /// What it was for and how it was used.
    public let purpose: String?
    /// How it supports equity.
    public let equity: String?
    /// Where `submission.yaml` has it.
    public let mark: YAMLMark
}

/// An answer to one question.
public struct Answer: Sendable {
    /// The question's id.
    public let questionID: String
    /// The answer.
    public let text: String
    /// The line on which it begins, in the file that holds it.
    public let line: Int
}

/// Feedback of one participant, who is not named.
public struct ParticipantFeedback: Sendable {
    /// In what role: `Grade 4 teacher`.
    public let role: String
    /// The file with the answers, where they are in one.
    public let item: SubmittedItem?
    /// The answers, where they stand in `submission.yaml`.
    public let answers: [Answer]
    /// Where `submission.yaml` names it.
    public let mark: YAMLMark
}
