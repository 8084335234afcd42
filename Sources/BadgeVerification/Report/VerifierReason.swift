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
    /// The token says that it carries something else than a credential.
    case tokenContent = "token.content"
    /// The token says that it is one of VC-JOSE-COSE, in which a credential never stands inside `vc`.
    case tokenVCClaim = "token.vcClaim"
    /// The token is one of VC-JOSE-COSE and does not repeat what the badge says in claims, as it may.
    case claimsLeftOut = "token.claimsLeftOut"
    /// The payload in the picture is compressed, which the standard forbids.
    case bakingCompressed = "baking.compressed"
    /// The badge is not the first element in its SVG picture, as the standard has it.
    case bakingNotFirst = "baking.notFirstChild"

    /// There are more entries than are judged.
    case tooManyEntries = "entries.tooMany"

    // conformance.context
    /// The contexts are known and in order, and define everything that the badge says.
    case contextKnown = "context.known"
    /// The same, and some of these contexts are known from the user's files only.
    case contextGiven = "context.given"
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
    /// The badge keeps a schema that it names, which is not the official one.
    case schemaKept = "schema.kept"
    /// The badge keeps such a schema, which came in a way in which anybody on the way could alter it.
    case schemaNotProtected = "schema.notProtected"
    /// The badge does not keep such a schema.
    case schemaNotKept = "schema.notKept"
    /// An entry has no URL.
    case schemaNotNamed = "schema.notNamed"
    /// The kind of schema is not known here.
    case schemaTypeNotKnown = "schema.typeNotKnown"
    /// The schema could not be had.
    case schemaNotReached = "schema.notReached"
    /// What stands there has another digest than the badge says.
    case schemaDigestDiffers = "schema.digestDiffers"
    /// The digest is of a kind that this program does not follow.
    case schemaDigestNotKnown = "schema.digestNotKnown"
    /// What stands there is no schema, or one that is not formed rightly.
    case schemaUnusable = "schema.unusable"
    /// The schema is of a draft of JSON Schema that is not known here, or does not say of which.
    case schemaDraftNotKnown = "schema.draftNotKnown"
    /// The schema asks for something that is not supported here.
    case schemaNotSupported = "schema.notSupported"
    /// To judge the badge by the schema takes more than the limits allow.
    case schemaTooMuchWork = "schema.tooMuchWork"
    /// The credential that carries the schema is not proved, or does not hold.
    case schemaNotProved = "schema.credentialNotProved"

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
    /// The issuer no longer used the key when the badge says that it was signed.
    case keyExpired = "key.expired"
    /// The issuer no longer uses the key, and used it when the badge says that it was signed.
    case keyRetired = "key.retired"
    /// The issuer did not use the key yet.
    case keyNotYet = "key.notYet"
    /// The key stands on a host that is not the issuer's.
    case keyOnOtherHost = "key.onOtherHost"
    /// The badge brings the key along, and the issuer's own host lists other keys.
    case keyNotListed = "key.notListed"
    /// The key stands on the issuer's host, and whether the issuer's own lists have it could not be found out.
    case keyNotLinked = "key.notLinked"
    /// What stands at the place of the key is no key.
    case keyNoneThere = "key.noneThere"
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
    /// The kind of the entry is not known here.
    case statusTypeNotKnown = "status.typeNotKnown"
    /// The entry is not formed as its standard says.
    case statusEntryMalformed = "status.entryMalformed"
    /// The index of the entry is a number where the standard wants a text.
    case statusIndexNumeric = "status.indexNumeric"
    /// The badge names more lists than are looked up.
    case statusTooManyLists = "status.tooManyLists"
    /// The place of the list gave no answer that can be used.
    case statusListNotReached = "status.listNotReached"
    /// What stands there is no list that its issuer signed.
    case statusListNotVerified = "status.listNotVerified"
    /// The list is that of somebody else.
    case statusListOfAnother = "status.listOfAnother"
    /// The list is one for another address.
    case statusListOtherID = "status.listOtherID"
    /// The list is about something else.
    case statusListOtherPurpose = "status.listOtherPurpose"
    /// The list does not hold yet.
    case statusListNotYet = "status.listNotYet"
    /// The list has ended.
    case statusListExpired = "status.listExpired"
    /// The list was remembered for longer than it wants to be kept.
    case statusListOutdated = "status.listOutdated"
    /// The list is older than one that was seen before.
    case statusListRolledBack = "status.listRolledBack"
    /// The bits of the list cannot be read.
    case statusListMalformed = "status.listMalformed"
    /// The list has fewer entries than the standard demands.
    case statusListTooShort = "status.listTooShort"
    /// The entry points behind the end of the list.
    case statusIndexOutOfRange = "status.indexOutOfRange"
    /// Nobody signed the list, and nothing else shows that it is the issuer's.
    case statusListNotIssuers = "status.listNotIssuers"
    /// The issuer has not taken the badge back.
    case statusNotRevoked = "status.notRevoked"
    /// The issuer's host does not list the badge among those taken back.
    case statusNotListed = "status.notListed"
    /// The issuer has taken the badge back.
    case statusRevoked = "status.revoked"
    /// The issuer has not suspended the badge.
    case statusNotSuspended = "status.notSuspended"
    /// The issuer has suspended the badge.
    case statusSuspended = "status.suspended"
    /// The issuer has set no such status.
    case statusUnset = "status.unset"
    /// The issuer has a newer version of the badge.
    case statusRefresh = "status.refresh"
    /// The issuer says something about the badge that a person has to judge.
    case statusSet = "status.set"

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

    // refresh.service
    /// The badge names no refresh service.
    case refreshNone = "refresh.none"
    /// The refresh service gives this version.
    case refreshSame = "refresh.same"
    /// The refresh service gives a newer version.
    case refreshNewer = "refresh.newer"
    /// The refresh service gives an older version.
    case refreshOlder = "refresh.older"
    /// The refresh service gives a badge of another issuer.
    case refreshOtherIssuer = "refresh.otherIssuer"
    /// The refresh service gives another badge.
    case refreshOtherID = "refresh.otherID"
    /// What the refresh service gives is not known to be the issuer's word.
    case refreshNotVerified = "refresh.notVerified"
    /// The refresh service gives nothing.
    case refreshUnreachable = "refresh.unreachable"
    /// Nobody asked the refresh service.
    case refreshNotLookedUp = "refresh.notLookedUp"
    /// The refresh service is of a kind that is not known here.
    case refreshTypeNotKnown = "refresh.typeNotKnown"

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
    /// The place no longer has the file; a copy on the issuer's own host, which the badge names, is the one that was
    /// assessed.
    case evidenceArchived = "evidence.archived"
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
    /// An endorsement is required, and nobody endorses the badge but its own issuer.
    case endorsementMissing = "endorsement.missing"
    /// The endorsement is one of more, or inside more others, than are judged.
    case endorsementNotJudged = "endorsement.notJudged"
    /// The endorsement is genuine and still good, and about this.
    case endorsementHolds = "endorsement.holds"
    /// The endorsement is genuine and still good; nobody whom the user listed vouches for the endorser.
    case endorsementNotListed = "endorsement.notListed"
    /// Not everything about the endorsement could be found out.
    case endorsementOpen = "endorsement.open"
    /// The issuer endorses itself.
    case endorsementBySelf = "endorsement.bySelf"
    /// What the endorsement stands in has no id, so nobody can tell whether it is about that.
    case endorsementOfUnnamed = "endorsement.ofUnnamed"
    /// The endorsement is about something else.
    case endorsementOfAnother = "endorsement.ofAnother"
    /// The endorsement is not verified.
    case endorsementNotVerified = "endorsement.notVerified"
    /// What stands there is a credential and no endorsement.
    case endorsementOtherType = "endorsement.otherType"
    /// What stands there cannot be read as a credential.
    case endorsementUnreadable = "endorsement.unreadable"

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

    // presentation.*
    /// The badge was to be presented for an occasion, and is no part of a presentation.
    case presentationNone = "presentation.none"
    /// The presentation breaks a rule of its standard.
    case presentationMalformed = "presentation.malformed"
    /// Nobody signed the presentation.
    case presentationNotSigned = "presentation.notSigned"
    /// The presentation was signed for the occasion that was asked about.
    case presentationFresh = "presentation.fresh"
    /// The presentation is signed, and nobody asked for which occasion.
    case presentationFreshnessNotAsked = "presentation.freshnessNotAsked"
    /// The presentation was signed for another challenge.
    case presentationChallengeDiffers = "presentation.challengeDiffers"
    /// The presentation was signed for somebody else.
    case presentationDomainDiffers = "presentation.domainDiffers"
    /// The recipient of the badge signed the presentation.
    case presentationOfRecipient = "presentation.ofRecipient"
    /// Somebody else than the recipient of the badge signed the presentation.
    case presentationOfAnother = "presentation.ofAnother"
    /// The badge does not name its recipient by an id.
    case presentationRecipientWithoutID = "presentation.recipientWithoutID"
    /// It is not shown who signed the presentation.
    case presentationHolderOpen = "presentation.holderOpen"
}
