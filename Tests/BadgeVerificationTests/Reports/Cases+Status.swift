import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    /// What becomes of the lists that a badge names.
    static let statusLists: [ReasonCase] = goodLists + hostedLists + purposes.flatMap(badLists)

    private static let purposes = [
        (CheckID.statusRevocation, "revocation"), (.statusSuspension, "suspension"), (.statusOther, "message"),
    ]

    /// A case over a sample of a status list.
    private static func list(
        _ check: CheckID,
        _ outcome: Outcome,
        _ reason: VerifierReason,
        _ what: String,
        _ sample: @escaping @Sendable () throws -> StatusSample
    ) -> ReasonCase {
        ReasonCase(check, outcome, reason, what) { try sample().situation() }
    }

    private static let goodLists = [
        list(.statusRevocation, .passed, .statusNotRevoked, "a list in which its bit is not set") { StatusSample() },
        list(.statusRevocation, .failed, .statusRevoked, "a list in which its bit is set") {
            StatusSample(bits: TestStatusList.bits([5: 1]))
        },
        list(.statusSuspension, .passed, .statusNotSuspended, "a list of suspended badges without it") {
            StatusSample(purpose: "suspension")
        },
        list(.statusSuspension, .failed, .statusSuspended, "a list of suspended badges with it") {
            StatusSample(purpose: "suspension", bits: TestStatusList.bits([5: 1]))
        },
        list(.statusOther, .passed, .statusUnset, "a list of messages without one for it") {
            StatusSample(purpose: "message")
        },
        list(.statusOther, .undetermined, .statusSet, "a list of messages with one for it") {
            StatusSample(purpose: "message", bits: TestStatusList.bits([5: 1]))
        },
        list(.statusOther, .passed, .statusRefresh, "a list that tells of a newer version") {
            StatusSample(purpose: "refresh", bits: TestStatusList.bits([5: 1]))
        },
    ]

    private static let hostedLists = [
        ReasonCase(.statusRevocation, .passed, .statusNotListed, "a list of its host without it", also: hostedAlso) {
            try StatusSample.hosted(#"{"revokedCredential": []}"#)
        },
        ReasonCase(.statusRevocation, .failed, .statusRevoked, "a list of its host with it", also: hostedAlso) {
            let id = "urn:uuid:00000000-0000-4000-8000-000000000001"
            return try StatusSample.hosted(
                #"{"revokedCredential": [{"id": "\#(id)", "revocationReason": "an error"}]}"#
            )
        },
        ReasonCase(.statusRevocation, .undetermined, .statusListNotIssuers, "a list of another host", also: hostedAlso)
        {
            try StatusSample.hosted(#"{"revokedCredential": []}"#, url: "https://other.example/revoked")
        },
    ]
    /// The key of such a badge is one that the user gave.
    private static let hostedAlso: [CheckID] = [.proofKey]

    private static func badLists(_ check: CheckID, _ purpose: String) -> [ReasonCase] {
        func open(
            _ reason: VerifierReason,
            _ what: String,
            _ change: @escaping @Sendable (inout StatusSample) throws -> Void
        ) -> ReasonCase {
            list(check, .undetermined, reason, what) {
                var sample = StatusSample(purpose: purpose)
                try change(&sample)
                return sample
            }
        }
        return [
            open(.statusTypeNotKnown, "a kind of status that is not known") {
                $0.changeEntry = { entry in
                    ["id": entry["id"] ?? .null, "type": "BitstringStatusList", "statusPurpose": .string(purpose)]
                }
            },
            ReasonCase(check, .failed, .statusEntryMalformed, "an entry without a place in the list") {
                var sample = StatusSample(purpose: purpose)
                sample.changeEntry = { try $0.removing("/statusListIndex") }
                return try sample.situation()
            },
            ReasonCase(check, .failed, .statusIndexNumeric, "a place in the list as a number") {
                try StatusSample(purpose: purpose, index: 5).situation()
            },
            ReasonCase(check, .undetermined, .proofNotEstablished, "a signature that does not fit", also: altered) {
                var situation = try StatusSample(purpose: purpose).situation()
                situation.bytes = try JSON.read(situation.bytes).setting("/name", "Another").compactBytes()
                return situation
            },
            ReasonCase(check, .undetermined, .statusTooManyLists, "entries of nine lists") {
                let entries = try (0..<9).map { number in
                    try StatusSample(url: "https://status.example/\(number)", purpose: purpose).entry()
                }
                return try StatusSample.badge(.array(entries))
            },
            ReasonCase(check, .undetermined, .statusListNotReached, "a list that is gone") {
                var situation = try StatusSample(purpose: purpose).badge()
                situation.input.loader = GivenPlaces(places: [(StatusSample.url, .failure(.gone("status 404")))])
                return situation
            },
            open(.statusListNotVerified, "a list that was altered after it was signed") {
                $0.afterwards = { try $0.setting("/name", "Another") }
            },
            open(.statusListOfAnother, "a list of somebody else") { $0.signer = try TestIssuer(seed: 9) },
            open(.statusListOtherID, "a list for another address") {
                $0.changeList = { try $0.setting("/id", "https://status.example/lists/2") }
            },
            open(.statusListOtherPurpose, "a list about something else") {
                $0.changeList = { try $0.setting("/credentialSubject/statusPurpose", "refresh") }
            },
            open(.statusListNotYet, "a list of tomorrow") { $0.made = TestIssuer.now.adding(seconds: 86_400) },
            open(.statusListExpired, "a list of yesterday") {
                $0.changeList = { try $0.setting("/validUntil", "2026-11-22T11:59:59Z") }
            },
            ReasonCase(check, .undetermined, .statusListOutdated, "a list that was kept for too long") {
                var sample = StatusSample(purpose: purpose)
                sample.changeList = { try $0.setting("/credentialSubject/ttl", 60_000) }
                var situation = try sample.badge()
                var places = GivenPlaces()
                places.put(try sample.list(), at: sample.url, .remembered, asOf: TestIssuer.now.adding(seconds: -61))
                situation.input.loader = places
                return situation
            },
            ReasonCase(check, .undetermined, .statusListRolledBack, "a list that is older than one seen before") {
                let sample = StatusSample(purpose: purpose)
                var situation = try sample.situation()
                let memory = ShortMemory()
                let newest = SeenStatusList(made: TestIssuer.now.adding(seconds: -3599), bytes: try sample.list())
                memory.remember(newest, at: sample.url, of: try TestIssuer().did)
                situation.input.statusMemory = memory
                return situation
            },
            open(.statusListMalformed, "a list that is cut off") {
                $0.encoded = String(try TestStatusList.encoded(TestStatusList.bits()).dropLast(8))
            },
            open(.statusListTooShort, "a list of a hundred thousand") { $0.bits = TestStatusList.bits(100_000) },
            open(.statusIndexOutOfRange, "a place behind the end of the list") { $0.index = "131072" },
        ]
    }

    private static let altered: [CheckID] = [.proofSignature, .issuerTrusted]
}
