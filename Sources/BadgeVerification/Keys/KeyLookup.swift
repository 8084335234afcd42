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
        /// Something else.
        case unusable(DIDError)
        /// Nothing that could be had.
        case failed(ResourceFailure)
    }

    private init(issuer: String, loader: any ResourceLoader) {
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
            case (.found(let keys, .elsewhere(let found)), _):
                // The issuer's own lists may have the same key
                for key in keys {
                    let own = await self.resolution(brought: key)
                    if case .found(_, .issuersDocument) = own { return own }
                }
                return .found(keys, .elsewhere(found))
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
                guard let method = try? document.method(named: name, isHere: false) else { continue }
                return .found([method.key], .issuersDocument([method], Self.findings(document)))
            }
            open = open ?? judge(answer, name, at: place)
        }
        let problem = "the issuer's own lists have no key of that name"
        return isListed && HTTPSOrigin(name) == nil
            ? .failed(.keyNoSuchMethod, [Finding("problem", problem)]) : open
    }

    /// A key that the badge brings along: the issuer's where a list of the issuer's own host has it.
    private mutating func resolution(brought key: PublicKey) async -> KeyResolution {
        var places: [String] = []
        for list in await ownLists() {
            let same = list.methods.filter { $0.key == key }
            if !same.isEmpty { return .found([key], .issuersDocument(same, Self.findings(list.document))) }
            places.append(list.document.url)
        }
        if let place = places.first { return .found([key], .notListed([Finding("place", place)])) }
        return .found([key], .broughtAlong)
    }

    /// The keys of the issuer's own lists, where a proof names none.
    private mutating func unnamed() async -> KeyResolution {
        for list in await ownLists() {
            return .found(list.methods.map(\.key), .issuersDocument(list.methods, Self.findings(list.document)))
        }
        return .unavailable(.keyNotNamed, [])
    }

    /// The places of the issuer's own host where lists are looked for.
    private var ownPlaces: [String] {
        guard let origin else { return [] }
        return [origin.text + "/.well-known/jwks.json", HTTPSOrigin.withoutFragment(issuer)]
    }

    /// The lists of the issuer's own host that have a key, those included that its profile leads to.
    private mutating func ownLists() async -> [(document: KeyDocument, methods: [VerificationMethod])] {
        var lists: [(document: KeyDocument, methods: [VerificationMethod])] = []
        var places = ownPlaces
        var next = 0
        while next < places.count, next < VerificationLimits.keyPlaces {
            if case .document(let document, isOwn: true) = await answer(at: places[next]) {
                let methods = document.methods
                if !methods.isEmpty { lists.append((document, methods)) }
                places += document.references.map(HTTPSOrigin.withoutFragment).filter { HTTPSOrigin($0) == origin }
            }
            next += 1
        }
        return lists
    }

    private func judge(_ answer: Answer, _ name: String, at place: String) -> KeyResolution {
        switch answer {
        case .failed(let failure): return .of(failure, at: place)
        case .unusable(let error):
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
                return .unusable(error)
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
    }
}
