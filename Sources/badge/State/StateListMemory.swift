import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// The newest status lists, in a ``StateFolder``.
struct StateListMemory: StatusListMemory {
    let folder: StateFolder
    /// Whether nothing is written.
    let isOffline: Bool

    func newest(at url: String, of issuer: String) throws(DamagedStatusMemory) -> SeenStatusList? {
        guard let name = try? StateName.of("list", [url, issuer]), folder.has(name) else { return nil }
        guard let record = folder.record(name), record.url.isSameBytes(as: url),
            record.issuer?.isSameBytes(as: issuer) == true
        else { throw DamagedStatusMemory(place: DisplayText.quoted(folder.path + "/" + name)) }
        return SeenStatusList(made: record.time, bytes: record.body)
    }

    /// Another run may have seen a newer one meanwhile, which then stays.
    func remember(_ list: SeenStatusList, at url: String, of issuer: String) {
        guard !isOffline, let name = try? StateName.of("list", [url, issuer]) else { return }
        folder.locked {
            do throws(DamagedStatusMemory) {
                let known = try newest(at: url, of: issuer)
                if let known, known.made == list.made, known.bytes == list.bytes { return }
                if let made = known?.made, list.made.map({ $0 < made }) ?? true { return }
                folder.keep(StateRecord(url: url, issuer: issuer, time: list.made, body: list.bytes), as: name)
            } catch {
                // What is damaged stays as it is until somebody has looked at it
                folder.say(error.place + " is damaged and stays as it is")
            }
        }
    }
}
