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
        case .verifier(.evidenceNotLookedAt):
            return count + " files were " + (PieceState(group[0]) ?? .notLookedAt).words
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
    static func shown(_ result: CheckResult, _ name: String) -> String {
        guard let value = result.findings.first(where: { $0.name == name })?.value else { return "(not stated)" }
        if let text = value.string { return DisplayText.quoted(text, limit: 120) }
        return DisplayText.escaped(String(decoding: value.compactBytes(), as: UTF8.self), limit: 120)
    }

    /// A reason why a part could not be used, which our own code wrote and already escaped.
    static func problem(_ result: CheckResult) -> String {
        result.finding("problem").map { ": " + $0 } ?? ""
    }

    /// That a file is of another kind than is said, where it is.
    private static func kinds(_ result: CheckResult) -> String {
        KindMismatch.words(of: result).map { "; " + $0 } ?? ""
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
        case .tokenType:
            "the token says that it is " + shown(r, "found") + ", not a "
                + (r.check == .presentationProof ? "presentation" : "badge")
        case .tokenContent: "the token says that it carries " + shown(r, "found") + ", not a badge"
        case .tokenVCClaim:
            "the token says that it is " + shown(r, "found")
                + ", in which a badge never stands inside vc, as it does here"
        case .claimsLeftOut:
            "the token does not repeat what the badge says beside it, which this form of token allows"
        case .bakingCompressed: "the badge inside the picture is compressed, which the standard forbids"
        case .bakingNotFirst: "the badge is not the first element inside the picture, where the standard puts it"

        case .contextKnown: "all words of the badge are defined by vocabularies that are known here"
        case .contextGiven:
            "all words of the badge are defined by vocabularies that are known here, or that you gave: "
                + shown(r, "contexts")
        case .contextNotSigned: "the signature does not cover all vocabularies that the badge names"

        case .schemaNone: "the badge names no schema"
        case .schemaConforms: "the badge keeps the rules of the official schema that it names"
        case .schemaBroken: "the badge breaks the rules of the official schema that it names" + problem(r)
        case .schemaNotLookedUp: "the badge names a schema that was not looked up: " + shown(r, "schema")
        case .schemaKept: "the badge keeps the rules of the schema that it names: " + shown(r, "schema")
        case .schemaNotProtected:
            "the badge keeps the rules of the schema that it names, but anybody could have altered that on the way, because it "
                + "came over http and not https, and the badge has no digest of it: " + shown(r, "schema")
        case .schemaNotKept: brokenSchema(r)
        case .schemaNotNamed: "the badge names a schema without an address, so nobody can look it up"
        case .schemaTypeNotKnown:
            "the badge names a schema of the kind " + shown(r, "type") + ", which this program does not know"
        case .schemaNotReached: "the schema that the badge names could not be had: " + shown(r, "schema") + problem(r)
        case .schemaDigestDiffers:
            "what stands where the badge names a schema is not what it was issued with: "
                + shown(r, r.finding("document") == nil ? "schema" : "document")
        case .schemaDigestNotKnown:
            "whether the schema is still the same cannot be told, because its digest is of a kind that this program does "
                + "not follow: " + shown(r, r.finding("document") == nil ? "schema" : "document")
        case .schemaUnusable: "what stands where the badge names a schema cannot be used" + problem(r)
        case .schemaDraftNotKnown:
            "the schema that the badge names is written in a way that is not known here" + problem(r)
        case .schemaNotSupported:
            "the schema that the badge names asks for more than this program supports" + problem(r)
        case .schemaTooMuchWork:
            "the schema that the badge names takes more work than any badge is worth" + problem(r)
        case .schemaNotProved:
            "the schema that the badge names stands in a credential that is not proved" + problem(r)

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

        case .keyOfIssuer:
            "the key belongs to the issuer that the badge names"
                + (r.finding("asOf").map { ", as of " + PlainTime.text($0) } ?? "")
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
        case .keyRevoked:
            "the issuer took this key back (" + shown(r, "revoked")
                + "), and nothing proves that the badge was signed before"
        case .keyExpired:
            "the issuer had stopped using this key (" + shown(r, "expires")
                + ") before the badge says that it was signed"
        case .keyRetired:
            "the key belongs to the issuer that the badge names, who used it until " + shown(r, "expires")
        case .keyNotYet: "the issuer uses this key only from " + shown(r, "notBefore")
        case .keyOnOtherHost:
            "the key stands at " + shown(r, r.finding("document") == nil ? "place" : "document")
                + ", which is not the issuer's own host: whose key it is remains open"
        case .keyNotListed:
            "the issuer's own list at " + shown(r, "place") + " does not have the key with which the badge was signed"
        case .keyNotLinked:
            "the key stands on the issuer's host, at " + shown(r, "document")
                + ", where others may put keys too, and the issuer's own list of keys could not be had"
        case .keyNoneThere: "there is no key at " + shown(r, "place") + problem(r)
        case .keyNotNamed: "the badge does not say with which key it was signed"

        case .proofTimesHold: "the signature's own dates hold"
        case .proofInFuture: "the signature says that it was made later than now: " + shown(r, first(r))
        case .proofExpired: "the signature itself ended: " + shown(r, first(r))
        case .proofTimeMalformed: "a date of the signature cannot be read"
        case .proofTimesNotStated: "the signature states no dates of its own"

        case .statusNone: "the badge names no place where this could be looked up"
        case .statusNotLookedUp: "the badge names a place where this could be looked up; nobody looked"
        case .statusTypeNotKnown, .statusEntryMalformed, .statusIndexNumeric, .statusTooManyLists,
            .statusListNotReached, .statusListNotVerified, .statusListOfAnother, .statusListOtherID,
            .statusListOtherPurpose, .statusListNotYet, .statusListExpired, .statusListOutdated, .statusListRolledBack,
            .statusListMalformed, .statusListTooShort, .statusIndexOutOfRange, .statusListNotIssuers, .statusNotRevoked,
            .statusNotListed, .statusRevoked, .statusNotSuspended, .statusSuspended, .statusUnset, .statusRefresh,
            .statusSet:
            StatusSentences.text(reason, r)

        case .validityBegun: "the badge has held since " + shown(r, first(r))
        case .validityNotYet: "the badge does not hold before " + shown(r, first(r))
        case .validityNotEnded: "the badge holds until " + shown(r, first(r))
        case .validityExpired: "the badge ended: " + shown(r, first(r))
        case .validityNotStated: "the badge states no such date"
        case .validityMalformed: "a date of the badge cannot be read: " + shown(r, first(r))

        case .refreshNone: "the badge names no place where its issuer keeps newer versions of it"
        case .refreshSame: "the issuer has no newer version of this badge"
        case .refreshNewer: "the issuer has a newer version of this badge: " + shown(r, "newer")
        case .refreshOlder: "where the issuer keeps newer versions, there is an older one: " + shown(r, "newer")
        case .refreshOtherIssuer:
            "where the issuer keeps newer versions, there is a badge of another issuer: " + shown(r, "found")
        case .refreshOtherID: "where the issuer keeps newer versions, there is another badge: " + shown(r, "found")
        case .refreshNotVerified:
            "what stands where the issuer keeps newer versions is not known to be its word" + problem(r)
        case .refreshUnreachable:
            "whether there is a newer version could not be had from " + shown(r, "url") + problem(r)
        case .refreshNotLookedUp: "whether there is a newer version was not looked up: " + shown(r, "url")
        case .refreshTypeNotKnown:
            "the badge names a service for newer versions of a kind that is not known here: " + shown(r, "type")

        case .recipientNotAsked: "you did not ask whose badge it is"
        case .recipientSame: "it is the badge of " + shown(r, "askedValue")
        case .recipientDifferent: "it is not the badge of " + shown(r, "askedValue")
        case .recipientNoSuchIdentity:
            "the badge names its recipient in another way than by " + shown(r, "askedType") + ", so this cannot be told"
        case .recipientCannotTell: "the recipient's identity is hidden in a way that this program does not follow"

        case .resultsNone: "the badge carries no results"
        case .resultsNothingRequired: "the badge states no required level or value"

        case .evidenceSame:
            "the same file as was assessed: " + shown(r, r.finding("file") == nil ? "url" : "file") + kinds(r)
        case .evidenceArchived:
            "no longer had from its place, but the copy on the issuer's own host is the file that was assessed: "
                + shown(r, "copy")
        case .evidenceChanged:
            "not the file that was assessed: " + shown(r, r.finding("file") == nil ? "url" : "file") + problem(r)
                + kinds(r)
        case .evidenceGone: "gone from its place: " + shown(r, "artifact") + problem(r)
        case .evidenceProtected: "its place asks for a login: " + shown(r, "artifact") + problem(r)
        case .evidenceUnreachable: "could not be read: " + shown(r, "artifact") + problem(r)
        case .evidenceNotLookedAt: (PieceState(r) ?? .notLookedAt).words + ": " + shown(r, "artifact") + problem(r)
        case .evidenceNotPinned: "named without a digest, so nobody can tell whether it changed"
        case .evidenceDigestNotKnown:
            "its digest is of a kind that this program does not follow: " + shown(r, "artifact")
        case .evidenceNone: "the badge names no evidence"

        case .endorsementNone: "nobody endorses the badge"
        case .endorsementMissing:
            "you asked for an endorsement, and nobody but the issuer itself, or whom the badge is about, endorses the badge"
        case .endorsementNotJudged: "not judged: there are too many endorsements, or one inside another too often"
        case .endorsementHolds:
            "this endorsement is genuine and still good"
                + (r.finding("listedAs") == nil ? "" : ", and you listed the endorser as " + shown(r, "listedAs"))
        case .endorsementNotListed:
            "this endorsement is genuine and still good, but nobody you listed vouches for the endorser"
        case .endorsementOpen: "not everything about this endorsement could be checked"
        case .endorsementBySelf: EndorsementLines.bySelf(r) + ", which adds nothing"
        case .endorsementOfUnnamed: "what is endorsed here has no id, so nobody can tell whether this is about it"
        case .endorsementOfAnother: "this endorsement is about something else: " + shown(r, "found")
        case .endorsementNotVerified: "this endorsement does not hold"
        case .endorsementOtherType: "what stands here is signed for something else, and is no endorsement"
        case .endorsementUnreadable: "this endorsement cannot be read" + problem(r)

        case .issuerListed:
            "the issuer is on your trust list" + (r.finding("listedAs") == nil ? "" : " as " + shown(r, "listedAs"))
                + (r.finding("listedDomain") == nil ? "" : ", by its domain " + shown(r, "listedDomain"))
        case .issuerPinned: "you named this key for the issuer yourself"
        case .issuerNotListed: "you have not yet said whether you know this issuer: " + issuer(r)
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

        case .presentationNone: "the badge stands alone: nobody presents it for the occasion that you named"
        case .presentationMalformed:
            "the presentation breaks a rule at " + shown(r, "place") + ": expected " + (r.finding("expected") ?? "")
                + "; found " + (r.finding("found") ?? "")
        case .presentationNotSigned: "nobody signed the presentation, so it does not show who presents the badge"
        case .presentationFresh: "the presentation was signed for the challenge that you named"
        case .presentationFreshnessNotAsked:
            "the presentation is signed, but not known to be made for you and now: anyone may have kept a copy of it"
        case .presentationChallengeDiffers:
            "the presentation was signed for another challenge than yours: " + shown(r, "challenge")
        case .presentationDomainDiffers: "the presentation was signed for somebody else: " + shown(r, "domain")
        case .presentationOfRecipient: "the recipient of the badge presents it: " + shown(r, "presenter")
        case .presentationOfAnother:
            shown(r, "presenter") + " presents the badge, whose recipient is " + shown(r, "recipient")
        case .presentationRecipientWithoutID:
            shown(r, "presenter") + " presents the badge, which does not name its recipient by an identifier"
        case .presentationHolderOpen: "it is not shown who presents the badge"
        }
    }

    /// The issuer's id as it is shown, with what is odd about its domain.
    private static func issuer(_ result: CheckResult) -> String {
        let id = DisplayText.quoted(DomainName.shown(result.finding("issuer") ?? ""), limit: 120)
        return id + (DomainWarning.text(result).map { ". " + $0 } ?? "")
    }

    /// A schema that the badge does not keep: the first place, what is asked for there, what is there.
    private static func brokenSchema(_ r: CheckResult) -> String {
        let place = r.finding("place").map { $0.isEmpty ? "the badge" : DisplayText.escaped($0) } ?? ""
        let count = r.findings.first { $0.name == "problems" }?.value.array?.count ?? 1
        return "the badge breaks the rules of the schema that it names, " + shown(r, "schema") + ": " + place
            + ": expected " + (r.finding("expected") ?? "") + "; found " + (r.finding("found") ?? "")
            + (count > 1 ? "; and \(count - 1) more" : "")
    }

    private static func first(_ result: CheckResult) -> String {
        result.findings.first?.name ?? ""
    }
}
