import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    static let refresh: [ReasonCase] = [
        ReasonCase(.refreshService, .notApplicable, .refreshNone, "nothing") { try .good() },
        ReasonCase(.refreshService, .passed, .refreshSame, "a service with the same version") {
            var same = Refreshed("/refresh/same")
            same.validFrom = "2026-11-20T09:30:00Z"
            return try same.situation()
        },
        ReasonCase(.refreshService, .failed, .refreshNewer, "a service with a newer version") {
            try Refreshed("/refresh/newer").situation()
        },
        ReasonCase(.refreshService, .undetermined, .refreshOlder, "a service with an older version") {
            var older = Refreshed("/refresh/older")
            older.validFrom = "2026-11-20T09:29:59Z"
            return try older.situation()
        },
        ReasonCase(.refreshService, .undetermined, .refreshOtherIssuer, "a service with a stranger's badge") {
            var other = Refreshed("/refresh/issuer")
            other.seed = 9
            other.change = { try $0.setting("/issuer/id", .string(TestIssuer(seed: 9).did)) }
            return try other.situation()
        },
        ReasonCase(.refreshService, .undetermined, .refreshOtherID, "a service with another badge") {
            var other = Refreshed("/refresh/id")
            other.change = { try $0.setting("/id", "urn:uuid:00000000-0000-4000-8000-000000000009") }
            return try other.situation()
        },
        ReasonCase(.refreshService, .undetermined, .refreshNotVerified, "a service whose badge a stranger signed") {
            var forged = Refreshed("/refresh/forged")
            forged.seed = 9
            return try forged.situation()
        },
        ReasonCase(.refreshService, .undetermined, .refreshUnreachable, "a service that is gone") {
            try Refreshed("").asking(TestServer.get().url("/status/404"))
        },
        ReasonCase(.refreshService, .undetermined, .refreshNotLookedUp, "a service that nobody asks") {
            var offline = try Refreshed("").asking("https://program.example/refresh")
            offline.input.loader = OfflineLoader()
            offline.input.isOffline = true
            return offline
        },
        ReasonCase(
            .refreshService,
            .undetermined,
            .proofNotEstablished,
            "a service in a badge that nobody signed",
            also: [.proofSignature, .proofPurpose, .proofKey, .proofValidity, .issuerTrusted]
        ) {
            var situation = try Refreshed("").asking("https://program.example/refresh")
            situation.input.loader = OfflineLoader()
            situation.bytes = try JSON.read(situation.bytes).removing("/proof").compactBytes()
            return situation
        },
        ReasonCase(
            .refreshService,
            .undetermined,
            .refreshTypeNotKnown,
            "a service of another kind",
            also: [.conformanceContext]
        ) {
            try signed {
                try $0.setting(
                    "/refreshService",
                    ["id": "https://program.example/refresh", "type": "VerifiableCredentialRefreshService2021"]
                )
            }
        },
    ]
}
