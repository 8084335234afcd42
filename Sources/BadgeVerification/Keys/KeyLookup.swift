import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Looks for keys on the web, before any proof is judged.
///
/// A key is the issuer's where the issuer's own host publishes it: at the place that the proof names, in the set at
/// `/.well-known/jwks.json`, or in the document at the issuer's id. Own is the host whose scheme, name and port are those
/// of the issuer's id, and that answered itself: what another host says, also after a redirect, shows which key signed
/// and not whose it is.
struct KeyLookup {
    let issuer: String
    let loader: any ResourceLoader
    /// The origin of the issuer's id; absent where that is no https URL.
    private let origin: HTTPSOrigin?
    private var seen: [(url: String, answer: Answer)] = []

    /// What stands at a place.
    private enum Answer {
        /// A document, and whether the issuer's own host gave it.
        case document(KeyDocument, isOwn: Bool)
        /// Something else, and whether it may be a list of keys all the same.
        case unusable(DIDError, isList: Bool)
        /// Nothing that could be had.
        case failed(ResourceFailure)
    }

    init(issuer: String, loader: any ResourceLoader) {
        self.issuer = issuer
        self.loader = loader
        origin = HTTPSOrigin(issuer)
    }

    /// Looks for the keys of all proofs of a credential. Nothing is looked for where the user gave the issuer's keys, where
    /// the issuer is a key itself, and where no web address is named.
    static func keys(
        of credential: UnverifiedCredential,
        input: VerificationInput,
        loader: any ResourceLoader
    ) async -> [LookedUpKey] {
        guard let issuer = credential.unverifiedIssuerID, input.givenKeys(of: issuer).isEmpty else { return [] }
        let isWeb = DIDURL(issuer)?.method.isSameBytes(as: "web") ?? false
        guard isWeb || HTTPSOrigin(issuer) != nil else { return [] }
        var lookup = KeyLookup(issuer: issuer, loader: loader)
        var found: [LookedUpKey] = []
        for name in KeyName.all(in: credential, suites: input.suites) {
            guard let resolution = await lookup.resolution(of: name) else { continue }
            found.append(LookedUpKey(name: name, resolution: resolution))
        }
        return found
    }

    private mutating func resolution(of name: KeyName) async -> KeyResolution? {
        switch name {
        case .named(let text): return await resolution(named: text)
        case .brought(let jwk):
            guard origin != nil, let key = try? PublicKey(jwk: jwk) else { return nil }
            return await resolution(brought: key)
        case .unnamed:
            guard origin != nil else { return nil }
            return await unnamed()
        }
    }

    /// A key behind a name: at the place that it leads to, else under that name in the issuer's own lists.
    private mutating func resolution(named text: String) async -> KeyResolution? {
        if DIDURL(text) != nil { return nil }
        let name = text.utf8.first == UInt8(ascii: "#") ? issuer + text : text
        var open: KeyResolution?
        if HTTPSOrigin(name) != nil {
            let place = HTTPSOrigin.withoutFragment(name)
            let resolution = judge(await answer(at: place), name, at: place)
            switch (resolution, Self.fragment(of: name)) {
            case (.found(let keys, let whose), _): return await linked(keys, whose, at: place)
            case (.unavailable, let key?), (.failed(.keyNoSuchMethod, _), let key?):
                return await self.resolution(brought: key)
            case (.unavailable, nil): open = resolution
            default: return resolution
            }
        }
        var isListed = false
        for place in ownPlaces {
            let answer = await answer(at: place)
            if case .document(let document, isOwn: true) = answer {
                isListed = true
                do throws(DIDError) {
                    let method = try document.method(named: name, isHere: false)
                    return await merged([method.key], [method], Self.findings(document))
                } catch {
                    if error.code == .noSuchMethod { continue }
                    return .of(error, name: name, Self.findings(document))
                }
            }
            open = open ?? judge(answer, name, at: place)
        }
        let problem = "the issuer's own lists have no key of that name"
        return isListed && HTTPSOrigin(name) == nil
            ? .failed(.keyNoSuchMethod, [Finding("problem", problem)]) : open
    }

    /// How far keys that stand at a place are the issuer's. On a host that serves many issuers, or lets others put files
    /// there, a place is not the issuer's because the host is: it must be one of the issuer's own places, lie below the
    /// issuer's own address, or hold a key that the issuer's own lists have. Where the issuer's host has no list at all
    /// there is nothing that could be said against a place without a query.
    private mutating func linked(
        _ keys: [PublicKey],
        _ whose: KeyResolution.Provenance,
        at place: String
    ) async -> KeyResolution {
        guard case .issuersDocument(let methods, let findings) = whose else {
            // The issuer's own lists may have a key that stands elsewhere too
            for key in keys {
                let own = await resolution(brought: key)
                if case .found(_, .issuersDocument) = own { return own }
            }
            return .found(keys, whose)
        }
        let named = await ownDocuments().flatMap(\.references).map(HTTPSOrigin.withoutFragment)
        let isOwnPlace = isBelowIssuer(place) || (ownPlaces + named).contains { $0.isSameBytes(as: place) }
        if isOwnPlace { return await merged(keys, methods, findings) }
        for key in keys {
            switch await resolution(brought: key) {
            case .found(_, .broughtAlong): break
            case let other: return other
            }
        }
        var isKnown = !place.utf8.contains(UInt8(ascii: "?"))
        for place in ownPlaces where await isOpen(place) { isKnown = false }
        return isKnown ? await merged(keys, methods, findings) : .found(keys, .notLinked(findings))
    }

    /// Whether nobody can say that no list of keys stands at a place.
    private mutating func isOpen(_ place: String) async -> Bool {
        switch await answer(at: place) {
        case .document(let document, _): return document.methods.isEmpty
        case .unusable(_, let isList): return isList
        case .failed(.gone), .failed(.protected): return false
        // A page of the issuer that is longer than any list of keys
        case .failed(.tooLarge): return !place.isSameBytes(as: HTTPSOrigin.withoutFragment(issuer))
        case .failed: return true
        }
    }

    /// Whether a place lies below the address of the issuer, where that is more than its host.
    private func isBelowIssuer(_ place: String) -> Bool {
        let base = Array(HTTPSOrigin.withoutFragment(issuer).utf8)
        guard let origin, !base.contains(UInt8(ascii: "?")), !place.utf8.contains(UInt8(ascii: "?")),
            base.count > origin.text.utf8.count + 1
        else { return false }
        let folder = base.last == UInt8(ascii: "/") ? base : base + [UInt8(ascii: "/")]
        // A step up would lead out again
        return place.utf8.starts(with: folder)
            && !place.utf8.dropFirst(folder.count).split(separator: UInt8(ascii: "/"))
                .contains { $0.elementsEqual("..".utf8) || $0.contains(UInt8(ascii: "%")) }
    }

    /// Keys of the issuer, with everything that its own lists say about each: one may have taken back what another one
    /// still has.
    private mutating func merged(
        _ keys: [PublicKey],
        _ methods: [VerificationMethod],
        _ findings: [Finding]
    ) async -> KeyResolution {
        var all = methods
        for document in await ownDocuments() {
            for key in keys {
                do throws(DIDError) {
                    all += document.methods.filter { $0.key == key }
                    guard let revoked = try document.revocation(of: key) else { continue }
                    all.append(
                        VerificationMethod(
                            id: document.url,
                            controller: issuer,
                            key: key,
                            isForAssertion: true,
                            revoked: revoked
                        )
                    )
                } catch {
                    return .of(error, name: document.url, Self.findings(document))
                }
            }
        }
        return .found(keys, .issuersDocument(all, findings))
    }

    /// A key that the badge brings along: the issuer's where a list of the issuer's own host has it.
    private mutating func resolution(brought key: PublicKey) async -> KeyResolution {
        var places: [String] = []
        for document in await ownDocuments() {
            let methods = document.methods
            let same = methods.filter { $0.key == key }
            if !same.isEmpty { return await merged([key], same, Self.findings(document)) }
            if !methods.isEmpty { places.append(document.url) }
        }
        if let place = places.first { return .found([key], .notListed([Finding("place", place)])) }
        return .found([key], .broughtAlong)
    }

    /// The keys of the issuer's own lists, where a proof names none.
    private mutating func unnamed() async -> KeyResolution {
        for document in await ownDocuments() {
            let methods = document.methods
            if !methods.isEmpty { return await merged(methods.map(\.key), methods, Self.findings(document)) }
        }
        return .unavailable(.keyNotNamed, [])
    }

    /// Those of some keys that the issuer's own documents say were taken back.
    mutating func withdrawn(of keys: [PublicKey]) async -> [WithdrawnKey] {
        guard origin != nil else { return [] }
        return await ownDocuments().flatMap { document in
            keys.compactMap { key in
                WithdrawnKey(key) { () throws(DIDError) in try document.revocation(of: key) }
            }
        }
    }

    /// The places of the issuer's own host where lists are looked for.
    private var ownPlaces: [String] {
        guard let origin else { return [] }
        return [origin.text + "/.well-known/jwks.json", HTTPSOrigin.withoutFragment(issuer)]
    }

    /// The documents with keys of the issuer's own host, those included to which its profile leads.
    private mutating func ownDocuments() async -> [KeyDocument] {
        var documents: [KeyDocument] = []
        var places = ownPlaces
        var next = 0
        while next < places.count, next < VerificationLimits.keyPlaces {
            if case .document(let document, isOwn: true) = await answer(at: places[next]) {
                documents.append(document)
                places += document.references.map(HTTPSOrigin.withoutFragment).filter { HTTPSOrigin($0) == origin }
            }
            next += 1
        }
        return documents
    }

    private func judge(_ answer: Answer, _ name: String, at place: String) -> KeyResolution {
        switch answer {
        case .failed(let failure): return .of(failure, at: place)
        case .unusable(let error, _):
            let found = [Finding("place", place), Finding("problem", error.detail)]
            return .unavailable(.keyNoneThere, found)
        case .document(let document, let isOwn):
            do {
                let method = try document.method(named: name, isHere: true)
                let found = Self.findings(document)
                return .found([method.key], isOwn ? .issuersDocument([method], found) : .elsewhere(found))
            } catch {
                let resolution = KeyResolution.of(error, name: name, Self.findings(document))
                // What another host says of the issuer's keys decides nothing
                guard !isOwn, case .failed(_, let found) = resolution else { return resolution }
                return .unavailable(.keyNoneThere, [Finding("place", place)] + found)
            }
        }
    }

    private mutating func answer(at url: String) async -> Answer {
        if let known = seen.first(where: { $0.url.isSameBytes(as: url) }) { return known.answer }
        let answer = await load(url)
        seen.append((url, answer))
        return answer
    }

    private func load(_ url: String) async -> Answer {
        do throws(ResourceFailure) {
            let limit = UntrustedInput.keyDocumentBytes
            let resource = try await loader.load(url, limit: limit, redirects: UntrustedInput.redirects)
            // Who answered must be known, unless it is the user's own word
            let answered = resource.finalURL ?? (resource.source == .userGiven ? url : "")
            let isOwn = origin != nil && [url, answered].allSatisfy { HTTPSOrigin($0) == origin }
            do throws(DIDError) {
                let document = try KeyDocument(resource, of: issuer, url: url)
                return .document(document, isOwn: isOwn && resource.source != .bundle)
            } catch {
                return .unusable(error, isList: KeyDocument.isListOfKeys(resource))
            }
        } catch {
            return .failed(error)
        }
    }

    /// The key that stands in the fragment of a name.
    private static func fragment(of name: String) -> PublicKey? {
        guard name.utf8.starts(with: "https://".utf8), let hash = name.utf8.firstIndex(of: UInt8(ascii: "#")) else {
            return nil
        }
        return try? PublicKey(multikey: String(decoding: name.utf8[name.utf8.index(after: hash)...], as: UTF8.self))
    }

    private static func findings(_ document: KeyDocument) -> [Finding] {
        [Finding("document", document.url), Finding("source", document.source.rawValue)]
            + (document.asOf.map { [Finding("asOf", $0.rfc3339)] } ?? [])
    }
}
