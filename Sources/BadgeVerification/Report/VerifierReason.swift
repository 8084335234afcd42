/// The reasons that the verifier itself gives. The raw values are stable and never reused.
public enum VerifierReason: String, Sendable, CaseIterable {
    // conformance.structure
    /// Everything that the data model and Open Badges require is there.
    case structureConforms = "structure.conforms"
    /// The badge is of Open Badges 2.0, which this program does not verify.
    case structureOpenBadges2 = "structure.openBadges2"
    /// A claim of the token is missing.
    case claimMissing = "token.claimMissing"
    /// A claim of the token says something else than the credential.
    case claimDiffers = "token.claimDiffers"
    /// The token does not repeat the recipient's id, as the standard asks and its publisher does not.
    case claimSubjectLeftOut = "token.subjectLeftOut"
    /// The token carries a credential inside `vc` and parts of another one beside it.
    case claimBeside = "token.claimBeside"
    /// The token says that it is another kind of token.
    case tokenType = "token.type"
    /// The payload in the picture is compressed, which the standard forbids.
    case bakingCompressed = "baking.compressed"
    /// The badge is not the first element in its SVG picture, as the standard has it.
    case bakingNotFirst = "baking.notFirstChild"

    /// There are more entries than are judged.
    case tooManyEntries = "entries.tooMany"

    // conformance.context
    /// The contexts are known and in order, and define everything that the badge says.
    case contextKnown = "context.known"
    /// A context that the proof does not cover.
    case contextNotSigned = "context.notSigned"

    // conformance.schema
    /// The badge names no schema.
    case schemaNone = "schema.none"
    /// The badge names the official schema and keeps its rules.
    case schemaConforms = "schema.conforms"
    /// The badge names the official schema and breaks its rules.
    case schemaBroken = "schema.broken"
    /// The badge names a schema that was not looked up.
    case schemaNotLookedUp = "schema.notLookedUp"

    // proof.signature
    /// The signature fits.
    case signatureFits = "proof.signatureFits"
    /// The signature does not fit.
    case signatureDoesNotFit = "proof.signatureDoesNotFit"
    /// There is no proof.
    case proofMissing = "proof.missing"
    /// The proof is not formed as its standard says.
    case proofMalformed = "proof.malformed"
    /// The suite of the proof is not known here.
    case suiteNotKnown = "proof.suiteNotKnown"
    /// The algorithm of the token is not known here.
    case algorithmNotKnown = "proof.algorithmNotKnown"
    /// The algorithm is no signature that anyone could check against a public key.
    case algorithmForbidden = "proof.algorithmForbidden"
    /// There was no key to check the signature with.
    case noKey = "proof.noKey"
    /// The suite or algorithm cannot be used with that type of key.
    case proofKeyType = "proof.keyType"
    /// The proof was made for other contexts than the badge lists.
    case proofContext = "proof.context"
    /// The badge has no canonical form.
    case notCanonicalizable = "proof.notCanonicalizable"
    /// The badge names a context that is not known here, so that what was signed cannot be computed.
    case proofContextNotKnown = "proof.contextNotKnown"
    /// To compute what was signed would take more work than any badge is worth.
    case proofTooMuchWork = "proof.tooMuchWork"
    /// The cryptographic library broke down.
    case signatureNotComputed = "proof.notComputed"
    /// The proof builds on another one.
    case chainNotSupported = "proof.chainNotSupported"
    /// No proof has been established, so nothing that depends on it is judged.
    case proofNotEstablished = "proof.notEstablished"

    // proof.purpose
    /// The proof is for making statements.
    case purposeAssertion = "purpose.assertion"
    /// The proof is for something else.
    case purposeOther = "purpose.other"
    /// The form of the proof states no purpose.
    case purposeNotStated = "purpose.notStated"

    // proof.key
    /// The key is in the issuer's own DID.
    case keyOfIssuer = "key.ofIssuer"
    /// The key is one that the user gave for the issuer.
    case keyGiven = "key.given"
    /// The key belongs to someone else than the issuer.
    case keyOfAnother = "key.ofAnother"
    /// The user gave other keys for the issuer.
    case keyNotGiven = "key.notGiven"
    /// The issuer has no key of that name.
    case keyNoSuchMethod = "key.noSuchMethod"
    /// The key cannot be used.
    case keyUnusable = "key.unusable"
    /// The badge brings the key along, which anyone could do.
    case keyBroughtAlong = "key.broughtAlong"
    /// The issuer's keys were not looked up.
    case keyNotLookedUp = "key.notLookedUp"
    /// The place where the issuer lists its keys gave no answer that can be used.
    case keyNotReached = "key.notReached"
    /// What stands where the issuer lists its keys is no such list, or that of somebody else.
    case keyDocumentUnusable = "key.documentUnusable"
    /// The issuer has the key, and not for making statements.
    case keyNotForAssertion = "key.notForAssertion"
    /// The kind of the key is not known here.
    case keyKindNotKnown = "key.kindNotKnown"
    /// The issuer took the key back.
    case keyRevoked = "key.revoked"
    /// The issuer no longer uses the key.
    case keyExpired = "key.expired"
    /// The badge does not say whose key it is.
    case keyNotNamed = "key.notNamed"

    // proof.validity
    /// The proof's own times hold.
    case proofTimesHold = "proof.timesHold"
    /// The proof says that it was made later than now.
    case proofInFuture = "proof.inFuture"
    /// The proof has expired.
    case proofExpired = "proof.expired"
    /// A time of the proof cannot be read.
    case proofTimeMalformed = "proof.timeMalformed"
    /// The proof states no times.
    case proofTimesNotStated = "proof.timesNotStated"

    // status.*
    /// The badge names no status.
    case statusNone = "status.none"
    /// The badge's status was not looked up.
    case statusNotLookedUp = "status.notLookedUp"

    // validity.*
    /// The badge holds already.
    case validityBegun = "validity.begun"
    /// The badge does not hold yet.
    case validityNotYet = "validity.notYet"
    /// The badge has not ended.
    case validityNotEnded = "validity.notEnded"
    /// The badge has ended.
    case validityExpired = "validity.expired"
    /// The badge states no such time.
    case validityNotStated = "validity.notStated"
    /// A time of the badge cannot be read.
    case validityMalformed = "validity.malformed"

    // recipient.match
    /// Nobody asked whose badge it is.
    case recipientNotAsked = "recipient.notAsked"
    /// It is the badge of the one asked about.
    case recipientSame = "recipient.same"
    /// It is the badge of someone else.
    case recipientDifferent = "recipient.different"
    /// The badge has no identity of that type.
    case recipientNoSuchIdentity = "recipient.noSuchIdentity"
    /// The identity is hashed in a way that this program does not follow.
    case recipientCannotTell = "recipient.cannotTell"

    // results.*
    /// The badge carries no results.
    case resultsNone = "results.none"
    /// The badge requires no level or value.
    case resultsNothingRequired = "results.nothingRequired"

    // evidence.integrity
    /// The file is the one that was assessed.
    case evidenceSame = "evidence.same"
    /// The file is another one than was assessed.
    case evidenceChanged = "evidence.changed"
    /// The place says that there is no such thing any more.
    case evidenceGone = "evidence.gone"
    /// The place asks for a login.
    case evidenceProtected = "evidence.protected"
    /// The place did not answer, or the file cannot be read.
    case evidenceUnreachable = "evidence.unreachable"
    /// Nobody looked.
    case evidenceNotLookedAt = "evidence.notLookedAt"
    /// The badge names evidence without a digest.
    case evidenceNotPinned = "evidence.notPinned"
    /// The digest is of a kind that this program does not follow.
    case evidenceDigestNotKnown = "evidence.digestNotKnown"
    /// The badge names no evidence.
    case evidenceNone = "evidence.none"

    // endorsement.report
    /// Nobody endorses the badge.
    case endorsementNone = "endorsement.none"
    /// There are endorsements, which this program does not judge.
    case endorsementNotJudged = "endorsement.notJudged"

    // issuer.trusted
    /// The issuer is on the trust list.
    case issuerListed = "issuer.listed"
    /// The user gave a key for the issuer.
    case issuerPinned = "issuer.pinned"
    /// Nobody whom the user listed vouches for the issuer.
    case issuerNotListed = "issuer.notListed"
    /// The trust list names another key for the issuer.
    case issuerOtherKey = "issuer.otherKey"
    /// The badge names no issuer.
    case issuerNotNamed = "issuer.notNamed"
    /// A registry that the user named lists the issuer.
    case issuerRegistered = "issuer.registered"
    /// No registry that could be read lists the issuer, and some could not be read.
    case issuerRegistryNotRead = "issuer.registryNotRead"
    /// The user trusts the issuer for other achievements.
    case issuerAchievementNotListed = "issuer.achievementNotListed"
    /// The user's trust in the issuer has ended.
    case issuerEntryEnded = "issuer.entryEnded"
    /// The user's trust in the issuer has not begun.
    case issuerEntryNotYet = "issuer.entryNotYet"
    /// The issuer's domain is taken for one on the user's list, and is another one.
    case issuerLooksListed = "issuer.looksLikeListed"
}
