import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// The newest status lists, in a ``StateFolder``.
struct StateListMemory: StatusListMemory {
    let folder: StateFolder
    /// Whether nothing is written.
    let isOffline: Bool

    func newest(at url: String, of issuer: String) -> SeenStatusList? {
        guard let name = try? StateName.of("list", [url, issuer]), let record = folder.record(name),
            record.url.isSameBytes(as: url), record.issuer?.isSameBytes(as: issuer) == true
        else { return nil }
        return SeenStatusList(made: record.time, bytes: record.body)
    }

    /// Another run may have seen a newer one meanwhile, which then stays.
    func remember(_ list: SeenStatusList, at url: String, of issuer: String) {
        guard !isOffline, let name = try? StateName.of("list", [url, issuer]) else { return }
        if let known = newest(at: url, of: issuer), known.made == list.made, known.bytes == list.bytes { return }
        folder.locked {
            if let known = newest(at: url, of: issuer)?.made, list.made.map({ $0 < known }) ?? true { return }
            folder.keep(StateRecord(url: url, issuer: issuer, time: list.made, body: list.bytes), as: name)
        }
    }
}
