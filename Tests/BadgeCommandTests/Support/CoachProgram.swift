import BadgeTesting
import Foundation

/// A coach whose first badge is renewed.
extension Workspace {
    private static let coach = Repository.root.appending(path: "examples/11-mtp-coach")
    /// The id of the issuer of the coach's first badge.
    static let coachIssuer = "did:key:z6MknSYNtRP3xN6abbxCRHE5fJaB1N9JW3FWTYQzmpmWCBnM"

    /// Adds `coach.yaml`, the template; `renewal`, the records of the second year, and `married`, the same by somebody of
    /// another name; `first-year.json`, the badge of the first; `coach-trust.yaml`, which lists its issuer; and
    /// `coach-own.yaml` and `coach-other.yaml`, files of an issuer with that id and with another one.
    func addCoach() throws {
        try copy(Repository.root.appending(path: "templates/mtp-coach.yaml"), "coach.yaml")
        try copy(Self.coach.appending(path: "renewal"), "renewal")
        if exists("renewal/badges") { try remove("renewal/badges") }
        try copy(url("renewal"), "married")
        try edit("married/submission.yaml", "name: Ines Okafor", "name: Ines Marlow")
        try copy(Self.coach.appending(path: "issued-badge/badge.json"), "first-year.json")
        try copy(Self.coach.appending(path: "issued-badge/trust.yaml"), "coach-trust.yaml")
        for (name, id) in [("coach-own", Self.coachIssuer), ("coach-other", "did:web:else.example")] {
            try write(
                "format: badge-issuer/1\nid: \"\(id)\"\nname: Sample Coaching Program\nurl: https://badges.example.org/\n",
                name + ".yaml"
            )
        }
    }

    /// Gives the educator of the renewal another name and address.
    func renameCoach(_ name: String, address: String) throws {
        try edit("renewal/submission.yaml", "name: Ines Okafor", "name: " + name)
        try edit("renewal/submission.yaml", "ines.okafor@", address + "@")
    }
}
