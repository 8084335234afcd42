import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Badges of another issuer in the folder that badges are written into: then this command may have been given another key
/// or another issuer's file than the ones before.
enum OtherIssuer {
    /// The most folders that are looked at.
    private static let limit = 50

    /// What to tell, absent where there is no such badge. Foreign text in it is escaped.
    static func note(in out: String, than own: Profile) -> String? {
        guard let folder = try? Descriptor.open(out), folder.kind() == .folder,
            let names = try? FolderListing.folders(in: folder, named: out)
        else { return nil }
        for name in names.filter({ $0.utf8.first != UInt8(ascii: ".") }).prefix(limit) {
            guard let inner = try? folder.open(name),
                let badge = json(in: inner) ?? token(in: inner),
                let id = badge["issuer"]?["id"]?.string ?? badge["issuer"]?.string, !id.isSameBytes(as: own.id)
            else { continue }
            return
                "the badge in \(DisplayText.quoted(out + "/" + name)) is of the issuer \(DisplayText.escaped(id, limit: 120)), "
                + "and this command issues as \(DisplayText.escaped(own.id, limit: 120)): make sure that --key and --issuer "
                + "are the right ones"
        }
        return nil
    }

    private static func json(in folder: Descriptor) -> JSON? {
        bytes("badge.json", in: folder).flatMap { try? JSON.read($0) }
    }

    /// What a signed token says. Nothing is verified: this is about one's own files.
    private static func token(in folder: Descriptor) -> JSON? {
        bytes("badge.jwt", in: folder).flatMap { try? CompactJWS($0) }.flatMap { try? JSON.read($0.payload) }
    }

    private static func bytes(_ name: String, in folder: Descriptor) -> [UInt8]? {
        guard let file = try? folder.openIfThere(name), file.kind() == .file else { return nil }
        return try? file.bytes(named: name, limit: UntrustedInput.documentBytes)
    }
}
