import BadgeVerification
import Synchronization
import VerifiableCredentials

/// What stands at each of some URLs; nobody looked anywhere else.
struct GivenPlaces: ResourceLoader {
    var places: [(url: String, answer: Result<Resource, ResourceFailure>)] = []

    /// Puts bytes at a URL.
    mutating func put(
        _ bytes: [UInt8],
        at url: String,
        _ source: ResourceSource = .network,
        asOf: Instant? = nil
    ) {
        let answered = source == .network ? url : nil
        places.append((url, .success(Resource(bytes: bytes, source: source, asOf: asOf, finalURL: answered))))
    }

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        guard let place = places.last(where: { $0.url == url }) else { throw .notLookedUp }
        let resource = try place.answer.get()
        guard resource.bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return resource
    }
}

/// A memory of status lists that lasts as long as the test.
final class ShortMemory: StatusListMemory {
    private let lists = Mutex<[String: SeenStatusList]>([:])

    func newest(at url: String, of issuer: String) throws(DamagedStatusMemory) -> SeenStatusList? {
        lists.withLock { $0[url + " " + issuer] }
    }

    func remember(_ list: SeenStatusList, at url: String, of issuer: String) {
        lists.withLock { $0[url + " " + issuer] = list }
    }
}

/// The places at which something was looked for, and whether it was to be forgotten.
final class AskedPlaces: Sendable {
    private let places = Mutex<[String]>([])

    var all: [String] { places.withLock { $0 } }

    func note(_ place: String) { places.withLock { $0.append(place) } }
}

/// A loader that finds nothing, and notes what it was asked for.
struct KeepingLoader: ResourceLoader {
    let asked: AskedPlaces
    var keeps = true

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        asked.note((keeps ? "kept " : "forgotten ") + url)
        throw .gone("status 404")
    }

    func forgetting() -> any ResourceLoader {
        KeepingLoader(asked: asked, keeps: false)
    }
}
