import LinkedData
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What stands behind the URL of a list of bits: a credential as JSON or as a token.
struct StatusListDocument {
    let credential: UnverifiedCredential

    private static let limits = JSONLimits(
        maxBytes: UntrustedInput.statusListBytes,
        maxDepth: UntrustedInput.documentDepth,
        maxNodes: UntrustedInput.documentNodes
    )

    /// Reads it.
    init(_ bytes: [UInt8]) throws(StatusListProblem) {
        let text = Self.withoutOuterSpace(bytes)
        do throws(ProofError) {
            if let token = try CompactJWS.recognise(text) {
                credential = try UnverifiedCredential(token: token, limits: Self.limits)
                return
            }
        } catch {
            throw Self.notAList(error.detail)
        }
        let json: JSON
        do throws(JSONError) {
            json = try JSON.read(bytes, limits: Self.limits)
        } catch {
            throw Self.notAList("it is no JSON: " + error.detail)
        }
        guard let members = json.object else { throw Self.notAList("it is \(json.kind); expected an object") }
        credential = UnverifiedCredential(unverified: members)
    }

    /// When it was made, as far as what is signed says so.
    ///
    /// - Parameter proofs: Those of its embedded proofs that hold: what any other says is nobody's word.
    func made(provedBy proofs: [JSON]) -> Instant? {
        let members = credential.unverifiedMembers
        var times = [members["validFrom"], members["issuanceDate"]].map { $0?.string.flatMap { Instant($0) } }
        times += proofs.map { $0["created"].flatMap(ProofTimes.instant) }
        if case .token(_, let payload) = credential.securing {
            times += ["nbf", "iat"].map { Self.seconds(payload[$0]) }
        }
        return times.compactMap(\.self).max()
    }

    /// The vocabularies of a list must be known and define all of it, as those of a badge.
    func checkContexts(_ contexts: LinkedDataCanonicalizer) throws(StatusListProblem) {
        let whole = credential.unverifiedJSON
        let ofOpenBadges: [ContextReason] = [.wrongSecond]
        let problems =
            ContextRules.problems(in: whole).filter { !ofOpenBadges.contains($0.reason) }
            + ContextRules.unknownContexts(in: whole, contexts: contexts)
            + ContextRules.losses(in: whole, contexts: contexts) + ContextRules.sharedIdentifiers(in: whole)
        guard let first = problems.first else { return }
        throw StatusListProblem(
            .statusListNotVerified,
            [
                Finding("listCheck", CheckID.conformanceContext.rawValue), Finding("listReason", first.reason.rawValue),
                Finding("problem", first.found + "; expected " + first.expected),
            ]
        )
    }

    /// The list must hold at the instant for which the badge is judged. Clocks may differ by what proofs are allowed.
    ///
    /// - Parameters:
    ///   - at: That instant.
    ///   - made: When the list was made.
    func checkTimes(at: Instant, made: Instant?, _ findings: [Finding]) throws(StatusListProblem) {
        let members = credential.unverifiedMembers
        let latest = at.adding(seconds: VerificationLimits.clockSkewSeconds)
        if let made, made > latest {
            throw StatusListProblem(.statusListNotYet, findings + [Finding("validFrom", made.rfc3339)])
        }
        for name in ["validFrom", "issuanceDate"] {
            guard let from = try Self.instant(members, name), from > latest else { continue }
            throw StatusListProblem(.statusListNotYet, findings + [Finding("validFrom", from.rfc3339)])
        }
        var ends: [Instant?] = []
        for name in ["validUntil", "expirationDate"] { ends.append(try Self.instant(members, name)) }
        if case .token(_, let payload) = credential.securing {
            for name in ["nbf", "iat", "exp"] where payload[name] != nil && Self.seconds(payload[name]) == nil {
                throw StatusListProblem(.statusListMalformed, [Finding("problem", "its \(name) is no date and time")])
            }
            ends.append(Self.seconds(payload["exp"]))
        }
        if let end = ends.compactMap(\.self).min(), end < at {
            throw StatusListProblem(.statusListExpired, findings + [Finding("validUntil", end.rfc3339)])
        }
    }

    /// Whether the list was kept for longer than it says that it may be.
    func isOutdated(since asOf: Instant?, at: Instant) -> Bool {
        let subject = credential.unverifiedMembers["credentialSubject"]?.items.first
        guard let asOf, let ttl = subject?["ttl"]?.number?.int, ttl >= 0 else { return false }
        return asOf.adding(seconds: Int64(ttl / 1000)) < at
    }

    private static func instant(_ members: JSONObject, _ name: String) throws(StatusListProblem) -> Instant? {
        guard let value = members[name] else { return nil }
        guard let instant = value.string.flatMap({ Instant($0) }) else {
            throw StatusListProblem(.statusListMalformed, [Finding("problem", "its \(name) is no date and time")])
        }
        return instant
    }

    private static func seconds(_ value: JSON?) -> Instant? {
        guard let seconds = value?.number?.int, abs(seconds / 2) < 1 << 40 else { return nil }
        return Instant(seconds: Int64(seconds))
    }

    private static func notAList(_ problem: String) -> StatusListProblem {
        StatusListProblem(.statusListNotVerified, [Finding("problem", problem)])
    }

    private static func withoutOuterSpace(_ bytes: [UInt8]) -> [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
        else { return bytes }
        return start == 0 && end == bytes.count - 1 ? bytes : Array(bytes[start...end])
    }
}
