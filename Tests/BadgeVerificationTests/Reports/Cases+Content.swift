import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON

extension ReasonCase {
    static let status: [ReasonCase] =
        statusEntries + [
            ReasonCase(
                .statusRevocation,
                .undetermined,
                .tooManyEntries,
                "a hundred entries and one",
                also: [.statusSuspension, .statusOther]
            ) {
                let entry: JSON = [
                    "id": "https://program.example/status/1#5", "type": "BitstringStatusListEntry",
                    "statusPurpose": "revocation", "statusListIndex": "5",
                    "statusListCredential": "https://program.example/status/1",
                ]
                return try signed { try $0.setting("/credentialStatus", .array(Array(repeating: entry, count: 101))) }
            }
        ]

    private static let statusEntries: [ReasonCase] = [
        (CheckID.statusRevocation, "revocation"), (.statusSuspension, "suspension"), (.statusOther, "message"),
    ].flatMap { check, purpose in
        [
            ReasonCase(check, .notApplicable, .statusNone, "nothing") { try .good() },
            ReasonCase(check, .undetermined, .statusNotLookedUp, "an entry for " + purpose) {
                try signed {
                    try $0.setting(
                        "/credentialStatus",
                        [
                            "id": "https://program.example/status/1#5", "type": "BitstringStatusListEntry",
                            "statusPurpose": .string(purpose), "statusListIndex": "5",
                            "statusListCredential": "https://program.example/status/1",
                        ]
                    )
                }
            },
        ]
    }

    static let validity: [ReasonCase] = [
        ReasonCase(.validityFrom, .passed, .validityBegun, "nothing") { try .good() },
        ReasonCase(.validityFrom, .failed, .validityNotYet, "it begins in a second") {
            try signed { try $0.setting("/validFrom", .string(TestIssuer.now.adding(seconds: 1).rfc3339)) }
        },
        ReasonCase(
            .validityFrom,
            .notApplicable,
            .validityNotStated,
            "no beginning",
            also: [.conformanceStructure]
        ) { try signed { try $0.removing("/validFrom") } },
        ReasonCase(
            .validityFrom,
            .failed,
            .validityMalformed,
            "a beginning without an offset",
            also: [.conformanceStructure]
        ) { try signed { try $0.setting("/validFrom", "2026-11-20T09:30:00") } },
        ReasonCase(.validityUntil, .passed, .validityNotEnded, "nothing") { try .good() },
        ReasonCase(.validityUntil, .failed, .validityExpired, "it ended a second ago") {
            try signed { try $0.setting("/validUntil", .string(TestIssuer.now.adding(seconds: -1).rfc3339)) }
        },
        ReasonCase(.validityUntil, .notApplicable, .validityNotStated, "no end") {
            try signed { try $0.removing("/validUntil") }
        },
        ReasonCase(
            .validityUntil,
            .failed,
            .validityMalformed,
            "an end that is a date",
            also: [.conformanceStructure]
        ) { try signed { try $0.setting("/validUntil", "2029-11-20") } },
    ]

    static let recipient: [ReasonCase] = [
        ReasonCase(.recipientMatch, .notApplicable, .recipientNotAsked, "nothing") { try .good() },
        ReasonCase(.recipientMatch, .passed, .recipientSame, "asked about its recipient by name") {
            try asking("name", "Ana Rivera")
        },
        ReasonCase(.recipientMatch, .failed, .recipientDifferent, "asked about someone else") {
            try asking("name", "Ana Rivers")
        },
        ReasonCase(.recipientMatch, .undetermined, .recipientNoSuchIdentity, "asked by a staff number") {
            try asking("systemId", "4711")
        },
        ReasonCase(.recipientMatch, .undetermined, .recipientCannotTell, "hashed with SHA-512") {
            var situation = try signed {
                try $0.setting(
                    "/credentialSubject/identifier/1/identityHash",
                    "sha512$0123456789abcdef0123456789abcdef"
                )
            }
            situation.policy.recipient = RecipientIdentity(type: "emailAddress", value: SampleBadge.email)
            return situation
        },
    ]

    static let results: [ReasonCase] = [
        ReasonCase(.resultsReference, .passed, "results.obeysDescription", "nothing") { try .good() },
        ReasonCase(.resultsReference, .notApplicable, "results.noDescription", "a result of nothing that is described")
        {
            try signed { try $0.setting("/credentialSubject/result/3", ["type": ["Result"], "value": "1"]) }
        },
        ReasonCase(
            .resultsReference,
            .failed,
            "results.valueOutOfRange",
            "more hours than there are",
            also: [.resultsRequired]
        ) { try signed { try $0.setting("/credentialSubject/result/1/value", "41") } },
        ReasonCase(
            .resultsReference,
            .failed,
            "results.unknownDescription",
            "a result of something that is not described",
            also: [.resultsRequired]
        ) {
            try signed { try $0.setting("/credentialSubject/result/1/resultDescription", "urn:uuid:0") }
        },
        ReasonCase(
            .resultsReference,
            .failed,
            "results.unknownDescription",
            "one result more, of something not described"
        ) {
            let more: JSON = ["type": ["Result"], "resultDescription": "urn:uuid:0", "value": "1"]
            return try signed { try $0.setting("/credentialSubject/result/3", more) }
        },
        ReasonCase(.resultsReference, .notApplicable, .resultsNone, "no results", also: [.resultsRequired]) {
            try signed {
                try $0.removing("/credentialSubject/result")
                    .removing("/credentialSubject/achievement/resultDescription")
            }
        },
        ReasonCase(.resultsRequired, .passed, "results.reached", "nothing") { try .good() },
        ReasonCase(.resultsRequired, .failed, "results.belowRequired", "too few hours") {
            try signed { try $0.setting("/credentialSubject/result/1/value", "9") }
        },
        ReasonCase(.resultsRequired, .failed, "results.contradictory", "enough hours and too few") {
            let few: JSON = [
                "type": ["Result"], "resultDescription": "urn:uuid:00000000-0000-4000-8000-0000000000a2", "value": "9",
            ]
            return try signed { try $0.setting("/credentialSubject/result/3", few) }
        },
        ReasonCase(.resultsReference, .undetermined, "results.tooMany", "a thousand results", also: [.resultsRequired])
        {
            let many = JSON.array(Array(repeating: ["type": ["Result"], "value": "1"], count: 1000))
            return try signed { try $0.setting("/credentialSubject/result", many) }
        },
        ReasonCase(.resultsRequired, .failed, "results.missingResult", "one result left out") {
            try signed { try $0.removing("/credentialSubject/result/1") }
        },
        ReasonCase(
            .resultsRequired,
            .undetermined,
            "results.levelsNotRanked",
            "levels that nothing ranks"
        ) {
            let level = "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/1"
            return try signed { try $0.removing(level + "/points").removing(level + "/level") }
        },
        ReasonCase(
            .resultsRequired,
            .notApplicable,
            .resultsNothingRequired,
            "results without requirements",
            also: [.resultsReference]
        ) {
            let place = "/credentialSubject/achievement/resultDescription"
            return try signed {
                try $0.removing(place + "/2").removing(place + "/1/requiredValue")
                    .removing(place + "/0/requiredLevel").removing("/credentialSubject/result/2")
            }
        },
    ]
}
