import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What each result means, in a sentence for a person who never heard of the standards.
public enum Sentences {
    /// The sentence, without a code.
    public static func text(of result: CheckResult) -> String {
        switch result.reason {
        case .verifier(let reason): verifier(reason, result)
        case .structure, .context, .results: rule(result)
        }
    }

    /// What several results of one check have in common, which passed or are not applicable for one reason.
    static func text(ofAll group: [CheckResult]) -> String {
        let count = "\(group.count)"
        switch group[0].reason {
        case .verifier(.evidenceSame): return count + " files are the same as were assessed"
        case .verifier(.evidenceNotLookedAt): return count + " files were not looked at"
        case .verifier(.evidenceNotPinned): return count + " pieces are named without a digest"
        case .verifier(let reason): return count + " times: " + verifier(reason, group[0])
        case .results(.obeysDescription): return "all " + count + " results and descriptions fit together"
        case .results(.reached): return "all " + count + " requirements are reached"
        case .structure, .context, .results: return count + " times: " + rule(group[0])
        }
    }

    /// A broken or kept rule: the place, what it asks for, what is there.
    private static func rule(_ result: CheckResult) -> String {
        let subject = result.subject.description.isEmpty ? "the badge" : DisplayText.escaped(result.subject.description)
        let place = result.finding("judged").map { DisplayText.quoted($0, limit: 80) } ?? subject
        let expected = result.finding("expected") ?? ""
        let found = result.finding("found") ?? ""
        return place + ": expected " + expected + "; found " + found
    }

    /// A finding as it is shown: escaped, in quotes.
    private static func shown(_ result: CheckResult, _ name: String) -> String {
        guard let value = result.findings.first(where: { $0.name == name })?.value else { return "(not stated)" }
        if let text = value.string { return DisplayText.quoted(text, limit: 120) }
        return DisplayText.escaped(String(decoding: value.compactBytes(), as: UTF8.self), limit: 120)
    }

    /// A reason why a part could not be used, which our own code wrote and already escaped.
    private static func problem(_ result: CheckResult) -> String {
        result.finding("problem").map { ": " + $0 } ?? ""
    }

    private static func verifier(_ reason: VerifierReason, _ r: CheckResult) -> String {
        switch reason {
        case .structureConforms: "everything that a badge must state is there"
        case .structureOpenBadges2: "a badge of Open Badges 2.0, which this program does not verify"
        case .claimMissing: "the signed token lacks " + shown(r, "claim") + ", which must be " + shown(r, "expected")
        case .claimDiffers:
            "the signed token says " + shown(r, "found") + " for " + shown(r, "claim") + ", the badge inside it "
                + shown(r, "expected")
        case .tooManyEntries: "there are more entries than are judged, at " + DisplayText.escaped(r.subject.description)
        case .claimSubjectLeftOut:
            "the token does not repeat the recipient's id beside the badge, which itself is signed"
        case .claimBeside:
            DisplayText.escaped(r.subject.description)
                + " stands beside the badge inside the token, as if it belonged to it"
        case .tokenType: "the token says that it is " + shown(r, "found") + ", not a badge"
        case .bakingCompressed: "the badge inside the picture is compressed, which the standard forbids"
        case .bakingNotFirst: "the badge is not the first element inside the picture, where the standard puts it"

        case .contextKnown: "all words of the badge are defined by vocabularies that are known here"
        case .contextNotSigned: "the signature does not cover all vocabularies that the badge names"

        case .schemaNone: "the badge names no schema"
        case .schemaConforms: "the badge keeps the rules of the official schema that it names"
        case .schemaBroken: "the badge breaks the rules of the official schema that it names"
        case .schemaNotLookedUp: "the badge names a schema that was not looked up: " + shown(r, "schema")

        case .signatureFits: "the signature fits: nothing was altered since it was made"
        case .signatureDoesNotFit: "the signature does not fit: the badge was altered, or the signature is false"
        case .proofMissing: "the badge carries no signature"
        case .proofMalformed: "the signature is not formed as its standard says" + problem(r)
        case .suiteNotKnown: "signatures of the kind " + shown(r, "suite") + " cannot be checked by this program"
        case .algorithmNotKnown:
            "signatures of the kind " + shown(r, "algorithm") + " cannot be checked by this program"
        case .algorithmForbidden: "the kind " + shown(r, "algorithm") + " is no signature that anyone could check"
        case .noKey: "there was no key to check the signature with"
        case .proofKeyType: "the kind of signature and the key do not belong together" + problem(r)
        case .proofContext: "the signature was made for other vocabularies than the badge names"
        case .notCanonicalizable: "the badge contains something that cannot be signed this way" + problem(r)
        case .proofContextNotKnown: "the badge names a vocabulary that is not known here" + problem(r)
        case .proofTooMuchWork: "the badge is too entangled to be checked with bounded work" + problem(r)
        case .signatureNotComputed: "the signature could not be checked on this machine" + problem(r)
        case .chainNotSupported: "the signature builds on another one, which this program does not follow"
        case .proofNotEstablished: "not judged, because no signature of the issuer is established"

        case .purposeAssertion: "the signature was made to state something, as a badge needs"
        case .purposeOther: "the signature was made for another purpose: " + shown(r, "proofPurpose")
        case .purposeNotStated: "this form of signature states no purpose"

        case .keyOfIssuer: "the key belongs to the issuer that the badge names"
        case .keyGiven: "the key is the one that you gave for this issuer"
        case .keyOfAnother: "the key belongs to " + shown(r, "controller") + ", not to the issuer that the badge names"
        case .keyNotGiven: "the key is not the one that you gave for this issuer"
        case .keyNoSuchMethod: "the issuer has no key of that name" + problem(r)
        case .keyUnusable: "the key cannot be used" + problem(r)
        case .keyBroughtAlong: "the badge brings its key along, which anyone could do: whose key it is remains open"
        case .keyNotLookedUp: "the issuer's keys were not looked up: " + shown(r, "place")
        case .keyNotReached: "the issuer's keys could not be had from " + shown(r, "place") + problem(r)
        case .keyDocumentUnusable: "what stands where the issuer lists its keys cannot be used" + problem(r)
        case .keyNotForAssertion: "the issuer has this key for another purpose" + problem(r)
        case .keyKindNotKnown: "the issuer's key is of a kind that is not known here" + problem(r)
        case .keyRevoked: "the issuer took this key back: " + shown(r, "revoked")
        case .keyExpired: "the issuer no longer uses this key: " + shown(r, "expires")
        case .keyNotNamed: "the badge does not say with which key it was signed"

        case .proofTimesHold: "the signature's own dates hold"
        case .proofInFuture: "the signature says that it was made later than now: " + shown(r, "created")
        case .proofExpired: "the signature itself ended: " + shown(r, "expires")
        case .proofTimeMalformed: "a date of the signature cannot be read"
        case .proofTimesNotStated: "the signature states no dates of its own"

        case .statusNone: "the badge names no place where this could be looked up"
        case .statusNotLookedUp: "the badge names a place where this could be looked up; nobody looked"

        case .validityBegun: "the badge has held since " + shown(r, first(r))
        case .validityNotYet: "the badge does not hold before " + shown(r, first(r))
        case .validityNotEnded: "the badge holds until " + shown(r, first(r))
        case .validityExpired: "the badge ended: " + shown(r, first(r))
        case .validityNotStated: "the badge states no such date"
        case .validityMalformed: "a date of the badge cannot be read: " + shown(r, first(r))

        case .recipientNotAsked: "you did not ask whose badge it is"
        case .recipientSame: "it is the badge of " + shown(r, "askedValue")
        case .recipientDifferent: "it is not the badge of " + shown(r, "askedValue")
        case .recipientNoSuchIdentity:
            "the badge names its recipient in another way than by " + shown(r, "askedType") + ", so this cannot be told"
        case .recipientCannotTell: "the recipient's identity is hidden in a way that this program does not follow"

        case .resultsNone: "the badge carries no results"
        case .resultsNothingRequired: "the badge states no required level or value"

        case .evidenceSame: "the same file as was assessed: " + shown(r, r.finding("file") == nil ? "url" : "file")
        case .evidenceChanged:
            "not the file that was assessed: " + shown(r, r.finding("file") == nil ? "url" : "file") + problem(r)
        case .evidenceGone: "gone from its place: " + shown(r, "artifact") + problem(r)
        case .evidenceProtected: "its place asks for a login: " + shown(r, "artifact") + problem(r)
        case .evidenceUnreachable: "could not be read: " + shown(r, "artifact") + problem(r)
        case .evidenceNotLookedAt: "not looked at: " + shown(r, "artifact") + problem(r)
        case .evidenceNotPinned: "named without a digest, so nobody can tell whether it changed"
        case .evidenceDigestNotKnown:
            "its digest is of a kind that this program does not follow: " + shown(r, "artifact")
        case .evidenceNone: "the badge names no evidence"

        case .endorsementNone: "nobody endorses the badge"
        case .endorsementNotJudged: "someone endorses the badge; this program does not judge that yet"

        case .issuerListed:
            "the issuer is on your trust list" + (r.finding("listedAs") == nil ? "" : " as " + shown(r, "listedAs"))
                + (r.finding("listedDomain") == nil ? "" : ", by its domain " + shown(r, "listedDomain"))
        case .issuerPinned: "you named this key for the issuer yourself"
        case .issuerNotListed: "nobody you listed vouches for this issuer: " + issuer(r)
        case .issuerOtherKey: "you know this issuer by another key than the one that signed"
        case .issuerNotNamed: "the badge names no issuer"
        case .issuerRegistered: IssuerSentences.registered(r)
        case .issuerRegistryNotRead: IssuerSentences.notRead(r)
        case .issuerAchievementNotListed:
            "you trust this issuer for other achievements than " + shown(r, "achievement")
        case .issuerEntryEnded: "your trust in this issuer ended: " + shown(r, "until")
        case .issuerEntryNotYet: "your trust in this issuer does not begin before " + shown(r, "from")
        case .issuerLooksListed:
            "its domain " + shown(r, "domain") + " looks like " + shown(r, "looksLike")
                + ", which is on your list, and is another one"
        }
    }

    /// The issuer's id as it is shown, with what is odd about its domain.
    private static func issuer(_ result: CheckResult) -> String {
        let id = DisplayText.quoted(DomainName.shown(result.finding("issuer") ?? ""), limit: 120)
        return id + (DomainWarning.text(result).map { ". " + $0 } ?? "")
    }

    private static func first(_ result: CheckResult) -> String {
        result.findings.first?.name ?? ""
    }
}
