import OpenBadges
import StrictJSON
import VerifiableCredentials

/// An endorsement as it stands in a credential, not yet read.
struct EndorsementPlace {
    /// What it stands in.
    let thing: Endorsement.Thing
    /// The id of that, where it has one.
    let thingID: String?
    /// The endorsement: an object of `endorsement`, a text of `endorsementJwt`.
    let value: JSON
    /// Whether it is a token.
    let isToken: Bool
    /// Where it stands.
    let subject: JSONPointer

    /// Every endorsement of a credential with its place, or where the first one stands that is too many.
    enum Found {
        case place(EndorsementPlace)
        case excess(JSONPointer)
    }

    /// The most profiles above each other whose endorsements are looked for.
    private static let mostAbove = 4

    /// The endorsements of a credential: its own, the issuer's, the achievement's, and those of the other profiles.
    static func all(in members: JSONObject) -> [Found] {
        let subject = members["credentialSubject"]
        let place = JSONPointer.member("credentialSubject")
        let achievement = subject?["achievement"]
        let inside = place.appending("achievement")
        return held(by: .object(members), as: .badge, at: .root)
            + profile(members["issuer"], as: .issuer, at: .member("issuer"))
            + held(by: achievement, as: .achievement, at: inside)
            + profile(achievement?["creator"], as: .creator, at: inside.appending("creator"))
            + profile(subject?["source"], as: .source, at: place.appending("source"))
    }

    private static func profile(_ value: JSON?, as thing: Endorsement.Thing, at place: JSONPointer) -> [Found] {
        var found: [Found] = []
        var (profile, name, subject) = (value, thing, place)
        for _ in 0...mostAbove {
            guard let current = profile, current.object != nil else { break }
            found += held(by: current, as: name, at: subject)
            (profile, name, subject) = (current["parentOrg"], .parentOrg, subject.appending("parentOrg"))
        }
        return found
    }

    private static func held(by holder: JSON?, as thing: Endorsement.Thing, at place: JSONPointer) -> [Found] {
        guard let holder, holder.object != nil else { return [] }
        return ["endorsement", "endorsementJwt"].flatMap { member -> [Found] in
            let entries = Entries(holder[member], at: place.appending(member))
            let places = entries.judged.map { value, subject in
                Found.place(
                    EndorsementPlace(
                        thing: thing,
                        thingID: holder["id"]?.string,
                        value: value,
                        isToken: member.isSameBytes(as: "endorsementJwt"),
                        subject: subject
                    )
                )
            }
            return places + (entries.excess.map { [.excess($0)] } ?? [])
        }
    }

    /// Why an endorsement cannot be read.
    struct Unreadable: Error {
        /// Fit to be shown.
        let detail: String
    }

    /// The endorsement as a credential.
    ///
    /// - Throws: ``Unreadable`` where a token cannot be read, or what should be an object is none.
    func credential() throws(Unreadable) -> UnverifiedCredential {
        guard isToken else {
            guard let members = value.object else {
                throw Unreadable(detail: "expected an endorsement as an object, found " + value.kind)
            }
            return UnverifiedCredential(unverified: members)
        }
        guard let text = value.string else {
            throw Unreadable(detail: "expected an endorsement as a token, found " + value.kind)
        }
        do throws(ProofError) {
            return try UnverifiedCredential(token: CompactJWS(Array(text.utf8)))
        } catch {
            throw Unreadable(detail: error.detail)
        }
    }
}
